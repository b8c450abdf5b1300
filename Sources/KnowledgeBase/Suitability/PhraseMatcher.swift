/// Finds phrases in a sentence. A sentence folded into words in, the phrases that stand in it out.
struct PhraseMatcher: Sendable {
  /// One phrase found.
  struct Match: Equatable {
    /// As the phrase was numbered when it was added.
    var phrase: Int
    /// Places in the text's letters, in order, one a piece.
    var places: [Range<Int>]
    /// First to last word.
    var words: ClosedRange<Int>
    var letters: Int { places.reduce(0) { $0 + $1.count } }

    func overlaps(_ letters: Range<Int>) -> Bool { places.contains { $0.overlaps(letters) } }

    /// Says more than `other` by the same words.
    func covers(_ other: Match) -> Bool {
      letters > other.letters
        && other.places.allSatisfy { inner in places.contains { $0.contains(inner.lowerBound) && $0.overlaps(inner) } }
    }
  }

  private struct Hit {
    var piece: Int
    var range: Range<Int>
    var word: Int
    var lastWord: Int
    /// Says something of what follows, not of what stands before: 많은 in "디자인에 많은 시간".
    var looksAhead: Bool
  }

  /// Words between the first and the last of a phrase's words, at most.
  private static let window = 7
  /// Letters between them, at most: a run without blanks is one word.
  private static let windowLetters = 80

  private let cues: QuestionCues
  private var pieces: [Piece] = []
  private var numbers: [Piece: Int] = [:]
  /// By the two letters that a piece may start with, the second 0 for a piece of one; the longest first, so that of two
  /// that stand at one place it is taken.
  private var index: [UInt64: [Int]] = [:]
  /// Whether letters with this `bit` may start a piece: most may not, and are looked up nowhere.
  private var mayOpen = [Bool](repeating: false, count: 1 << 16)
  /// Each phrase as its elements' pieces.
  private var phrases: [[[Int]]] = []
  /// By a piece of the first element.
  private var openers: [[Int]] = []

  init(cues: QuestionCues) {
    self.cues = cues
  }

  /// Adds a phrase and returns its number.
  mutating func add(_ phrase: Phrase) -> Int {
    let elements = phrase.elements.map { $0.pieces.map { number(of: $0) } }
    for piece in elements.first ?? [] { openers[piece].append(phrases.count) }
    phrases.append(elements)
    return phrases.count - 1
  }

  private mutating func number(of piece: Piece) -> Int {
    if let number = numbers[piece] { return number }
    let number = pieces.count
    numbers[piece] = number
    pieces.append(piece)
    openers.append([])
    for key in piece.openings {
      let place = index[key]?.firstIndex { pieces[$0].letters.count < piece.letters.count } ?? index[key]?.count
      index[key, default: []].insert(number, at: place ?? 0)
      mayOpen[Self.bit(of: key)] = true
    }
    return number
  }

