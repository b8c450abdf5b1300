/// A hit's text in, what of it the query's words match out: the syllables that match and not one more.
struct Highlighter {
  /// A word by the numbers of its terms.
  private struct Word {
    let full: [Int]
    let stem: [Int]
    let parts: [Int]
    let letter: Int?
  }

  /// Of a longer run no part is looked for beyond these terms.
  private static let longestWord = 256

  private var table = TermTable()
  private var words: [Word] = []

  init(words: [SearchWord]) {
    for word in words {
      self.words.append(
        Word(
          full: word.fullTokens.map { table.add($0) }, stem: word.tokens.map { table.add($0) },
          parts: word.parts.map { table.add($0) }, letter: word.letter.map { table.add($0, isPrefix: true) }))
    }
  }

  /// Half-open ranges of Unicode scalars of `text`, in order and apart.
  func ranges(in text: String) -> [Range<Int>] {
    let matches = table.matches(in: text)
    let found = words.flatMap { bytes(of: $0, in: matches, text.utf8) }
    return Highlighter.scalars(of: Highlighter.joined(found), in: text)
  }

  /// Where the word stands as typed; else without its particle; else the longest part of it that the text has.
  private func bytes(of word: Word, in matches: TermMatches, _ utf8: String.UTF8View) -> [Range<Int>] {
    if let letter = word.letter { return Highlighter.letter(letter, matches, utf8) }
    var whole: [Range<Int>] = []
    matches.forEach(phrase: word.full) { whole.append($0) }
    matches.forEach(phrase: word.stem) { whole.append($0) }
    if !whole.isEmpty { return whole }
    let longest = matches.longest(of: Array(word.stem.prefix(Highlighter.longestWord)))
    if !longest.isEmpty { return longest }
    return word.parts.flatMap { part in matches.all.filter { $0.term == part }.map(\.bytes) }
  }

  /// The bytes of every place of one syllable or Han letter.
  private static func letter(_ letter: Int, _ matches: TermMatches, _ utf8: String.UTF8View) -> [Range<Int>] {
    matches.all.compactMap { match in
      guard match.term == letter, match.kind != .head else { return nil }
      let start = utf8.index(utf8.startIndex, offsetBy: match.bytes.lowerBound)
      let first = Substring(utf8[start...].prefix(match.bytes.count)).first.map { String($0).utf8.count } ?? 0
      return match.bytes.lowerBound..<match.bytes.lowerBound + first
    }
  }

  /// In order; what touches or overlaps is one.
  static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// UTF-8 ranges, in order, as ranges of scalars.
  private static func scalars(of bytes: [Range<Int>], in text: String) -> [Range<Int>] {
    guard !bytes.isEmpty else { return [] }
    let utf8 = Array(text.utf8)
    var byte = 0, count = 0
    /// A byte within a scalar has been counted at the scalar's first: offsets stand on borders.
    func scalars(before end: Int) -> Int {
      while byte < end {
        if utf8[byte] & 0xC0 != 0x80 { count += 1 }
        byte += 1
      }
      return count
    }
    return bytes.filter { $0.upperBound <= utf8.count }.map {
      scalars(before: $0.lowerBound)..<scalars(before: $0.upperBound)
    }
  }
}
