/// Whether a claim is about what a word in it names, or only uses the word. A claim's text in, yes or no out.
///
/// "확장이 어렵다" is about 확장; "확장된 클래스를 추가해야 한다", "변경 작업이 빠르다" and "프로젝트의 구조를 …" in a paragraph are not.
extension FoldedText {
  /// Words of a clause up to which any word in it is what it is about; English has more small words.
  private static let shortClause = 7
  private static let shortEnglishClause = 10
  /// Words of a label before a colon, at most.
  private static let longestLabel = 4
  /// Words behind a noun, and before it, within which its predicate is looked for.
  private static let reach = 4
  private static let reachBefore = 2

  /// - Parameter effect: what the claim as a whole speaks for.
  func isPoint(_ match: PhraseMatcher.Match, of effect: Rule.Effect, _ cues: QuestionCues) -> Bool {
    if isTakenBack(match, effect, cues) { return false }
    // Several words of a phrase say more than one.
    guard match.places.count == 1 else { return true }
    let words = match.words
    let isTold = isTold(of: words, cues)
    if isDone(match, cues), !isTold { return false }
    if namesSomethingElse(match, cues) { return false }
    return isTold || isShort(words.lowerBound) || isLabel(words.lowerBound)
  }

  /// "변경하지 않고", "수정해야": an action, not how easily it goes. "복잡하다" says how something is.
  private func isDone(_ match: PhraseMatcher.Match, _ cues: QuestionCues) -> Bool {
    guard let end = match.places.last?.upperBound else { return false }
    let word = words[match.words.upperBound]
    let tail = letters[end..<max(end, word.range.upperBound)]
    guard cues.opens(tail, with: .doing) || cues.lists(tail, under: .done) else {
      return false
    }
    return !tells(letters(ofWord: match.words.upperBound), cues)
  }

  /// A noun without a particle before another noun: 변경 of 변경 작업; but 보안 향상, 성능 문제.
  func namesSomethingElse(_ match: PhraseMatcher.Match, _ cues: QuestionCues) -> Bool {
    let next = match.words.upperBound + 1
    guard let end = match.places.last?.upperBound, end == words[next - 1].range.upperBound,
      Syllable.isHangul(letters[end - 1]), !cues.lists(letters[end - 1], under: .adnominal),
      isNoun(next, besides: next - 1), words[next].isJoined, !tells(letters(ofWord: next - 1), cues)
    else { return false }
    let stem = cues.stem(text(next..<next + 1))
    return !tells(letters(ofWord: next), cues) && !cues.lists(stem, under: .aspect) && !cues.isGeneric(stem)
  }

  /// A Hangul word in the clause of another, and no adverb or particle that stands alone.
  private func isNoun(_ index: Int, besides other: Int) -> Bool {
    guard words.indices.contains(index), words[index].clause == words[other].clause else { return false }
    let word = letters(ofWord: index)
    return word.count > 1 && word.first.map(Syllable.isHangul) ?? false
  }

  /// Something is said of how much or how well, near `match`.
  private func isTold(of match: ClosedRange<Int>, _ cues: QuestionCues) -> Bool {
    let near = (match.lowerBound - Self.reachBefore)...(match.upperBound + Self.reach)
    return near.contains { index in
      words.indices.contains(index) && words[index].clause == words[match.lowerBound].clause
        && tells(letters(ofWord: index), cues)
    }
  }

  private func tells(_ word: ArraySlice<UInt32>, _ cues: QuestionCues) -> Bool {
    [CueWord.praise, .blame, .degree].contains { cues.opens(word, with: $0) }
  }

  /// "다른 노드로 확장하기가 어렵기 때문에" in a pro, "확장은 쉬운" in a con: what is said of it is not what the claim is for.
  private func isTakenBack(_ match: PhraseMatcher.Match, _ effect: Rule.Effect, _ cues: QuestionCues) -> Bool {
    let turns: CueWord = effect == .for ? .blame : .praise
    let last = match.words.upperBound
    let predicate = words.lastIndex { $0.clause == words[last].clause } ?? last
    return [last + 1, last + 2, max(last + 1, predicate)].contains { index in
      guard words.indices.contains(index), words[index].clause == words[last].clause else { return false }
      return cues.opens(letters(ofWord: index), with: turns) && !isDenied(after: index, cues)
    }
  }

  private func clauseLength(of word: Int) -> Int { words.count { $0.clause == words[word].clause } }

  private func isShort(_ word: Int) -> Bool {
    let isKorean = letters(ofWord: word).first.map(Syllable.isHangul) ?? false
    return clauseLength(of: word) <= (isKorean ? Self.shortClause : Self.shortEnglishClause)
  }

  /// "유지보수: 잘 설계된 …".
  private func isLabel(_ word: Int) -> Bool {
    words[word].clause == 0 && clauseLength(of: word) <= Self.longestLabel
  }
}