  private static func bit(of key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 48) }

  /// The pieces whose first letters stand at `start`, the longest first.
  private func pieces(opening text: FoldedText, at start: Int) -> [Int] {
    let first = text.letters[start]
    func found(_ key: UInt64) -> [Int] { mayOpen[Self.bit(of: key)] ? index[key] ?? [] : [] }
    let short = found(Piece.opening(first, 0))
    guard start + 1 < text.letters.count else { return short }
    return found(Piece.opening(first, text.letters[start + 1])) + short
  }

  /// Every phrase that stands in `text`, in the order of their first pieces there; of one place, as they were added.
  func matches(in text: FoldedText) -> [Match] {
    let hits = hits(in: text)
    var matches: [Match] = []
    for (offset, hit) in hits.enumerated() {
      for phrase in openers[hit.piece] {
        guard let found = complete(phrase, from: offset, hits, text) else { continue }
        let words = found.map { hits[$0] }
        let first = words.map(\.word).min() ?? hit.word
        let last = words.map(\.lastWord).max() ?? hit.lastWord
        matches.append(Match(phrase: phrase, places: words.map(\.range), words: first...last))
      }
    }
    return matches.sorted { ($0.places[0].lowerBound, $0.phrase) < ($1.places[0].lowerBound, $1.phrase) }
  }

  private func hits(in text: FoldedText) -> [Hit] {
    var hits: [Hit] = []
    var starts = text.starts
    for start in text.letters.indices {
      let isInner = !starts[start]
      if isInner, !text.isUnspaced(at: start) { continue }
      for piece in pieces(opening: text, at: start) {
        if isInner, pieces[piece].letters.count < Self.shortestInner { continue }
        guard let end = pieces[piece].end(in: text, from: start),
          pieces[piece].mayStop(at: end, in: text, cues) || stopsAmongOthers(pieces[piece], at: end, in: text)
        else { continue }
        if starts.indices.contains(end), text.wordOf[end] == text.wordOf[start], text.isUnspaced(at: end) {
          starts[end] = true
        }
        hits.append(
          Hit(
            piece: piece, range: start..<end, word: text.wordOf[start], lastWord: text.wordOf[end - 1],
            looksAhead: pieces[piece].isStem && looksAhead(text, from: start, to: end)))
      }
    }
    return hits
  }

  /// Among words written together a long piece stops anywhere, and another where a further one stands behind it: 서버 of
  /// "서버돌볼사람없는데".
  private func stopsAmongOthers(_ piece: Piece, at end: Int, in text: FoldedText) -> Bool {
    guard piece.letters.count > 1, end < text.letters.count, text.wordOf[end] == text.wordOf[end - 1],
      text.isUnspaced(at: end)
    else { return false }
    return piece.letters.count > Self.shortestInner
      || pieces(opening: text, at: end).contains {
        pieces[$0].letters.count > 1 && pieces[$0].end(in: text, from: end) != nil
      }
  }

  /// Letters of a piece that is found anywhere in a run of words without blanks, at least; a shorter one stands behind what
  /// was found or behind a particle or ending.
  private static let shortestInner = 3

  /// An adnominal form behind an object or an adverbial.
  private func looksAhead(_ text: FoldedText, from start: Int, to end: Int) -> Bool {
    let word = text.wordOf[start]
    guard word > 0, text.words[word].clause == text.words[word - 1].clause, Syllable.isHangul(text.letters[end - 1])
    else { return false }
    let rest = text.letters[end..<text.words[text.wordOf[end - 1]].range.upperBound]
    let isAdnominal = rest.isEmpty ? Syllable.endsInNieun(text.letters[end - 1]) : rest.elementsEqual(Self.eun)
    let before = text.letters(ofWord: word - 1)
    return isAdnominal && cues.ends(before, in: .obliqueEnd)
  }

  /// 은 of 많은.
  private static let eun: [UInt32] = [0xC740]

  /// The hits that make up `phrase`, the first being at `offset`; each the nearest one in its clause.
  private func complete(_ phrase: Int, from offset: Int, _ hits: [Hit], _ text: FoldedText) -> [Int]? {
    var chosen = [offset]
    for element in phrases[phrase].dropFirst() {
      guard let next = nearest(of: element, to: offset, but: chosen, hits, text) else { return nil }
      chosen.append(next)
    }
    return chosen
  }

  private func nearest(
    of element: [Int], to offset: Int, but chosen: [Int], _ hits: [Hit], _ text: FoldedText
  ) -> Int? {
    let origin = hits[offset]
    let clause = text.words[origin.word].clause
    func fits(_ hit: Hit) -> Bool {
      element.contains(hit.piece) && text.words[hit.word].clause == clause
        && !chosen.contains { hits[$0].range.overlaps(hit.range) }
    }
    func isNear(_ hit: Hit) -> Bool {
      abs(hit.word - origin.word) <= Self.window
        && abs(hit.range.lowerBound - origin.range.lowerBound) <= Self.windowLetters
    }
    var after = offset + 1
    while after < hits.count, isNear(hits[after]) {
      if !hits[after].looksAhead, fits(hits[after]) { return after }
      after += 1
    }
    var before = offset - 1
    while before >= 0, isNear(hits[before]) {
      if fits(hits[before]) { return before }
      before -= 1
    }
    return nil
  }
}

extension Piece {
  /// The two letters that a text may have where this piece starts, as `opening` packs them.
  var openings: [UInt64] {
    /// What may stand for the letter at `offset`.
    func forms(_ offset: Int) -> [UInt32] {
      guard offset < letters.count else { return [0] }
      let isLast = offset == letters.count - 1
      return [letters[offset]] + (isStem && isLast ? Syllable.inflections(of: letters[offset]) : [])
    }
    return forms(0).flatMap { first in forms(1).map { Self.opening(first, $0) } }
  }

