extension KnowledgeBase {
  /// Finds blocks, best first; the request's limit bounds them.
  ///
  /// Throws an `input` error for a query without a letter or digit, a `name` error for an unknown kind or subject.
  public func search(_ request: SearchRequest) throws -> SearchResult {
    let (search, problems) = try prepared()
    var result = try connection.snapshot { try search.find(request, in: connection) }
    result.notices = problems + result.notices
    return result
  }

  /// Answers many requests, in their order, each with hits or what is wrong with it; what is made once is made once for
  /// all. The notices of the first tell of all that is wrong with the user's synonyms.
  public func search(_ requests: [SearchRequest]) throws -> [Result<SearchResult, KnowledgeBaseError>] {
    let (search, problems) = try prepared()
    return try connection.snapshot {
      try requests.enumerated().map { offset, request in
        do {
          var result = try search.find(request, in: connection)
          if offset == 0 { result.notices = problems + result.notices }
          return .success(result)
        } catch let error as KnowledgeBaseError where error.kind == .input || error.kind == .name {
          return .failure(error)
        }
      }
    }
  }

  private borrowing func prepared() throws -> (search: BlockSearch, problems: [String]) {
    let synonyms = SynonymTable(
      BundledFile.bytes(of: "data/lexicon/synonyms.tsv"),
      technologies: BundledFile.bytes(of: "data/vocabulary/subjects.tsv"), own: try ownSynonyms())
    let search = BlockSearch(
      endings: WordEndings(
        particles: BundledFile.bytes(of: "data/lexicon/particles.tsv"),
        endings: BundledFile.bytes(of: "data/lexicon/endings.tsv")), synonyms: synonyms,
      factKinds: BundledFile.text(of: "data/lexicon/kinds.tsv"))
    return (search, synonyms.problems)
  }

  private borrowing func ownSynonyms() throws -> (text: String, path: String)? {
    guard let path = location.synonymFile, FileSystem.exists(path) else { return nil }
    return (String(decoding: try FileSystem.read(path, onlyFiles: true), as: UTF8.self), path)
  }
}
