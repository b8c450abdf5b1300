/// A question while it is read.
struct QuestionDraft {
  let text: FoldedText
  let finder: TermFinder
  var cues: [TermFinder.Cue]
  /// What tells whose length a time is; read beside the words, and explains none of them.
  let lengthCues: [TermFinder.Cue]
  var subjects: [SubjectFinder.Mention] = []
  var mentions: [TermFinder.Mention]
  /// Ends in a question mark.
  let asks: Bool
  private var excluded: [String] = []
  var measures: [SuitabilityQuestion.Measure] = []
  var measured: [Range<Int>] = []

  init(text: FoldedText, finder: TermFinder, asks: Bool) {
    self.text = text
    self.asks = asks
    self.finder = finder
    let mentions = finder.mentions(in: text)
    self.mentions = mentions
    let all = finder.cues(in: text)
    lengthCues = all.filter { Self.tellsWhoseLength.contains($0.kind) }
    let found = all.filter { !Self.tellsWhoseLength.contains($0.kind) }
    // 안 좋은 점 is no 좋은 점, and `benefit from` asks for a judgement.
    let saysOther: Set<CuePhrase> = [.cons, .judgement]
    // "최대한 줄이고", "몇 개로" bound nothing.
    let boundless = found.filter { $0.kind == .noBound }
    cues = found.filter { cue in
      switch cue.kind {
      case .atLeast, .atMost: !boundless.contains { $0.match.covers(cue.match) }
      case .limits:
        // "자원을 제한해야 하는데" wants it done.
        !mentions.contains { $0.use != .topic && $0.match.covers(cue.match) }
          && !boundless.contains { $0.match.covers(cue.match) }
          && text.wish(in: cue.match.words.upperBound, finder.cues) == nil
      case .pros: !found.contains { saysOther.contains($0.kind) && $0.match.covers(cue.match) }
      default: true
      }
    }
  }

  func has(_ kind: CuePhrase) -> Bool { cues.contains { $0.kind == kind } }

  mutating func reading() -> QuestionReader.Reading {
    exclude()
    dropNamesOfOthers()
    dropBackground()
    addCompared()
    var reading = QuestionReader.Reading(kind: kind())
    if reading.kind == .suitability {
      dropGeneric()
      dropToldBefore()
      dropUsed()
      dropPurposes()
      settleRoles()
      dropUnasked()
      if subjects.isEmpty, let stranger = stranger() { subjects = [stranger] }
    }
    reading.subjects = subjects.reduce(into: []) { list, mention in
      if !list.contains(where: { $0.name == mention.name }) { list.append(mention) }
    }
    for mention in mentions where mention.stance == .asserted {
      if case .trait(let slug) = mention.term.condition, !reading.traits.contains(slug) { reading.traits.append(slug) }
    }
    reading.workloads = workloads()
    reading.isOnlyCalledSo = mentions.contains { mention in
      guard case .workload = mention.term.condition else { return false }
      return mention.use == .name && opensLongerName(mention)
    }
    reading.need = reading.kind == .suitability ? need() : nil
    reading.measures = measures
    reading.unread = unread()
    reading.asksUnsuitable = has(.unsuitable)
    reading.excluded = excluded
    reading.dimensions = finder.dimensions(in: text)
    // "동시에 몇 개까지 실행되나" asks how many run, not how long.
    if reading.dimensions.contains("concurrency") { reading.dimensions.remove("duration") }
    return reading
  }

  private func workloads() -> [[String]] {
    var groups: [[String]] = []
    var last: TermFinder.Mention?
    for mention in mentions where mention.stance == .asserted {
      guard case .workload(let slug) = mention.term.condition, !groups.contains(where: { $0.contains(slug) }) else {
        continue
      }
      if let last, !isAlternative(mention, to: last) {
        groups[groups.count - 1].append(slug)
      } else {
        groups.append([slug])
      }
      last = mention
    }
    return groups
  }

