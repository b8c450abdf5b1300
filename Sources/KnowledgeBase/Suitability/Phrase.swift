/// A phrase of the vocabulary, in the small language that docs/DESIGN.md describes under "Phrases".
struct Phrase {
  enum Polarity: Equatable {
    /// What it says must not be negated: `traffic steady`.
    case plain
    /// It must be negated: `-traffic steady` for traffic that is not steady.
    case negated
    /// Either: `*vendor lock-in`, since "no lock-in" and "lock-in is a risk" ask for the same.
    case either
    /// It names something else, which hides what a word of it would name: `!시간_복잡도`.
    case other
  }

  /// In which facts it counts: `pro:`, `con:`, or both.
  enum Side: Equatable { case both, pro, con }

  /// A word or a few that stand together, in one of several forms.
  struct Element {
    var pieces: [Piece]
  }

  var polarity: Polarity = .plain
  var side: Side = .both
  var elements: [Element]

  init?(parsing text: String) {
    var text = Substring(text)
    if text.hasPrefix("pro:") { side = .pro }
    if text.hasPrefix("con:") { side = .con }
    if side != .both { text = text.dropFirst(4) }
    if text.hasPrefix("-") { polarity = .negated }
    if text.hasPrefix("*") { polarity = .either }
    if text.hasPrefix("!") { polarity = .other }
    if polarity != .plain { text = text.dropFirst() }
    elements = text.utf8.split(separator: UInt8(ascii: " ")).map { word in
      Element(pieces: word.split(separator: UInt8(ascii: "/")).compactMap { Piece(Substring($0)) })
    }
    guard !elements.isEmpty, elements.allSatisfy({ !$0.pieces.isEmpty }) else { return nil }
  }

  /// A name: its words stand together and in order.
  init?(name: String) {
    guard let piece = Piece(Substring(name)) else { return nil }
    elements = [Element(pieces: [piece])]
  }
}

extension Phrase {
  /// Whether a text with `letters` may hold a phrase, UTF-8, told from how each of its words may start. Of a vocabulary
  /// nearly no phrase may stand in a short text, and this is much cheaper than to read them all.
  static func mayStand(_ phrase: ArraySlice<UInt8>, among letters: LetterSet) -> Bool {
    var kept: [UInt8]?
    return mayStand(phrase, letters, &kept)
  }

  /// A phrase with those forms of its words alone that may stand in a text with `letters`; nil where one of its words
  /// has none.
  static func narrowed(_ phrase: ArraySlice<UInt8>, to letters: LetterSet) -> [UInt8]? {
    var kept: [UInt8]? = []
    return mayStand(phrase, letters, &kept) ? kept : nil
  }

  /// - Parameter kept: gathers the forms that may stand, unless it is nil.
  private static func mayStand(_ phrase: ArraySlice<UInt8>, _ letters: LetterSet, _ kept: inout [UInt8]?) -> Bool {
    var start = phrase.startIndex
    if phrase.prefix(4).elementsEqual("pro:".utf8) || phrase.prefix(4).elementsEqual("con:".utf8) { start += 4 }
    if start < phrase.endIndex, "-*!".utf8.contains(phrase[start]) { start += 1 }
    kept?.append(contentsOf: phrase[..<start])
    var stands = false
    for index in start...phrase.endIndex {
      let isEnd = index == phrase.endIndex
      guard isEnd || phrase[index] == UInt8(ascii: "/") || phrase[index] == UInt8(ascii: " ") else { continue }
      if kept != nil || !stands, mayOpen(phrase[start..<index], letters) {
        if stands { kept?.append(UInt8(ascii: "/")) }
        kept?.append(contentsOf: phrase[start..<index])
        stands = true
      }
      if isEnd || phrase[index] == UInt8(ascii: " ") {
        if !stands { return false }
        if !isEnd { kept?.append(UInt8(ascii: " ")) }
        stands = false
      }
      start = index + 1
    }
    return true
  }

  /// One form of a word.
  private static func mayOpen(_ form: ArraySlice<UInt8>, _ letters: LetterSet) -> Bool {
    guard let first = form.first else { return false }
    let start = form.startIndex
    let isInflected = form.count == 4 && form.last == UInt8(ascii: "~")
    if first < 0x80 {
      let scalar = Unicode.Scalar(first)
      guard Folding.isLetter(scalar) else { return true }
      let letter = Folding.lowerASCII(scalar).value
      guard form.count > 1, form[start + 1] < 0x80 else { return letters.mayHold(letter) }
      let next = Unicode.Scalar(form[start + 1])
      return Folding.isLetter(next)
        ? letters.mayHold(letter, Folding.lowerASCII(next).value) : letters.mayHold(letter)
    }
    guard 0xEA...0xED ~= first, form.count >= 3 else { return true }
    let value = Hangul.scalar(form, at: start)
    guard Syllable.isHangul(value) else { return true }
    guard isInflected ? letters.mayInflect(value) : letters.mayHold(value) else { return false }
    // The last syllable of a stem may be another in the text: 리 of 몰리~ in 몰려.
    guard form.count == 6 || form.count > 8, 0xEA...0xED ~= form[start + 3] else { return true }
    let next = Hangul.scalar(form, at: start + 3)
    return !Syllable.isHangul(next) || letters.mayHold(next)
  }
}

/// Letters that stand together in a text; a blank may part them where `breaks` has one.
struct Piece: Hashable {
  /// Folded, without blanks.
  let letters: [UInt32]
  /// Offsets in `letters` before which a blank may stand.
  let breaks: [Int]
  /// Any ending may follow: `몰리~` is in 몰리는, 몰려, 몰릴.
  let isStem: Bool

  init?(_ text: Substring) {
    var text = text
    isStem = text.last == "~"
    if isStem { text = text.dropLast() }
    var letters: [UInt32] = []
    var breaks: [Int] = []
    for scalar in Folding.scalars(of: String(text)) {
      if Folding.isLetter(scalar) {
        letters.append(scalar.value)
      } else if !letters.isEmpty, breaks.last != letters.count {
        breaks.append(letters.count)
      }
    }
    guard !letters.isEmpty else { return nil }
    self.letters = letters
    self.breaks = breaks
  }
}
