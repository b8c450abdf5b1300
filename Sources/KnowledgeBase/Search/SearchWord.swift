/// One word of a query.
struct SearchWord {
  /// As typed, without punctuation around it.
  var text: String
  /// Without its particle or ending.
  var stem: String
  /// The stem as a phrase of the index; one token for a single syllable.
  var tokens: [String]
  /// The word as typed, as a phrase: marked before the stem is.
  var fullTokens: [String]
  /// What a Latin word is made of: 10 and gb of 10GB.
  var parts: [String]
  /// The one syllable or Han letter that the word is.
  var letter: String?

  /// The words of `text`, without those that name nothing.
  static func all(in text: String, endings: WordEndings) -> [SearchWord] {
    withoutThousands(text).split { !isPartOfWord($0) }.compactMap { scalars in
      let text = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
      let full = HangulToken.all(of: text, as: .phrase)
      guard !full.isEmpty else { return nil }
      let stem = endings.stem(of: text)
      let tokens = stem == text ? full : HangulToken.all(of: stem, as: .phrase)
      let parts = HangulToken.all(of: text, as: .index).filter { $0.kind == .part }.map(\.text)
      return SearchWord(
        text: text, stem: stem, tokens: phrase(tokens), fullTokens: phrase(full), parts: parts,
        letter: full.last?.kind == .tail && full.last?.position == 0 ? full.last?.text : nil)
    }
  }

  /// What a row has that has the word.
  var phrase: SearchExpression.Phrase {
    SearchExpression.Phrase(tokens: tokens, isPrefix: tokens.count == 1 && letter != nil)
  }

  /// What the word is corrected or looked up by: a Latin word without its particle, another without its ending.
  var core: String {
    let split = text.unicodeScalars.firstIndex { Folding.isHangul($0) } ?? text.endIndex
    let front = text[..<split]
    return !front.isEmpty && front.unicodeScalars.allSatisfy { $0.value < 0x80 } ? String(front) : stem
  }

  /// One token a position: a single syllable has two names for its one.
  static func phrase(_ tokens: [HangulToken]) -> [String] {
    tokens.enumerated().filter { $0 == 0 || tokens[$0 - 1].position != $1.position }.map(\.element.text)
  }

  /// 1,000 is 1000.
  private static func withoutThousands(_ text: String) -> [Unicode.Scalar] {
    let scalars = Array(text.unicodeScalars)
    return scalars.enumerated().filter { offset, scalar in
      scalar != "," || offset == 0 || !Folding.isDigit(scalars[offset - 1]) || offset + 1 == scalars.count
        || !Folding.isDigit(scalars[offset + 1])
    }.map(\.element)
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return Folding.isLetter(scalar) || scalar == "." || scalar == "'" || scalar == "_" || scalar == "+"
        || scalar == "#"
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .otherPunctuation:
      return false
    default: return true
    }
  }
}
