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
    let before: [(String, JSON)] = query.map { [("query", .string($0))] } ?? []
    let after: [(String, JSON)] =
      (via.map { [("via", .string($0))] } ?? []) + (explanation.map { [("explain", $0.json)] } ?? [])
    return .object(before + members + after)
  }

  /// Place and kind, the headings above, and the text with what matched marked; of a long text the part around that.
  func write(to output: inout Output) throws {
    var top = StyledText("\(note):\(lines.first)".onOneLine, .place)
    top.add("  ")
    top.add(kind.asWords, .bold)
    if let subject { top.add("  \(subject.onOneLine)") }
    if let via { top.add("  synonym \(via.onOneLine)", .dim) }
    try output.line(top)
    if !heading.isEmpty {
      try output.indented(StyledText(heading.joined(separator: " > ").onOneLine, .dim), by: 2)
    }
    let snippet = Snippet(of: text, marks: highlights)
    try output.indented(StyledText(snippet.text, marked: snippet.marks), by: 2)
    for line in explanation?.lines(score: score) ?? [] {
      try output.indented(StyledText(line.onOneLine, .dim), by: 4)
    }
  }
}

extension Explanation {
  fileprivate var json: JSON {
    let terms = terms.map { term in
      JSON.object([
        ("term", .string(term.text)), ("weight", .double(term.weight)), ("rows", .int(term.rows)),
        ("matched", .bool(term.matched)),
      ])
    }
    return .object([
      ("terms", .array(terms)), ("corrected", .array(corrected.map(JSON.string))),
      ("expanded", .array(expanded.map(JSON.string))), ("facts", .array(facts.map(JSON.string))),
      ("dropped", .array(dropped.map(JSON.string))),
    ])
  }

  fileprivate func lines(score: Double) -> [String] {
    let shown = { (terms: [Term]) in
      terms.map { "\($0.text) (weight \($0.weight), \($0.rows) \($0.rows == 1 ? "row" : "rows"))" }.joined(
        separator: ", ")
    }
    let lists = [
      ("matched", shown(terms.filter(\.matched))), ("not matched", shown(terms.filter { !$0.matched })),
      ("corrected", corrected.joined(separator: ", ")), ("synonyms", expanded.joined(separator: ", ")),
      ("facts", facts.joined(separator: ", ")), ("dropped", dropped.joined(separator: ", ")),
    ]
    return ["score \(score)"] + lists.filter { !$1.isEmpty }.map { "\($0): \($1)" }
  }
}
