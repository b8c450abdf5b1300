/// A technology or product that a question asks about and nobody knows: neither the notes nor the list of names.
///
/// Without it a question about 엑셀 would be answered for what the notes do know.
extension QuestionDraft {
  /// Words of its name, at most.
  private static let longestStranger = 3

  /// 엑셀 of "엑셀은 스타트업에 적합한가?", "스타트업에 엑셀을 써도 돼?", excel of "Is Excel good for a startup?"; nil where
  /// each word that may be asked about is known or says little (우리 서비스는).
  func stranger() -> SubjectFinder.Mention? {
    guard !has(.which) else { return nil }
    let asked = mentions.filter { $0.use != .topic && $0.stance == .asserted }
    let unread = Set(unreadWords())
    for index in text.words.indices
    where (unread.contains(index) || says(little: index) && closesName(index, unread))
      && asked.contains(where: { isBeside(index, $0) })
    {
      let name = isKorean(index) ? korean(index, asked, unread) : english(index, unread)
      if let name { return name }
    }
    return nil
  }

  private func isBeside(_ index: Int, _ mention: TermFinder.Mention) -> Bool {
    text.words[index].clause == mention.clause
  }

  private func isKorean(_ index: Int) -> Bool {
    text.words.indices.contains { text.words[$0].clause == text.words[index].clause && hasHangul($0) }
  }

  private func hasHangul(_ index: Int) -> Bool { text.letters(ofWord: index).contains(where: Syllable.isHangul) }

  // MARK: Korean

  /// A noun with the particle of what is judged or used, where all that stands between it and what judges is understood.
  private func korean(
    _ index: Int, _ asked: [TermFinder.Mention], _ unread: Set<Int>
  ) -> SubjectFinder.Mention? {
    let clause = text.words[index].clause
    guard !says(little: index) || closesName(index, unread), let judge = judge(behind: index),
      text.words[judge].clause == clause
    else { return nil }
    let between = index + 1..<judge
    guard between.allSatisfy({ !unread.contains($0) || says(little: $0) }) else { return nil }
    let word = text.letters(ofWord: index)
    let isNamed = asked.contains { between.overlaps($0.match.words.lowerBound..<$0.match.words.upperBound + 1) }
    let isServed = index > 0 && asked.contains { $0.match.words.upperBound == index - 1 && isServedNoun($0) }
    let shortest = closesName(index, unread) ? 1 : 2
    // "정적 사이트를 엑셀로 만들어도".
    if index > 0, between.isEmpty, !isAdnominalVerb(judge),
      asked.contains(where: { $0.match.words.upperBound == index - 1 && isServedNoun($0, as: .objectTail) }),
      let means = finder.cues.longest(.meansTail, where: { word.count >= shortest + $0.count && word.hasSuffix($0) })
    {
      return name(index...index, dropping: means.count)
    }
    let tail = finder.cues.longest(.strangerTail) { word.count >= shortest + $0.count && follows($0, in: word) }
    guard let tail else {
      // "정적 사이트에 쇼피파이 어때?".
      return isServed && between.isEmpty && word.count > 1 ? name(index...index, dropping: 0) : nil
    }
    guard isServed || isNamed && isFirst(index, in: clause) else { return nil }
    if finder.cues.lists(tail, under: .topicTail), isAdnominal(word.dropLast(tail.count)) { return nil }
    return name(firstWord(ofNameEndingAt: index, unread)...index, dropping: tail.count)
  }

  /// 은, 이 and 을 stand behind a final consonant, 는, 가 and 를 behind none: 이 of 쇼피파이 is no particle.
  private func follows(_ tail: [UInt32], in word: ArraySlice<UInt32>) -> Bool {
    guard word.count > tail.count, word.hasSuffix(tail), let first = tail.first,
      let last = word.dropLast(tail.count).last
    else { return false }
    guard let final = Syllable.final(of: last) else { return true }
    return final != 0 ? !finder.cues.lists(first, under: .openTail) : !finder.cues.lists(first, under: .closedTail)
  }

  /// The word behind `index` that asks or uses: 적합한가, 써도.
  private func judge(behind index: Int) -> Int? {
    text.words.indices.dropFirst(index + 1).first { next in
      isJudgement(next) || finder.cues.opens(text.letters(ofWord: next), with: .useVerb)
    }
  }

  private func isJudgement(_ index: Int) -> Bool {
    cues.contains { $0.kind == .judgement && $0.match.words.lowerBound == index }
  }