  /// "스타트업이나 쇼핑몰", "a startup or a shop".
  private func isAlternative(_ mention: TermFinder.Mention, to other: TermFinder.Mention) -> Bool {
    guard let end = other.match.places.map(\.upperBound).max(), let start = mention.match.places.first?.lowerBound
    else {
      return false
    }
    if finder.cues.lists(tail(after: end - 1..<end), under: .listTail) { return true }
    return isListed(start, behind: end)
  }

  /// `or` stands between the name that ends at `end` and the one that starts at `start`.
  private func isListed(_ start: Int, behind end: Int) -> Bool {
    let (from, to) = (text.wordOf[end - 1], text.wordOf[start])
    return from < to && (from..<to).contains { finder.cues.lists(text.letters(ofWord: $0), under: .listWord) }
  }

  /// Nothing but what joins a list stands between two names: 와, `or`, a comma.
  func joins(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let (from, to) = (text.wordOf[first.upperBound - 1], text.wordOf[second.lowerBound])
    guard first.upperBound <= second.lowerBound, from < to else { return false }
    let between = (from + 1..<to).allSatisfy { finder.cues.lists(text.letters(ofWord: $0), under: .listWord) }
    let tail = tail(after: first)
    return between && (tail.isEmpty || finder.cues.lists(tail, under: .listTail))
  }

  /// "서버리스 말고 뭐가 좋아", "MySQL 대신 Redis를 써도 되나", "Redis, unlike MySQL".
  private mutating func exclude() {
    let dropped = subjects.filter { subject in
      let (before, next) = (wordBefore(subject.words.lowerBound), subject.words.upperBound + 1)
      return before >= 0 && finder.cues.lists(text.letters(ofWord: before), under: .exceptBefore)
        || text.words.indices.contains(next) && finder.cues.opens(text.letters(ofWord: next), with: .except)
    }
    guard !dropped.isEmpty, has(.which) || dropped.count < subjects.count else { return }
    excluded = dropped.map(\.name)
    subjects.removeAll { dropped.contains($0) }
  }

  /// Workloads that only notes name; what lies within a longer name of the vocabulary is none.
  mutating func add(_ named: [TermFinder.Mention]) {
    for one in named {
      let letters = one.match.places[0]
      let isTaken =
        mentions.contains { $0.match.letters >= letters.count && $0.match.places.contains { $0.overlaps(letters) } }
        || subjects.contains { $0.letters.overlaps(letters) }
      if !isTaken { mentions.append(one) }
    }
  }

  // MARK: Traits

  /// A topic alone ("운영") asks for a trait only where the sentence says that it is needed, or names nothing else.
  private mutating func dropUnasked() {
    mentions = mentions.filter { mention in
      !subjects.contains { overlaps(mention, $0) }
        && !measured.contains { range in mention.match.places.contains { $0.overlaps(range) } }
        && !isPartOfName(mention)
    }
    let needs = cues.filter { $0.kind == .need }.map(\.match.words.lowerBound)
    let clear = mentions.contains { $0.use != .topic && $0.stance == .asserted } || !measures.isEmpty
    mentions = mentions.filter { mention in
      guard mention.use == .topic else { return true }
      if closesOtherName(mention) { return false }
      let last = mention.match.words.upperBound
      let isNeeded = needs.contains { abs($0 - last) <= 3 && text.words[$0].clause == mention.clause }
      return mention.side == .both && (isNeeded || isDesired(mention) || !clear && !isVerb(mention))
    }
  }

  /// 보안 of 보안 요원, 디버깅 of 디버깅 도구, 지연 of 지연이라는 이름: a quality's word in the name of something else.
  private func isPartOfName(_ mention: TermFinder.Mention) -> Bool {
    guard mention.term.isQuality || mention.use == .topic, mention.use != .asked,
      let end = mention.match.places.last?.upperBound, end > 0
    else { return false }
    return finder.cues.lists(tail(after: end - 1..<end), under: .quoting) || opensLongerName(mention)
      || standsWithinName(mention)
  }

