/// Reads a question. A sentence in; subjects, conditions and what kind of answer is wanted out.
struct QuestionReader {
  let finder: TermFinder
  let subjects: SubjectFinder
  let quantities: QuantityFinder

  /// In characters; what stands behind is not read.
  private static let longestQuestion = 2000

  /// How a sentence was understood.
  struct Reading {
    var kind: Reply.Kind = .search
    /// In the order of the sentence.
    var subjects: [SubjectFinder.Mention] = []
    /// Slugs, each once. Those of one group are said of one application ("워드프레스를 쓰는 정적 사이트"); groups are
    /// alternatives ("스타트업이나 쇼핑몰").
    var workloads: [[String]] = []
    var traits: [String] = []
    var measures: [SuitabilityQuestion.Measure] = []
    /// Asks when something is not to be used.
    var isNegative = false
    /// Asks for pros and cons.
    var asksBothSides = false
    /// Names of subjects that are not to be considered.
    var excluded: [String] = []
    /// What a limit that is asked for measures.
    var dimensions: Set<String> = []
    /// What is needed, in the question's words.
    var need: Need?
    /// Words in which nothing was recognised and that may have named what was asked.
    var unread: [String] = []
  }

  /// - Parameters:
  ///   - lookUp: a subject of the knowledge base, by its slug.
  ///   - workload: the slug of a workload that only notes name, by its folded name.
  func read(
    _ question: String, lookUp: (_ slug: String) throws -> NameStore.Subject?,
    workload: (_ folded: String) throws -> String?
  ) rethrows -> Reading {
    let question = String(question.prefix(Self.longestQuestion))
    let text = FoldedText(question, cues: finder.cues)
    var draft = QuestionDraft(text: text, finder: finder, asks: question.contains("?"))
    draft.subjects = try subjects.mentions(in: text, lookUp: lookUp)
    draft.add(try subjects.workloads(in: text, lookUp: workload))
    draft.addMeasures(quantities.find(in: question))
    return draft.reading()
  }
}

/// A question while it is read.
struct QuestionDraft {
  let text: FoldedText
  let finder: TermFinder
  let cues: [(kind: String, match: PhraseMatcher.Match)]
  var subjects: [SubjectFinder.Mention] = []
  private(set) var mentions: [TermFinder.Mention]
  /// Ends in a question mark.
  private let asks: Bool
  private var excluded: [String] = []
  private var measures: [SuitabilityQuestion.Measure] = []
  private var measured: [Range<Int>] = []

  init(text: FoldedText, finder: TermFinder, asks: Bool) {
    self.text = text
    self.asks = asks
    self.finder = finder
    let mentions = finder.mentions(in: text)
    self.mentions = mentions
    cues = finder.cues(in: text).filter { cue in
      cue.kind != "limits" || !mentions.contains { $0.use != .topic && $0.match.covers(cue.match) }
    }
  }

  func has(_ kind: String) -> Bool { cues.contains { $0.kind == kind } }

  mutating func reading() -> QuestionReader.Reading {
    exclude()
    var reading = QuestionReader.Reading(kind: kind())
    if reading.kind == .suitability {
      dropGeneric()
      settleRoles()
      dropUnasked()
    }
    reading.subjects = subjects.reduce(into: []) { list, mention in
      if !list.contains(where: { $0.name == mention.name }) { list.append(mention) }
    }
    for mention in mentions where mention.stance == .asserted {
      if case .trait(let slug) = mention.term.condition, !reading.traits.contains(slug) { reading.traits.append(slug) }
    }
    reading.workloads = workloads()
    reading.need = reading.kind == .suitability ? need() : nil
    reading.measures = measures
    reading.unread = unread()
    reading.isNegative = has("use-negated")
    reading.asksBothSides = has("pros") && has("cons")
    reading.excluded = excluded
    reading.dimensions = finder.dimensions(in: text)
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
    guard let end = other.match.places.map(\.upperBound).max() else { return false }
    if finder.cues.listTails.contains(Array(tail(after: end - 1..<end))) { return true }
    let (from, to) = (other.match.words.upperBound, mention.match.words.lowerBound)
    return from < to && (from..<to).contains { finder.cues.listWords.contains(Array(text.letters(ofWord: $0))) }
  }

