import KnowledgeBase

// Answers as people read them: the verdict, why, unless, how to soften, and what the notes don't say.

extension Verdict {
  var style: Style {
    switch self {
    case .suitable: .good
    case .depends: .warning
    case .unsuitable: .bad
    case .unknown: .bold
    }
  }
}

extension Answer {
  /// What was asked: `static-site, steady-traffic`.
  private var asked: String {
    (workloads + traits).joined(separator: ", ")
  }

  func write(to output: inout Output) throws {
    var top = StyledText()
    if let subject { top.add("\(subject.onOneLine): ", .bold) }
    top.add(verdict.rawValue, verdict.style)
    if !asked.isEmpty { top.add(" for \(asked)") }
    try output.line(top)
    for reason in reasons where reason.via != "also" {
      try output.point(reason.effect.rawValue, reason.citation, remark: remark(on: reason))
    }
    for condition in conditions { try output.point("except", condition) }
    for mitigation in mitigations { try output.point("soften", mitigation) }
    for reason in reasons where reason.via == "also" {
      let effect = reason.effect.rawValue
      try output.point("also", reason.citation, remark: "\(effect) \(reason.condition)\(keeps(reason))")
    }
    for listed in listedWithoutVerdict { try output.point("listed", listed, remark: "nothing is said about it") }
    let isUnknownSubject = subject.map { unmatched == [$0] } ?? false
    let lead = isUnknownSubject ? "the nearest that they know" : "they judge \(subject?.onOneLine ?? "it") by"
    let near = nearest.isEmpty ? "" : "; \(lead): \(nearest.joined(separator: ", "))"
    if !unmatched.isEmpty {
      try output.point("silent", "the notes say nothing of \(unmatched.joined(separator: ", "))\(near)")
    } else if cited.isEmpty {
      try output.point("silent", "the question names no workload and no need\(near)")
    }
  }

  func write(whyNot wanted: Verdict, to output: inout Output) throws {
    let against = standing(against: wanted)
    if wanted == verdict {
      try output.point("why not", "it is \(wanted.rawValue)")
    } else if against.isEmpty {
      try output.point("why not", "the notes have no line that makes it \(wanted.rawValue)")
    }
    for reason in against { try output.point("why not", reason.citation, remark: reason.condition) }
  }

  func write(_ flips: [Flip], to output: inout Output) throws {
    if flips.isEmpty { try output.point("what if", "no single trait changes the verdict") }
    for flip in flips {
      try output.point("what if", "\(flip.isAdded ? "with" : "without") \(flip.trait): \(flip.verdict.rawValue)")
    }
  }

  /// Through what a reason holds.
  private func remark(on reason: Reason) -> String {
    switch reason.effect {
    case .limit: reason.condition + keeps(reason)
    case .for, .against: reason.via == "workload" ? reason.condition : "\(reason.via) \(reason.condition)"
    }
  }

  private func keeps(_ reason: Reason) -> String {
    reason.isKept.map { $0 ? " keeps it" : " breaks it" } ?? ""
  }
}

extension Reply {
  /// How the question was read stands first, so that a wrong reading is seen.
  func write(near: [Hit] = [], to output: inout Output) throws {
    try output.line(StyledText("understood: \(understood.summary(kind))".onOneLine, .dim))
    for answer in answers {
      try output.line()
      try answer.write(to: &output)
    }
    if !statements.isEmpty { try output.line() }
    for statement in statements {
      try output.point(statement.subject.onOneLine, statement.citation, remark: remark(on: statement))
    }
    if isSilent { try writeSilence(near, to: &output) }
  }

  /// Where statements of several kinds stand together: `pro`, `con`.
  private func remark(on statement: Statement) -> String? {
    guard let fact = statement.fact, [.prosAndCons, .difference, .whenNotToUse].contains(kind) else { return nil }
    return fact == .conceptDefinition ? "definition" : fact.rawValue
  }

  private func writeSilence(_ near: [Hit], to output: inout Output) throws {
    try output.line()
    let subjects = understood.subjects.joined(separator: ", ")
    let asked = subjects.isEmpty ? "this" : "\(kind.rawValue.asWords) of \(subjects)"
    try output.point("silent", "the notes do not give \(asked)" + (near.isEmpty ? "" : "; a search finds"))
    for hit in near { try output.point("", Citation(text: hit.text, note: hit.note, lines: hit.lines)) }
  }
}

extension Understanding {
  func summary(_ kind: Reply.Kind) -> String {
    var parts: [String] = []
    if !subjects.isEmpty { parts.append(subjects.joined(separator: ", ")) }
    if !workloads.isEmpty { parts.append("workload \(workloads.joined(separator: ", "))") }
    if !traits.isEmpty { parts.append("trait \(traits.joined(separator: ", "))") }
    parts += quantities.map(\.summary)
    let what = kind.rawValue.asWords
    return parts.isEmpty ? what : "\(what) · \(parts.joined(separator: " · "))"
  }
}

extension Quantity {
  fileprivate var summary: String {
    (comparator == .equal ? "" : "\(comparator.rawValue) ") + text
  }
}

extension Output {
  /// Columns that labels such as `against` stand in.
  private static let labelColumns = 9

  mutating func point(_ label: String, _ citation: Citation, remark: String? = nil) throws {
    var text = StyledText(citation.plainText.onOneLine)
    if let remark { text.add(" [\(remark.onOneLine)]", .dim) }
    text.add("  ")
    text.add("\(citation.note):\(citation.lines.first)".onOneLine, .place)
    if let date = citation.date { text.add(" (saved \(date))", .dim) }
    try point(label, text)
  }

  mutating func point(_ label: String, _ text: String) throws {
    try point(label, StyledText(text.onOneLine))
  }

  private mutating func point(_ label: String, _ text: StyledText) throws {
    let isLong = label.columns > Output.labelColumns - 2
    let first = isLong ? label + "  " : label.padded(to: Output.labelColumns)
    try indented(text, by: Output.labelColumns + 2, first: "  " + first)
  }

  /// Columns of text beside a label, at least; where there are fewer, the label has a line of its own.
  private static let leastBeside = 12

  /// Lays `text` out `indent` columns to the right; `first` stands before its first line.
  mutating func indented(_ text: StyledText, by indent: Int, first: String? = nil) throws {
    let blank = String(repeating: " ", count: indent)
    var first = first ?? blank
    if let columns, columns - first.columns < Self.leastBeside, first.columns > indent {
      try line(StyledText(first))
      first = blank
    }
    let lines = columns.map { text.wrapped(to: max(20, $0 - indent), first: $0 - first.columns) } ?? [text]
    for (index, line) in lines.enumerated() {
      var whole = StyledText(index == 0 ? first : blank)
      whole.add(line)
      try self.line(whole)
    }
  }
}
