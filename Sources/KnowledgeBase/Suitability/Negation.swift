/// Whether a phrase found in a sentence is said, denied or put up with.
enum Stance { case asserted, negated, conceded }

extension FoldedText {
  func stance(of match: PhraseMatcher.Match, cues: QuestionCues) -> Stance {
    let own = Set(match.places.flatMap { wordOf[$0.lowerBound]...wordOf[$0.upperBound - 1] })
    let between = match.words.filter { !own.contains($0) }
    // "지연은 문제가 안 되는데".
    if between.contains(where: { isUncared($0, cues) || isUnneeded($0, cues) }) { return .conceded }
    // "traffic is not steady".
    if between.contains(where: { isNegation($0, cues) && reachesAhead($0, cues) }) { return .negated }
    return stanceBefore(match, cues) ?? stanceAfter(match, cues)
  }

  /// 쓰기 of "조회가 쓰기보다 많은", writes of "more reads than writes": what something else is compared with.
  func isLesser(_ match: PhraseMatcher.Match, _ cues: QuestionCues) -> Bool {
    match.places.contains { place in
      let word = words[wordOf[place.upperBound - 1]]
      let tail = letters[place.upperBound..<max(place.upperBound, word.range.upperBound)]
      if cues.lists(tail, under: .thanTail) { return true }
      let before = wordOf[place.lowerBound] - 1
      return before >= 0 && words[before].clause == word.clause
        && cues.lists(letters(ofWord: before), under: .thanWord)
    }
  }

  func letters(ofWord index: Int) -> ArraySlice<UInt32> { letters[words[index].range] }

  /// A Latin cue is a whole word, and so is a Korean one of one syllable that many words start with: 안, but not 안전.
  private func starts(_ word: ArraySlice<UInt32>, with cues: [[UInt32]], whole: [[UInt32]] = []) -> Bool {
    cues.contains { cue in
      guard word.starts(with: cue) else { return false }
      let isLatin = cue.first.map { !Syllable.isHangul($0) } ?? true
      return word.count == cue.count || !isLatin && !whole.contains(cue)
    }
  }

  func startsNegation(_ word: ArraySlice<UInt32>, _ cues: QuestionCues) -> Bool {
    starts(word, with: cues[.negationAfter], whole: cues[.weakNegation])
  }

  /// One of the two words behind `index`, in its clause, negates it.
  func isDenied(after index: Int, _ cues: QuestionCues) -> Bool {
    (index + 1...index + 2).contains { next in
      words.indices.contains(next) && words[next].clause == words[index].clause
        && startsNegation(letters(ofWord: next), cues)
    }
  }

  /// English, 안 and 못 negate what follows; 않고 between noun and verb negates another verb, before it.
  private func reachesAhead(_ index: Int, _ cues: QuestionCues) -> Bool {
    isLatin(index) || cues.lists(letters(ofWord: index), under: .weakNegation)
  }

  /// "without vendor lock-in"; "don't mind a lock-in", which puts up with it; but not "can't tolerate delays".
  private func stanceBefore(_ match: PhraseMatcher.Match, _ cues: QuestionCues) -> Stance? {
    let first = match.words.lowerBound
    for index in stride(from: first - 1, through: max(0, first - 3), by: -1) {
      guard words.indices.contains(index), words[index].clause == words[first].clause else { return nil }
      let word = letters(ofWord: index)
      if cues.lists(word, under: .concessionBefore) { return isDenied(before: index, cues) ? nil : .conceded }
      if cues.lists(word, under: .care), isDenied(before: index, cues) { return .conceded }
      if cues.lists(word, under: .negationBefore) { return .negated }
      if cues.lists(word, under: .scopeWord) { return isUnmeant(before: index, cues) ? .negated : nil }
    }
    return nil
  }

  /// "no plans to go for microservices", "don't intend to split into services".
  private func isUnmeant(before index: Int, _ cues: QuestionCues) -> Bool {
    (index - 3..<index).contains { intent in
      words.indices.contains(intent) && words[intent].clause == words[index].clause
        && cues.lists(letters(ofWord: intent), under: .intent) && isDenied(before: intent, cues)
    }
  }

