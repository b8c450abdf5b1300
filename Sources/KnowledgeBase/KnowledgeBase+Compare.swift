extension KnowledgeBase {
  /// What the notes say of each of `names`, side by side.
  ///
  /// - Parameter workload: keeps to this workload and its traits, and adds each subject's verdict.
  ///
  /// Throws `KnowledgeBaseError` of kind `name` for a subject or workload that is not known, with the nearest names, and
  /// for a subject named twice.
  public borrowing func compare(_ names: [String], workload: String? = nil) throws -> Comparison {
    let subjects = try names.map { try self.subjects(called: $0) }
    for (index, called) in subjects.enumerated() {
      guard let other = subjects[..<index].firstIndex(of: called) else { continue }
      throw KnowledgeBaseError(.name, "'\(names[other])' and '\(names[index])' are one subject; name another")
    }
    let slug = try workload.map { try workloadSlug($0) }
    let wanted = try slug.map { try Set([$0] + NameStore.traits(ofWorkload: $0, in: connection)) }
    var rows: [Comparison.Row] = []
    var places: [String: Int] = [:]
    for (index, called) in subjects.enumerated() {
      var seen: [String: Set<Comparison.Cell>] = [:]
      for rule in try called.flatMap({ try RuleStore.rules(ofSubject: $0.id, in: connection) })
      where rule.effect != .listed && wanted?.contains(rule.condition) ?? true {
        let cell = Comparison.Cell(effect: rule.effect == .for ? .for : .against, citation: rule.evidence)
        let place = places[rule.condition] ?? rows.count
        if place == rows.count {
          places[rule.condition] = place
          rows.append(
            Comparison.Row(
              condition: rule.condition, isWorkload: rule.isOnWorkload, cells: subjects.map { _ in [] }))
        }
        if seen[rule.condition, default: []].insert(cell).inserted { rows[place].cells[index].append(cell) }
      }
    }
    let answers = try slug.map { slug in
      let reader = try Self.evidenceReader()
      return try subjects.flatMap {
        try self.answers(to: SuitabilityQuestion(workloads: [slug]), of: $0, reader: reader)
      }
    }
    return Comparison(subjects: subjects.compactMap(\.first?.name), rows: Self.sorted(rows), answers: answers ?? [])
  }

  private static func sorted(_ rows: [Comparison.Row]) -> [Comparison.Row] {
    func rank(_ row: Comparison.Row) -> Int { -row.cells.count { !$0.isEmpty } }
    return rows.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  /// For each of `answers`, the single traits whose coming or going changes its verdict.
  public borrowing func flips(
    of answers: [Answer], to question: SuitabilityQuestion
  ) throws -> [[Answer.Flip]] {
    let reader = try Self.evidenceReader(for: question.measures)
    return try answers.map { answer in
      guard let name = answer.subject else { return [] }
      let subjects = try subjects(called: name)
      let rules = try subjects.flatMap { try RuleStore.rules(ofSubject: $0.id, in: connection) }
      var known: [String] = []
      for rule in rules where !rule.isOnWorkload && !known.contains(rule.condition) { known.append(rule.condition) }
      let changes =
        answer.traits.map { ($0, false) } + known.filter { !answer.traits.contains($0) }.map { ($0, true) }
      return try changes.compactMap { trait, isAdded in
        let traits = isAdded ? answer.traits + [trait] : answer.traits.filter { $0 != trait }
        if traits.isEmpty && answer.workloads.isEmpty && question.measures.isEmpty { return nil }
        var varied = question
        varied.workloads = answer.workloads
        varied.traits = traits
        let verdict = try self.answers(to: varied, of: subjects, reader: reader).first?.verdict ?? .unknown
        return verdict == answer.verdict ? nil : Answer.Flip(trait: trait, isAdded: isAdded, verdict: verdict)
      }
    }
  }
}