  static func opening(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  /// Where its letters end in `text`, if they stand at `start`, whatever follows.
  func end(in text: FoldedText, from start: Int) -> Int? {
    let end = start + letters.count
    guard end <= text.letters.count else { return nil }
    for (offset, letter) in letters.enumerated() {
      let found = text.letters[start + offset]
      if found != letter {
        guard isStem, offset == letters.count - 1, Syllable.inflections(of: letter).contains(found) else { return nil }
      }
      if offset > 0, text.wordOf[start + offset] != text.wordOf[start + offset - 1],
        !mayPart(at: offset) || !text.isOneClause(start + offset - 1, start + offset)
      {
        return nil
      }
    }
    return end
  }

  /// Whether what follows its letters in `text` may follow a word of its kind.
  func mayStop(at end: Int, in text: FoldedText, _ cues: QuestionCues) -> Bool {
    isStem ? mayGoOn(at: end, in: text, cues) : mayEnd(at: end, in: text, cues)
  }

  /// Any ending may follow a stem; what follows one of a single syllable must be one.
  private func mayGoOn(at end: Int, in text: FoldedText, _ cues: QuestionCues) -> Bool {
    guard letters.count == 1, end < text.letters.count, text.wordOf[end] == text.wordOf[end - 1] else { return true }
    return !Syllable.isHangul(text.letters[end]) || cues.lists(text.letters[end], under: .stemEnd)
  }

  /// Short pieces are not found across blanks that they don't have: `지연` is not in `선지 연구`.
  private func mayPart(at offset: Int) -> Bool { breaks.contains(offset) || letters.count >= 4 }

  private func mayEnd(at end: Int, in text: FoldedText, _ cues: QuestionCues) -> Bool {
    let word = text.words[text.wordOf[end - 1]]
    guard end < word.range.upperBound else { return true }
    let next = text.letters[end]
    let wasHangul = Syllable.isHangul(text.letters[end - 1])
    guard wasHangul == Syllable.isHangul(next) else { return true }
    if wasHangul { return cues.lists(next, under: .tail) || isBackground(at: end, of: word, in: text) }
    let rest = text.letters[end..<word.range.upperBound].prefix { !Syllable.isHangul($0) }
    return cues.lists(rest, under: .latinTail)
  }
}

extension Piece {
  /// 데 of 큰데, 하는데요: behind an adnominal form, and not of 큰데이터.
  private func isBackground(at end: Int, of word: FoldedText.Word, in text: FoldedText) -> Bool {
    guard FoldedText.isBackground(text.letters[word.range.lowerBound...end]) else { return false }
    let rest = text.letters[end + 1..<word.range.upperBound]
    return rest.isEmpty || rest.elementsEqual(Self.yo)
  }

  private static let yo: [UInt32] = [0xC694]
}

extension FoldedText {
  func isOneClause(_ a: Int, _ b: Int) -> Bool { words[wordOf[a]].clause == words[wordOf[b]].clause }
}

/// How the last syllable of a Korean stem changes before its ending.
enum Syllable {
  static func isHangul(_ letter: UInt32) -> Bool { Hangul.isSyllable(letter) }

  /// The number of a syllable's final consonant, as `Hangul.final`; nil for another letter.
  static func final(of letter: UInt32) -> UInt32? { isHangul(letter) ? (letter - 0xAC00) % 28 : nil }

  static func endsInNieun(_ letter: UInt32) -> Bool { final(of: letter) == 4 }

  static func endsInRieul(_ letter: UInt32) -> Bool { final(of: letter) == 8 }

  /// 리 -> 린, 릴, 림, 립, 렸, 려; 하 -> 한, 할, 해; 크 -> 큰, 클, 커: the forms of a syllable without a final.
  static func inflections(of letter: UInt32) -> [UInt32] {
    guard final(of: letter) == 0 else { return [] }
    let finals: [UInt32] = [4, 8, 16, 17, 20]
    let base = finals.map { letter + $0 }
    let vowel = (letter - 0xAC00) / 28 % 21
    let initial = (letter - 0xAC00) / 588
    guard let contracted = contractions[vowel] else { return base }
    return base
      + contracted.flatMap { vowel -> [UInt32] in
        let syllable = 0xAC00 + (initial * 21 + vowel) * 28
        return [syllable, syllable + 20]
      }
  }

  /// Vowels of a stem and what they become with 아/어: ㅏ (하) ㅐ, ㅣ ㅕ, ㅗ ㅘ, ㅜ ㅝ, ㅡ ㅓ/ㅏ, ㅚ ㅙ.
  private static let contractions: [UInt32: [UInt32]] = [0: [1], 20: [6], 8: [9], 13: [14], 18: [4, 0], 11: [10]]
}
