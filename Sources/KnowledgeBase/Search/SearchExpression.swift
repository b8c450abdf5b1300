/// What a user typed in, what FTS5 is asked out: never a syntax error, whatever is typed.
struct SearchExpression {
  /// A term of the index, or several that stand one after the other.
  struct Phrase: Hashable {
    var tokens: [String]
    /// The one token is the beginning of what is looked for.
    var isPrefix = false

    /// In FTS5's query language; the tokenizer takes what follows a U+0001 as terms of the index.
    var quoted: String {
      let terms = tokens.map { "\u{1}" + $0.replacingQuotes() }.joined()
      return "\"\(terms)\"" + (isPrefix ? " *" : "")
    }
  }

  struct Weighted {
    var phrase: Phrase
    var weight: Double
  }

  /// What a row must have to be a good answer, one of them: each is a list of phrases that the row has all.
  private(set) var needed: [[Phrase]] = []
  /// What counts for the rank; a row must have one of them. Each phrase once.
  private(set) var terms: [Weighted] = []
  /// The words as typed, each as the phrase that it is: what is marked in a hit.
  private(set) var words: [SearchWord] = []
  /// More was typed than is looked for.
  private(set) var isCut = false

  var isEmpty: Bool { terms.isEmpty }

  /// Terms beyond this are dropped: a question has some forty.
  private static let termLimit = 160
  private static let byteLimit = 16_384
  /// More words than these are no phrase.
  private static let phraseWords = 6
  /// Measured: docs/benchmarks.md.
  private enum Weight {
    static let term = 1.0, latin = 3.0, phrase = 2.0
  }

  init(_ text: String, endings: WordEndings) {
    var utf8 = Array(text.utf8)
    if utf8.count > SearchExpression.byteLimit {
      utf8.removeLast(utf8.count - SearchExpression.byteLimit)
      isCut = true
    }
    words = SearchWord.all(in: String(decoding: utf8, as: UTF8.self), endings: endings)
    addTerms(HangulToken.all(of: utf8, as: .index, limit: SearchExpression.termLimit * 4))
    if words.count <= SearchExpression.phraseWords { addPhrases() }
  }

  private mutating func addTerms(_ tokens: [HangulToken]) {
    var seen: Set<String> = []
    let isOneLetter = tokens.allSatisfy { $0.kind == .head || $0.kind == .tail } && words.count == 1
    for token in tokens {
      guard terms.count < SearchExpression.termLimit else {
        isCut = true
        return
      }
      if token.kind == .tail && !isOneLetter || !seen.insert(token.text).inserted { continue }
      let isLatin = token.kind == .word || token.kind == .number
      terms.append(
        Weighted(
          phrase: Phrase(tokens: [token.text], isPrefix: isOneLetter), weight: isLatin ? Weight.latin : Weight.term))
    }
  }

  private mutating func addPhrases() {
    guard let last = words.last else { return }
    let text = (words.dropLast().map(\.text) + [last.stem]).joined(separator: " ")
    let whole = Phrase(tokens: HangulToken.all(of: text, as: .phrase).map(\.text))
    if whole.tokens.count > 1 { terms.append(Weighted(phrase: whole, weight: Weight.phrase)) }
    if terms.count == 1 || terms.first?.phrase.isPrefix == true { return }
    switch words.count {
    case 1: needed = [[whole]]
    case 2: needed = [[whole], words.map { Phrase(tokens: $0.tokens) }]
    default: break
    }
    needed.removeAll { $0.contains { $0.tokens.isEmpty } }
  }

  /// The query in FTS5's language, and the weights of its phrases in the order in which they stand there.
  func query(isStrict: Bool) -> (text: String, weights: String) {
    let any = terms.map(\.phrase.quoted).joined(separator: " OR ")
    let weights = terms.map { SearchExpression.shown($0.weight) }
    guard isStrict, !needed.isEmpty else { return (any, weights.joined(separator: " ")) }
    let all = needed.map { "(" + $0.map(\.quoted).joined(separator: " AND ") + ")" }.joined(separator: " OR ")
    let unweighted = Array(repeating: "0", count: needed.reduce(0) { $0 + $1.count })
    return ("(\(all)) AND (\(any))", (unweighted + weights).joined(separator: " "))
  }

  private static func shown(_ weight: Double) -> String { "\(weight)" }
}

extension String {
  fileprivate func replacingQuotes() -> String {
    utf8.contains(UInt8(ascii: "\"")) ? String(flatMap { $0 == "\"" ? [$0, $0] : [$0] }) : self
  }
}
