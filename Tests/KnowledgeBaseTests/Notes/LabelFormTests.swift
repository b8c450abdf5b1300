import Testing

/// Labels, statements and remedies in the forms of Korean documents and of short notes.
@Suite struct LabelFormTests {
  @Test(
    "what counts in another style lies in what counts around it, at one indent or below",
    arguments: [
      "1. 장점\n  가. 빠르다\n  나. 단순하다\n2. 단점\n  가. 비싸다\n",
      "1. 장점\n가. 빠르다\n나. 단순하다\n2. 단점\n가. 비싸다\n",
      "가. 장점\n  - 빠르다\n  - 단순하다\n나. 단점\n  - 비싸다\n",
      "가) 장점\n1) 빠르다\n2) 단순하다\n나) 단점\n1) 비싸다\n",
      "(1) 장점\n(가) 빠르다\n(나) 단순하다\n(2) 단점\n(가) 비싸다\n",
      "1. 장점\n1) 빠르다\n2) 단순하다\n2. 단점\n1) 비싸다\n",
      "1. 장점\n① 빠르다\n② 단순하다\n2. 단점\n① 비싸다\n",
      "1. 장단점\n가. 장점\n  ㅇ 빠르다\n  ㅇ 단순하다\n나. 단점\n  ㅇ 비싸다\n",
    ])
  func counted(text: String) {
    #expect(Reading.facts("# 레디스\n\n" + text) == ["pro 레디스: 빠르다", "pro 레디스: 단순하다", "con 레디스: 비싸다"])
  }

  @Test("a sentence that opens with a syllable and a full stop goes on, where no blank or no counting syllable stands")
  func sentences() {
    #expect(Reading.note("아키텍처\n다.그래서 나눈다\n").blocks.map(\.kind) == [.paragraph])
    #expect(Reading.note("이것은\n책. 그것은 펜\n").blocks.map(\.kind) == [.paragraph])
  }

