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
      if unit == "count" { dimensions.remove("duration") } else { dimensions.remove("concurrency") }
      if unit == "s", dimensions.isSubset(of: ["duration"]), isOfOther(one.letters, dimensions) { continue }
      if dimensions == ["concurrency"], countsThings(one.letters) { continue }
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

  static let tellsWhoseLength: Set<CuePhrase> = [.timedThing, .personsDeed, .bodilyDeed, .run, .call]

  /// "7분짜리 강의", "a 10-minute walk", "작성하는 데 10분 걸리는 양식": how long a thing lasts or people take, not a program.
  private func isOfOther(_ letters: Range<Int>, _ dimensions: Set<String>) -> Bool {
    let (first, last) = (text.wordOf[letters.lowerBound], text.wordOf[letters.upperBound - 1])
    let near = lengthCues.filter { text.words[$0.match.words.lowerBound].clause == text.words[first].clause }
    let isThing = near.contains { $0.kind == .timedThing && $0.match.words.lowerBound == last + 1 }
    if isThing || near.contains(where: { $0.kind == .personsDeed }) { return true }
    // "수업이 50분", "the lesson takes 50 minutes", "50분 걸리는 수업".
    let isAdnominal = text.words.indices.contains(last + 1) && isAdnominalVerb(last + 1)
    let isTaken = near.contains {
      $0.kind == .timedThing
        && (takes($0.match, first) || isAdnominal && $0.match.words.lowerBound == last + 2)
    }
    let runs = near.filter { $0.kind == .run }
    if isTaken, runs.allSatisfy({ isSubject($0.match) }) { return true }
    if !dimensions.isEmpty || !runs.isEmpty { return false }
    // Where nothing is said to run, a word that nothing explains may be what lasts.
    let clause = text.words[first].clause
    return unreadWords().contains {
      text.words[$0].clause == clause && !(first...last).contains($0)
        && !finder.cues.isGeneric(finder.cues.stem(text.text($0..<$0 + 1)))
    }
  }

  /// The amount at the word `amount` is said of what `match` names: nothing but words that say little parts them.
  private func takes(_ match: PhraseMatcher.Match, _ amount: Int) -> Bool {
    let between = match.words.upperBound + 1..<max(match.words.upperBound + 1, amount)
    guard match.words.upperBound < amount, let end = match.places.last?.upperBound else { return false }
    let saysLittle = between.allSatisfy { index in
      let word = text.letters(ofWord: index)
      return finder.cues.opens(word, with: .countWord) || finder.cues.isGeneric(Array(word))
        || cues.contains { $0.dimension == "duration" && $0.match.words == index...index }
    }
    let isLatin = !Syllable.isHangul(text.letters[end - 1])
    return saysLittle && (isLatin || finder.cues.lists(tail(after: end - 1..<end), under: .holderTail))
  }

  /// "상자 900개를 동시에", "900 boxes at once": a noun that nothing explains is counted, in a clause without a word for what a
  /// program is asked or runs; or people who do what takes a body ("관중 900명이 동시에 입장").
  private func countsThings(_ letters: Range<Int>) -> Bool {
    let (first, last) = (text.wordOf[letters.lowerBound], text.wordOf[letters.upperBound - 1])
    let clause = text.words[first].clause
    let near = lengthCues.filter { text.words[$0.match.words.lowerBound].clause == clause }
    if near.contains(where: { $0.kind == .bodilyDeed }) { return true }
    let counted = text.letters[letters].contains(where: Syllable.isHangul) ? first - 1 : last + 1
    guard text.words.indices.contains(counted), text.words[counted].clause == clause,
      !near.contains(where: { $0.kind == .call || $0.kind == .run && !isSubject($0.match) })
    else { return false }
    let noun = text.letters(ofWord: counted)
    let countsPeople =
      finder.cues.closes(text.letters[letters], with: .personUnit) || finder.cues.lists(noun, under: .personUnit)
    return !countsPeople && unreadWords().contains(counted) && isNoun(counted)
  }

  private func isSubject(_ match: PhraseMatcher.Match) -> Bool { subjects.contains { match.overlaps($0.letters) } }

  /// A word that says something, alone or with the particle of what is done or is there.
  private func isNoun(_ index: Int) -> Bool {
    let stem = finder.cues.stem(text.text(index..<index + 1))
    let tail = text.letters(ofWord: index).dropFirst(stem.count)
    return !finder.cues.isGeneric(stem) && (tail.isEmpty || finder.cues.lists(tail, under: .holderTail))
  }

  /// "24시간" in 24시간 꾸준한 트래픽 says how the traffic is, not how long something takes.
  private func isPartOfPhrase(_ letters: Range<Int>) -> Bool {
    mentions.contains { mention in
      // "두 시간씩 걸리는" is long, and how long.
      if case .trait(let slug) = mention.term.condition, finder.cues.measures(slug) { return false }
      return mention.use != .topic && mention.match.overlaps(letters)
    }
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
      let beside = near.first { $0.kind == kind && $0.match.words.contains { (word - 2...word + 2).contains($0) } }
      guard let cue = beside else { continue }
      return text.stance(of: cue.match, cues: finder.cues) == .negated ? comparator.denied : comparator
    }
    return .equal
  }

  private static func text(_ quantity: Quantity, _ dimensions: Set<String>) -> String {
    let sign = quantity.comparator == .equal ? "" : quantity.comparator.rawValue + " "
    return [dimensions.sorted().joined(separator: "/"), sign + quantity.text].filter { !$0.isEmpty }.joined(
      separator: " ")
  }
}

extension Quantity.Comparator {
  /// What "not more than" says.
  fileprivate var denied: Self {
    switch self {
    case .more: .atMost
    case .atLeast: .less
    case .less: .atLeast
    case .atMost: .more
    case .equal: .equal
    }
  }
}
