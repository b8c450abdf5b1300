/// A word that no row has in, what the user may have meant by it out: only what some row has.
struct WordCorrection {
  private let frequencies: FrequencyStore
  /// Which pairs of syllables have so many rows, by their least number.
  private var pairs: [Int: [String: Bool]] = [:]

  init(_ frequencies: FrequencyStore) {
    self.frequencies = frequencies
  }

  /// Longer words have too many slips to try them all.
  private static let longest = 24
  private static let rowsCounted = 1000
  private static let latin = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)

  func has(_ word: String) throws -> Bool { try rows(of: word, atMost: 1) > 0 }

  /// What `least` rows and more have, the likeliest first: the other keyboard layout, initial consonants, one slip.
  mutating func meant(
    by word: String, inAtLeast least: Int = 1, in connection: borrowing Connection
  ) throws -> [String] {
    let typed = try [Keyboard.latin(typed: word), Keyboard.hangul(typed: word)].compactMap { $0 }
      .filter { try $0 != word && rows(of: $0, atMost: least) >= least }
    if word.unicodeScalars.contains(where: Jamo.isLetter), word.count == 2 || typed.isEmpty {
      return typed
        + (try InitialPattern(word)?.words(frequencies.terms, inAtLeast: least, in: connection) ?? [])
    }
    if !typed.isEmpty { return typed }
    return try slip(word, inAtLeast: least).map { [$0] } ?? []
  }

  func rows(of word: String, atMost limit: Int = rowsCounted) throws -> Int {
    let tokens = SearchWord.phrase(HangulToken.all(of: word, as: .phrase))
    guard !tokens.isEmpty else { return 0 }
    return try frequencies.terms.rows(matching: SearchExpression.Phrase(tokens: tokens).quoted, atMost: limit)
  }

  /// The word one letter or jamo away that most rows have, `least` and more.
  private mutating func slip(_ word: String, inAtLeast least: Int) throws -> String? {
    // What common terms make needs no question to the index; what rare ones make has fewer rows.
    if least < FrequencyStore.leastCommon, frequencies.isCounted,
      let common = try slip(word, inAtLeast: FrequencyStore.leastCommon)
    {
      return common
    }
    let letters = Jamo.letters(of: word)
    guard (4...WordCorrection.longest).contains(letters.count) else { return nil }
    let scalars = Folding.scalars(of: word)
    let isHangul = scalars.allSatisfy(Folding.isHangul)
    guard isHangul || letters.allSatisfy({ $0.isASCII && Folding.isLetter($0) }), !letters.allSatisfy(Folding.isDigit)
    else { return nil }
    let alphabet = isHangul ? Jamo.keyed : WordCorrection.latin
    var seen: Set = [scalars]
    var best: (word: String, rows: Int)?
    try WordCorrection.forEachEdit(of: letters, alphabet) { edited in
      let spelled = isHangul ? Jamo.composed(edited) : edited
      guard !spelled.contains(where: Jamo.isLetter), seen.insert(spelled).inserted else { return }
      let candidate = String(spelled)
      guard try hasParts(of: candidate, inAtLeast: least) else { return }
      let rows = try rows(of: candidate)
      if rows >= max(least, 1 + (best?.rows ?? 0)) { best = (candidate, rows) }
    }
    return best?.word
  }

  /// Whether `least` rows and more have each pair of syllables of `word`: most slips fail here, without a phrase's cost.
  mutating func hasParts(of word: String, inAtLeast least: Int = 1) throws -> Bool {
    let tokens = HangulToken.all(of: word, as: .phrase).map(\.text)
    for token in tokens {
      let isKnown = try pairs[least, default: [:]][token] ?? has(pair: token, inAtLeast: least)
      pairs[least, default: [:]][token] = isKnown
      if !isKnown { return false }
    }
    return !tokens.isEmpty
  }

  /// Whether some pair of syllables of `word` is as rare as the word itself: of a compound, all are common.
  func hasPart(of word: String, inAtMost few: Int) throws -> Bool {
    try HangulToken.all(of: word, as: .phrase).contains { token in
      try !has(pair: token.text, inAtLeast: few + 1)
    }
  }

  private func has(pair token: String, inAtLeast least: Int) throws -> Bool {
    try frequencies.has(token, query: SearchExpression.Phrase(tokens: [token]).quoted, inAtLeast: least)
  }

  /// Gives `body` every text that is one letter more, less or other, or two letters the other way round. Numbers stay.
  private static func forEachEdit(
    of letters: [Unicode.Scalar], _ alphabet: [Unicode.Scalar], _ body: ([Unicode.Scalar]) throws -> Void
  ) rethrows {
    for at in 0...letters.count {
      var longer = letters
      longer.insert(" ", at: at)
      for letter in alphabet {
        longer[at] = letter
        try body(longer)
      }
      guard at < letters.count, !Folding.isDigit(letters[at]) else { continue }
      var other = letters
      other.remove(at: at)
      try body(other)
      other.insert(" ", at: at)
      for letter in alphabet {
        other[at] = letter
        try body(other)
      }
      guard at + 1 < letters.count, !Folding.isDigit(letters[at + 1]) else { continue }
      other[at] = letters[at]
      other.swapAt(at, at + 1)
      try body(other)
    }
  }
}

