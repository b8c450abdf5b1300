/// A query in FTS5's language in, the blocks that match out, best first.
enum SearchStore {
  private static let rank = """
    SELECT search.rowid AS rowid, -hangul_rank(search, \(textWeight), \(headingWeight), ?2) AS score
    FROM search WHERE search MATCH ?1
    """
  /// Measured: docs/benchmarks.md.
  private static let textWeight = 1.0
  private static let headingWeight = 0.5

  private static let ofKinds = """
     AND (search.rowid IN (SELECT block_id FROM facts WHERE kind IN (SELECT value FROM json_each(?3)))
       OR (SELECT CASE WHEN kind = 'heading' THEN 'heading' ELSE 'block' END FROM blocks WHERE id = search.rowid)
         IN (SELECT value FROM json_each(?3))
       AND search.rowid NOT IN (SELECT block_id FROM facts WHERE kind NOT IN ('suitable', 'unsuitable')))
    """
  private static let ofSubject = """
     AND search.rowid IN (
       SELECT inner_blocks.id
       FROM subjects JOIN facts ON facts.subject_id = subjects.id
       JOIN blocks ON blocks.id = facts.block_id
       JOIN blocks AS inner_blocks ON inner_blocks.note_id = blocks.note_id
         AND inner_blocks.line_start BETWEEN facts.line_start AND facts.line_end
       WHERE subjects.slug = ?4)
    """
  private static let ofPath = """
     AND search.rowid IN (
       SELECT blocks.id FROM notes JOIN blocks ON blocks.note_id = notes.id
       WHERE instr('/' || notes.path, '/' || ?5) > 0)
    """
  private static let hasPath = "SELECT EXISTS (SELECT 1 FROM notes WHERE instr('/' || path, '/' || ?1) > 0)"
  private static let byRank = " ORDER BY score DESC, 1 LIMIT ?6"

  private static let selectAll = """
    SELECT search.id, search.note_id FROM blocks AS search JOIN notes ON notes.id = search.note_id WHERE TRUE
    """
  private static let byPlace = " ORDER BY notes.path, search.position LIMIT ?6"

  private static let selectBlock = """
    SELECT blocks.text, blocks.kind, blocks.line_start, blocks.line_end, blocks.note_id, blocks.heading_position,
      notes.path
    FROM blocks JOIN notes ON notes.id = blocks.note_id WHERE blocks.id = ?1
    """
  private static let selectText = "SELECT note_id, text, heading FROM block_texts WHERE id = ?1"
  private static let selectHeading = """
    SELECT text, heading_position FROM blocks WHERE note_id = ?1 AND position = ?2 AND kind = 'heading'
    """
  private static let selectFacts = """
    SELECT facts.kind, subjects.name FROM facts JOIN subjects ON subjects.id = facts.subject_id
    WHERE facts.block_id = ?1 AND facts.kind NOT IN ('suitable', 'unsuitable') ORDER BY facts.id
    """

  /// A subject goes by its name, or by the first words of it: 컨테이너 of 컨테이너 패턴.
  private static let selectFactsOf = """
    SELECT facts.block_id, notes.id
    FROM subjects JOIN facts ON facts.subject_id = subjects.id
    JOIN blocks ON blocks.id = facts.block_id JOIN notes ON notes.id = blocks.note_id
    WHERE (subjects.slug = ?1 OR lower(substr(subjects.name, 1, length(?2) + 1)) = lower(?2) || ' ')
      AND facts.kind IN (SELECT value FROM json_each(?3)) AND instr('/' || notes.path, '/' || ?4) > 0
    GROUP BY facts.block_id ORDER BY subjects.slug <> ?1, notes.path, facts.line_start, facts.id LIMIT ?5
    """

  /// A block and how well it matches; higher is better.
  struct Found {
    let block: Int64
    let score: Double

    fileprivate func isBetter(than other: Found) -> Bool { (-score, block) < (-other.score, other.block) }
  }

  /// The best `request.limit` blocks that match and pass the request's filters, by `score` of text and headings; of more
  /// than `rowLimit`, the first ones alone are looked at. What stands highest by `query` is scored, at least `candidates`.
  static func find(
    _ query: String, weights: String, rowLimit: Int?, candidates: Int, _ request: SearchRequest,
    in connection: borrowing Connection,
    score: (_ text: UnsafeRawBufferPointer, _ heading: UnsafeRawBufferPointer) -> Double
  ) throws -> [Found] {
    var sql = rank
    sql += filters(of: request)
    if let rowLimit { sql = "SELECT rowid, score FROM (\(sql) LIMIT \(rowLimit))" }
    let most = max(candidates, request.limit > Int.max / 2 ? request.limit : request.limit * 2)
    var statement = try connection.prepare(sql + byRank)
    try statement.bind([.text(query), .text(weights)] + filterValues(of: request, limit: most))
    var selectText = try connection.prepare(selectText)
    var best: [Int64: Found] = [:]
    var scored = 0
    while scored < most || best.count < request.limit, try statement.step() {
      let block: Int64 = statement[0]
      try selectText.bind([.integer(block)])
      guard try selectText.step() else { throw strayBlock(connection.path) }
      let note: Int64 = selectText[0]
      let group = request.byNote ? note : block
      if scored >= most, best[group] != nil { continue }
      scored += 1
      let points = selectText.withText(1) { text in selectText.withText(2) { score(text, $0) } }
      let found = Found(block: block, score: points)
      if best[group].map({ found.isBetter(than: $0) }) ?? true { best[group] = found }
    }
    return Array(best.values.sorted { $0.isBetter(than: $1) }.prefix(request.limit))
  }

