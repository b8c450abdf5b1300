/// A sentence ready to be matched: folded letters without blanks, and where its words and clauses part.
struct FoldedText {
  struct Word {
    /// In `letters`, half-open.
    var range: Range<Int>
    var clause: Int
    /// Nothing but a blank parts it from the word before.
    var isJoined: Bool
  }

  private(set) var letters: [UInt32] = []
  private(set) var words: [Word] = []
  /// For each letter, its place in `words`.
  private(set) var wordOf: [Int] = []
  /// For each letter, whether a name may start there.
  private(set) var starts: [Bool] = []

  init(_ text: String, cues: QuestionCues) {
    var clause = 0
    var open = false
    var joined = true
    let scalars = Folding.scalars(of: text)
    for (index, scalar) in scalars.enumerated() {
      if Folding.isLetter(scalar) {
        append(scalar, opensWord: !open, clause: clause, joined: joined)
        open = true
        joined = true
        continue
      }
      if open, endsClause(cues) { clause += 1 }
      open = false
      let next = scalars.indices.contains(index + 1) ? scalars[index + 1] : " "
      if Self.partsClauses(scalar, next: next) { clause += 1 }
      if scalar != " " { joined = false }
    }
    markInnerStarts(cues)
  }

  private mutating func append(_ scalar: Unicode.Scalar, opensWord: Bool, clause: Int, joined: Bool) {
    let changesScript = letters.last.map { Self.script($0) != Self.script(scalar.value) } ?? true
    if opensWord { words.append(Word(range: letters.count..<letters.count, clause: clause, isJoined: joined)) }
    letters.append(scalar.value)
    words[words.count - 1].range = words[words.count - 1].range.lowerBound..<letters.count
    wordOf.append(words.count - 1)
    starts.append(opensWord || changesScript)
  }

  /// A full stop or comma between letters (`node.js`, `5,000`) parts nothing.
  private static func partsClauses(_ scalar: Unicode.Scalar, next: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ":": !Folding.isLetter(next)
    case "?", "!", ";", "\n", "。", "，", "…": true
    default: false
    }
  }

  private func endsClause(_ cues: QuestionCues) -> Bool {
    guard let word = words.last else { return false }
    return Self.isBackground(letters[word.range]) && !cues.isNoun(letters[word.range])
      || cues.ends(letters[word.range], in: .clauseEnd)
      || cues.lists(letters[word.range], under: .clauseWord) && !saysExcept(cues)
  }

  /// The last word stands in "nothing but".
  private func saysExcept(_ cues: QuestionCues) -> Bool {
    words.count > 1 && cues.lists(letters[words[words.count - 2].range], under: .exceptive)
  }

  /// -(으)ㄴ데: 부담스러운데, 큰데.
  static func isBackground(_ word: ArraySlice<UInt32>) -> Bool {
    guard word.count > 1, word.last == de else { return false }
    return Syllable.endsInNieun(word[word.endIndex - 2])
  }

  private static let de: UInt32 = 0xB370

  /// In a long run of Hangul without blanks, a name may also start behind a particle or an ending.
  private mutating func markInnerStarts(_ cues: QuestionCues) {
    for word in words where word.range.count >= Self.unspacedLength {
      for index in word.range.dropFirst() where cues.lists(letters[index - 1], under: .innerEnd) {
        starts[index] = true
      }
    }
  }

  /// "카프카가뭐야": behind a name that was found, and behind a particle of it, a word may start.
  mutating func openWord(behind end: Int, _ cues: QuestionCues) {
    guard letters.indices.contains(end), wordOf[end] == wordOf[end - 1] else { return }
    for index in end..<words[wordOf[end]].range.upperBound
    where index == end || cues.lists(letters[index - 1], under: .innerEnd) {
      starts[index] = true
    }
  }

  /// Syllables from which a word is taken to be several written together.
  static let unspacedLength = 8

  /// Whether the letter stands in several words written together, and is Hangul.
  func isUnspaced(at index: Int) -> Bool {
    words[wordOf[index]].range.count >= Self.unspacedLength && Hangul.isSyllable(letters[index])
  }

  private static func script(_ letter: UInt32) -> Int {
    if Hangul.isSyllable(letter) { return 0 }
    return Folding.isDigit(letter) ? 1 : 2
  }

  func text(_ words: Range<Int>) -> String {
    words.map { index in
      String(letters: letters[self.words[index].range])
    }.joined(separator: " ")
  }
}

extension ArraySlice where Element == UInt32 {
  func hasSuffix(_ suffix: [UInt32]) -> Bool {
    count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
  }
}
