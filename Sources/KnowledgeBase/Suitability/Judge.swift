/// Decides whether a subject suits: what the notes say of it in, an answer out. The table is in docs/DESIGN.md, "Verdicts".
struct Judge {
  /// Slugs, resolved; several workloads are said of one application.
  var workloads: [String]
  var traits: [String]
  /// Traits that the vocabulary gives the workload, and that the question does not name.
  var impliedTraits: [String]
  var measures: [SuitabilityQuestion.Measure]

  /// A limit that speaks of what a measure measures.
  struct HeldLimit {
    var limit: StoredLimit
    var measure: SuitabilityQuestion.Measure
    var isBroken: Bool { measure.quantity.breaks(limit.quantity) }
  }

  /// All rules and limits of one subject that the question may touch, and what lies in their facts.
  struct CaseFile {
    var subjectName: String
    var rules: [StoredRule] = []
    var limits: [HeldLimit] = []
    var details: [StoredDetail] = []
    /// Claims that speak of what is needed in the question's own words.
    var needed: [StoredRule] = []
  }

  func answer(_ file: CaseFile) -> Answer {
    var answer = Answer(subject: file.subjectName, workloads: workloads, traits: traits)
    let rules = file.rules.filter { $0.scope != .none }
    let named = rules.filter { workloads.contains($0.condition) || traits.contains($0.condition) }
    let implied = rules.filter { impliedTraits.contains($0.condition) }
    let namesWorkload = named.contains { workloads.contains($0.condition) }
    let said = (namesWorkload ? named : named + implied).filter { $0.effect != .listed }
    let holding = said + file.needed.filter { !$0.isClaim || said.isEmpty && file.limits.isEmpty }
    let rivals = Dictionary(grouping: holding, by: \.condition).mapValues { Set($0.map(\.weight)) }
    var (deciding, overruled): ([StoredRule], [StoredRule]) = ([], [])
    for rule in holding {
      if rule.yields(to: rivals[rule.condition, default: []]) { overruled.append(rule) } else { deciding.append(rule) }
    }
    let broken = file.limits.filter(\.isBroken)
    answer.reasons = (broken.isEmpty ? file.limits : broken).map { reason(of: $0) }
    answer.reasons += deciding.map { reason(of: $0) }
    answer.reasons += overruled.map { reason(of: $0, via: "also") }
    if !broken.isEmpty {
      // Of a range one end is kept by what breaks the other.
      let kept = file.limits.filter { held in !broken.contains { $0.limit.evidence == held.limit.evidence } }
      answer.reasons += kept.map { reason(of: $0, via: "also") }
    }
    if namesWorkload { answer.reasons += implied.map { reason(of: $0, via: "also") } }
    answer.reasons = Self.distinct(answer.reasons)
    answer.listedWithoutVerdict = file.rules
      .filter { $0.effect == .listed && !impliedTraits.contains($0.condition) }.map(\.evidence)
    let against = deciding.filter { $0.effect == .against }
    answer.mitigations = details("mitigation", of: against, file)
    let cited = Set(answer.reasons.map(\.citation))
    let outside = file.rules.filter { $0.scope == .none && $0.effect == .against }.map(\.evidence)
    answer.conditions = Self.distinct(details("unsuitable", of: named, file) + outside).filter { !cited.contains($0) }
    answer.unmatched = unmatched(file, namesWorkload: namesWorkload, holdsImplied: !implied.isEmpty)
    answer.verdict = verdict(
      isBroken: !broken.isEmpty, isFor: deciding.contains { $0.effect == .for },
      isAgainst: !against.isEmpty, isSoftened: !answer.mitigations.isEmpty || against.allSatisfy { $0.scope == .part })
    return answer
  }

  /// A pro and the sentence in it may say the same by the same line.
  private static func distinct<Item: Hashable>(_ items: [Item]) -> [Item] {
    var seen: Set<Item> = []
    return items.filter { seen.insert($0).inserted }
  }

  private func verdict(isBroken: Bool, isFor: Bool, isAgainst: Bool, isSoftened: Bool) -> Verdict {
    if isBroken { return .unsuitable }
    if isAgainst { return isFor || isSoftened ? .depends : .unsuitable }
    return isFor ? .suitable : .unknown
  }

  private func reason(of rule: StoredRule, via: String? = nil) -> Reason {
    Reason(
      effect: rule.effect == .against ? .against : .for, condition: rule.condition, citation: rule.evidence,
      via: via ?? (workloads.contains(rule.condition) ? "workload" : known(rule) ? "trait" : "words"))
  }

  private func known(_ rule: StoredRule) -> Bool {
    traits.contains(rule.condition) || impliedTraits.contains(rule.condition)
  }

  private func reason(of held: HeldLimit, via: String = "limit") -> Reason {
    Reason(
      effect: .limit, condition: held.measure.text, citation: held.limit.evidence, via: via, isKept: !held.isBroken)
  }

  /// What of `kind` lies in the facts of `rules`, or in the con that such a fact is part of.
  private func details(_ kind: String, of rules: [StoredRule], _ file: CaseFile) -> [Citation] {
    let facts = Set(rules.flatMap { [$0.fact, $0.parent ?? $0.fact] })
    return Self.distinct(
      file.details.filter { $0.kind == kind && facts.contains($0.parent) }.map(\.citation))
  }

  private func unmatched(_ file: CaseFile, namesWorkload: Bool, holdsImplied: Bool) -> [String] {
    var missing: [String] = []
    let isOutside = file.rules.contains { $0.scope == .none && workloads.contains($0.condition) }
    if !namesWorkload, !holdsImplied, !isOutside { missing += workloads }
    missing += traits.filter { trait in !file.rules.contains { $0.condition == trait } }
    missing += measures.filter { measure in
      !file.limits.contains { $0.measure == measure } && !file.needed.contains { $0.condition == measure.text }
    }.map(\.text)
    return missing
  }
}

extension StoredRule {
  /// Of one condition the stronger decides.
  fileprivate enum Strength: Comparable { case statement, detail, direct }

  /// What a rule says, and how strongly.
  fileprivate struct Weight: Hashable {
    var strength: Strength
    var effect: Rule.Effect
  }

  fileprivate var weight: Weight {
    Weight(strength: isStatement ? .statement : isDirect ? .direct : .detail, effect: effect)
  }

  /// Whether stronger rules on its condition are shown before it: any, if it is a statement; if it is a detail of a pro or
  /// con, those that all speak the other way.
  fileprivate func yields(to rivals: Set<Weight>) -> Bool {
    let stronger = rivals.filter { $0.strength > weight.strength }
    return !stronger.isEmpty && (isStatement || !stronger.contains { $0.effect == effect })
  }
}
