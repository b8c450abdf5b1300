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
       WHERE substr(notes.path, 1, length(?5)) = ?5)
    """
  private static let byRank = " ORDER BY score DESC, 1 LIMIT ?6"

  private static let selectBlock = """
    SELECT blocks.text, blocks.kind, blocks.line_start, blocks.line_end, blocks.note_id, blocks.heading_position,
      notes.path
    FROM blocks JOIN notes ON notes.id = blocks.note_id WHERE blocks.id = ?1
    """
  private static let selectNoteOfBlock = "SELECT note_id FROM blocks WHERE id = ?1"
  private static let selectHeading = """
    SELECT text, heading_position FROM blocks WHERE note_id = ?1 AND position = ?2 AND kind = 'heading'
    """
  private static let selectFacts = """
    SELECT facts.kind, subjects.name FROM facts JOIN subjects ON subjects.id = facts.subject_id
    WHERE facts.block_id = ?1 AND facts.kind NOT IN ('suitable', 'unsuitable') ORDER BY facts.id
    """

  /// A block and how well it matches; higher is better.
  struct Found {
    let block: Int64
    let score: Double
  }

  /// The best `request.limit` blocks that match and pass the request's filters; of more than `rowLimit`, the first ones
  /// alone are ranked.
  static func find(
    _ query: String, weights: String, rowLimit: Int?, _ request: SearchRequest, in connection: borrowing Connection
  ) throws -> [Found] {
    let kinds = request.kinds.map { $0 == "concept" ? "concept_definition" : $0 }.map { "\"\($0)\"" }
    var sql = rank
    if !kinds.isEmpty { sql += ofKinds }
    if request.subject != nil { sql += ofSubject }
    if request.path != nil { sql += ofPath }
    if let rowLimit { sql = "SELECT rowid, score FROM (\(sql) LIMIT \(rowLimit))" }
    var statement = try connection.prepare(sql + byRank)
    try statement.bind([
      .text(query), .text(weights), .text("[" + kinds.joined(separator: ",") + "]"),
      Value(request.subject.map(SubjectName.slug)), Value(request.path), Value(request.byNote ? -1 : request.limit),
    ])
    var found: [Found] = []
    var notes: Set<Int64> = []
    while found.count < request.limit, try statement.step() {
      let one = Found(block: statement[0], score: statement[1])
      if request.byNote {
        guard let note: Int64 = try connection.value(selectNoteOfBlock, .integer(one.block)),
          notes.insert(note).inserted
        else { continue }
      }
      found.append(one)
    }
    return found
  }

  /// All that is told of the blocks found, in their order.
  static func hits(
    _ found: [Found], _ request: SearchRequest, in connection: borrowing Connection,
    highlights: (String) -> [Range<Int>]
  ) throws -> [Hit] {
    guard !found.isEmpty else { return [] }
    var selectBlock = try connection.prepare(selectBlock)
    var selectFacts = try connection.prepare(selectFacts)
    var selectHeading = try connection.prepare(selectHeading)
    var hits: [Hit] = []
    for one in found {
      try selectBlock.bind([.integer(one.block)])
      guard try selectBlock.step() else {
        throw KnowledgeBaseError(
          .database, at: connection.path, "the index has a block that the notes do not; import them again")
      }
      let text: String = selectBlock[0], kind: String = selectBlock[1]
      let fact = try fact(of: one.block, wanted: request.kinds, &selectFacts)
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