  /// "서버리스 말고 뭐가 좋아".
  private mutating func exclude() {
    let dropped = subjects.filter { subject in
      let next = subject.words.upperBound + 1
      guard text.words.indices.contains(next) else { return false }
      return finder.cues.exceptions.contains { text.letters(ofWord: next).starts(with: $0) }
    }
    guard !dropped.isEmpty, has("which") else { return }
    excluded = dropped.map(\.name)
    subjects.removeAll { dropped.contains($0) }
  }

  // MARK: Kind

  private func kind() -> Reply.Kind {
    let names = mentions.contains { $0.use != .topic } || !measures.isEmpty
    let asksWhich = has("which") && has("judgement-word")
    if has("difference"), subjects.count >= 2 { return .difference }
    if has("pros") { return .pros }
    if has("cons") { return .cons }
    if has("use_cases"), !subjects.isEmpty, !asksSomething { return .useCases }
    if has("limits"), measures.isEmpty, !subjects.isEmpty || !finder.dimensions(in: text).isEmpty, !asksWhich {
      return .limits
    }
    if asksDefinition, !asksWhich { return .definition }
    if has("judgement-word") || names || asksWhich { return .suitability }
    if !subjects.isEmpty, !has("open-question"), asksWhether { return .suitability }
    if has("definition"), !subjects.isEmpty { return .definition }
    if asks, !subjects.isEmpty, !mentions.isEmpty { return .suitability }
    return .search
  }

  /// "만들까": an ending in -(으)ㄹ까. "… 분석에 서버리스?": the subject stands last.
  private var asksWhether: Bool {
    let endsInWhether = text.words.contains { word in
      let letters = text.letters[word.range].filter { $0 != Self.yo }
      return letters.count > 1 && letters.last == Self.kka && Syllable.endsInRieul(letters[letters.count - 2])
    }
    let last = text.words.indices.last
    return endsInWhether
      || asks && subjects.contains { $0.words.upperBound == last && $0.words.lowerBound > 0 }
  }

  private static let kka: UInt32 = 0xAE4C
  private static let yo: UInt32 = 0xC694

  /// Names more than the subject and the words by which it asks.
  private var asksSomething: Bool {
    !measures.isEmpty
      || mentions.contains { mention in
        !subjects.contains { overlaps(mention, $0) }
          && !cues.contains { cue in
            cue.kind == "use_cases"
              && cue.match.places.contains { place in mention.match.places.contains { $0.overlaps(place) } }
          }
      }
  }

  private var asksDefinition: Bool {
    guard subjects.count == 1, let subject = subjects.first else { return false }
    let tail = String(String.UnicodeScalarView(tail(after: subject.letters).compactMap(Unicode.Scalar.init)))
    if finder.cues.phrases["definition-tail"]?.contains(tail) ?? false { return true }
    let others = mentions.filter { !$0.match.places.contains { $0.overlaps(subject.letters) } }
    return has("definition") && others.isEmpty && measures.isEmpty
  }

