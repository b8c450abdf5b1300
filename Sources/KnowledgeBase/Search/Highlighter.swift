/// A hit's text in, what of it the query's words match out: the syllables that match and not one more.
struct Highlighter {
  private let words: [SearchWord]

  init(words: [SearchWord]) {
    self.words = words
  }

  /// Half-open ranges of Unicode scalars of `text`, in order and apart.
  func ranges(in text: String) -> [Range<Int>] {
    let utf8 = Array(text.utf8)
    let tokens = HangulToken.all(of: utf8, as: .index)
    let found = words.flatMap { bytes(of: $0, in: tokens, utf8) }
    return Highlighter.scalars(of: Highlighter.joined(found), in: text)
  }

  /// Where the word stands as typed; else without its particle; else the longest part of it that the text has.
  private func bytes(of word: SearchWord, in tokens: [HangulToken], _ utf8: [UInt8]) -> [Range<Int>] {
    let places = TokenPlaces(tokens)
    if let letter = word.letter { return places.letter(letter, utf8) }
    let full = places.phrase(word.fullTokens)
    let stem = places.phrase(word.tokens)
    let whole = full + stem.filter { range in !full.contains { $0.overlaps(range) } }
    if !whole.isEmpty { return whole }
    for length in (1..<max(word.tokens.count, 1)).reversed() {
      let found = (0...(word.tokens.count - length)).flatMap { start in
        places.phrase(Array(word.tokens[start..<start + length]), acrossGaps: length > 1)
      }
      if !found.isEmpty { return found }
    }
    return word.parts.flatMap { places.phrase([$0]) }
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

  /// UTF-8 ranges as ranges of scalars.
  private static func scalars(of bytes: [Range<Int>], in text: String) -> [Range<Int>] {
    guard !bytes.isEmpty else { return [] }
    var count: [Int] = [0]
    count.reserveCapacity(text.utf8.count + 1)
    for byte in text.utf8 { count.append((count.last ?? 0) + (byte & 0xC0 == 0x80 ? 0 : 1)) }
    // A byte within a scalar has been counted at the scalar's first: offsets stand on borders.
    return bytes.compactMap { range in
      guard range.upperBound < count.count else { return nil }
      return count[range.lowerBound]..<count[range.upperBound]
    }
  }
}

/// The tokens of one text by position.
private struct TokenPlaces {
  private var places: [[HangulToken]] = []

  init(_ tokens: [HangulToken]) {
    for token in tokens {
      while places.count <= token.position { places.append([]) }
      places[token.position].append(token)
    }
  }

  /// The bytes of every place where `phrase` stands.
  func phrase(_ phrase: [String], acrossGaps: Bool = true) -> [Range<Int>] {
    guard !phrase.isEmpty, phrase.count <= places.count else { return [] }
    return (0...(places.count - phrase.count)).compactMap { start in
      var bytes: Range<Int>?
      for (offset, text) in phrase.enumerated() {
        guard let token = places[start + offset].first(where: { $0.text == text }) else { return nil }
        if token.kind == .gap && !acrossGaps { return nil }
        bytes = (bytes?.lowerBound ?? token.bytes.lowerBound)..<max(bytes?.upperBound ?? 0, token.bytes.upperBound)
      }
      return bytes
    }
  }

  /// The bytes of every place of one syllable or Han letter.
  func letter(_ letter: String, _ utf8: [UInt8]) -> [Range<Int>] {
    places.joined().compactMap { token in
      guard token.kind != .head, token.text.hasPrefix(letter) else { return nil }
      let text = String(decoding: utf8[token.bytes], as: UTF8.self)
      let first = text.first.map { String($0).utf8.count } ?? 0
      return token.bytes.lowerBound..<token.bytes.lowerBound + first
    }
  }
}
