import ArgumentParser
import KnowledgeBase

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    _superCommandName: "kb",
    abstract: "List what the notes leave open, or say two ways.",
    discussion: """
      Use cases without a verdict, facts without words, one subject said both to suit and not to suit the same thing, \
      limits that disagree between notes, and labels that were not understood. The exit status is 1 where there is any.

      Examples:
        kb lint
        kb lint --format json
      """)

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let base = try database.open()
    let findings = try base.lint()
    try output.write(about: base.location) { output in try write(findings, to: &output) }
    if !findings.isEmpty { throw ExitCode(1) }
  }

  private func write(_ findings: [Finding], to output: inout Output) throws {
    switch self.output.format {
    case .text: for finding in findings { try finding.write(to: &output) }
    case .json: try output.json(findings.map(\.json))
    case .jsonl: try output.jsonLines(findings.map(\.json))
    case .csv, .tsv, .markdown: try output.rows(Finding.columns, findings.map(\.row), as: self.output.format)
    }
  }
}

extension Finding {
  fileprivate static let columns = ["check", "subject", "message", "note", "line"]

  fileprivate var row: [Value] {
    [.text(check.rawValue), .text(subject), .text(message), .text(note), .integer(Int64(line))]
  }

  fileprivate var json: JSON { .object(Array(zip(Finding.columns, row.map(\.json)))) }

  /// As compilers do: `notes/a.md:14: …`.
  fileprivate func write(to output: inout Output) throws {
    var text = StyledText("\(note):\(line)".onOneLine, .place)
    text.add(": \(subject): \(message)".onOneLine)
    text.add(" [\(check.rawValue)]", .dim)
    try output.indented(text, by: 2, first: "")
  }
}
