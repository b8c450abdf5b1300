/// What is known of one note, of one line of it, or of one subject.
enum PageStore {
  private static let selectNote = "SELECT path, title FROM notes WHERE path = ?1"
  private static let selectNotePaths = "SELECT path FROM notes ORDER BY path"
  private static let selectSubjectNames = "SELECT name FROM subjects ORDER BY name"
  private static let selectBlocks = """
    SELECT COALESCE(facts.kind, blocks.kind),
      CASE blocks.kind WHEN 'heading' THEN blocks.depth - 1 ELSE blocks.depth END,
      blocks.text, notes.path, blocks.line_start, blocks.line_end, subjects.name
    FROM blocks JOIN notes ON notes.id = blocks.note_id
      LEFT JOIN facts ON facts.block_id = blocks.id AND facts.line_end >= ?2 AND facts.line_start <= ?3
      LEFT JOIN subjects ON subjects.id = facts.subject_id
    WHERE notes.path = ?1 AND blocks.line_end >= ?2 AND blocks.line_start <= ?3
    GROUP BY blocks.id, facts.kind, subjects.id
    ORDER BY blocks.position, MIN(facts.id)
    """
  private static let selectFacts = """
    SELECT kind, parent_line IS NOT NULL AND parent IS NOT NULL, statement, note, line_start, line_end, subject
    FROM fact_rows
    WHERE subject = ?1
    ORDER BY CASE kind
      WHEN 'concept_definition' THEN 0 WHEN 'pro' THEN 1 WHEN 'con' THEN 2 WHEN 'mitigation' THEN 3
      WHEN 'limit' THEN 4 WHEN 'use_case' THEN 5 WHEN 'suitable' THEN 6 ELSE 7 END, note, line_start, id
    """

  static func note(_ path: String, in connection: borrowing Connection) throws -> (path: String, title: String)? {
    var statement = try connection.prepare(selectNote)
    try statement.bind([.text(path)])
    return try statement.step() ? (statement[0], statement[1]) : nil
  }

  /// All that `kb show` takes: subjects, then notes.
  static func names(in connection: borrowing Connection) throws -> [String] {
    var names: [String] = []
    for sql in [selectSubjectNames, selectNotePaths] {
      var statement = try connection.prepare(sql)
      while try statement.step() { names.append(statement[0]) }
    }
    return names
  }

  /// The blocks of a note that touch `lines`, each as the facts that it is there, or once where it is none.
  static func blocks(
    ofNote path: String, _ lines: LineRange, in connection: borrowing Connection
  ) throws -> [Page.Entry] {
    try entries(selectBlocks, [.text(path), Value(lines.first), Value(lines.last)], connection)
  }

  static func facts(ofSubject name: String, in connection: borrowing Connection) throws -> [Page.Entry] {
    try entries(selectFacts, [.text(name)], connection)
  }

  private static func entries(
    _ sql: String, _ values: [Value], _ connection: borrowing Connection
  ) throws -> [Page.Entry] {
    var statement = try connection.prepare(sql)
    try statement.bind(values)
    var entries: [Page.Entry] = []
    while try statement.step() {
      let citation = Citation(text: statement[2], note: statement[3], lines: LineRange(statement[4], statement[5]))
      entries.append(Page.Entry(kind: statement[0], depth: statement[1], citation: citation, subject: statement[6]))
    }
    return entries
  }
}