  /// "종속은 문제가 안 되는", "한꺼번에 배포할 필요는 없는", "lock-in is not a problem"; but "문제 없이" is wished for.
  private func isUncared(_ index: Int, _ cues: QuestionCues) -> Bool {
    guard words.indices.contains(index), starts(letters(ofWord: index), with: cues[.unneeded]) else { return false }
    let clause = words[index].clause
    func stands(_ other: Int) -> Bool { words.indices.contains(other) && words[other].clause == clause }
    if isLatin(index) {
      return (index - 3..<index).contains { stands($0) && cues.lists(letters(ofWord: $0), under: .negationBefore) }
    }
    guard stands(index + 1), let last = letters(ofWord: index + 1).last else { return false }
    let next = letters(ofWord: index + 1)
    return (startsNegation(next, cues) || cues.lists(next, under: .weakNegation)) && last != Self.adverb
  }

  /// 상관없는 of "종속은 상관없는 회사"; but not 문제없는, which is wished for.
  private func isUnneeded(_ index: Int, _ cues: QuestionCues) -> Bool {
    let word = letters(ofWord: index)
    return starts(word, with: cues[.unneeded]) && starts(word, with: cues[.concession])
  }

  /// 이 of 없이.
  private static let adverb: UInt32 = 0xC774

  /// "can't", "never" right before.
  func isDenied(before index: Int, _ cues: QuestionCues) -> Bool {
    (index - 2..<index).contains { before in
      words.indices.contains(before) && words[before].clause == words[index].clause
        && cues.lists(letters(ofWord: before), under: .negationBefore)
    }
  }

  private func isNegation(_ index: Int, _ cues: QuestionCues) -> Bool {
    let word = letters(ofWord: index)
    guard startsNegation(word, cues) else { return false }
    let isWeak = cues.lists(word, under: .weakNegation) || isLatin(index)
    guard isWeak, words.indices.contains(index + 1) else { return true }
    return !starts(letters(ofWord: index + 1), with: cues[.judgement]) || forbids(index, cues)
  }

  /// 안 of "끊기면 안 되는 주문"; but not of "쓰면 안 되나", which asks, nor of "테스트가 복잡하면 안 되는", which wants it simple.
  private func forbids(_ index: Int, _ cues: QuestionCues) -> Bool {
    index > 0 && index + 2 < words.count && cues.lists(letters(ofWord: index), under: .weakNegation)
      && cues.closes(letters(ofWord: index - 1), with: .forbiddingEnd)
      && !cues.opens(letters(ofWord: index - 1), with: .blame)
  }

  private func isConcession(_ index: Int, _ cues: QuestionCues) -> Bool {
    let word = letters(ofWord: index)
    if starts(word, with: cues[.concession]) { return !isTakenBack(index, cues) && !isAsked(index, cues) }
    return isPutUpWith(index, cues)
  }

  /// "늦어도 되는", but not "써도 되나", which asks.
  private func isPutUpWith(_ index: Int, _ cues: QuestionCues) -> Bool {
    let word = letters(ofWord: index)
    guard word.last == 0xB3C4, !starts(word, with: cues[.useVerb]), words.indices.contains(index + 1) else {
      return false
    }
    return starts(letters(ofWord: index + 1), with: cues[.permission])
  }

  /// "is a static site fine on serverless?" asks by that word; "slow starts are fine" does not.
  private func isAsked(_ index: Int, _ cues: QuestionCues) -> Bool {
    let clause = words[index].clause
    guard let first = words.firstIndex(where: { $0.clause == clause }) else { return false }
    return cues.lists(letters(ofWord: first), under: .whetherWord)
  }

  /// "감수할 수 없는".
  private func isTakenBack(_ index: Int, _ cues: QuestionCues) -> Bool {
    (index + 1...index + 2).contains { next in
      words.indices.contains(next) && words[next].clause == words[index].clause
        && starts(letters(ofWord: next), with: cues[.concessionDenied])
    }
  }