  private static func filters(of request: SearchRequest) -> String {
    (request.kinds.isEmpty ? "" : ofKinds) + (request.subject == nil ? "" : ofSubject)
      + (request.path == nil ? "" : ofPath)
  }

  private static func filterValues(of request: SearchRequest, limit: Int) -> [Value] {
    [
      .text(list(request.kinds)), Value(request.subject.map(SubjectName.slug)), Value(request.path),
      Value(request.byNote ? -1 : limit),
    ]
  }

  /// The blocks that pass the request's filters, in their notes' order.
  static func all(_ request: SearchRequest, in connection: borrowing Connection) throws -> [Found] {
    var statement = try connection.prepare(selectAll + filters(of: request) + byPlace)
    try statement.bind([.null, .null] + filterValues(of: request, limit: request.limit))
    return try inOrder(&statement, request)
  }

  /// Whether a search within `path` has a note to look at.
  static func hasNote(in path: String, _ connection: borrowing Connection) throws -> Bool {
    try connection.value(hasPath, .text(path)) == 1
  }

  /// The blocks of the facts of these kinds on the subject, in their notes' order, as far as the request's limit and path
  /// let them.
  static func facts(
    _ kinds: [String], of subject: String, _ request: SearchRequest, in connection: borrowing Connection
  ) throws -> [Found] {
    var statement = try connection.prepare(selectFactsOf)
    try statement.bind([
      .text(SubjectName.slug(of: subject)), .text(subject), .text(list(kinds)), .text(request.path ?? ""),
      Value(request.byNote ? -1 : request.limit),
    ])
    return try inOrder(&statement, request)
  }

  /// Rows of a block and its note, as they come: the first of each note where the request is by note.
  private static func inOrder(_ statement: inout Statement, _ request: SearchRequest) throws -> [Found] {
    var blocks: [Int64] = []
    var notes: Set<Int64> = []
    while blocks.count < request.limit, try statement.step() {
      if notes.insert(statement[1]).inserted || !request.byNote { blocks.append(statement[0]) }
    }
    return blocks.enumerated().map { Found(block: $1, score: Double(blocks.count - $0)) }
  }

  /// The kinds as the tables have them, in JSON.
  private static func list(_ kinds: [String]) -> String {
    "[" + kinds.map { $0 == "concept" ? "\"concept_definition\"" : "\"\($0)\"" }.joined(separator: ",") + "]"
  }

  private static func strayBlock(_ path: String) -> KnowledgeBaseError {
    KnowledgeBaseError(.database, at: path, "the index has a block that the notes do not; import them again")
  }

  /// All that is told of the blocks found, in their order.
  static func hits(
    _ found: [Found], kinds: [String], in connection: borrowing Connection,
    highlights: (String) -> [Range<Int>]
  ) throws -> [Hit] {
    guard !found.isEmpty else { return [] }
    var selectBlock = try connection.prepare(selectBlock)
    var selectFacts = try connection.prepare(selectFacts)
    var selectHeading = try connection.prepare(selectHeading)
    var hits: [Hit] = []
    for one in found {
      try selectBlock.bind([.integer(one.block)])
      guard try selectBlock.step() else { throw strayBlock(connection.path) }
      let text: String = selectBlock[0], kind: String = selectBlock[1]
      let fact = try fact(of: one.block, wanted: kinds, &selectFacts)
      hits.append(
        Hit(
          kind: fact?.kind ?? (kind == "heading" ? "heading" : "block"), text: text, subject: fact?.subject,
          note: selectBlock[6], lines: LineRange(selectBlock[2], selectBlock[3]),
          heading: try headings(note: selectBlock[4], from: selectBlock[5], &selectHeading), score: one.score,
          highlights: highlights(text)))
    }
    return hits
  }

  /// The fact that a block is: of the kinds wanted, where there is a choice.
  private static func fact(
    of block: Int64, wanted: [String], _ statement: inout Statement
  ) throws -> (kind: String, subject: String)? {
    try statement.bind([.integer(block)])
    var first: (kind: String, subject: String)?
    while try statement.step() {
      let kind: String = statement[0]
      let fact = (kind: kind == "concept_definition" ? "concept" : kind, subject: statement[1] as String)
      if wanted.contains(fact.kind) { return fact }
      first = first ?? fact
    }
    return first
  }

  /// The texts of the headings from `position` up, outermost first.
  private static func headings(note: Int64, from position: Int?, _ statement: inout Statement) throws -> [String] {
    var headings: [String] = []
    var position = position
    while let current = position {
      try statement.bind([.integer(note), Value(current)])
      guard try statement.step() else { break }
      headings.append(statement[0])
      let next: Int? = statement[1]
      position = next.flatMap { $0 < current ? $0 : nil }
    }
    return headings.reversed()
  }
}
