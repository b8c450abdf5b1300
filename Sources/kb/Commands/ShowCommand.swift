import ArgumentParser
import Glibc
import KnowledgeBase

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    _superCommandName: "kb",
    abstract: "Show a note's outline, a line of it, or all that is known of a subject.",
    discussion: """
      Examples:
        kb show notes/serverless.md
        kb show notes/serverless.md:42
        kb show 서버리스
      """)

  @Argument(
    help: ArgumentHelp("A note, a note and line, or a subject.", valueName: "reference"),
    completion: .names(of: "subjects"))
  var reference: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let base = try database.open()
    let page = try base.show(base.location.noteReference(reference.joined(separator: " ")))
    try output.write(about: base.location) { output in try write(page, to: &output) }
    if page.entries.isEmpty {
      Notice.say("nothing stands at \(reference.joined(separator: " ").prefix(80))")
      throw ExitCode.nothingFound
    }
  }

  private func write(_ page: Page, to output: inout Output) throws {
    switch self.output.format {
    case .text: try page.write(to: &output)
    case .json: try output.json(page.entries.map(\.json))
    case .jsonl: try output.jsonLines(page.entries.map(\.json))
    case .csv, .tsv, .markdown:
      try output.rows(Page.Entry.columns, page.entries.map(\.row), as: self.output.format)
    }
  }
}

extension Location {
  /// A file, or a file and line, as `notes.path` has it; any other reference as it stands.
  fileprivate func noteReference(_ reference: String) -> String {
    let colon = reference.lastIndex(of: ":") ?? reference.endIndex
    let isLine = reference[colon...].dropFirst().allSatisfy(\.isNumber)
    let path = String(isLine ? reference[..<colon] : reference[...])
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return reference }
    return notePath(path) + (isLine ? reference[colon...] : "")
  }
}

extension Page {
  /// A note's lines keep their nesting; a subject's facts stand under the name of their kind.
  fileprivate func write(to output: inout Output) throws {
    var top = StyledText(title.onOneLine, .bold)
    if let note { top.add("  \(note.onOneLine)", .place) }
    try output.line(top)
    if note == nil { try writeFacts(to: &output) } else { try writeBlocks(to: &output) }
  }

  private func writeFacts(to output: inout Output) throws {
    var kind: String?
    for entry in entries {
      if entry.kind != kind {
        kind = entry.kind
        try output.line()
        try output.line(StyledText(entry.kind.asWords, .bold))
      }
      var text = StyledText(entry.citation.plainText.onOneLine)
      text.add("  ")
      text.add("\(entry.citation.note):\(entry.citation.lines.first)".onOneLine, .place)
      try output.indented(text, by: 2)
    }
  }

  /// Each block once, with all facts that it is.
  private func writeBlocks(to output: inout Output) throws {
    var rest = entries[...]
    while let block = rest.first {
      let facts = rest.prefix { $0.citation == block.citation && $0.depth == block.depth }
      rest = rest.dropFirst(facts.count)
      var text = StyledText(block.citation.plainText.onOneLine)
      for fact in facts {
        if let subject = fact.subject { text.add("  [\(fact.kind.asWords): \(subject.onOneLine)]", .dim) }
      }
      let indent = 2 + 2 * min(block.depth, 20)
      let number = String(block.citation.lines.first)
      let first = String(repeating: " ", count: max(0, 5 - number.count)) + number
      try output.indented(text, by: indent + 5, first: first.padded(to: indent + 5))
    }
  }
}

extension Page.Entry {
  fileprivate static let columns = ["kind", "subject", "text", "note", "line", "end_line", "depth"]

  fileprivate var row: [Value] {
    [.text(kind), subject.map(Value.text) ?? .null] + citation.row + [.integer(Int64(depth))]
  }

  fileprivate var json: JSON {
    .object([
      ("kind", .string(kind)), ("subject", .string(orNull: subject)), ("text", .string(citation.text)),
      ("note", .string(citation.note)), ("line", .int(citation.lines.first)),
      ("end_line", .int(citation.lines.last)), ("depth", .int(depth)),
    ])
  }
}
