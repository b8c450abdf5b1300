import KnowledgeBase

// Subjects side by side: a matrix for people, a row a rule for programs.

extension Comparison {
  static let columns = ["condition", "kind", "subject", "effect", "text", "note", "line", "end_line"]

  /// A row a rule, and with a workload a row a verdict before them.
  var lines: [[Value]] {
    let verdicts = zip(subjects, answers).map { subject, answer -> [Value] in
      [
        .text(answer.workloads.joined(separator: " ")), .text("verdict"), .text(subject),
        .text(answer.verdict.rawValue),
      ]
        + [.null, .null, .null, .null]
    }
    return verdicts
      + rows.flatMap { row in
        zip(subjects, row.cells).flatMap { subject, cells in
          cells.map { cell -> [Value] in
            [
              .text(row.condition), .text(row.isWorkload ? "workload" : "trait"), .text(subject),
              .text(cell.effect.rawValue),
            ] + cell.citation.row
          }
        }
      }
  }

  var json: [JSON] { lines.map { .object(Array(zip(Comparison.columns, $0.map(\.json)))) } }

  func write(to output: inout Output) throws {
    var set = RowSet(columns: [""] + subjects)
    if !answers.isEmpty { set.rows.append([.text("verdict")] + answers.map { .text($0.verdict.rawValue) }) }
    for row in rows { set.rows.append([.text(row.condition)] + row.cells.map { .text(Comparison.signs(of: $0)) }) }
    try output.rows(set, as: .text)
    for row in rows {
      try output.line()
      try output.line(StyledText(row.condition, .bold))
      for (subject, cells) in zip(subjects, row.cells) {
        for cell in cells { try output.point(cell.sign, cell.citation, remark: subject) }
      }
    }
  }

  /// `+`, `-`, or `+ -` for both.
  private static func signs(of cells: [Cell]) -> String {
    ["+", "-"].filter { sign in cells.contains { $0.sign == sign } }.joined(separator: " ")
  }
}

extension Comparison.Cell {
  fileprivate var sign: String { effect == .for ? "+" : "-" }
}
