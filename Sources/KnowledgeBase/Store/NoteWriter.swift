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

/// Writes notes with their blocks, facts and rules; its statements are compiled once.
struct NoteWriter: ~Copyable {
  private var insertNote: Statement
  private var insertBlock: Statement
  private var insertFact: Statement
  private var insertSubject: Statement
  private var selectSubject: Statement
  private var rules: RuleWriter
  private var subjectIDs: [String: Int64] = [:]

  /// A note as it goes into the store.
  struct Row {
    /// The row to write anew, already deleted; nil for a new one.
    var id: Int64?
    var path: String
    var modifiedAt: Int64
    var reader: String
    var content: NoteContent
  }

  private static let insertNoteSQL = """
    INSERT INTO notes (id, path, title, sha256, encoding, byte_count, modified_at, imported_at, reader)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?8)
    RETURNING id
    """
  private static let insertBlockSQL = """
    INSERT INTO blocks (
      note_id, position, parent_position, heading_position, kind, depth, text, heading_path, line_start, line_end)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
    RETURNING id
    """
  private static let insertFactSQL = """
    INSERT INTO facts (
      kind, subject_id, block_id, parent_id, text, line_start, line_end, quantity, unit, comparator)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
    RETURNING id
    """
  private static let insertSubjectSQL = "INSERT INTO subjects (slug, name) VALUES (?1, ?2) RETURNING id"
  private static let selectSubjectSQL = "SELECT id FROM subjects WHERE slug = ?1"

  init(_ connection: borrowing Connection) throws {
    let insertNote = try connection.prepare(Self.insertNoteSQL)
    let insertBlock = try connection.prepare(Self.insertBlockSQL)
    let insertFact = try connection.prepare(Self.insertFactSQL)
    let insertSubject = try connection.prepare(Self.insertSubjectSQL)
    let selectSubject = try connection.prepare(Self.selectSubjectSQL)
    let rules = try RuleWriter(connection)
    self.insertNote = insertNote
    self.insertBlock = insertBlock
    self.insertFact = insertFact
    self.insertSubject = insertSubject
    self.selectSubject = selectSubject
    self.rules = rules
  }

  /// Adds the note with all that was read from it.
  mutating func add(_ row: Row) throws {
    let content = row.content
    let note = content.note
    let noteID = try insertNote.insert([
      Value(row.id), .text(row.path), .text(note.title), .text(content.sha256), .text(content.encoding),
      Value(content.byteCount), .integer(row.modifiedAt), .text(row.reader),
    ])
    let blockIDs = try addBlocks(note.blocks, to: noteID)
    var subjects: [Int64] = []
    var factIDs: [Int64] = []
    for (fact, slug) in zip(note.facts, content.subjectSlugs) {
      let subject = try subjectID(slug: slug, name: fact.subject)
      subjects.append(subject)
      let parent = fact.parent.map { factIDs[$0] }
      factIDs.append(
        try insertFact.insert([
          .text(fact.kind.rawValue), .integer(subject), .integer(blockIDs[fact.block]), Value(parent),
          .text(fact.text), Value(fact.lines.first), Value(fact.lines.last), Value(fact.quantity?.amount),
          Value(fact.quantity?.unit), Value(fact.quantity?.comparator.rawValue),
        ]))
    }
    try rules.add(content.rules, factIDs: factIDs, subjectIDs: subjects, blockIDs: blockIDs)
  }

  private mutating func addBlocks(_ blocks: [Block], to noteID: Int64) throws -> [Int64] {
    var ids: [Int64] = []
    ids.reserveCapacity(blocks.count)
    var headingPaths: [Int: String] = [:]
    for (position, block) in blocks.enumerated() {
      var headingPath: String?
      if block.kind == .heading {
        headingPath = block.heading.flatMap { headingPaths[$0] }.map { $0 + " > " + block.text } ?? block.text
        headingPaths[position] = headingPath
      }
      ids.append(
        try insertBlock.insert([
          .integer(noteID), Value(position), Value(block.parent), Value(block.heading), .text(block.kind.rawValue),
          Value(block.depth), .text(block.text), Value(headingPath), Value(block.lines.first), Value(block.lines.last),
        ]))
    }
    return ids
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
