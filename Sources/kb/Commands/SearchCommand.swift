import ArgumentParser
import Glibc
import KnowledgeBase

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    _superCommandName: "kb",
    abstract: "Find text in the notes, whatever its spacing and particles.",
    discussion: """
      The query is text: quotes, signs and operators of other search tools mean nothing special. The exit status is 1 \
      where nothing is found.

      Examples:
        kb search 대기시간
        kb search 서버리스 단점 --kind con
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

  @Option(name: .customLong("in"), help: ArgumentHelp("Only notes in this folder, or this note.", valueName: "path"))
  var path: String?

  @Option(help: ArgumentHelp("At most this many hits.", valueName: "number"))
  var limit = 10

  @Option(help: "Every block that is found, or the best one of each note.")
  var by = Unit.block

  @Option(
    help: ArgumentHelp(
      "Answer one query a line, - for standard input, as JSON Lines: a hit a line, with its query.", valueName: "file"),
    completion: .file())
  var queries: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit takes a number from 1") }
    guard query.isEmpty != (queries == nil) else {
      throw ValidationError("name a query, or a file of them with --queries")
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
      query: query, kinds: kind.map(\.rawValue), subject: subject, path: path.map(location.notePath), limit: limit,
      byNote: by == .note)
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

  /// A query that is no text finds nothing, and the others are answered.
  private func answer(_ queries: [String], from base: borrowing KnowledgeBase) throws {
    let asked = queries.filter {
      $0.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
    let location = base.location
    let results = try base.search(asked.map { request($0, location) })
    try output.write(about: location) { output in
      for (query, result) in zip(asked, results) { try output.jsonLines(result.hits.map { $0.json(query: query) }) }
    }
    if results.allSatisfy(\.hits.isEmpty) { throw ExitCode.nothingFound }
  }

  private func lines(of path: String) throws -> [String] {
    if path != "-" {
      let file = open(path, O_RDONLY)
      guard file >= 0, dup2(file, STDIN_FILENO) >= 0 else {
        throw KnowledgeBaseError(
          .file, at: path, "\(String(cString: strerror(errno))); name a file of queries, one a line")
      }
    }
    var lines: [String] = []
    while let line = readLine() { lines.append(line) }
    return lines
  }
}