  @Test(
    "brackets of any kind frame a label, over a list and before a text",
    arguments: ["[]", "<>", "()", "{}", "【】", "《》", "〈〉", "「」", "『』", "〔〕", "≪≫", "＜＞", "［］"])
  func brackets(pair: String) throws {
    let (open, close) = (try #require(pair.first), try #require(pair.last))
    let list = "# 레디스\n\n\(open)장점\(close)\n- 빠르다\n\n\(open) 단점 \(close)\n- 비싸다\n"
    #expect(Reading.facts(list) == ["pro 레디스: 빠르다", "con 레디스: 비싸다"])
    guard open != "{" else { return }
    let inline = "# 레디스\n\n\(open)장점\(close) 빠르다\n\n- **\(open)단점\(close)** 비싸다\n"
    #expect(Reading.facts(inline) == ["pro 레디스: 빠르다", "con 레디스: 비싸다"])
  }

  @Test(
    "a question for when to use it is a label of uses",
    arguments: ["언제 쓰면 좋은가", "Redis는 언제 사용하면 좋은가요?"])
  func whenToUse(heading: String) {
    #expect(Reading.facts("# Redis\n## \(heading)\n- 순위표\n") == ["use_case Redis: 순위표"])
  }

  @Test("a case that has an advantage is no label")
  func cases() {
    #expect(Reading.facts("# 리스트\n## 배열과 비교\n- 삽입이 많은 경우 이점\n- 조회는 느리다\n").isEmpty)
  }

  @Test(
    "good and bad use cases are judgements",
    arguments: [("positive use case", "suitable"), ("Negative use cases", "unsuitable")])
  func judgedUseCases(label: String, kind: String) {
    #expect(Reading.facts("# 모놀리스\n- \(label)\n  - 새 서비스\n") == ["\(kind) 모놀리스: 새 서비스"])
  }

  @Test("bold words that are a label announce what stands behind them, without a colon")
  func bold() {
    let lines = """
      # 벌크헤드

      **정의** 자원을 칸으로 나누는 기법. 한 칸이 차도 나머지는 돈다
      **장점** 장애가 번지지 않는다: 칸마다 따로 죽는다
      **단점** 자원이 논다
      __사용 사례__ 결제 호출
      **부적합** 서버 한 대뿐인 서비스
      """
    let facts = [
      "concept_definition 벌크헤드: 자원을 칸으로 나누는 기법. 한 칸이 차도 나머지는 돈다",
      "pro 벌크헤드: 장애가 번지지 않는다: 칸마다 따로 죽는다", "con 벌크헤드: 자원이 논다", "use_case 벌크헤드: 결제 호출",
      "unsuitable 벌크헤드: 서버 한 대뿐인 서비스",
    ]
    #expect(Reading.facts(lines) == facts)
    #expect(Reading.facts(lines.replacing("\n", with: "\n\n")) == facts)
    #expect(Reading.facts("# Index\n\n**Good** reads need one.\n").isEmpty)
  }

  @Test("another bold word ends what a label's line holds for")
  func otherBold() {
    #expect(Reading.facts("# 토큰\n\n**단점** 되부를 수 없다\n**수명** 한 시간\n") == ["con 토큰: 되부를 수 없다"])
  }

  @Test(
    "a line that says what it is stands above its labels",
    arguments: ["요청을 한 줄로 세우는 방식", "요청을 한 줄로 세운다.", "Redis Labs 의 요청 줄 제품"])
  func belowHeading(line: String) {
    let facts = Reading.facts("# 설계\n\n## 요청 큐\n\(line)\n장점: 단순하다\n단점: 느리다\n")
    #expect(facts.suffix(2) == ["pro 요청 큐: 단순하다", "con 요청 큐: 느리다"])
    #expect(!line.hasSuffix("방식") || facts.first == "concept_definition 요청 큐: \(line)")
  }

  @Test("where each paragraph under a heading opens with a name above its labels, they are of those names")
  func namedParagraphs() {
    let note = "# 설계\n\n## 큐의 선택\nRabbitMQ\n장점: 단순하다\n\nKafka\n장점: 빠르다\n"
    #expect(Reading.facts(note) == ["pro RabbitMQ: 단순하다", "pro Kafka: 빠르다"])
  }

  @Test("a label with a subject parts what stands above it from the list below")
  func labelsBelowText() {
    let note = """
      ## 설계

      BFF란 화면마다 따로 두는 서버를 말한다.
      BFF의 장점
      - 화면에 맞춘다
      - 호출이 준다
      BFF의 단점
      - 서버가 는다
      BFF가 맞는 곳: 화면이 여럿인 서비스
      """
    #expect(
      Reading.facts(note) == [
        "concept_definition BFF: 화면마다 따로 두는 서버를 말한다.", "pro BFF: 화면에 맞춘다", "pro BFF: 호출이 준다",
        "con BFF: 서버가 는다", "suitable BFF: 화면이 여럿인 서비스",
      ])
    #expect(Reading.facts("# 글\n\n이번에 다루는 것은\nBFF의 장점\n그리고 그 밖의 것들\n").isEmpty)
  }

  @Test("a line that opens with the subject of the label above says something anew")
  func anew() {
    let note = "# 저장소\n\nGCS 단점: 고쳐 쓸 수 없다\nGCS 파일 하나는 최대 5TB\nGCS 장점: 싸다\n"
    #expect(Reading.facts(note) == ["con GCS: 고쳐 쓸 수 없다", "limit 저장소: GCS 파일 하나는 최대 5TB", "pro GCS: 싸다"])
  }

