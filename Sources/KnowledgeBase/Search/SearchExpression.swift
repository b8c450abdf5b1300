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
  /// More words than these are no phrase.
  private static let phraseWords = 6
  /// Measured: docs/benchmarks.md.
  private enum Weight {
    static let term = 1.0, ending = 0.6, latin = 3.0, phrase = 2.0
  }

  init(_ query: QueryText, endings: WordEndings) {
    isCut = query.isCut
    for alternative in query.alternatives { add(alternative, endings) }
    excluded = query.excluded.map { text in
      let tokens = SearchWord.phrase(HangulToken.all(of: text, as: .phrase))
      return Phrase(tokens: tokens, isPrefix: tokens.count == 1 && tokens[0].hasPrefix("_"))
    }
    .filter { !$0.tokens.isEmpty }
  }

  private mutating func add(_ alternative: QueryText.Alternative, _ endings: WordEndings) {
    let own = SearchWord.all(in: alternative.words, endings: endings)
    let before = terms.count
    addTerms(
      HangulToken.all(of: alternative.words, as: .index, limit: SearchExpression.termLimit * 4),
      isOneWord: own.count == 1, stems: own.map(\.stem).joined(separator: " "))
    words += own
    let exact = alternative.exact.map { Phrase(tokens: SearchWord.phrase(HangulToken.all(of: $0, as: .phrase))) }
      .filter { !$0.tokens.isEmpty }
    quoted.append(exact)
    var whole = own.count <= SearchExpression.phraseWords ? addPhrases(own) : []
    // "X의 이름은?" is no search for a row with the word 이름, and quotes in it mark a name.
    let isQuestion = own.count > 1 && alternative.words.last == "?"
    if isQuestion {
      whole = []
      for phrase in exact where phrase.tokens.count > 1 && !terms.contains(where: { $0.phrase == phrase }) {
        terms.append(Weighted(phrase: phrase, weight: Weight.phrase))
      }
    }
    if !exact.isEmpty && !isQuestion {
      needed += (whole.isEmpty ? [[]] : whole).map { $0 + exact }
    } else if whole.isEmpty && terms.count > before {
      needed.append([])
    } else {
      needed += whole
    }
  }

  /// Whether some words must stand in a row, and not only parts of them.
  var isStrict: Bool { !needed.contains(where: \.isEmpty) }

  /// A term that only a particle or an ending makes says less than one of the stems.
  private mutating func addTerms(_ tokens: [HangulToken], isOneWord: Bool, stems: String) {
    let stems = Set(HangulToken.all(of: stems, as: .index, limit: SearchExpression.termLimit * 4).map(\.text))
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
      let weight = isLatin ? Weight.latin : stems.contains(token.text) ? Weight.term : Weight.ending
      terms.append(Weighted(phrase: phrase, weight: weight))
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

  /// What rows are found by: a row has all phrases of one of these.
  private func wanted(isStrict: Bool) -> [[Phrase]] { isStrict ? needed : quoted }

  /// The phrases whose rows `query` wants to know.
  func phrases(isStrict: Bool) -> Set<Phrase> {
    Set(terms.map(\.phrase)).union(wanted(isStrict: isStrict).joined())
  }

  /// What FTS5 is asked: the text in its language, the weights of its phrases in the order in which they stand there,
  /// and the most rows to look at, where there would be too many.
  struct Query {
    var text: String
    var weights: String
    var rowLimit: Int?
  }

  /// FTS5 takes about a microsecond for a row. Measured: docs/benchmarks.md.
  private static let rowBudgets = 2000...12_000
  /// Of all rows, those that a question is to look at.
  private static let rowShare = 5

  /// What finds the rows that may be among the best; they are ranked by all terms later (`BlockRank`). Where parts of the
  /// words will do, the rarest terms find them: they are taken until their rows are the budget.
  func query(isStrict: Bool, rows: [Phrase: Int], of all: Int) -> Query {
    let budgets = SearchExpression.rowBudgets
    let wanted = wanted(isStrict: isStrict)
    let isLoose = wanted.contains(where: \.isEmpty)
    let budget = min(max(all / SearchExpression.rowShare, budgets.lowerBound), budgets.upperBound)
    let asked = isLoose ? rarest(rows, budget: budget).map { [$0] } : wanted
    let weights = Dictionary(terms.map { ($0.phrase, $0.weight) }, uniquingKeysWith: max)
    var query = Query(text: "", weights: "", rowLimit: nil)
    let found = asked.map { "(" + $0.map(\.quoted).joined(separator: " AND ") + ")" }
    query.text = "(" + found.joined(separator: " OR ") + ")"
    if !excluded.isEmpty { query.text += " NOT (" + excluded.map(\.quoted).joined(separator: " OR ") + ")" }
    let weighed = asked.joined().map { "\(weights[$0] ?? Weight.term)@\(rows[$0] ?? 0)" }
    query.weights = (weighed + Array(repeating: "0", count: excluded.count)).joined(separator: " ")
    let expected = asked.reduce(0) { $0 + ($1.map { rows[$0] ?? 0 }.min() ?? 0) }
    if expected > budgets.upperBound { query.rowLimit = budgets.upperBound / 2 }
    return query
  }

  /// The terms that are enough to find rows by; one at least.
  private func rarest(_ rows: [Phrase: Int], budget: Int) -> [Phrase] {
    let counted = terms.map { (phrase: $0.phrase, rows: rows[$0.phrase] ?? 0) }
    let present = counted.filter { $0.rows > 0 }.sorted { $0.rows < $1.rows }
    guard let first = present.first else { return counted.prefix(1).map(\.phrase) }
    var sum = first.rows
    let more = present.dropFirst().prefix { term in
      sum += term.rows
      return sum <= budget
    }
    return [first.phrase] + more.map(\.phrase)
  }
}

extension String {
  fileprivate func replacingQuotes() -> String {
    utf8.contains(UInt8(ascii: "\"")) ? String(flatMap { $0 == "\"" ? [$0, $0] : [$0] }) : self
  }
}
