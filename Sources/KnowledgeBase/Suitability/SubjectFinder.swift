/// Finds the subjects that a sentence names. Words in; subjects of the knowledge base out, and technologies it lacks.
struct SubjectFinder {
  struct Mention: Equatable {
    /// Nil for a technology of which the knowledge base says nothing.
    var subject: NameStore.Subject?
    /// The same technology under other names that the notes give it.
    var others: [NameStore.Subject] = []
    /// As the question writes it, folded; as the knowledge base does, where it knows it.
    var name: String
    var letters: Range<Int>
    var words: ClosedRange<Int>
  }

  let names: SubjectNames
  let cues: QuestionCues

  /// Words that a subject's name has at most, in questions.
  private static let longestName = 6
  /// Syllables of particles behind a name, at most: 에서는, 이라는게.
  private static let longestTail = 4
  /// Letters of any name, at most.
  private static let mostLetters = 40
  /// Letters of a name that is found in the middle of a run, at least: 서버리스, but not 큐 or 스택.
  private static let leastUnspaced = 4

  /// The longest names first where several start together; none within another.
  func mentions(
    in text: FoldedText, lookUp: (_ slug: String) throws -> NameStore.Subject?
  ) rethrows -> [Mention] {
    var found: [Mention] = []
    var start = 0
    while start < text.letters.count {
      guard mayStart(at: start, text), let mention = try mention(in: text, from: start, lookUp) else {
        start += 1
        continue
      }
      found.append(mention)
      start = mention.letters.upperBound
    }
    return found
  }

  private func mention(
    in text: FoldedText, from start: Int, _ lookUp: (String) throws -> NameStore.Subject?
  ) rethrows -> Mention? {
    var unknown: Mention?
    for end in ends(in: text, from: start) {
      let isWhole = text.starts[start] && (end == text.letters.count || text.starts[end] || mayFollow(end, text))
      guard isWhole || end - start >= Self.leastUnspaced else { continue }
      let name = String(letters: text.letters[start..<end])
      let words = text.wordOf[start]...text.wordOf[end - 1]
      let known = try all(named: name, lookUp)
      if let subject = known.first {
        return Mention(
          subject: subject, others: Array(known.dropFirst()), name: subject.name, letters: start..<end, words: words)
      }
      if unknown == nil, !names.isCommon(name), let others = names.names(of: name) {
        unknown = Mention(subject: nil, name: others.first ?? name, letters: start..<end, words: words)
      }
    }
    return unknown
  }

  /// The subject of that name, a folded one, first, then those that are the same technology.
  func all(
    named name: String, _ lookUp: (_ slug: String) throws -> NameStore.Subject?
  ) rethrows -> [NameStore.Subject] {
    var found: [NameStore.Subject] = []
    func add(_ slug: String) throws {
      if let subject = try lookUp(slug), !found.contains(subject) { found.append(subject) }
    }
    let called = names.names(of: name)?.map { SubjectName.slug(of: $0) }
    for slug in [name] + (called ?? []) { try add(slug) }
    // Only for what is known to be a technology: 방식 may follow anything.
    for slug in called ?? (found.isEmpty ? [] : [name]) {
      for suffix in cues[.subjectSuffix] { try add(slug + String(letters: suffix)) }
      for prefix in cues[.subjectPrefix] { try add(String(letters: prefix) + slug) }
    }
    // "전략 패턴" is a note's 전략, but 전략 need not be a pattern.
    for slug in called ?? [] where !names.isCommon(name) {
      if let bare = withoutPattern(slug) { try add(bare) }
    }
    return found
  }

  /// 전략 of 전략패턴, strategy of strategypattern; nil for what says no pattern.
  private func withoutPattern(_ slug: String) -> String? {
    let letters = slug.unicodeScalars.map(\.value)
    let noun = cues.longest(.patternNoun) { letters.count > $0.count && letters[...].hasSuffix($0) }
    return noun.map { String(letters: letters.dropLast($0.count)) }
  }

