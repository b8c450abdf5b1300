import ArgumentParser
import KnowledgeBase

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    _superCommandName: "kb",
    abstract: "Say which knowledge base is used, what it holds, and whether it is sound.",
    discussion: """
      The exit status is 2 where the full-text index does not hold what the notes hold.

      Examples:
        kb status
        kb status --thorough --database notes.sqlite
      """)

  @Flag(help: "Compare the index with the text of every block too, which takes as long as an import.")
  var thorough = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let base = try database.open()
    let status = try base.status(thorough: thorough)
    try output.write(about: base.location) { output in try write(status, to: &output) }
    if !status.indexAgrees {
      throw KnowledgeBaseError(
        .database, at: status.path, "the index does not agree with the notes; import them into a new file")
    }
  }

  private func write(_ status: Status, to output: inout Output) throws {
    switch self.output.format {
    case .text:
      for (name, value) in status.lines {
        var line = StyledText(name.asWords.padded(to: 19), .dim)
        line.add(value.onOneLine)
        try output.line(line)
      }
    case .json, .jsonl: try output.jsonLines([status.json])
    case .csv, .tsv, .markdown:
      try output.rows(["name", "value"], status.lines.map { [.text($0.0), .text($0.1)] }, as: self.output.format)
    }
  }
}

extension Status {
  fileprivate var path: String {
    switch location {
    case .file(let path): path
    case .sample: "sample notes, in memory"
    }
  }

  fileprivate var lines: [(String, String)] {
    [("database", path), ("schema_version", String(schemaVersion))]
      + counts.map { ($0.name, String($0.count)) } + [("index_agrees", indexAgrees ? "yes" : "no")]
  }

  fileprivate var json: JSON {
    .object([
      ("database", location == .sample ? .null : .string(path)), ("schema_version", .int(schemaVersion)),
      ("index_agrees", .bool(indexAgrees)), ("counts", .object(counts.map { ($0.name, .int($0.count)) })),
    ])
  }
}