  /// Looks at the end of the phrase's last word and at two words behind it, as far as its clause goes.
  private func stanceAfter(_ match: PhraseMatcher.Match, _ cues: QuestionCues) -> Stance {
    let last = match.words.upperBound
    let end = match.places.filter { wordOf[$0.lowerBound] <= last }.map(\.upperBound).max() ?? 0
    let tail = end < words[last].range.upperBound ? letters[end..<words[last].range.upperBound] : []
    if startsNegation(tail, cues) { return .negated }
    // "하나 고장나도 괜찮아야": what puts up with it is a word of the phrase, and says what is wanted.
    let isWhole = match.places.count > 1 && match.places.contains { $0.lowerBound == words[last].range.lowerBound }
    if !isWhole, isConcession(last, cues) { return .conceded }
    if words.indices.contains(last + 1), words[last + 1].clause == words[last].clause, forbids(last + 1, cues) {
      return .negated
    }
    if isUncared(last + 1, cues) { return .conceded }
    if isUnmeant(after: last, cues) { return .negated }
    if cues.lists(tail, under: .topicTail) { return stanceBehindTopic(last + 1, cues) }
    if isScopeEnd(tail, cues) { return .asserted }
    for index in last + 1...last + 2 {
      guard words.indices.contains(index), words[index].clause == words[last].clause else { return .asserted }
      if isUncared(index, cues) || isUncared(index + 1, cues) || isUncared(index + 2, cues) { return .conceded }
      // "무중단이 아니어도 되는".
      if isPutUpWith(index, cues) { return .conceded }
      if isNegation(index, cues) { return .negated }
      if isConcession(index, cues) { return .conceded }
      if isScopeEnd(letters(ofWord: index), cues) { return .asserted }
    }
    return .asserted
  }

  /// "마이크로서비스로 갈 생각이 없고", "나눌 계획은 없는데": what is not meant to be done.
  private func isUnmeant(after last: Int, _ cues: QuestionCues) -> Bool {
    [last + 1, last + 2].contains { index in
      guard words.indices.contains(index + 1), words[index + 1].clause == words[last].clause,
        cues.opens(letters(ofWord: index), with: .intent), isNegation(index + 1, cues)
      else { return false }
      return index == last + 1 || letters(ofWord: last + 1).last.map(Syllable.endsInRieul) ?? false
    }
  }

  private func stanceBehindTopic(_ index: Int, _ cues: QuestionCues) -> Stance {
    guard words.indices.contains(index) else { return .asserted }
    let word = letters(ofWord: index)
    // "기다리는 건 감수할", "몰리는 게 아니라", "지연은 좀 있어도".
    let saysLittle = starts(word, with: cues[.lightNoun]) || cues.lists(word, under: .slight)
    if saysLittle, words.indices.contains(index + 1),
      words[index + 1].clause == words[index].clause
    {
      return stanceBehindTopic(index + 1, cues)
    }
    if starts(word, with: cues[.plainNegation]) || deniesUse(index, cues) { return .negated }
    if starts(word, with: cues[.need]), words.indices.contains(index + 1), isNegation(index + 1, cues) {
      return .negated
    }
    return isConcession(index, cues) ? .conceded : .asserted
  }

  /// "워드프레스는 안 쓰는"; but not "안 쓰는 게 나아?", which asks.
  private func deniesUse(_ index: Int, _ cues: QuestionCues) -> Bool {
    guard cues.lists(letters(ofWord: index), under: .weakNegation), words.indices.contains(index + 1) else {
      return false
    }
    let verb = letters(ofWord: index + 1)
    guard starts(verb, with: cues[.useVerb]), let last = verb.last, cues.lists(last, under: .usedEnd) else {
      return false
    }
    return !(words.indices.contains(index + 2) && starts(letters(ofWord: index + 2), with: cues[.lightNoun]))
  }

  private func isScopeEnd(_ word: ArraySlice<UInt32>, _ cues: QuestionCues) -> Bool {
    guard !word.isEmpty else { return false }
    return cues.closes(word, with: .scopeEnd)
  }
}
