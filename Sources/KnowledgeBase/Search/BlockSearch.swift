/// A request in, hits out, best first.
struct BlockSearch {
  private let endings: WordEndings
  private let synonyms: SynonymTable
  /// data/lexicon/kinds.tsv
  private let factKinds: String

  init(endings: WordEndings, synonyms: SynonymTable, factKinds: String) {
    self.endings = endings
    self.synonyms = synonyms
    self.factKinds = factKinds
  }

  /// More words than these are a question, and always find something.
  private static let wordsCorrected = 4
  private static let wordsExpanded = 2
  /// So few hits may be the notes' own slips, if what was meant has so many times their rows.
  private static let fewHits = 2, timesCommoner = 10
  /// The most that a word and its synonyms are asked in.
  private static let expansions = 12

  /// Rows that have what was typed; then those that have a synonym. Where there is none of the former, those that have
  /// what may have been meant, else parts of it.
  func find(_ asked: SearchRequest, in connection: borrowing Connection) throws -> SearchResult {
    let text = QueryText(asked.query)
    let typed = SearchExpression(text, endings: endings)
    guard text.excluded.isEmpty || !typed.isEmpty else {
      throw KnowledgeBaseError(
        .input, "the query '\(asked.query.prefix(80))' says only what not to find; add a word to look for")
    }
    let request = try narrowed(asked, by: text, in: connection)
    guard !typed.isEmpty || text.alternatives.isEmpty && request.isNarrowed else {
      throw KnowledgeBaseError(
        .input, "the query '\(asked.query.prefix(80))' has no letter or digit; type a word to look for")
    }
    var search = try SearchPasses(request, in: connection)
    if typed.isEmpty {
      try search.addAll(typed, in: connection)
      return search.result
    }
    if typed.isCut { search.notices.append("the query is long; its beginning alone was looked for") }
    search.explanation.dropped = typed.endingsDropped
    let hasFacts = try addFacts(text, typed, &search, in: connection)
    try search.add(typed, isStrict: true, in: connection)
    if asked.isExact { return search.result }
    var meant = text
    if !hasFacts {
      if !typed.isStrict || search.hits.isEmpty {
        meant = try correct(text, typed, &search, in: connection)
      } else {
        try addMeant(text, typed, &search, in: connection)
      }
    }
    try expand(meant, &search, in: connection)
    if search.hits.isEmpty {
      try loosen(text, typed, &search, in: connection)
    } else if !hasFacts, meant == text, text.exact.isEmpty, typed.isStrict, typed.words.count > 1 {
      try search.addParts(typed, in: connection)
    }
    return search.result
  }

  /// Adds the facts that the words ask for: the cons of 서버리스 for `서버리스 단점`. Whether there are any.
  private func addFacts(
    _ text: QueryText, _ typed: SearchExpression, _ search: inout SearchPasses, in connection: borrowing Connection
  ) throws -> Bool {
    let request = search.request
    let isPlain = text.alternatives.count == 1 && text.exact.isEmpty && text.excluded.isEmpty
    guard isPlain, !request.isExact, request.kinds.isEmpty, request.subject == nil,
      let query = try FactQuery(typed.words, table: factKinds)
    else { return false }
    return try search.add(query, called: [query.name] + synonyms.others(for: query.name), typed, in: connection)
  }

  /// The request with what the query itself says of kinds, subject and path; a name that there is not is an error.
  private func narrowed(
    _ asked: SearchRequest, by text: QueryText, in connection: borrowing Connection
  ) throws -> SearchRequest {
    var request = asked
    request.kinds += text.kinds
    request.subject = text.subject ?? asked.subject
    request.path = text.path ?? asked.path
    if let path = request.path, try !SearchStore.hasNote(in: path, connection) {
      throw KnowledgeBaseError(.name, "no note lies in '\(path)'; kb list notes has their paths")
    }
    for kind in request.kinds where !SearchRequest.allKinds.contains(kind) {
      throw KnowledgeBaseError.unknown("kind", kind, among: SearchRequest.allKinds)
    }
    if let subject = request.subject {
      let called = try ([subject] + synonyms.others(for: subject)).first {
        try NameStore.subject(slug: SubjectName.slug(of: $0), in: connection) != nil
      }
      guard let called else {
        throw KnowledgeBaseError.unknown("subject", subject, among: try NameStore.subjects(in: connection))
      }
      request.subject = called
    }
    return request
  }

