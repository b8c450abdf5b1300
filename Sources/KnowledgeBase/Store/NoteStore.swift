/// The rows of notes with their blocks, facts and subjects.
enum NoteStore {
  /// What is known of an imported file without reading it.
  struct Known {
    var id: Int64
    var path: String
    var sha256: String
    var size: Int
    var modifiedAt: Int64
    var reader: String
  }

  private static let selectKnown = """
    SELECT id, path, sha256, byte_count, modified_at, reader FROM notes ORDER BY path
    """
  private static let touch = "UPDATE notes SET modified_at = ?2 WHERE id = ?1"
  private static let deleteUnusedSubjects = """
    DELETE FROM subjects WHERE id NOT IN (SELECT subject_id FROM facts)
      AND id NOT IN (SELECT subject_id FROM rules)
    """
  private static let selectFacts = """
    SELECT facts.kind, subjects.slug, subjects.name, facts.text, facts.line_start, facts.line_end
    FROM facts JOIN blocks ON blocks.id = facts.block_id JOIN subjects ON subjects.id = facts.subject_id
    WHERE blocks.note_id = ?1 ORDER BY facts.id
    """
  private static let countFacts = "SELECT kind, COUNT(*) FROM facts GROUP BY kind"
  private static let countNotes = "SELECT COUNT(*) FROM notes"

  static func known(in connection: borrowing Connection) throws -> [Known] {
    var statement = try connection.prepare(selectKnown)
    var rows: [Known] = []
    while try statement.step() {
      rows.append(
        Known(
          id: statement[0], path: statement[1], sha256: statement[2], size: statement[3], modifiedAt: statement[4],
          reader: statement[5]))
    }
    return rows
  }

  /// Notes a new time of modification for a file whose bytes are the same.
  static func touch(_ id: Int64, modifiedAt: Int64, in connection: borrowing Connection) throws {
    var statement = try connection.prepare(touch)
    try statement.run(.integer(id), .integer(modifiedAt))
  }

  static func deleteUnusedSubjects(in connection: borrowing Connection) throws {
    try connection.execute(deleteUnusedSubjects)
  }

  /// The facts of a note, as far as `FactChanges` compares them.
  static func facts(of id: Int64, in connection: borrowing Connection) throws -> [FactComparison.Seen] {
    var statement = try connection.prepare(selectFacts)
    try statement.bind([.integer(id)])
    var facts: [FactComparison.Seen] = []
    while try statement.step() {
      guard let kind = Fact.Kind(rawValue: statement[0]) else { continue }
      facts.append(
        .init(
          kind: kind, slug: statement[1], subject: statement[2], text: statement[3],
          lines: LineRange(statement[4], statement[5])))
    }
    return facts
  }

  static func factCounts(in connection: borrowing Connection) throws -> [ImportSummary.FactCount] {
    var statement = try connection.prepare(countFacts)
    var counts: [String: Int] = [:]
    while try statement.step() { counts[statement[0]] = statement[1] }
    return Fact.Kind.allCases.map { .init(kind: $0, count: counts[$0.rawValue] ?? 0) }
  }

  static func noteCount(in connection: borrowing Connection) throws -> Int {
    try connection.value(countNotes) ?? 0
  }
}
