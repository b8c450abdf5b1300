/// What was found so far: each pass adds below the hits of the one before.
struct SearchPasses {
  let request: SearchRequest
  private(set) var hits: [Hit] = []
  var notices: [String] = []
  var explanation = Explanation()
  private var blocks: Set<Int64> = []
  let frequencies: FrequencyStore

  /// Blocks scored by their text: fewer where the index ranked by the words themselves. Measured: docs/benchmarks.md.
  private static let candidates = (strict: 20, loose: 50)
  /// Of the best score, what a hit with parts of the words must reach.
  private static let leastShare = 0.3

  init(_ request: SearchRequest, in connection: borrowing Connection) throws {
    self.request = request
    frequencies = try FrequencyStore(connection)
  }

  var result: SearchResult {
    var hits = hits
    for index in hits.indices where request.explains {
      hits[index].explanation?.corrected = explanation.corrected
      hits[index].explanation?.expanded = explanation.expanded
      hits[index].explanation?.facts = explanation.facts
      hits[index].explanation?.dropped = explanation.dropped
    }
    return SearchResult(hits: hits, notices: notices)
  }

  /// Forgets what was found.
  mutating func startOver() {
    hits = []
    blocks = []
  }

  /// Adds all that the request narrows the notes to; `expression` has no words.
  mutating func addAll(_ expression: SearchExpression, in connection: borrowing Connection) throws {
    let found = try SearchStore.all(request, in: connection)
    try take(found, expression, kinds: request.kinds, via: nil, in: connection)
  }

  /// Adds what `expression` finds below the hits of the passes before. Whether there was anything new.
  @discardableResult
  mutating func add(
    _ expression: SearchExpression, isStrict: Bool, via: String? = nil, in connection: borrowing Connection
  ) throws -> Bool {
    let found = try find(expression, isStrict: isStrict, in: connection)
    return try take(found, expression, kinds: request.kinds, via: via, in: connection)
  }

  private func find(
    _ expression: SearchExpression, isStrict: Bool, in connection: borrowing Connection
  ) throws -> [SearchStore.Found] {
    var rows: [SearchExpression.Phrase: Int] = [:]
    for phrase in expression.phrases(isStrict: isStrict) {
      rows[phrase] = try frequencies.rows(of: phrase.tokens, query: phrase.quoted)
    }
    let query = expression.query(isStrict: isStrict, rows: rows, of: frequencies.sizes.rows)
    let rank = BlockRank(expression.terms.map { ($0, rows[$0.phrase] ?? 0) }, sizes: frequencies.sizes)
    return try SearchStore.find(
      query.text, weights: query.weights, rowLimit: query.rowLimit,
      candidates: expression.isStrict ? Self.candidates.strict : Self.candidates.loose, request,
      in: connection, score: rank.score)
  }

  /// Adds, among the hits that have all words of `expression`, those that have parts of them: the terms are the same, so
  /// that their scores compare. What has hardly any is left out.
  mutating func addParts(_ expression: SearchExpression, in connection: borrowing Connection) throws {
    guard hits.count < request.limit, let best = hits.map(\.score).max() else { return }
    let found = try find(expression, isStrict: false, in: connection).filter { $0.score >= best * Self.leastShare }
    try take(found, expression, kinds: request.kinds, via: nil, isOnOneScale: true, in: connection)
  }

  /// Adds the facts that the query asks for by their kind and subject, whatever their words are. Whether there are any.
  mutating func add(
    _ query: FactQuery, called names: [String], _ expression: SearchExpression, in connection: borrowing Connection
  ) throws -> Bool {
    for name in names {
      let found = try SearchStore.facts(query.kinds, of: name, request, in: connection)
      guard try take(found, expression, kinds: query.kinds, via: nil, in: connection) else { continue }
      explanation.facts.append("\(query.kinds.map { "kind:" + $0 }.joined(separator: " ")) subject:\(name)")
      return true
    }
    return false
  }

  @discardableResult
  private mutating func take(
    _ all: [SearchStore.Found], _ expression: SearchExpression, kinds: [String], via: String?,
    isOnOneScale: Bool = false, in connection: borrowing Connection
  ) throws -> Bool {
    let notes = Set(hits.map(\.note))
    let found = all.filter { !blocks.contains($0.block) }
    let highlighter = Highlighter(words: expression.words)
    var added = try SearchStore.hits(found, kinds: kinds, in: connection, highlights: highlighter.ranges)
    if request.explains {
      for (index, one) in found.enumerated() {
        added[index].explanation = try SearchPasses.explanation(of: one.block, expression, in: connection)
      }
    }
    if request.byNote { added.removeAll { notes.contains($0.note) } }
    // Scores of two passes do not compare: the later one's are brought below.
    if !isOnOneScale, let least = hits.last?.score, let most = added.first?.score, most >= least, most > 0 {
      for index in added.indices { added[index].score *= 0.9 * least / most }
    }
    for index in added.indices { added[index].via = via }
    blocks.formUnion(found.map(\.block))
    hits += added
    if isOnOneScale { hits.sort { ($0.score, $1.note, $1.lines.first) > ($1.score, $0.note, $0.lines.first) } }
    hits = Array(hits.prefix(request.limit))
    return !added.isEmpty
  }

  private static func explanation(
    of block: Int64, _ expression: SearchExpression, in connection: borrowing Connection
  ) throws -> Explanation {
    let terms = try TermStore(connection)
    var explanation = Explanation()
    for term in expression.terms {
      let query = term.phrase.quoted
      explanation.terms.append(
        Explanation.Term(
          text: term.phrase.tokens.joined(separator: " ") + (term.phrase.isPrefix ? "*" : ""), weight: term.weight,
          rows: try terms.rows(matching: query, atMost: .max),
          matched: try TermStore.has(query, row: block, in: connection)))
    }
    return explanation
  }
}
