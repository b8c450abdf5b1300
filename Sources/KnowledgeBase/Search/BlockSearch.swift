/// A request in, hits out, best first.
struct BlockSearch {
  private let endings: WordEndings

  init(endings: WordEndings) {
    self.endings = endings
  }

  /// Rows that have what was typed; where there are none, rows that have parts of it.
  func find(_ request: SearchRequest, in connection: borrowing Connection) throws -> SearchResult {
    for kind in request.kinds where !SearchRequest.allKinds.contains(kind) {
      throw KnowledgeBaseError.unknown("kind", kind, among: SearchRequest.allKinds)
    }
    let expression = SearchExpression(request.query, endings: endings)
    guard !expression.isEmpty else {
      throw KnowledgeBaseError(
        .input, "the query '\(request.query.prefix(80))' has no letter or digit; type a word to look for")
    }
    var found: [SearchStore.Found] = []
    for isStrict in expression.needed.isEmpty ? [false] : [true, false] where found.isEmpty {
      let query = expression.query(isStrict: isStrict)
      found = try SearchStore.find(query.text, weights: query.weights, request, in: connection)
    }
    let highlighter = Highlighter(words: expression.words)
    let hits = try SearchStore.hits(found, request, in: connection, highlights: highlighter.ranges)
    return SearchResult(
      hits: hits, notices: expression.isCut ? ["the query is long; its beginning alone was looked for"] : [])
  }
}
