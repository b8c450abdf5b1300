/// What was read from one file.
struct NoteContent: Sendable {
  /// Of the file's bytes, 64 hexadecimal digits.
  var sha256: String
  var encoding: String
  /// Of the file.
  var byteCount: Int
  var note: Note
  /// The key of each fact's subject, in the order of the facts.
  var subjectSlugs: [String]
  var rules: [Rule]
}

/// Writes notes with their blocks, facts and rules within one transaction; its statements are compiled once.
struct NoteWriter: ~Copyable {
  private var deleteNotes: Statement
  private var insertNote: Statement
  private var blocks: BlockWriter
  private var insertFact: Statement
  private var insertSubject: Statement
  private var selectSubject: Statement
  private var rules: RuleWriter
  private var subjectIDs: [String: Int64] = [:]

  /// A note as it goes into the store.
  struct Row {
    /// Of the note that it replaces; nil for a new one.
    var id: Int64?
    var path: String
    var modifiedAt: Int64
    var reader: String
    var content: NoteContent
  }

  private static let deleteNotesSQL = "DELETE FROM notes WHERE id IN (SELECT value FROM json_each(?1))"
  private static let insertNoteSQL = """
    INSERT INTO notes (id, path, title, sha256, encoding, byte_count, modified_at, imported_at, reader)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?8)
    """
  private static let insertFactSQL = """
    INSERT INTO facts (
      kind, subject_id, block_id, parent_id, text, line_start, line_end, quantity, unit, comparator)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
    """
  private static let insertSubjectSQL = "INSERT INTO subjects (slug, name) VALUES (?1, ?2)"
  private static let selectSubjectSQL = "SELECT id FROM subjects WHERE slug = ?1"

  private init(_ connection: borrowing Connection, blocks: consuming BlockWriter) throws {
    let deleteNotes = try connection.prepare(Self.deleteNotesSQL)
    let insertNote = try connection.prepare(Self.insertNoteSQL)
    let insertFact = try connection.prepare(Self.insertFactSQL)
    let insertSubject = try connection.prepare(Self.insertSubjectSQL)
    let selectSubject = try connection.prepare(Self.selectSubjectSQL)
    let rules = try RuleWriter(connection)
    self.deleteNotes = deleteNotes
    self.insertNote = insertNote
    self.blocks = blocks
    self.insertFact = insertFact
    self.insertSubject = insertSubject
    self.selectSubject = selectSubject
    self.rules = rules
  }

  /// Runs `body` in one transaction: all that it writes, or nothing.
  static func transaction(
    in connection: borrowing Connection, _ body: (inout NoteWriter) throws -> Void
  ) throws {
    try BlockWriter.transaction(in: connection) { blocks in
      var writer = try NoteWriter(connection, blocks: blocks)
      try body(&writer)
    }
  }

  /// Deletes notes with all that came from them.
  mutating func delete(_ ids: [Int64]) throws {
    guard !ids.isEmpty else { return }
    try deleteNotes.run(.text("[" + ids.map(String.init).joined(separator: ",") + "]"))
  }

  /// Writes the notes with all that was read from them.
  mutating func write(_ rows: [Row]) throws {
    try delete(rows.compactMap(\.id))
    for row in rows {
      let firstBlock = try blocks.add(row.content.note.blocks, to: try addNote(row))
      try addFacts(of: row.content, firstBlock: firstBlock)
    }
  }

  private mutating func addNote(_ row: Row) throws -> Int64 {
    let content = row.content
    return try insertNote.insert([
      Value(row.id), .text(row.path), .text(content.note.title), .text(content.sha256), .text(content.encoding),
      Value(content.byteCount), .integer(row.modifiedAt), .text(row.reader),
    ])
  }

  private mutating func addFacts(of content: NoteContent, firstBlock: Int64) throws {
    let facts = content.note.facts
    var subjects: [Int64] = []
    var factIDs: [Int64] = []
    subjects.reserveCapacity(facts.count)
    factIDs.reserveCapacity(facts.count)
    for (fact, slug) in zip(facts, content.subjectSlugs) {
      let subject = try subjectID(slug: slug, name: fact.subject)
      subjects.append(subject)
      let parent = fact.parent.map { factIDs[$0] }
      factIDs.append(
        try insertFact.insert([
          .text(fact.kind.rawValue), .integer(subject), .integer(firstBlock + Int64(fact.block)), Value(parent),
          .text(fact.text), Value(fact.lines.first), Value(fact.lines.last), Value(fact.quantity?.amount),
          Value(fact.quantity?.unit), Value(fact.quantity?.comparator.rawValue),
        ]))
    }
    try rules.add(content.rules, of: content.note, factIDs: factIDs, subjectIDs: subjects, firstBlock: firstBlock)
  }

  private mutating func subjectID(slug: String, name: String) throws -> Int64 {
    if let id = subjectIDs[slug] { return id }
    try selectSubject.bind([.text(slug)])
    let id: Int64 =
      if try selectSubject.step() { selectSubject[0] } else {
        try insertSubject.insert([.text(slug), .text(SubjectName.withoutGloss(name))])
      }
    selectSubject.reset()
    subjectIDs[slug] = id
    return id
  }
}
