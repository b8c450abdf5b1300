import ArgumentParser
import Glibc
import KnowledgeBase

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    _superCommandName: "kb",
    abstract: "Find text in the notes, whatever its spacing and particles.",
    discussion: """
      A query is words, "an exact phrase", -word (not this), kind:con, subject:NAME, in:PATH, and OR; anything else is \
      text. Where nothing has a word, what may have been meant is looked for and said: the other keyboard layout, \
      initial consonants, a slip. Synonyms stand below; your own go into kb.synonyms.tsv beside the knowledge base, a \
      group a line, parted by commas. The exit status is 1 where nothing is found.

      Examples:
        kb search 대기시간
        kb search 서버리스 단점 --kind con
        kb search 'ㄷㄱㅅㄱ subject:서버리스'
        kb search '"콜드 스타트" OR 대기시간'
        kb search --in notes/aws --limit 3 timeout
        kb search --by note --queries questions.txt
      """)

  enum Unit: String, ExpressibleByArgument, CaseIterable { case block, note }

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case concept, pro, con, mitigation, limit
    case useCase = "use_case"
    case heading, block
  }

  @Argument(help: ArgumentHelp("What to look for.", valueName: "query"))
  var query: [String] = []

  @Option(help: ArgumentHelp("Only hits of this kind; may be given again.", valueName: "kind"))
  var kind: [Kind] = []

  @Option(
    help: ArgumentHelp("Only what is said of this subject.", valueName: "name"), completion: .names(of: "subjects"))
  var subject: String?

  @Option(
    name: .customLong("in"), help: ArgumentHelp("Only notes in this folder, or this note.", valueName: "path"),
    completion: .file())
  var path: String?

  // Without defaults of their own, as `OutputOptions.format`.
  @Option(help: ArgumentHelp("At most this many hits; 10 without it.", valueName: "number"))
  var limit: Int?

  @Option(help: "Every block that is found, as without it, or the best one of each note.")
  var by: Unit?

  @Option(
    help: ArgumentHelp(
      "Answer one query a line, - for standard input, as JSON Lines: a hit a line, with its query.", valueName: "file"),
    completion: .file())
  var queries: String?

  @Flag(help: "Only what is typed: no corrections, no synonyms, no parts of words.")
  var exact = false

  @Flag(help: "Show with each hit the terms it was found by, their weight and in how many blocks they stand.")
  var explain = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    try checkLimit(limit)
    let narrows = !kind.isEmpty || subject != nil || path != nil
    guard queries == nil ? !query.isEmpty || narrows : query.isEmpty else {
      throw ValidationError(
        query.isEmpty ? "name a query, or a file of them with --queries" : "name a query or a file of them, not both")
    }
  }

  func run() throws {
    let base = try database.open()
    if let queries { return try answer(lines(of: queries), from: base) }
    let text = query.joined(separator: " ")
    let result = try base.search(request(text, base.location))
    for notice in result.notices { Notice.say(notice) }
    try output.write(about: base.location) { output in try write(result.hits, to: &output) }
    if result.hits.isEmpty {
      if output.format == .text { Notice.say("nothing found for '\(text.prefix(60))'") }
      throw ExitCode.nothingFound
    }
  }

  private func request(_ query: String, _ location: Location) -> SearchRequest {
    SearchRequest(
      query: query, kinds: kind.map(\.rawValue), subject: subject, path: path.map(location.notePath),
      limit: limit ?? 10,
      byNote: by == .note, isExact: exact, explains: explain)
  }

  private func write(_ hits: [Hit], to output: inout Output) throws {
    switch self.output.format {
    case .text:
      for (index, hit) in hits.enumerated() {
        if index > 0 { try output.line() }
        try hit.write(to: &output)
      }
    case .json: try output.json(hits.map { $0.json() })
    case .jsonl: try output.jsonLines(hits.map { $0.json() })
    case .csv, .tsv, .markdown: try output.rows(Hit.columns, hits.map(\.row), as: self.output.format)
    }
  }

  /// What is wrong with a line is said with its place, and the others are answered.
  private func answer(_ queries: [String], from base: borrowing KnowledgeBase) throws {
    let location = base.location
    let asked = queries.enumerated().filter { !$1.allSatisfy(\.isWhitespace) }
    let results = try base.search(asked.map { request($0.element, location) })
    let file = self.queries == "-" ? "standard input" : self.queries ?? ""
    var isFound = false
    try output.write(about: location) { output in
      for ((offset, query), result) in zip(asked, results) {
        switch result {
        case .success(let result):
          for notice in result.notices { Notice.say("\(file):\(offset + 1): \(notice)") }
          isFound = isFound || !result.hits.isEmpty
          try output.jsonLines(result.hits.map { $0.json(query: query) })
        case .failure(let error): Notice.say("\(file):\(offset + 1): \(error.message)")
        }
      }
    }
    if !isFound { throw ExitCode.nothingFound }
  }

  private func lines(of path: String) throws -> [String] {
    if path != "-" {
      let file = open(path, O_RDONLY)
      guard file >= 0, read(file, nil, 0) >= 0, dup2(file, STDIN_FILENO) >= 0 else {
        throw KnowledgeBaseError(
          .file, at: path, "\(String(cString: strerror(errno))); name a file of queries, one a line")
      }
    }
    var lines: [String] = []
    while let line = readLine() { lines.append(line) }
    return lines
  }
}