  /// What stands behind a name in its word.
  private func tail(after letters: Range<Int>) -> ArraySlice<UInt32> {
    guard letters.upperBound > 0 else { return [] }
    let word = text.words[text.wordOf[letters.upperBound - 1]]
    return letters.upperBound < word.range.upperBound ? text.letters[letters.upperBound..<word.range.upperBound] : []
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

  // MARK: Subjects that are workloads too

  /// A note may make a subject of 서비스 or 패턴; a question that names another, or asks which, does not mean it.
  private mutating func dropGeneric() {
    let others = subjects.filter { !finder.cues.isGeneric(Array(text.letters[$0.letters])) }
    if has("which") || !others.isEmpty { subjects = others }
  }

  /// 마이크로서비스 is a subject in one question and a workload in another.
  private mutating func settleRoles() {
    subjects.removeAll { subject in
      mentions.contains { mention in
        mention.match.places.contains { $0.count > subject.letters.count && $0.contains(subject.letters) }
      }
    }
    let doubtful = subjects.filter { subject in mentions.contains { overlaps($0, subject) } }
    for subject in doubtful {
      let others = subjects.filter { $0 != subject }
      let rest = mentions.filter { !overlaps($0, subject) && $0.use != .topic }
      if others.contains(where: { $0.subject != nil || !doubtful.contains($0) })
        || !isMarkedAsSubject(subject, hasOther: !rest.isEmpty || !measures.isEmpty)
      {
        subjects.removeAll { $0 == subject }
      } else {
        mentions = mentions.filter { !overlaps($0, subject) }
      }
    }
  }

  private func overlaps(_ mention: TermFinder.Mention, _ subject: SubjectFinder.Mention) -> Bool {
    mention.match.places.contains { $0.overlaps(subject.letters) }
  }

  private func isMarkedAsSubject(_ subject: SubjectFinder.Mention, hasOther: Bool) -> Bool {
    let tail = String(String.UnicodeScalarView(tail(after: subject.letters).compactMap(Unicode.Scalar.init)))
    let phrases = finder.cues.phrases
    if phrases["workload-tail"]?.contains(tail) ?? false { return false }
    if subject.subject == nil, isUsed(behind: subject.words.upperBound) { return false }
    if phrases["subject-tail"]?.contains(tail) ?? false { return true }
    let previous = subject.words.lowerBound - 1
    if tail.isEmpty, text.words.indices.contains(previous) {
      let word = text.text(previous..<previous + 1)
      if phrases["workload-before"]?.contains(word) ?? false { return false }
      if phrases["subject-before"]?.contains(word) ?? false { return true }
    }
    return hasOther && (subject.subject != nil || !has("which"))
  }

  /// "워드프레스를 쓰는", "워드프레스를 사용한다면": what the application is made with.
  private func isUsed(behind word: Int) -> Bool {
    guard text.words.indices.contains(word + 1) else { return false }
    let next = text.letters(ofWord: word + 1)
    guard finder.cues.useVerbs.contains(where: { next.starts(with: $0) }), let last = next.last else { return false }
    return next.count > 1 && finder.cues.usedEnds.contains(last)
  }

  // MARK: Traits

  /// A topic alone ("운영") asks for a trait only where the sentence says that it is needed, or names nothing else.
  private mutating func dropUnasked() {
    mentions = mentions.filter { mention in
      !subjects.contains { overlaps(mention, $0) }
        && !measured.contains { range in mention.match.places.contains { $0.overlaps(range) } }
        && !isPartOfName(mention)
    }
    let needs = cues.filter { $0.kind == "need-word" }.map(\.match.words.lowerBound)
    let clear = mentions.contains { $0.use != .topic && $0.stance == .asserted } || !measures.isEmpty
    mentions = mentions.filter { mention in
      guard mention.use == .topic else { return true }
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
    let tail = Array(tail(after: end - 1..<end))
    if finder.cues.quotingTails.contains(tail) { return true }
    let next = mention.match.words.upperBound + 1
    guard tail.isEmpty, text.words.indices.contains(next), text.words[next].clause == mention.clause else {
      return false
    }
    let isKnown =
      cues.contains { $0.match.words.contains(next) } || subjects.contains { $0.words.contains(next) }
      || mentions.contains { $0 != mention && $0.match.words.contains(next) }
    let word = Array(text.letters(ofWord: next))
    return !isKnown && !finder.cues.scopeWords.contains(word)
      && !finder.cues.aspects.contains(finder.cues.stem(text.text(next..<next + 1)))
  }

  /// "확장해야": what is done is what is wanted.
  private func isDesired(_ mention: TermFinder.Mention) -> Bool {
    guard let end = mention.match.places.last?.upperBound else { return false }
    let tail = tail(after: end - 1..<end)
    return finder.cues.desires.contains { tail.starts(with: $0) }
  }

  /// "운영해도", "배포하는": what is done, not what is wanted.
  private func isVerb(_ mention: TermFinder.Mention) -> Bool {
    guard let end = mention.match.places.last?.upperBound, let next = tail(after: end - 1..<end).first else {
      return false
    }
    return Self.verbSyllables.contains(next)
  }

  private static let verbSyllables: Set<UInt32> = [0xD558, 0xD55C, 0xD560, 0xD574, 0xD588, 0xD568, 0xD569]

  // MARK: Quantities

  private static let secondsOfDay = 86_400.0

  mutating func addMeasures(_ found: [QuantityFinder.Found]) {
    for one in found where text.wordOf.indices.contains(one.letters.lowerBound) && !isPartOfPhrase(one.letters) {
      let word = text.wordOf[one.letters.lowerBound]
      let clause = text.words[word].clause
      if word > 0, finder.cues.ratesBefore.contains(Array(text.letters(ofWord: word - 1))) { continue }
      let near = cues.filter { text.words[$0.match.words.lowerBound].clause == clause }
      var dimensions = Set(near.compactMap { $0.kind.hasPrefix("dimension:") ? String($0.kind.dropFirst(10)) : nil })
      let unit = one.unit.isEmpty && dimensions.contains("concurrency") ? "count" : one.unit
      if unit.isEmpty || unit == "count" && dimensions.isEmpty { continue }
      // An age or a date, where nothing is said to run: 10년 된 시스템, 3개월 안에.
      if unit == "s", dimensions.isEmpty, one.amount >= Self.secondsOfDay { continue }
      if unit == "count" { dimensions.remove("duration") } else { dimensions.remove("concurrency") }
      let quantity = Quantity(amount: one.amount, unit: unit, comparator: comparator(of: word, near))
      measures.append(
        SuitabilityQuestion.Measure(quantity: quantity, dimensions: dimensions, text: Self.text(quantity, dimensions)))
      measured.append(one.letters)
      dropMeasured(dimensions, clause)
    }
  }

  /// "24시간" in 24시간 꾸준한 트래픽 says how the traffic is, not how long something takes.
  private func isPartOfPhrase(_ letters: Range<Int>) -> Bool {
    mentions.contains { $0.use != .topic && $0.match.places.contains { place in place.overlaps(letters) } }
  }

  /// A number says more than "long" or "many": the trait of its dimension in the same clause is no question of its own.
  private mutating func dropMeasured(_ dimensions: Set<String>, _ clause: Int) {
    for dimension in dimensions {
      let slugs = finder.cues.phrases["measured:\(dimension)"] ?? []
      mentions.removeAll { mention in
        if case .trait(let slug) = mention.term.condition { return mention.clause == clause && slugs.contains(slug) }
        return false
      }
    }
  }

  private func comparator(of word: Int, _ near: [(kind: String, match: PhraseMatcher.Match)]) -> Quantity.Comparator {
    let kinds: [(String, Quantity.Comparator)] = [
      ("at-least", .atLeast), ("more-than", .more), ("at-most", .atMost), ("less-than", .less),
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

  // MARK: What was not read

  private func unread() -> [String] {
    var known = Set<Int>()
    for mention in mentions { known.formUnion(mention.match.words) }
    for subject in subjects { known.formUnion(subject.words) }
    for cue in cues { known.formUnion(cue.match.words) }
    for range in measured { known.formUnion(range.map { text.wordOf[$0] }) }
    let words = text.words.indices.filter { !known.contains($0) }
    return words.isEmpty ? [] : words.prefix(12).map { text.text($0..<$0 + 1) }
  }
}
