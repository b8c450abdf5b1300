extension KnowledgeBase {
  /// Finds blocks, best first; the request's limit bounds them.
  ///
  /// Throws an `input` error for a query without a letter or digit.
  public func search(_ request: SearchRequest) throws -> SearchResult {
    try search([request])[0]
  }

  /// Answers many requests, in their order; what is made once is made once for all.
  public func search(_ requests: [SearchRequest]) throws -> [SearchResult] {
    let search = BlockSearch(
      endings: WordEndings(
        particles: BundledFile.text(of: "data/lexicon/particles.tsv"),
        endings: BundledFile.text(of: "data/lexicon/endings.tsv")))
    return try connection.snapshot { try requests.map { try search.find($0, in: connection) } }
  }
}
