import Testing

@testable import KnowledgeBase

/// A knowledge base in memory, one note whose lines are blocks.
private func base(_ lines: [String], heading: String? = nil) throws -> Connection {
  let connection = try Connection(path: ":memory:", access: .memory)
  try Migrator().migrate(connection)
  try addNote("a.md", lines, heading: heading, to: connection)
  return connection
}

private func addNote(
  _ path: String, _ lines: [String], heading: String? = nil, to connection: borrowing Connection
) throws {
  var note = try connection.prepare(
    "INSERT INTO notes (path, title, sha256, encoding, byte_count, modified_at, imported_at, reader) VALUES (?1, '', '', 'utf-8', 0, 0, '', '')"
  )
  try note.run(.text(path))
  let id = connection.lastInsertedRow
  var block = try connection.prepare(
    """
    INSERT INTO blocks (note_id, position, heading_position, kind, depth, text, heading_path, line_start, line_end)
    VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6, ?2 + 1, ?2 + 1)
    """)
  if let heading { try block.run(.integer(id), 0, .null, "heading", .text(heading), .text(heading)) }
  for (offset, line) in lines.enumerated() {
    let position = Int64(heading == nil ? offset : offset + 1)
    try block.run(.integer(id), .integer(position), heading == nil ? .null : 0, "item", .text(line), .null)
  }
}

private func result(_ request: SearchRequest, in connection: borrowing Connection) throws -> SearchResult {
  let endings = WordEndings(
    particles: BundledFile.bytes(of: "data/lexicon/particles.tsv"),
    endings: BundledFile.bytes(of: "data/lexicon/endings.tsv"))
  let synonyms = SynonymTable(BundledFile.bytes(of: "data/lexicon/synonyms.tsv"))
  return try BlockSearch(endings: endings, synonyms: synonyms, factKinds: "").find(request, in: connection)
}

private func search(_ query: String, in connection: borrowing Connection, byNote: Bool = false) throws -> [Hit] {
  return try result(SearchRequest(query: query, byNote: byNote), in: connection).hits
}

private func marked(_ hit: Hit) -> [String] {
  let scalars = Array(hit.text.unicodeScalars)
  return hit.highlights.map { range in
    String(String.UnicodeScalarView(scalars[range]))
  }
}

/// What is typed, and a text that it must find, and what of the text is marked.
private struct Case: CustomTestStringConvertible {
  let query: String
  let text: String
  let marked: [String]

  init(_ query: String, _ text: String, _ marked: String...) {
    self.query = query
    self.text = text
    self.marked = marked
  }

  var testDescription: String { "\(query) in \(text)" }
}

private let cases = [
  Case("대기시간", "긴 대기 시간", "대기 시간"), Case("대기 시간", "대기시간을 줄였다", "대기시간"),
  Case("대기시간을", "긴 대기 시간", "대기 시간"), Case("대기시간이", "대기시간은 짧다", "대기시간"),
  Case("대기시간", "대\n기 시간", "대\n기 시간"), Case("대기 시간에서는", "대기시간", "대기시간"),
  Case("\u{1103}\u{1162}\u{1100}\u{1175}\u{1109}\u{1175}\u{1100}\u{1161}\u{11AB}", "긴 대기 시간", "대기 시간"),
  Case(
    "대기시간", "\u{1103}\u{1162}\u{1100}\u{1175} \u{1109}\u{1175}\u{1100}\u{1161}\u{11AB}을",
    "\u{1103}\u{1162}\u{1100}\u{1175} \u{1109}\u{1175}\u{1100}\u{1161}\u{11AB}"),
  Case("배포", "자동화된 배포", "배포"), Case("배포", "자동배포를 한다", "배포"), Case("비용", "운영비용", "비용"),
  Case("배포한다", "원자 단위 배포", "배포"), Case("배포", "일괄배포할 수 없다", "배포"),
  Case("키", "기본키", "키"), Case("키", "키를 고른다", "키"), Case("키", "기본 키 하나", "키"), Case("값", "값이 크다", "값"),
  Case("AWS", "AWS는 빠르다", "AWS"), Case("AWS는", "AWS를 쓴다", "AWS"), Case("aws", "ＡＷＳ의 람다", "ＡＷＳ"),
  Case("ＡＷＳ", "AWS에서", "AWS"), Case("S3를", "아마존 S3", "S3"), Case("S3", "S3에 올린다", "S3"),
  Case("AWS람다", "AWS 람다", "AWS 람다"), Case("AWS 람다", "AWS람다를 쓴다", "AWS람다"),
  Case("5분", "5분 이상 불가", "5분"), Case("5분", "5 분을 넘는다", "5 분"), Case("5 분", "5분간", "5분"),
  Case("1000개", "1,000개로 제한", "1,000개"), Case("1,000개", "1000개", "1000개"), Case("1989년", "1989년대", "1989년"),
  Case("10 GB", "10GB까지", "10GB"), Case("10GB", "10 GB", "10", "GB"),
  Case("C++", "C++은 빠르다", "C++"), Case("C#", "C#으로 짠다", "C#"), Case(".NET", ".NET에서", "NET"),
  Case("net", ".NET", "NET"),
  Case("node.js", "Node.js를 쓴다", "Node.js"), Case("node", "node.js", "node"), Case("js", "node.js", "js"),
  Case("CI/CD", "지속적인 배포 (CI/CD)", "CI", "CD"), Case("cd", "CI/CD", "CD"),
  Case("front", "CloudFront", "Front"), Case("CloudFront", "cloudfront를 추가", "cloudfront"), Case("API", "APIs", "API"),
  Case("http", "HTTPServer", "HTTP"), Case("user", "user_name", "user"), Case("café", "cafe\u{301}", "cafe\u{301}"),
  Case("漢字", "漢字를 쓴다", "漢字"), Case("本", "日本語", "本"), Case("日本", "日本語", "日本"), Case("データ", "ﾃﾞｰﾀ", "ﾃﾞｰﾀ"),
  Case("\"대기시간\"", "대기시간", "대기시간"), Case("대기-시간", "대기시간", "대기시간"), Case("대기시간 AND *", "대기시간", "대기시간"),
  Case("(대기시간) NEAR/ 🚀 '", "대기시간", "대기시간"), Case("대기시간\u{0}\u{1}\u{7f}", "대기시간", "대기시간"),
  Case("kg", "5㎏이다", "㎏"), Case("서버리스", "서버리스(Serverless)란", "서버리스"), Case("ﬁle", "file", "file"),
]

