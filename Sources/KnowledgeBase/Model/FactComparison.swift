/// What differs between the facts of a note as they were and as they are.
struct FactComparison {
  /// A fact as far as it is compared.
  struct Seen: Equatable {
    var kind: Fact.Kind
    /// What makes two names of a subject the same.
    var slug: String
    var subject: String
    var text: String
    var lines: LineRange

    fileprivate var key: Key { Key(kind: kind, slug: slug, text: text) }
  }

  fileprivate struct Key: Hashable {
    var kind: Fact.Kind
    var slug: String
    var text: String
  }

  /// Adds the differences of one note to `changes`; to its list too if `listing`.
  static func add(
    old: [Seen], new: [Seen], note: String, listing: Bool, to changes: inout FactChanges
  ) {
    var left = Dictionary(grouping: old.reversed(), by: \.key)
    for fact in new {
      let before = left[fact.key]?.popLast()
      if before?.lines != fact.lines { enter(before == nil ? .came : .moved, fact) }
    }
    for fact in left.values.joined().sorted(by: { $0.lines.first < $1.lines.first }) { enter(.went, fact) }

    func enter(_ how: FactChanges.Change.How, _ fact: Seen) {
      switch how {
      case .came: changes.came += 1
      case .went: changes.went += 1
      case .moved: changes.moved += 1
      }
      guard listing else { return }
      let citation = Citation(text: fact.text, note: note, lines: fact.lines)
      changes.list.append(.init(how: how, kind: fact.kind, subject: fact.subject, citation: citation))
    }
  }
}