  /// Whether `text` names the technology that is called `name`.
  func names(_ name: String, in text: String) -> Bool {
    // Reading a text's words is costly; most texts do not have the name's letters at all.
    let letters = Array(Folding.key(text).utf8)
    let called = names.names(of: Folding.key(name)) ?? [name]
    guard called.contains(where: { letters.holds(Folding.key($0).utf8) }) else { return false }
    return mentions(in: FoldedText(text, cues: cues)) { _ in nil }.contains { $0.name == name }
  }

  /// Where a name that starts at `start` may end, longest first: at the end of a word, or before its particles.
  func ends(in text: FoldedText, from start: Int) -> [Int] {
    let first = text.wordOf[start]
    var ends: [Int] = []
    for index in (first..<min(first + Self.longestName, text.words.count)).reversed() {
      guard text.words[index].clause == text.words[first].clause else { continue }
      let word = text.words[index].range
      if word.upperBound - start <= Self.mostLetters { ends.append(word.upperBound) }
      let isLong = word.count >= FoldedText.unspacedLength
      let lowest = max(max(start, word.lowerBound) + 1, isLong ? 0 : word.upperBound - Self.longestTail)
      for end in stride(from: min(word.upperBound - 1, start + Self.mostLetters), through: lowest, by: -1)
      where mayEnd(at: end, text) {
        ends.append(end)
      }
    }
    return ends
  }

  /// In a run without blanks a name may stand anywhere.
  private func mayStart(at start: Int, _ text: FoldedText) -> Bool { text.starts[start] || isLong(start, text) }

  private func isLong(_ index: Int, _ text: FoldedText) -> Bool {
    text.words[text.wordOf[index]].range.count >= FoldedText.unspacedLength && Syllable.isHangul(text.letters[index])
  }

  private func mayFollow(_ end: Int, _ text: FoldedText) -> Bool {
    text.wordOf[end] != text.wordOf[end - 1] || cues.lists(text.letters[end], under: .tail)
      || !Syllable.isHangul(text.letters[end - 1]) || isGlued(end, text)
  }

  /// "카프카어때": what asks stands right behind the name.
  private func isGlued(_ end: Int, _ text: FoldedText) -> Bool {
    let rest = text.letters[end..<text.words[text.wordOf[end]].range.upperBound]
    return cues.opens(rest, with: .gluedWord)
  }

  private func mayEnd(at end: Int, _ text: FoldedText) -> Bool {
    let (last, next) = (text.letters[end - 1], text.letters[end])
    return Syllable.isHangul(next)
      && (cues.lists(next, under: .tail) || !Syllable.isHangul(last) || isLong(end, text) || isGlued(end, text))
  }
}

extension SubjectFinder {
  /// Workloads that only notes name, by the names that the notes give them.
  func workloads(in text: FoldedText, lookUp: (_ folded: String) throws -> String?) rethrows -> [TermFinder.Mention] {
    var found: [TermFinder.Mention] = []
    var next = 0
    for start in text.letters.indices where text.starts[start] && start >= next {
      for end in ends(in: text, from: start) where end - start >= 2 {
        let name = String(letters: text.letters[start..<end])
        guard let slug = try lookUp(name) ?? lookUp(inOtherNumber(name)) else { continue }
        let words = text.wordOf[start]...text.wordOf[end - 1]
        found.append(
          TermFinder.Mention(
            term: TermFinder.Term(condition: .workload(slug), isQuality: false), use: .name, side: .both,
            stance: .asserted, match: PhraseMatcher.Match(phrase: -1, places: [start..<end], words: words),
            clause: text.words[words.lowerBound].clause))
        next = end
        break
      }
    }
    return found
  }

  /// `public apis` for "public API", and the other way round.
  private func inOtherNumber(_ name: String) -> String {
    guard let last = name.utf8.last, (0x61...0x7A).contains(last) else { return name }
    return last == UInt8(ascii: "s") ? String(name.dropLast()) : name + "s"
  }
}
