/// The amounts of a question: found numbers in, measures out, each with what it measures.
extension QuestionDraft {
  private static let secondsOfDay = 86_400.0
  /// A smaller number without a unit is more often no amount: version 2, "1=1".
  private static let leastBareCount = 10.0

  mutating func addMeasures(_ found: [QuantityFinder.Found]) {
    for one in found where text.wordOf.indices.contains(one.letters.lowerBound) && !isPartOfPhrase(one.letters) {
      let word = text.wordOf[one.letters.lowerBound]
      let clause = text.words[word].clause
      if word > 0, finder.cues.lists(text.letters(ofWord: word - 1), under: .rateBefore) { continue }
      if isRate(one.letters) { continue }
      let near = cues.filter { text.words[$0.match.words.lowerBound].clause == clause }
      var dimensions = Set(near.compactMap(\.dimension))
      let unit = one.unit.isEmpty && dimensions.contains("concurrency") ? "count" : one.unit
      let mayCount = !unit.isEmpty || one.amount >= Self.leastBareCount
      let counted = mayCount ? counted(near: one.letters) : []
      if unit.isEmpty { dimensions = [] }
      if unit.isEmpty && counted.isEmpty || unit == "count" && dimensions.isEmpty && counted.isEmpty { continue }
      // An age or a date, where nothing is said to run: 10년 된 시스템, 3개월 안에.
      if unit == "s", dimensions.isEmpty, one.amount >= Self.secondsOfDay || isShare(word) { continue }
      if unit == "s", dimensions.isSubset(of: ["duration"]), isOfOther(one.letters, dimensions) { continue }
      if unit == "count" { dimensions.remove("duration") } else { dimensions.remove("concurrency") }
      let quantity = Quantity(
        amount: one.amount, unit: unit.isEmpty ? "count" : unit, comparator: comparator(of: word, near))
      var measure = SuitabilityQuestion.Measure(
        quantity: quantity, dimensions: dimensions, text: Self.text(quantity, dimensions))
      measure.counted = counted
      measures.append(measure)
      measured.append(one.letters)
      dropMeasured(dimensions, clause)
    }
  }

  /// 노드 of "노드 6천 대", 연결 of "10만 연결", 인덱스 of "인덱스를 컬렉션당 100개": nouns beside a number, but not 당.
  private func counted(near letters: Range<Int>) -> [[UInt32]] {
    let (first, last) = (text.wordOf[letters.lowerBound], text.wordOf[letters.upperBound - 1])
    return (first - 2...last + 1).compactMap { index in
      guard text.words.indices.contains(index), index < first || index > last,
        text.words[index].clause == text.words[first].clause
      else { return nil }
      let stem = finder.cues.stem(text.text(index..<index + 1))
      let isRate = finder.cues.closes(text.letters(ofWord: index), with: .rateTail)
      let isSubject = subjects.contains { $0.subject != nil && $0.words.contains(index) }
      return isRate || isSubject || stem.count < 2 || finder.cues.isGeneric(stem) || isDone(index, stem) ? nil : stem
    }
  }

  /// 저장해도 of "20MB 저장해도 되나", 올려도: what is done with it.
  private func isDone(_ index: Int, _ stem: [UInt32]) -> Bool {
    let word = text.letters(ofWord: index)
    let tail = word.dropFirst(stem.count)
    return finder.cues.opens(word, with: .useVerb)
      || word.starts(with: stem) && finder.cues.opens(tail, with: .doing)
      || cues.contains { $0.kind != .dimension && $0.match.words.contains(index) }
  }

  /// "하루에 세 번", "10분마다": how often, not how long.
  private func isRate(_ letters: Range<Int>) -> Bool {
    let word = text.wordOf[letters.upperBound - 1]
    let tail = tail(after: letters)
    if finder.cues.lists(tail, under: .rateTail) { return true }
    guard finder.cues.lists(tail, under: .rateOpener), text.words.indices.contains(word + 1) else { return false }
    let next = text.letters(ofWord: word + 1)
    return finder.cues.opens(next, with: .countWord)
      || next.first.map(Folding.isDigit) ?? false
  }

  /// "하루에 5분만 쓰는": how much of a period.
  private func isShare(_ word: Int) -> Bool {
    word > 0 && finder.cues.lists(text.letters(ofWord: word - 1), under: .period)
  }

  static let tellsWhoseLength: Set<CuePhrase> = [.timedThing, .personsDeed, .run]

  /// "7분짜리 강의", "a 10-minute walk", "작성하는 데 10분 걸리는 양식": how long a thing lasts or people take, not a program.
  private func isOfOther(_ letters: Range<Int>, _ dimensions: Set<String>) -> Bool {
    let (first, last) = (text.wordOf[letters.lowerBound], text.wordOf[letters.upperBound - 1])
    let near = lengthCues.filter { text.words[$0.match.words.lowerBound].clause == text.words[first].clause }
    let isThing = near.contains { $0.kind == .timedThing && $0.match.words.lowerBound == last + 1 }
    if isThing || near.contains(where: { $0.kind == .personsDeed }) { return true }
    if !dimensions.isEmpty || near.contains(where: { $0.kind == .run }) { return false }
    // Where nothing is said to run, a word that nothing explains may be what lasts.
    let clause = text.words[first].clause
    return unreadWords().contains {
      text.words[$0].clause == clause && !(first...last).contains($0)
        && !finder.cues.isGeneric(finder.cues.stem(text.text($0..<$0 + 1)))
    }
  }

  /// "24시간" in 24시간 꾸준한 트래픽 says how the traffic is, not how long something takes.
  private func isPartOfPhrase(_ letters: Range<Int>) -> Bool {
    mentions.contains { $0.use != .topic && $0.match.places.contains { place in place.overlaps(letters) } }
  }

  /// A number says more than "long" or "many": the trait of its dimension in the same clause is no question of its own.
  private mutating func dropMeasured(_ dimensions: Set<String>, _ clause: Int) {
    mentions.removeAll { mention in
      guard case .trait(let slug) = mention.term.condition, mention.clause == clause else { return false }
      return finder.cues.measures(slug, by: dimensions)
    }
  }

  private func comparator(of word: Int, _ near: [TermFinder.Cue]) -> Quantity.Comparator {
    let kinds: [(CuePhrase, Quantity.Comparator)] = [
      (.atLeast, .atLeast), (.moreThan, .more), (.atMost, .atMost), (.lessThan, .less),
    ]
    for (kind, comparator) in kinds {
      let isNear = near.contains { $0.kind == kind && $0.match.words.contains { (word - 2...word + 2).contains($0) } }
      if isNear { return comparator }
    }
    return .equal
  }

  private static func text(_ quantity: Quantity, _ dimensions: Set<String>) -> String {
    let sign = quantity.comparator == .equal ? "" : quantity.comparator.rawValue + " "
    return [dimensions.sorted().joined(separator: "/"), sign + quantity.text].filter { !$0.isEmpty }.joined(
      separator: " ")
  }
}
