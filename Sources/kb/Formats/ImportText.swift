import KnowledgeBase

// What an import did, as people read it.

extension ImportSummary {
  func lines(verbose: Bool, dryRun: Bool) -> [String] {
    var lines: [String] = []
    if verbose { lines += added.map { "added \($0)" } + changed.map { "changed \($0)" } }
    lines += moved.map { "renamed \($0.from) to \($0.to)" } + removed.map { "removed \($0)" }
    lines += converted.map { "read \($0.path) as \($0.encoding)" }
    lines += loops.map { "not followed: \($0), a link back to a folder above it" }
    lines += changes.list.map(\.line)
    lines.append("notes: \(noteChanges)" + (dryRun ? " (nothing was changed)" : ""))
    if let changes = factChanges { lines.append("facts: \(changes)") }
    lines += flips.map { "verdict changed: \($0.question) \($0.before.rawValue) -> \($0.after.rawValue)  \($0.place)" }
    if !dryRun { lines.append("the knowledge base holds \(held)") }
    return lines
  }

  /// `3 added, 1 changed, 96 unchanged`.
  private var noteChanges: String {
    ImportSummary.list([
      (added.count, "added"), (changed.count, "changed"), (moved.count, "renamed"), (removed.count, "removed"),
      (unchanged, "unchanged"), (skipped.count, "skipped"),
    ]) ?? "nothing to do"
  }

  private var factChanges: String? {
    ImportSummary.list([(changes.came, "new"), (changes.went, "gone"), (changes.moved, "moved to other lines")])
  }

  /// `12 notes: 3 concepts, 20 pros`.
  private var held: String {
    let notes = "\(noteCount) \(noteCount == 1 ? "note" : "notes")"
    return ImportSummary.list(facts.map { ($0.count, $0.kind.name(count: $0.count)) }).map { "\(notes): \($0)" }
      ?? notes
  }

  private static func list(_ counts: [(Int, String)]) -> String? {
    let said = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return said.isEmpty ? nil : said.joined(separator: ", ")
  }
}

extension FactChanges.Change {
  fileprivate var line: String {
    let mark =
      switch how {
      case .came: "+"
      case .went: "-"
      case .moved: "~"
      }
    return "\(mark) \(kind.name(count: 1)) \(subject): \(citation.text)  \(citation.note):\(citation.lines.first)"
  }
}

extension Fact.Kind {
  fileprivate func name(count: Int) -> String {
    let name = self == .conceptDefinition ? "concept" : rawValue.asWords
    return count == 1 || self == .suitable || self == .unsuitable ? name : name + "s"
  }
}
