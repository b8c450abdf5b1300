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
  /// Whether a text with `letters` may hold `phrase`, told from how the phrase's first word may start. Of a vocabulary
  /// nearly no phrase may stand in a short text, and this is much cheaper than to read them all.
  static func mayStand(_ phrase: String, among letters: Set<UInt32>) -> Bool {
    var rest = Substring(phrase).utf8
    if rest.starts(with: "pro:".utf8) || rest.starts(with: "con:".utf8) { rest = rest.dropFirst(4) }
    if let sign = rest.first, "-*!".utf8.contains(sign) { rest = rest.dropFirst() }
    let forms = rest.prefix { $0 != UInt8(ascii: " ") }.split(separator: UInt8(ascii: "/"))
    return forms.contains { mayOpen($0, letters) }
  }

  private static func mayOpen(_ form: Substring.UTF8View, _ letters: Set<UInt32>) -> Bool {
    guard let first = Substring(form).unicodeScalars.first else { return false }
    let isStem = form.last == UInt8(ascii: "~") && form.count <= 4
    let isPlain = first.value < 0x80 && Folding.isLetter(first) || Folding.isHangul(first)
    guard isPlain, !isStem else { return true }
    return letters.contains(Folding.lowerASCII(first).value)
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