/// Initial consonants in, the words of the index that start with them out: ㄷㄱㅅㄱ is 대기시간; 대기ㅅㄱ is, too.
private struct InitialPattern {
  /// For each syllable, the first that it may be and the first after those.
  private var places: [(first: UInt32, end: UInt32)] = []

  /// Words tried at each step, and words given.
  private static let tried = 200, given = 5
  /// What has so many times fewer rows than the commonest is the end of one word and the beginning of the next.
  private static let timesCommoner = 10

  init?(_ word: String) {
    for scalar in Folding.scalars(of: word) {
      if let initial = Jamo.initial(scalar) {
        places.append((0xAC00 + initial * 588, 0xAC00 + (initial + 1) * 588))
      } else if Folding.isHangul(scalar) {
        places.append((scalar.value, scalar.value + 1))
      } else {
        return nil
      }
    }
    if places.count < 2 { return nil }
  }

  /// Heads of words that fit are made longer pair by pair, those first that more rows have.
  func words(
    _ terms: TermStore, inAtLeast least: Int, in connection: borrowing Connection
  ) throws -> [String] {
    var words = try matches(after: "_", from: 0, in: connection)
    for place in places.indices.dropFirst(2) {
      var longer: [(word: String, rows: Int)] = []
      for (word, rows) in words {
        guard let last = word.last else { continue }
        for (next, count) in try matches(after: String(last), from: place, in: connection) {
          longer.append((word + next, min(rows, count)))
        }
      }
      words = InitialPattern.commonest(longer)
    }
    let counted = try words.map { word, _ in
      let tokens = HangulToken.all(of: word, as: .phrase).map(\.text)
      return (word: word, rows: try terms.rows(matching: SearchExpression.Phrase(tokens: tokens).quoted, atMost: 1000))
    }
    let found = InitialPattern.commonest(counted)
    let most = found.first?.rows ?? 0
    return found.prefix(InitialPattern.given).filter {
      $0.rows >= least && $0.rows * InitialPattern.timesCommoner > most
    }
    .map(\.word)
  }

  /// Terms of `start` and syllables that fit from `place` on: two after a head's sign, else one.
  private func matches(
    after start: String, from place: Int, in connection: borrowing Connection
  ) throws -> [(word: String, rows: Int)] {
    let fitting = places[place..<min(place + (start == "_" ? 2 : 1), places.count)]
    guard let bounds = fitting.first, let first = Unicode.Scalar(bounds.first), let end = Unicode.Scalar(bounds.end)
    else { return [] }
    let terms = try TermStore.terms(from: start + String(first), to: start + String(end), in: connection)
    let matching = terms.compactMap { term, rows -> (word: String, rows: Int)? in
      let added = term.unicodeScalars.dropFirst(start.unicodeScalars.count)
      let fits =
        added.count == fitting.count && zip(added, fitting).allSatisfy { ($1.first..<$1.end).contains($0.value) }
      return fits ? (String(added), rows) : nil
    }
    return InitialPattern.commonest(matching)
  }

  private static func commonest(_ words: [(word: String, rows: Int)]) -> [(word: String, rows: Int)] {
    Array(words.sorted { ($1.rows, $0.word) < ($0.rows, $1.word) }.prefix(tried))
  }
}