@Suite struct SearchTests {
  @Test("what is typed finds the text, and what matches is marked", arguments: cases)
  private func recall(_ one: Case) throws {
    let hits = try search(one.query, in: base([one.text, "다른 줄"]))
    #expect(hits.first?.text == one.text)
    #expect(hits.first.map(marked) == one.marked)
  }

  @Test(
    "any bytes are a query",
    arguments: [
      "-", "\"", "대기시간 \"", "a OR", "AND", "NEAR(", "*", "^대기", "search : a", "{text} : 대기", "a + b", "\u{1}대기", "-대기",
      String(repeating: "대기 시간 ", count: 2000), String(repeating: "가", count: 350_000),
      String(repeating: "\"", count: 1000), String(repeating: "대기 OR ", count: 100_000),
      String(repeating: "-대기 ", count: 100_000) + "시간", String(repeating: "\"대기\" ", count: 100_000),
      String(repeating: "a", count: 1_000_000), String(repeating: "ㄱ", count: 1000),
    ])
  func safe(_ query: String) throws {
    let connection = try base(["대기시간"])
    do {
      _ = try search(query, in: connection)
    } catch let error as KnowledgeBaseError {
      #expect(error.kind == .input)
    }
  }

  @Test("a query without a letter is an error", arguments: ["", " ", "?!", "🚀"])
  func empty(_ query: String) throws {
    let connection = try base(["대기시간"])
    #expect(throws: KnowledgeBaseError.self) { _ = try search(query, in: connection) }
  }

  @Test("rows that have the word whole hide those that have parts of it")
  func strict() throws {
    let connection = try base(["긴 대기 시간", "관리 시간이 줄어든다", "대기하는 줄", "대기시간"])
    #expect(Set(try search("대기시간", in: connection).map(\.lines.first)) == [1, 4])
  }

  @Test("rows that have both words come first, then those that have much of them")
  func parts() throws {
    let other = (0..<20).map { "다른 이야기 \($0)" }
    let connection = try base(["자동화를 배포와 잇는다", "수동 배포", "배포가 느리다", "자동차"] + other)
    let lines = try search("배포 자동화", in: connection).map(\.lines.first)
    #expect(lines.first == 1)
    #expect(Set(lines).isSuperset(of: [2, 3]) && lines.allSatisfy { $0 <= 4 })
  }

  @Test("a term that only an ending makes counts less than one of the stem")
  func endings() throws {
    // 저장 and 비교 are two terms each, 장을, 교하 and 하는 three that only endings make.
    let connection = try base(["저장 자료 모음집", "마장을 학교하는"])
    #expect(try search("저장을 비교하는 까닭은?", in: connection).first?.text == "저장 자료 모음집")
  }