  /// Looks for what may have been meant by the words that no row has; returns the query with it.
  private func correct(
    _ text: QueryText, _ typed: SearchExpression, _ search: inout SearchPasses, in connection: borrowing Connection
  ) throws -> QueryText {
    guard typed.words.count <= BlockSearch.wordsCorrected else { return text }
    var correction = WordCorrection(search.frequencies)
    var meant: [QueryText] = []
    var shown: [(typed: String, meant: [String])] = []
    for word in typed.words {
      // Where parts of the words will do, a word is as good as its parts: 불리는가 finds 불리는.
      let isKnown = try typed.isStrict ? correction.has(word.core) : correction.hasParts(of: word.core)
      if isKnown { continue }
      if try synonyms.others(for: word.core).contains(where: { try correction.has($0) }) { continue }
      let words = try correction.meant(by: word.core, in: connection)
      if words.isEmpty {
        if typed.words.count > 1 { search.notices.append("nothing has '\(word.core.prefix(60))'") }
        continue
      }
      shown.append((word.core, words))
      let before = meant.isEmpty ? [text] : meant
      meant = before.flatMap { query in words.map { query.replacing([word.core: $0]) } }
    }
    guard let first = meant.first, !shown.isEmpty else { return text }
    search.startOver()
    let all = first.joined(with: meant.dropFirst().prefix(BlockSearch.expansions))
    for (typed, meant) in shown {
      search.notices.append("no match for '\(typed)'; showing \(meant.joined(separator: ", "))")
      search.explanation.corrected.append("\(typed) -> \(meant.joined(separator: ", "))")
    }
    try search.add(SearchExpression(all, endings: endings), isStrict: true, in: connection)
    return all
  }

  /// Adds what may have been meant by a word that is in the notes, but as rarely as a slip of theirs.
  private func addMeant(
    _ text: QueryText, _ typed: SearchExpression, _ search: inout SearchPasses, in connection: borrowing Connection
  ) throws {
    let few = search.hits.count
    guard few <= BlockSearch.fewHits, few < search.request.limit, typed.words.count == 1, text.exact.isEmpty else {
      return
    }
    let word = typed.words[0].core
    var correction = WordCorrection(search.frequencies)
    guard try correction.hasPart(of: word, inAtMost: few) else { return }
    for other in try correction.meant(by: word, inAtLeast: few * BlockSearch.timesCommoner, in: connection) {
      let query = text.replacing([word: other])
      let added = try search.add(SearchExpression(query, endings: endings), isStrict: true, in: connection)
      if !added { continue }
      search.notices.append("few matches for '\(word)'; showing \(other), too")
      search.explanation.corrected.append("\(word) -> \(other)")
    }
  }

  /// Looks for other names of the words, too, where there is room below what was typed.
  private func expand(_ text: QueryText, _ search: inout SearchPasses, in connection: borrowing Connection) throws {
    guard search.hits.count < search.request.limit, text.exact.isEmpty else { return }
    for alternative in text.alternatives {
      let words = SearchWord.all(in: alternative.words, endings: endings)
      guard (1...BlockSearch.wordsExpanded).contains(words.count) else { continue }
      let whole =
        words.count > 1 ? [words.dropLast().map(\.text).joined(separator: " ") + " " + words[words.count - 1].stem] : []
      for word in whole + words.map(\.core) {
        for other in synonyms.others(for: word).prefix(BlockSearch.expansions) {
          let query = QueryText(words: alternative.words.replacing(word, with: other), excluded: text.excluded)
          let added = try search.add(
            SearchExpression(query, endings: endings), isStrict: true, via: other, in: connection)
          if added { search.explanation.expanded.append("\(word) = \(other)") }
        }
      }
    }
  }

  /// Looks for parts of the words, and says so.
  private func loosen(
    _ text: QueryText, _ typed: SearchExpression, _ search: inout SearchPasses, in connection: borrowing Connection
  ) throws {
    let loose = text.exact.isEmpty ? typed : SearchExpression(text.withoutPhrases, endings: endings)
    try search.add(loose, isStrict: false, in: connection)
    guard !search.hits.isEmpty else { return }
    let shown = text.exact.isEmpty ? text.alternatives.map(\.words).joined(separator: " OR ") : text.exact[0]
    search.notices.append("no match for '\(shown.prefix(60))' as it stands; showing what has parts of it")
  }
}
