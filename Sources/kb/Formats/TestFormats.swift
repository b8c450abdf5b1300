import KnowledgeBase

// What a test came to, as people and programs read it.

extension TestReport {
  var failureCount: Int { cases.count { !$0.hasPassed } }

  func write(to output: inout Output) throws {
    if !untested.isEmpty { try output.line(StyledText("rules that no question exercised:", .bold)) }
    for rule in untested {
      try output.point(rule.effect, rule.citation, remark: "\(rule.subject), \(rule.condition)")
    }
    // Last, where they are seen: the rules may be many.
    if !untested.isEmpty { try output.line() }
    for one in cases where !one.hasPassed { try one.write(to: &output) }
    var total = StyledText(
      "\(cases.count - failureCount) of \(cases.count) as expected", failureCount == 0 ? .good : .bad)
    total.add("; \(ruleCount - untested.count) of \(ruleCount) rules exercised")
    try output.line(total)
  }

  var json: JSON {
    .object([
      ("passed", .int(cases.count - failureCount)), ("failed", .int(failureCount)),
      ("cases", .array(cases.map(\.json))), ("rules", .int(ruleCount)),
      ("untested", .array(untested.map { .object(Array(zip(UntestedRule.columns, $0.row.map(\.json)))) })),
    ])
  }

  static let columns = ["passed", "question", "expected", "lines", "got", "cited", "place"]

  /// A row a question.
  var rows: [[Value]] { cases.map(\.row) }
}

extension TestReport.UntestedRule {
  static let columns = ["subject", "condition", "effect", "text", "note", "line", "end_line"]

  var row: [Value] { [.text(subject), .text(condition), .text(effect)] + citation.row }
}

extension TestReport.Case {
  fileprivate func write(to output: inout Output) throws {
    var top = StyledText("\(question.place): ".onOneLine, .place)
    top.add(question.text.onOneLine, .bold)
    try output.line(top)
    let wanted = question.expected.joined(separator: " or ")
    if question.expected.contains(got) {
      let lines = question.lines.map(\.shown).joined(separator: " or ")
      try output.point("wrong", "\(got), as expected, but without line \(lines)")
    } else {
      try output.point("wrong", "\(got), where \(wanted) was expected")
    }
    for citation in cited { try output.point("cites", citation) }
  }

  fileprivate var row: [Value] {
    [
      .integer(hasPassed ? 1 : 0), .text(question.text), .text(question.expected.joined(separator: "|")),
      .text(question.lines.map(\.shown).joined(separator: "|")), .text(got),
      .text(cited.map { "\($0.note):\($0.lines.first)" }.joined(separator: "|")), .text(question.place),
    ]
  }

  fileprivate var json: JSON {
    .object([
      ("passed", .bool(hasPassed)), ("question", .string(question.text)),
      ("expected", .array(question.expected.map(JSON.string))),
      ("lines", .array(question.lines.map { .string($0.shown) })), ("got", .string(got)),
      ("cited", .array(cited.map(\.json))), ("place", .string(question.place)),
    ])
  }
}

extension TestReport.Line {
  fileprivate var shown: String { note.map { "\($0):\(number)" } ?? "\(number)" }
}