  @Test("a heading counts for what stands under it")
  func headings() throws {
    let connection = try base(["긴 대기 시간"], heading: "서버리스의 단점")
    try addNote("b.md", ["비싸다"], heading: "컨테이너의 단점", to: connection)
    let hits = try search("서버리스 단점", in: connection)
    #expect(hits.map(\.text).sorted() == ["긴 대기 시간", "서버리스의 단점"])
    #expect(hits.first { $0.kind == "block" }?.heading == ["서버리스의 단점"])
  }

  @Test("by note, each note answers once")
  func byNote() throws {
    let connection = try base(["대기시간", "대기 시간"])
    try addNote("b.md", ["대기시간"], to: connection)
    #expect(try search("대기시간", in: connection, byNote: true).map(\.note).sorted() == ["a.md", "b.md"])
  }

  @Test(
    "what was mistyped is found, and said",
    arguments: [
      ("eorltlrks", "대기시간"), ("ㄷㄱㅅㄱ", "대기시간"), ("대기ㅅㄱ", "대기시간"), ("대기시긴", "대기시간"), ("대깃간", "대기시간"),
      ("ㅁㅈㄴ", "aws"), ("sererless", "serverless"), ("serverles", "serverless"), ("ㅅㅂㄹㅅ", "서버리스"), ("5qns", "5분"),
      ("ㄴㄷㄱㅍㄷ기ㄷㄴㄴ", "serverless"),
    ])
  func corrections(_ typed: String, _ meant: String) throws {
    let connection = try base(["긴 대기 시간", "AWS의 Serverless", "서버리스란", "5분 이상"])
    let found = try result(SearchRequest(query: typed), in: connection)
    #expect(found.hits.filter { $0.via == nil }.count == 1)
    #expect(found.notices.contains { $0.hasPrefix("no match for '") && $0.contains("showing \(meant)") })
    #expect(found.hits.allSatisfy { !$0.highlights.isEmpty })
    #expect(try result(SearchRequest(query: typed, isExact: true), in: connection).hits.isEmpty)
  }

  @Test("a synonym's rows stand below the word's own, and are marked as such")
  func synonyms() throws {
    let connection = try base(["The latency of calls", "긴 대기 시간과 다른 많은 것", "지연이 길다"])
    let hits = try search("대기시간", in: connection)
    #expect(hits.map(\.via) == [nil, "지연", "latency"])
    #expect(hits.map { marked($0) } == [["대기 시간"], ["지연"], ["latency"]])
    #expect(zip(hits, hits.dropFirst()).allSatisfy { $0.score > $1.score })
    #expect(try result(SearchRequest(query: "대기시간", isExact: true), in: connection).hits.count == 1)
  }

  @Test(
    "words, phrases, minus and OR",
    arguments: [
      ("대기시간 -짧은", [1]), ("\"짧은 대기\"", [2]), ("확장성 OR 비용", [3, 4]), ("\"긴 대기\" OR 비용", [1, 4]),
      ("-대기 확장성", [3]), ("대기 OR", [1, 2]), ("OR 비용", [4]), ("\"대기", [1, 2]), ("a:b 비용", [4]),
      ("대기시간 -\"긴 대기\"", [2]),
    ])
  func language(_ query: String, _ lines: [Int]) throws {
    let connection = try base(["긴 대기 시간", "짧은 대기시간", "확장성", "비용"])
    #expect(try search(query, in: connection).map(\.lines.first).sorted() == lines)
  }

  @Test("an unknown kind or subject is an error with the nearest names", arguments: ["kind:cons 대기", "subject:없음 대기"])
  func unknownNames(_ query: String) throws {
    let connection = try base(["대기시간"])
    #expect { _ = try search(query, in: connection) } throws: { ($0 as? KnowledgeBaseError)?.kind == .name }
  }

  @Test("a question whose words have all their parts in the notes is answered as it stands")
  func questions() throws {
    let connection = try base(["남산 아파트는 언제 철거되었나", "금강산은 여름에 봉래산이라 불리는 산이다", "무엇인가"])
    #expect(try search("여름의 금강산은 무엇이라 불리는가?", in: connection).first?.lines.first == 2)
    let corrected = try result(SearchRequest(query: "남산 아파트는 언제 철거되엇나"), in: connection)
    #expect(corrected.notices == ["no match for '철거되엇나'; showing 철거되었나"])
    #expect(corrected.hits.first?.lines.first == 1)
  }

