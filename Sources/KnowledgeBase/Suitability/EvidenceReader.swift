/// Reads the amounts of judgements, for a question's to be compared with.
struct EvidenceReader {
  let finder: TermFinder
  let quantities: QuantityFinder

  /// The amounts that a judgement is bound to: more than 15 minutes of "15분 넘는 배치". An amount that nothing compares
  /// (24시간 켜 두는) binds nothing.
  func bounds(of rule: StoredRule) -> [SuitabilityQuestion.Measure] {
    draft(of: rule).map(bounds) ?? []
  }

  private func bounds(in draft: QuestionDraft) -> [SuitabilityQuestion.Measure] {
    draft.measures.filter { $0.quantity.comparator != .equal }
  }

  /// A judgement's text with its amounts; nil where it has none.
  private func draft(of rule: StoredRule) -> QuestionDraft? {
    let text = rule.evidence.text
    guard !rule.isClaim, text.unicodeScalars.contains(where: Folding.isDigit) else { return nil }
    let folded = FoldedText(text, cues: finder.cues)
    let own = TermFinder(vocabulary: Vocabulary(), cues: finder.cues, for: folded)
    var draft = QuestionDraft(text: folded, finder: own, asks: false)
    draft.addMeasures(quantities.find(in: text))
    return draft
  }

  /// How much of what was asked a rule is about, by the amounts that it is bound to.
  func scope(of rule: StoredRule, for asked: [SuitabilityQuestion.Measure]) -> StoredRule.Scope {
    let met = bounds(of: rule).map { bound in
      asked.filter { compares($0, with: bound) }.map { !$0.quantity.breaks(bound.quantity) }
    }
    if met.contains(where: { $0.contains(false) }) { return .none }
    return met.contains(where: \.isEmpty) ? .part : .whole
  }

  /// Judgements by an amount alone ("5분 이상 걸리는 작업에 부적합"), as rules on the amount asked.
  func rules(on asked: [SuitabilityQuestion.Measure], among judgements: [StoredRule]) -> [StoredRule] {
    judgements.compactMap { rule in
      guard let draft = draft(of: rule) else { return nil }
      let bounds = bounds(in: draft)
      let namesNothing = draft.unreadWords().allSatisfy { index in
        let stem = finder.cues.stem(draft.text.text(index..<index + 1))
        return finder.cues.isGeneric(stem) || bounds.contains { $0.counted.contains(stem) }
      }
      let measure = asked.first { one in
        bounds.allSatisfy { compares(one, with: $0) && !one.quantity.breaks($0.quantity) }
      }
      guard let measure, namesNothing, !bounds.isEmpty else { return nil }
      var rule = rule
      rule.condition = measure.text
      return rule
    }
  }

  private func compares(_ asked: SuitabilityQuestion.Measure, with bound: SuitabilityQuestion.Measure) -> Bool {
    guard asked.quantity.unit == bound.quantity.unit else { return false }
    if asked.quantity.unit == "count", asked.dimensions.isEmpty || bound.dimensions.isEmpty {
      return asked.counted.contains { bound.counted.contains($0) }
    }
    return asked.dimensions.isEmpty || bound.dimensions.isEmpty || !asked.dimensions.isDisjoint(with: bound.dimensions)
  }
}
