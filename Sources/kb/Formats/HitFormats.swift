import KnowledgeBase

// A search hit as people and as programs read it. docs/cli.md is the contract of the latter.

extension Hit {
  static let columns = ["kind", "text", "subject", "note", "line", "end_line", "heading", "score"]

  var row: [Value] {
    [
      .text(kind), .text(text), subject.map(Value.text) ?? .null, .text(note), .integer(Int64(lines.first)),
      .integer(Int64(lines.last)), .text(heading.joined(separator: " > ")), .real(score),
    ]
  }

  /// `query` stands first where many queries are asked at once.
  func json(query: String? = nil) -> JSON {
    let members: [(String, JSON)] = [
      ("kind", .string(kind)), ("text", .string(text)), ("subject", .string(orNull: subject)),
      ("note", .string(note)), ("line", .int(lines.first)), ("end_line", .int(lines.last)),
      ("heading", .array(heading.map(JSON.string))), ("score", .double(score)),
      ("highlights", .array(highlights.map { .array([.int($0.lowerBound), .int($0.upperBound)]) })),
    ]
    return .object((query.map { [("query", .string($0))] } ?? []) + members)
  }

  /// Place and kind, the headings above, and the text with what matched marked.
  func write(to output: inout Output) throws {
    var top = StyledText("\(note):\(lines.first)".onOneLine, .place)
    top.add("  ")
    top.add(kind.asWords, .bold)
    if let subject { top.add("  \(subject.onOneLine)") }
    try output.line(top)
    if !heading.isEmpty {
      try output.indented(StyledText(heading.joined(separator: " > ").onOneLine, .dim), by: 2)
    }
    try output.indented(StyledText(text, marked: highlights), by: 2)
  }
}