  @Test("a slip that the notes make, too, finds below it what was meant, and that is said")
  func fewMatches() throws {
    let connection = try base(["긴 대기시긴"] + (1...12).map { "대기 시간 \($0)번" })
    let found = try result(SearchRequest(query: "대기시긴", limit: 20), in: connection)
    #expect(found.hits.first?.lines.first == 1)
    #expect(found.hits.count == 13)
    #expect(found.notices == ["few matches for '대기시긴'; showing 대기시간, too"])
    #expect(try result(SearchRequest(query: "대기시긴", isExact: true), in: connection).hits.count == 1)
    #expect(try result(SearchRequest(query: "12번"), in: connection).notices.isEmpty)
  }

  @Test("where terms are counted, a slip finds a word of many rows, of one row, and of rows since the count")
  func manyRows() throws {
    let connection = try base(
      (1...2000).map { "본문 줄 \($0)" } + (1...12).map { "대기 시간 \($0)번" } + ["펭귄 급식", "긴 대기시긴"])
    try FrequencyStore.refresh(in: connection)
    try addNote("b.md", ["나침반 바늘"], to: connection)
    for (typed, meant) in [("대기시갼", "대기시간"), ("펭귄급석", "펭귄급식"), ("나침반바눌", "나침반바늘")] {
      let found = try result(SearchRequest(query: typed), in: connection)
      #expect(found.notices == ["no match for '\(typed)'; showing \(meant)"])
      #expect(!found.hits.isEmpty)
    }
    let few = try result(SearchRequest(query: "대기시긴", limit: 20), in: connection)
    #expect(few.notices == ["few matches for '대기시긴'; showing 대기시간, too"])
    #expect(few.hits.count == 13)
  }

  @Test("initial consonants mean no end of one word with the beginning of the next, where a word has them")
  func initials() throws {
    let connection = try base(["서버를 시작한다"] + (1...12).map { "서버리스 \($0)번" })
    let notices = try result(SearchRequest(query: "ㅅㅂㄹㅅ"), in: connection).notices
    #expect(notices == ["no match for 'ㅅㅂㄹㅅ'; showing 서버리스"])
  }

  @Test("of two words with a question mark behind them, not both must stand in a row")
  func shortQuestion() throws {
    let connection = try base(["콜드 스타트의 이름은 다르다", "콜드 스타트는 느린 시작이라고 부른다", "뜻"])
    #expect(try search("콜드스타트의 이름은", in: connection).map(\.lines.first) == [1])
    #expect(try search("콜드스타트의 이름은?", in: connection).map(\.lines.first) == [1, 2])
  }

  @Test("of a query that is too long the beginning is looked for, and that is said")
  func cut() throws {
    let connection = try base(["대기시간"])
    let found = try result(SearchRequest(query: String(repeating: "대기 시간 ", count: 100_000)), in: connection)
    #expect(found.notices == ["the query is long; its beginning alone was looked for"])
    #expect(found.hits.map(marked) == [["대기시간"]])
  }

  @Test("where a long word is not found, its longest part is marked")
  func longestPart() throws {
    let long = String(repeating: "가나다라마바사아자차", count: 40)
    let hits = try search(long, in: base(["가나 바사아자 다라", "다른 줄"]))
    #expect(hits.map(marked) == [["바사아자"]])
    #expect(try search(String(repeating: "가", count: 400), in: base(["가가가 나 가가"])).map(marked) == [["가가가"]])
  }

  @Test("what stands close together is better than what stands far apart")
  func closeness() throws {
    let filler = "이것저것 여러가지 말들이 많이 있는 긴 문장 하나를 사이에 두고 "
    let far = "서버 " + String(repeating: filler, count: 4) + "확장 그리고 비용 문제"
    let near = String(repeating: filler, count: 4) + "서버 확장 그리고 비용 문제"
    let hits = try search("서버가 커지면 비용과 확장이 어떻게 되나", in: base([far, near]))
    #expect(hits.map(\.lines.first) == [2, 1])
  }

  @Test("what a query says of a place narrows it")
  func place() throws {
    let connection = try base(["대기시간"])
    try addNote("b/c.md", ["대기시간"], to: connection)
    #expect(try search("in:b/ 대기시간", in: connection).map(\.note) == ["b/c.md"])
  }

  @Test("a hit tells what it was found by")
  func explanation() throws {
    let connection = try base(["긴 대기 시간", "대기하는 줄"])
    let hit = try #require(try result(SearchRequest(query: "대기시간을", explains: true), in: connection).hits.first)
    let terms = try #require(hit.explanation?.terms)
    #expect(terms.contains { $0.text == "대기" && $0.rows == 2 && $0.matched })
    #expect(terms.contains { $0.text == "간을" && $0.rows == 0 && !$0.matched })
    #expect(terms.contains { $0.text == "대기 기시 시간" && $0.weight == 2 })
    #expect(hit.explanation?.dropped == ["을"])
  }
}
