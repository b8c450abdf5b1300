/// Rules out of pros, cons and limits: by the traits and workloads that they are about.
extension RuleDerivation {
  mutating func deriveClaim(_ index: Int) {
    let fact = note.facts[index]
    let effect: Rule.Effect = fact.kind == .pro ? .for : .against
    let taken = Set((children[index] ?? []).map { note.facts[$0].block }.filter { $0 != fact.block })
    deriveTraits(of: fact.text, effect, index, fact.block)
    deriveWorkloads(of: fact.text, effect, index, fact.block)
    for block in details(of: fact) where !taken.contains(block) && note.blocks[block].kind != .heading {
      deriveTraits(of: note.blocks[block].text, effect, index, block)
    }
  }

  /// "소규모 네트워크를 구축하기 쉬움": a claim about a workload by its name.
  private mutating func deriveWorkloads(of text: String, _ effect: Rule.Effect, _ fact: Int, _ block: Int) {
    let folded = FoldedText(text, cues: finder.cues)
    let conceded = finder.concededClauses(of: folded)
    for mention in finder.mentions(in: folded) where mention.use == .name && mention.stance == .asserted {
      guard case .workload = mention.term.condition, !conceded.contains(mention.clause),
        folded.isServed(mention.match, by: effect, finder.cues)
      else { continue }
      add(mention.term.condition, effect, fact, block)
    }
  }

  private mutating func deriveTraits(of text: String, _ effect: Rule.Effect, _ fact: Int, _ block: Int) {
    let folded = FoldedText(text, cues: finder.cues)
    let conceded = finder.concededClauses(of: folded)
    for mention in finder.mentions(in: folded, traitsOnly: true) {
      guard case .trait = mention.term.condition else { continue }
      if conceded.contains(mention.clause) {
        let granted = folded.grants(in: mention.clause, to: effect, finder.cues)
        if mention.term.isQuality, let granted { add(mention.term.condition, granted, fact, block) }
        continue
      }
      guard mention.side != (effect == .for ? .con : .pro) else { continue }
      guard effect == .for && mention.term.isQuality || !folded.givesReason(mention.match, finder.cues) else {
        continue
      }
      guard mention.use == .topic || mention.use == .name && mention.term.isQuality || mention.stance == .asserted
      else { continue }
      guard folded.isPoint(mention.match, of: effect, finder.cues) else { continue }
      add(mention.term.condition, effect, fact, block)
    }
  }

  /// A ceiling speaks against the trait that it caps: "5분 이상 실행 불가" against long-running.
  mutating func deriveLimit(_ index: Int) {
    let fact = note.facts[index]
    guard let quantity = fact.quantity, quantity.comparator == .less || quantity.comparator == .atMost else { return }
    for mention in finder.mentions(in: FoldedText(fact.text, cues: finder.cues)) where mention.side == .con {
      if case .trait = mention.term.condition { add(mention.term.condition, .against, index, fact.block) }
    }
  }
}

extension FoldedText {
  /// Whether a claim is about doing what it names, and does not merely name it: "쇼핑몰에 강하다", "네트워크를 구축하기 쉽다",
  /// "good for blogs", "실시간 채팅 가능"; but not "캐시 무효화가 어렵다", "SPA에 비해 느리다".
  fileprivate func isServed(_ match: PhraseMatcher.Match, by effect: Rule.Effect, _ cues: QuestionCues) -> Bool {
    guard let end = match.places.last?.upperBound, !namesSomethingElse(match, cues) else { return false }
    let last = match.words.upperBound
    let tail = letters[end..<words[last].range.upperBound]
    let next = words.indices.contains(last + 1) ? letters(ofWord: last + 1) : []
    let isFor = (match.words.lowerBound - 2..<match.words.lowerBound).contains { index in
      words.indices.contains(index) && cues.lists(letters(ofWord: index), under: .purpose)
    }
    if isFor || cues.opens(next, with: .occasion) { return true }
    if cues.lists(tail, under: .objectTail) { return effect == .for || cues.opens(next, with: .making) }
    if cues.lists(tail, under: .judgedTail) { return !cues.opens(next, with: .comparing) }
    return words.count <= Self.shortName
  }

  /// Words of a claim that does little more than name something, at most.
  private static let shortName = 4

  /// What a clause grants before the point is made: "단위 테스트는 쉽지만" in a con speaks for unit tests.
  fileprivate func grants(in clause: Int, to effect: Rule.Effect, _ cues: QuestionCues) -> Rule.Effect? {
    let turns: CueWord = effect == .against ? .praise : .blame
    let turned = clauses { cues.opens(letters(ofWord: $0), with: turns) }
    return turned.contains(clause) ? (effect == .against ? .for : .against) : nil
  }

  /// "페이지로는 부족하므로 결제에는 적합하지 않다" judges 결제.
  func isBeforeReason(_ match: PhraseMatcher.Match, _ cues: QuestionCues) -> Bool {
    (match.words.upperBound..<words.count - 1).contains { index in
      cues.closes(letters(ofWord: index), with: .reasonEnd)
    }
  }

  /// "이벤트 중심이므로 지연이 발생한다" speaks of the delay.
  fileprivate func givesReason(_ match: PhraseMatcher.Match, _ cues: QuestionCues) -> Bool {
    let last = letters(ofWord: match.words.upperBound)
    let isLast = match.words.upperBound + 1 == words.count
    return !isLast && cues.closes(last, with: .reasonEnd)
  }
}
