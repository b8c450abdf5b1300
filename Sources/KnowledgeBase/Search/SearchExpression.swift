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
  /// The same where any part of the words will do: what stood in quotes alone.
  private var quoted: [[Phrase]] = []
  /// What a row must not have.
  private var excluded: [Phrase] = []
  /// What counts for the rank; a row must have one of them. Each phrase once.
  private(set) var terms: [Weighted] = []
  /// The words as typed, each as the phrase that it is: what is marked in a hit.
  private(set) var words: [SearchWord] = []
  /// More was typed than is looked for.
  private(set) var isCut = false
  /// Endings that the last words were looked for without.
  private(set) var endingsDropped: [String] = []

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

  init(_ query: QueryText, endings: WordEndings) {
    for alternative in query.alternatives { add(alternative, endings) }
    excluded = query.excluded.map { text in
      let tokens = SearchWord.phrase(HangulToken.all(of: text, as: .phrase))
      return Phrase(tokens: tokens, isPrefix: tokens.count == 1 && tokens[0].hasPrefix("_"))
    }
    .filter { !$0.tokens.isEmpty }
  }

  private mutating func add(_ alternative: QueryText.Alternative, _ endings: WordEndings) {
    var utf8 = Array(alternative.words.utf8)
    if utf8.count > SearchExpression.byteLimit {
      utf8.removeLast(utf8.count - SearchExpression.byteLimit)
      isCut = true
    }
    let own = SearchWord.all(in: String(decoding: utf8, as: UTF8.self), endings: endings)
    let before = terms.count
    addTerms(HangulToken.all(of: utf8, as: .index, limit: SearchExpression.termLimit * 4), isOneWord: own.count == 1)
    words += own
    let exact = alternative.exact.map { Phrase(tokens: SearchWord.phrase(HangulToken.all(of: $0, as: .phrase))) }
      .filter { !$0.tokens.isEmpty }
    quoted.append(exact)
    let whole = own.count <= SearchExpression.phraseWords ? addPhrases(own) : []
    if !exact.isEmpty {
      needed += (whole.isEmpty ? [[]] : whole).map { $0 + exact }
    } else if whole.isEmpty && terms.count > before {
      needed.append([])
    } else {
      needed += whole
    }
  }

  /// Whether some words must stand in a row, and not only parts of them.
  var isStrict: Bool { !needed.contains(where: \.isEmpty) }

  private mutating func addTerms(_ tokens: [HangulToken], isOneWord: Bool) {
    var seen = Set(terms.map(\.phrase))
    let isOneLetter = tokens.allSatisfy { $0.kind == .head || $0.kind == .tail } && isOneWord
    for token in tokens where token.kind != .tail || isOneLetter {
      guard terms.count < SearchExpression.termLimit else {
        isCut = true
        return
      }
      let phrase = Phrase(tokens: [token.text], isPrefix: isOneLetter)
      guard seen.insert(phrase).inserted else { continue }
      let isLatin = token.kind == .word || token.kind == .number
      terms.append(Weighted(phrase: phrase, weight: isLatin ? Weight.latin : Weight.term))
    }
  }

  /// What a row must have, of a word or two: the whole, or both words.
  private mutating func addPhrases(_ words: [SearchWord]) -> [[Phrase]] {
    guard let last = words.last else { return [] }
    if last.stem != last.text { endingsDropped.append(String(last.text.dropFirst(last.stem.count))) }
    let text = (words.dropLast().map(\.text) + [last.stem]).joined(separator: " ")
    let whole = Phrase(tokens: HangulToken.all(of: text, as: .phrase).map(\.text))
    if words.count == 1, last.letter != nil { return [] }
    if whole.tokens.count > 1, !terms.contains(where: { $0.phrase == whole }) {
      terms.append(Weighted(phrase: whole, weight: Weight.phrase))
    }
    let needed =
      switch words.count {
      case 1: [[whole]]
      case 2: [[whole], words.map(\.phrase)]
      default: [[Phrase]]()
      }
    return needed.filter { !$0.contains { $0.tokens.isEmpty } }
  }

  /// The words of the index that the query asks for.
  var tokens: Set<String> { Set(terms.flatMap(\.phrase.tokens)) }

  /// What FTS5 is asked: the text in its language, the weights of its phrases in the order in which they stand there,
  /// and the most rows to rank, where there would be too many.
  struct Query {
    var text: String
    var weights: String
    var rowLimit: Int?
  }

  /// Rows ranked: FTS5 takes about a microsecond for each. Measured: docs/benchmarks.md.
  private static let rowBudget = 20_000

  /// A row of many terms is found by its rarest: terms are taken until their rows are `rowBudget`. What those find is
  /// ranked by all.
  func query(isStrict: Bool, frequencies: FrequencyStore) -> Query {
    let any = terms.map(\.phrase.quoted).joined(separator: " OR ")
    let weights = terms.map { term in
      let rows = term.phrase.tokens.count == 1 ? frequencies.rows(of: term.phrase.tokens[0]) : nil
      return "\(term.weight)" + (rows.map { "@\($0)" } ?? "")
    }
    var query = Query(text: "(\(any))", weights: "", rowLimit: nil)
    let wanted = isStrict ? needed : quoted
    let needed = wanted.contains(where: \.isEmpty) ? rarest(frequencies).map { [$0] } : wanted
    if !needed.isEmpty {
      let all = needed.map { "(" + $0.map(\.quoted).joined(separator: " AND ") + ")" }.joined(separator: " OR ")
      query.text = "((\(all)) AND \(query.text))"
      let rows = needed.reduce(0) { $0 + ($1.map { Self.mostRows(of: $0, frequencies) }.min() ?? 0) }
      if rows > Self.rowBudget { query.rowLimit = Self.rowBudget / 2 }
    }
    if !excluded.isEmpty { query.text += " NOT (" + excluded.map(\.quoted).joined(separator: " OR ") + ")" }
    let zeros = { (count: Int) in Array(repeating: "0", count: count) }
    let unweighted = needed.reduce(0) { $0 + $1.count }
    query.weights = (zeros(unweighted) + weights + zeros(excluded.count)).joined(separator: " ")
    return query
  }

  /// The terms that are enough to find rows by; none where all are.
  private func rarest(_ frequencies: FrequencyStore) -> [Phrase] {
    let counted = terms.map { (phrase: $0.phrase, rows: Self.mostRows(of: $0.phrase, frequencies)) }
    guard counted.reduce(0, { $0 + $1.rows }) > Self.rowBudget else { return [] }
    var rows = 0
    var rarest: [Phrase] = []
    for term in counted.sorted(by: { $0.rows < $1.rows }) {
      rows += term.rows
      if rows > Self.rowBudget && !rarest.isEmpty { break }
      rarest.append(term.phrase)
    }
    return rarest
  }

  /// No more rows have a phrase than have its rarest token; one that is not common counts as half of what is.
  private static func mostRows(of phrase: Phrase, _ frequencies: FrequencyStore) -> Int {
    guard frequencies.allRows > 0 else { return 0 }
    return phrase.tokens.map { frequencies.rows(of: $0) ?? FrequencyStore.leastCommon / 2 }.min() ?? 0
  }
}

extension String {
  fileprivate func replacingQuotes() -> String {
    utf8.contains(UInt8(ascii: "\"")) ? String(flatMap { $0 == "\"" ? [$0, $0] : [$0] }) : self
  }
}