  /// 수정 of 사진 수정 앱: between a noun that nothing explains and what makes an application of both.
  private func standsWithinName(_ mention: TermFinder.Mention) -> Bool {
    let (before, next) = (mention.match.words.lowerBound - 1, mention.match.words.upperBound + 1)
    guard mention.use == .topic, text.words.indices.contains(before), text.words.indices.contains(next),
      text.words[before].clause == mention.clause, text.words[next].clause == mention.clause,
      let end = mention.match.places.last?.upperBound, tail(after: end - 1..<end).isEmpty,
      finder.cues.lists(finder.cues.stem(text.text(next..<next + 1)), under: .application)
    else { return false }
    let word = text.text(before..<before + 1)
    let stem = finder.cues.stem(word)
    return stem == word.unicodeScalars.map(\.value) && !finder.cues.isGeneric(stem)
      && !cues.contains { $0.match.words.contains(before) } && !subjects.contains { $0.words.contains(before) }
  }

  /// 운영 of 메일 서버 운영: what is done, behind the noun that it is done to.
  private func closesOtherName(_ mention: TermFinder.Mention) -> Bool {
    let before = mention.match.words.lowerBound - 1
    guard mention.match.words.count == 1, mention.match.places.count == 1, let place = mention.match.places.first,
      finder.cues.lists(text.letters[place], under: .deed), text.words.indices.contains(before),
      text.words[before].clause == mention.clause
    else { return false }
    let noun = text.letters(ofWord: before)
    let isAsked = subjects.count == 1 && subjects[0].words.contains(before)
    return !isAsked && !(noun.last.map { finder.cues.lists($0, under: .innerEnd) } ?? true)
  }

  /// A noun that nothing else explains stands right behind it.
  private func opensLongerName(_ mention: TermFinder.Mention) -> Bool {
    guard let end = mention.match.places.last?.upperBound, end > 0 else { return false }
    let tail = tail(after: end - 1..<end)
    let next = mention.match.words.upperBound + 1
    guard tail.isEmpty, text.words.indices.contains(next), text.words[next].clause == mention.clause else {
      return false
    }
    let follower = text.letters(ofWord: next)
    if finder.cues.opens(follower, with: .doing) { return false }
    let isKnown =
      cues.contains { $0.match.words.contains(next) } || subjects.contains { $0.words.contains(next) }
      || mentions.contains { $0 != mention && $0.match.words.contains(next) }
    return !isKnown && !finder.cues.lists(follower, under: .scopeWord)
      && !finder.cues.lists(finder.cues.stem(text.text(next..<next + 1)), under: .aspect)
  }

  /// "확장해야": what is done is what is wanted.
  private func isDesired(_ mention: TermFinder.Mention) -> Bool {
    guard let end = mention.match.places.last?.upperBound else { return false }
    let tail = tail(after: end - 1..<end)
    return finder.cues.opens(tail, with: .desire)
  }

  /// "운영해도", "배포하는": what is done, not what is wanted.
  private func isVerb(_ mention: TermFinder.Mention) -> Bool {
    guard let end = mention.match.places.last?.upperBound, let next = tail(after: end - 1..<end).first else {
      return false
    }
    return Self.verbSyllables.contains(next)
  }

  private static let verbSyllables: Set<UInt32> = [0xD558, 0xD55C, 0xD560, 0xD574, 0xD588, 0xD568, 0xD569]

  // MARK: What was not read

  private static let mostUnread = 12

  private func unread() -> [String] {
    unreadWords().map { finder.cues.stemText(text.text($0..<$0 + 1)) }
      .filter { !finder.cues.isGeneric($0.unicodeScalars.map(\.value)) }.prefix(Self.mostUnread).map(\.self)
  }

  /// Words in which nothing was recognised.
  func unreadWords() -> [Int] {
    var known = Set<Int>()
    for mention in mentions { known.formUnion(mention.match.words) }
    for subject in subjects { known.formUnion(subject.words) }
    for cue in cues { known.formUnion(cue.match.words) }
    for range in measured { known.formUnion(range.map { text.wordOf[$0] }) }
    return text.words.indices.filter {
      !known.contains($0) && !finder.cues.lists(text.letters(ofWord: $0), under: .scopeWord)
    }
  }
}