  @Test("of several labelled lines each con has its own remedy, and no line's text is another's")
  func remediesOfLines() {
    let note = Reading.note("# 풀링\n\n**장점**: 빠르다\n**단점**: 연결이 샌다. → 점검으로 해결\n**사용 사례**: 웹 서버\n")
    #expect(
      note.facts.map { "\($0.kind.rawValue): \($0.text)" } == [
        "pro: 빠르다", "con: 연결이 샌다.", "mitigation: 점검으로 해결", "use_case: 웹 서버",
      ])
    #expect(note.facts[2].parent == 1)
  }

  @Test("signs and words in brackets announce, too")
  func signs() {
    let expected = ["pro 쓰기 지연: 쓰기가 빠르다", "con 쓰기 지연: 잃을 수 있다"]
    #expect(Reading.facts("# 쓰기 지연\n\n(+) 쓰기가 빠르다\n(-) 잃을 수 있다\n") == expected)
    #expect(Reading.facts("# 쓰기 지연\n\n- (+) 쓰기가 빠르다\n- (-) 잃을 수 있다\n") == expected)
    #expect(
      Reading.facts("# 쓰기 지연\n\n- 쓰기가 빠르다 (장점)\n- 잃을 수 있다 (단점)\n")
        == ["pro 쓰기 지연: 쓰기가 빠르다 (장점)", "con 쓰기 지연: 잃을 수 있다 (단점)"])
  }

  @Test("running text says pros and cons by their label")
  func prose() {
    let facts = Reading.facts(
      """
      # 서비스 메시

      서비스 메시의 장점은 암호화와 추적이다. 배우기 어렵다는 단점이 있지만 코드를 고치지 않는다는 장점이 있다.

      느슨한 결합이 장점이고, 지연이 느는 것이 단점이다.
      """)
    #expect(
      facts == [
        "pro 서비스 메시: 암호화와 추적이다.", "con 서비스 메시: 배우기 어렵다는 단점", "pro 서비스 메시: 코드를 고치지 않는다는 장점",
        "pro 서비스 메시: 느슨한 결합", "con 서비스 메시: 지연이 느는 것",
      ])
    for text in ["장점은 무엇일까?", "장점은 다음과 같다.", "기존 방식의 단점을 없앤다.", "단점이 없다."] {
      #expect(Reading.facts("# 서비스 메시\n\n\(text)\n").isEmpty)
    }
  }

  @Test(
    "what a con's item names before an arrow, and a bid under it, soften it",
    arguments: ["  - 분산 거래 → 사가\n", "  - 사가를 쓰자\n", "\n## 해결 방법\n- 분산 거래 → 사가\n"])
  func arrowsAndBids(remedy: String) {
    let note = Reading.note("# 서비스 나누기\n## 단점\n- 느린 호출\n- 분산 거래가 어렵다\n" + remedy)
    #expect(note.facts.map(\.kind) == [.con, .con, .mitigation])
    #expect(note.facts.last?.parent == 1)
  }

  @Test("a later sentence that says what solves it softens a con")
  func solved() {
    let note = Reading.note("# 조회\n\n- 단점: 느리다. 색인을 붙이면 해결된다.\n")
    #expect(note.facts.map(\.kind) == [.con, .mitigation])
  }

  @Test("lines of a definition list are items, without their colon")
  func definitionList() {
    let note = "# 풀링\n\n장점\n: 연결을 다시 쓴다\n단점\n: 설정이 많다\n: 새는 연결을 찾기 힘듦\n"
    #expect(Reading.facts(note) == ["pro 풀링: 연결을 다시 쓴다", "con 풀링: 설정이 많다", "con 풀링: 새는 연결을 찾기 힘듦"])
  }

  @Test("defaults beside bounds are a label of limits", arguments: ["기본값/한계", "기본값과 제한", "스펙 및 한도"])
  func defaults(heading: String) {
    let note = "# NATS Streaming\n\n## \(heading)\n- 채널: 100개\n- 기록: 기본 2일\n- 이름은 짧게\n"
    #expect(Reading.facts(note) == ["limit NATS Streaming: 채널: 100개"])
    #expect(Reading.facts("# NATS\n\n## 비용/한계\n- 느리다\n") == ["con NATS: 느리다"])
  }

  @Test("a bid to use it in such cases is a label of uses")
  func bids() {
    #expect(Reading.facts("# Store\n\nd. 이럴 때 사용하세요\n\n- 값이 드물게 바뀔 때\n") == ["use_case Store: 값이 드물게 바뀔 때"])
  }

  @Test("the kind of data that is good to use it for suits it")
  func data() {
    #expect(Reading.facts("# 캐시\n\n**캐시를 쓰면 좋은 데이터의 유형**\n- 잘 변하지 않는 값\n") == ["suitable 캐시: 잘 변하지 않는 값"])
  }

  @Test("a link is no label in brackets", arguments: ["[장점](https://example.org) 빠르다", "[장점][1] 빠르다"])
  func links(line: String) {
    #expect(Reading.facts("# 레디스\n\n\(line)\n").isEmpty)
  }

  @Test(
    "numbers and letters in brackets before a heading are no part of it",
    arguments: ["① 장점", "(2) 장점", "(다) 장점", "[3] 장점", "※ 장점", "b. 장점", "c) 장점", "iv. 장점"])
  func headings(heading: String) {
    #expect(Reading.facts("# 레디스\n## \(heading)\n- 빠르다\n") == ["pro 레디스: 빠르다"])
  }

  @Test(
    "a remedy that its label announces is tied to its con, and its text goes without the label",
    arguments: [
      "- 느리다\n  - 완화: 캐시를 둔다\n", "- 느리다\n  ※ 완화: 캐시를 둔다\n", "- 느리다\n※ 완화: 캐시를 둔다\n", "- 느리다 ※ 완화: 캐시를 둔다\n",
      "- 느리다\n  → 완화: 캐시를 둔다\n", "- 느리다 (완화: 캐시를 둔다)\n", "- 느리다. 해결책: 캐시를 둔다\n", "- 느리다\n  > 완화: 캐시를 둔다\n",
      "- 느리다\n  - 대응 방안 - 캐시를 둔다\n", "- 느리다\n- 완화: 캐시를 둔다\n", "- 느리다\n\n※ 완화: 캐시를 둔다\n",
      "- 느리다\n  해결책: 캐시를 둔다\n", "- 느리다 → 해결 방법: 캐시를 둔다\n",
    ])
  func remedies(text: String) {
    let note = Reading.note("# 레디스\n## 단점\n" + text)
    #expect(
      note.facts.map { "\($0.kind.rawValue) \($0.subject): \($0.text)" } == ["con 레디스: 느리다", "mitigation 레디스: 캐시를 둔다"])
    #expect(note.facts.last?.parent == 0)
  }

  @Test(
    "a statement that there is none is no fact",
    arguments: [
      "- 단점: 없음", "- 단점: 특별히 없다.", "Cons: none", "Cons: N/A", "## 단점\n- 없음", "## Cons\n- None.", "- 단점\n  - 해당 없음",
      "| 이름 | 단점 |\n|---|---|\n| A | 없음 |\n| B | – |",
    ])
  func nothing(text: String) {
    #expect(Reading.facts("# 레디스\n\n\(text)\n").isEmpty)
    #expect(Reading.facts("# 레디스\n\n- 단점: 인증이 없음\n") == ["con 레디스: 인증이 없음"])
  }

  @Test(
    "issues are cons where pros stand before them, and else what something solves",
    arguments: ["Issues", "Problems", "Concerns", "Common issues"])
  func troubles(label: String) {
    let issues = "## \(label)\n- memory is dear\n"
    #expect(Reading.facts("# Redis\n## Pros\n- fast\n" + issues) == ["pro Redis: fast", "con Redis: memory is dear"])
    #expect(Reading.facts("# Redis\n" + issues).isEmpty)
    #expect(Reading.facts("# Redis\n## Pros\n- fast\n## Separation of concerns\n- layers\n") == ["pro Redis: fast"])
  }

  @Test(
    "where the text comes from is no item of what is listed above it",
    arguments: ["출처\n  - [글](https://a.b/c)", "참고 자료: 어떤 책", "References", "출처) 어떤 글"])
  func sources(item: String) {
    #expect(Reading.facts("# 큐\n\n## 단점\n- 느리다\n- \(item)\n") == ["con 큐: 느리다"])
  }

  @Test("what stands under a link to a place of the note is read")
  func underLinks() {
    let note = "# 소켓\n\n1. [어디에 쓰나요?](#쓰임)\n- 방송, 이름 서버 등에 사용됩니다.\n"
    #expect(Reading.facts(note) == ["use_case 소켓: 방송, 이름 서버 등에 사용됩니다."])
  }

  @Test("단점으로는 says a con, and what is called a pro softens none")
  func proseWithParticle() {
    #expect(
      Reading.facts("# 싱글톤\n\n단점으로는 하나를 함께 써서 의존성이 높다.\n") == ["con 싱글톤: 하나를 함께 써서 의존성이 높다."])
    let note = "# 캐시\n\n## 단점\n- 구현이 복잡해 유연하게 쓰기 어렵다\n\n## 배운 점\n- 구현이 단순하고 유연하게 대처할 수 있다는 점이 큰 장점이다.\n"
    #expect(!Reading.facts(note).contains { $0.hasPrefix("mitigation") })
  }

  @Test("a remedy that names its con before a colon defines nothing")
  func namedCons() {
    let note = "# 큐\n\n## 단점\n- 장애 전파\n\n## 단점 해결 방법\n- 장애 전파: 서킷 브레이커를 둔다\n"
    #expect(Reading.facts(note) == ["con 큐: 장애 전파", "mitigation 큐: 장애 전파: 서킷 브레이커를 둔다"])
  }
}
