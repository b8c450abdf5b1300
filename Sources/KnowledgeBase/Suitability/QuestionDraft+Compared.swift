/// What a question of a difference compares and neither the notes nor the list of names know.
extension QuestionDraft {
  /// Words of its name, at most.
  private static let longestCompared = 2

  /// 객체지향 of "객체지향이랑 POP 뭐가 달라?", PNG of "difference between SVG and PNG?": one more subject.
  mutating func addCompared() {
    guard has(.difference), !has(.judgement), subjects.count == 1, let known = subjects.first else { return }
    // 객체 of 객체지향 is what a limit is on.
    let read = cues.filter { $0.kind != .dimension }.flatMap(\.match.words) + subjects.flatMap(\.words)
    let unread = Set(text.words.indices).subtracting(read).subtracting(mentions.flatMap(\.match.words))
    let found = named(before: known, unread) ?? named(behind: known, unread)
    if let found { subjects = (subjects + [found]).sorted { $0.letters.lowerBound < $1.letters.lowerBound } }
  }

  /// 객체지향 of "객체지향이랑 POP", PNG of "PNG and SVG".
  private func named(before known: SubjectFinder.Mention, _ unread: Set<Int>) -> SubjectFinder.Mention? {
    var last = known.words.lowerBound - 1
    let isParted = isListWord(last)
    if isParted { last -= 1 }
    guard text.words.indices.contains(last), unread.contains(last) else { return nil }
    let tail = isParted ? 0 : listTail(of: last)
    return isParted || tail > 0 ? name(endingAt: last, from: 0, dropping: tail, unread) : nil
  }

  /// 세션 of "JWT랑 세션은", OOP of "POP는 OOP랑", PNG of "SVG and PNG".
  private func named(behind known: SubjectFinder.Mention, _ unread: Set<Int>) -> SubjectFinder.Mention? {
    let ownTail = tail(after: known.letters)
    let first = known.words.upperBound + (isListWord(known.words.upperBound + 1) ? 2 : 1)
    let isListed = first > known.words.upperBound + 1 || finder.cues.lists(ownTail, under: .listTail)
    guard isListed || finder.cues.lists(ownTail, under: .topicTail) else { return nil }
    let words = text.words.indices.dropFirst(first).prefix(Self.longestCompared).prefix { unread.contains($0) }
    for last in words {
      let word = text.letters(ofWord: last)
      let ends = finder.cues.longest(.strangerTail) { word.count > $0.count + 1 && word.hasSuffix($0) }
      let tail = isListed ? ends?.count ?? 0 : listTail(of: last)
      if tail > 0 || isListed && last == words.last { return name(endingAt: last, from: first, dropping: tail, unread) }
    }
    return nil
  }

  private func isListWord(_ index: Int) -> Bool {
    text.words.indices.contains(index) && finder.cues.lists(text.letters(ofWord: index), under: .listWord)
  }

  /// Letters of 이랑, 하고 and the like that a word ends in.
  private func listTail(of index: Int) -> Int {
    let word = text.letters(ofWord: index)
    return finder.cues.longest(.listTail) { word.count > $0.count + 1 && word.hasSuffix($0) }?.count ?? 0
  }

  /// Letters behind a Latin name in its word.
  private func tailOfLatin(_ index: Int) -> Int {
    let word = text.letters(ofWord: index)
    let name = word.prefix { !Syllable.isHangul($0) }
    return name.isEmpty ? 0 : word.count - name.count
  }

  private func name(
    endingAt last: Int, from lowest: Int, dropping tail: Int, _ unread: Set<Int>
  ) -> SubjectFinder.Mention? {
    var first = last
    while first > lowest, last - first + 1 < Self.longestCompared, unread.contains(first - 1),
      text.words[first - 1].clause == text.words[last].clause
    {
      first -= 1
    }
    // "rebase와 merge의 차이"
    let tail = tail > 0 ? tail : tailOfLatin(last)
    let letters = text.words[first].range.lowerBound..<text.words[last].range.upperBound - tail
    let name = String(text.text(first..<last + 1).unicodeScalars.dropLast(tail))
    guard !finder.cues.isGeneric(name.unicodeScalars.map(\.value)) else { return nil }
    return SubjectFinder.Mention(subject: nil, name: name, letters: letters, words: first...last)
  }
}
