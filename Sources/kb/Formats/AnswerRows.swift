import KnowledgeBase

// Answers as rows: one for each thing that an answer cites, so that each can be counted and filtered.

extension Answer {
  /// `part` says which list of the answer the row is from: reason, condition, mitigation, unmatched, listed.
  static let columns = [
    "subject", "workload", "traits", "verdict", "part", "effect", "condition", "via", "text", "note", "line",
    "end_line", "kept",
  ]

  /// At least one: an answer that cites nothing has a row with its verdict alone.
  var rows: [[Value]] {
    let rows =
      reasons.map { row("reason", $0.effect.rawValue, $0.condition, $0.via, citation: $0.citation, isKept: $0.isKept) }
      + conditions.map { row("condition", citation: $0) } + mitigations.map { row("mitigation", citation: $0) }
      + unmatched.map { row("unmatched", nil, $0) } + listedWithoutVerdict.map { row("listed", citation: $0) }
    return rows.isEmpty ? [row(nil)] : rows
  }

  private func row(
    _ part: String?, _ effect: String? = nil, _ condition: String? = nil, _ via: String? = nil,
    citation: Citation? = nil, isKept: Bool? = nil
  ) -> [Value] {
    let asked = workloads.isEmpty ? nil : workloads.joined(separator: " ")
    return [subject, asked, traits.joined(separator: " "), verdict.rawValue, part, effect, condition, via]
      .map { $0.map(Value.text) ?? .null } + (citation.map(\.row) ?? [.null, .null, .null, .null])
      + [isKept.map { .integer($0 ? 1 : 0) } ?? .null]
  }
}

extension Citation {
  /// text, note, line, end_line.
  var row: [Value] { [.text(text), .text(note), .integer(Int64(lines.first)), .integer(Int64(lines.last))] }
}

extension Reply.Statement {
  static let columns = ["subject", "fact", "text", "note", "line", "end_line"]

  var row: [Value] { [.text(subject), fact.map { .text($0.rawValue) } ?? .null] + citation.row }
}