  /// 에 of "스타트업에 쇼피파이가 맞나".
  private func isServedNoun(_ mention: TermFinder.Mention, as tails: CueWord = .judgedTail) -> Bool {
    guard let end = mention.match.places.map(\.upperBound).max() else { return false }
    return finder.cues.lists(tail(after: end - 1..<end), under: tails)
  }

  /// 운영하는 of "스타트업을 엑셀로 운영하는 회사", 걸리는 of "50분 걸리는 수업".
  func isAdnominalVerb(_ index: Int) -> Bool {
    text.letters(ofWord: index).last.map { finder.cues.lists($0, under: .adnominal) || Syllable.endsInNieun($0) }
      ?? false
  }

  /// Nothing but words that say little stands before it in its clause.
  private func isFirst(_ index: Int, in clause: Int) -> Bool {
    text.words.indices.prefix(index).filter { text.words[$0].clause == clause }.allSatisfy {
      says(little: $0) || index - $0 < Self.longestStranger && isBare($0)
    }
  }

  /// 노코드 of 노코드 툴이: a noun that nobody knows opens the name that the word at `index` ends.
  private func closesName(_ index: Int, _ unread: Set<Int>) -> Bool {
    index > 0 && unread.contains(index - 1) && isBare(index - 1) && hasHangul(index - 1)
      && text.words[index - 1].clause == text.words[index].clause
  }

  private func firstWord(ofNameEndingAt index: Int, _ unread: Set<Int>) -> Int {
    var first = index
    while first > 0, index - first + 1 < Self.longestStranger, unread.contains(first - 1), isBare(first - 1),
      text.words[first - 1].clause == text.words[index].clause
    {
      first -= 1
    }
    return first
  }

  /// A noun without a particle, as in a name of several words.
  private func isBare(_ index: Int) -> Bool {
    let word = text.text(index..<index + 1)
    return !says(little: index) && finder.cues.stem(word) == word.unicodeScalars.map(\.value)
  }

  private func says(little index: Int) -> Bool {
    let word = text.text(index..<index + 1)
    return finder.cues.isGeneric(word.unicodeScalars.map(\.value)) || finder.cues.isGeneric(finder.cues.stem(word))
      || finder.cues.lists(finder.cues.stem(word), under: .aspect)
  }

  /// 작은, 배우는: a verb or adjective that says something of the next noun. Before 은 only a final ㄴ, ㄹ or ㅇ is a noun's
  /// for certain; before 는 the verbs' last syllables are listed.
  private func isAdnominal(_ stem: ArraySlice<UInt32>) -> Bool {
    guard let last = stem.last, let final = Syllable.final(of: last) else { return false }
    if final == 0 { return stem.count <= Self.longestVerb && finder.cues.lists(last, under: .verbEnd) }
    return !Self.finalsOfNouns.contains(final)
  }

  /// Syllables of a verb's stem, at most: 기다리.
  private static let longestVerb = 3
  /// ㄴ, ㄹ, ㅇ, as places among the finals of a syllable.
  private static let finalsOfNouns: Set<UInt32> = [4, 8, 21]

  // MARK: English

  /// "Is Excel suitable for …", "use Shopify for …".
  private func english(_ index: Int, _ unread: Set<Int>) -> SubjectFinder.Mention? {
    let before = wordBefore(index)
    guard before >= 0, text.words[before].clause == text.words[index].clause,
      finder.cues.lists(text.letters(ofWord: before), under: .subjectBefore), !says(little: index)
    else { return nil }
    let words = text.words.indices[index...].prefix(Self.longestStranger).prefix { next in
      unread.contains(next) && text.words[next].clause == text.words[index].clause && !says(little: next)
    }
    guard let last = words.last, text.words.indices.contains(last + 1) else { return nil }
    let isJudged =
      isJudgement(last + 1) || finder.cues.lists(text.letters(ofWord: last + 1), under: .purpose)
      || isArticle(last + 1)
    return isJudged ? name(index...last, dropping: 0) : nil
  }

  private func name(_ words: ClosedRange<Int>, dropping tail: Int) -> SubjectFinder.Mention {
    let letters = text.words[words.lowerBound].range.lowerBound..<text.words[words.upperBound].range.upperBound - tail
    let names = text.text(words.lowerBound..<words.upperBound + 1)
    return SubjectFinder.Mention(
      subject: nil, name: String(names.unicodeScalars.dropLast(tail)), letters: letters, words: words)
  }
}
