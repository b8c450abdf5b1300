/// Writes blocks, and feeds the index with them in place of the trigger that does so for other programs.
///
/// A statement whose trigger writes to FTS5 is a savepoint, and at each savepoint FTS5 writes all it has gathered into a
/// segment of its own: that took two thirds of an import. A transaction that takes the trigger out and puts it back has
/// one segment for as much as FTS5 gathers, and nobody else ever sees the database without it.
struct BlockWriter: ~Copyable {
  private var insert: Statement
  private var index: Statement
  /// Of the block written next.
  private var id: Int64

  private static let triggerSQL = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = 'blocks_added'"
  private static let dropTriggerSQL = "DROP TRIGGER blocks_added"
  private static let nextIDSQL = "SELECT COALESCE(MAX(id), 0) + 1 FROM blocks"
  private static let insertSQL = """
    INSERT INTO blocks (
      id, note_id, position, parent_position, heading_position, kind, depth, text, heading_path, line_start, line_end)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
    """
  private static let indexSQL = "INSERT INTO search (rowid, text, heading) VALUES (?1, ?2, ?3)"

  private init(_ connection: borrowing Connection) throws {
    let insert = try connection.prepare(Self.insertSQL)
    let index = try connection.prepare(Self.indexSQL)
    id = try connection.value(Self.nextIDSQL) ?? 1
    self.insert = insert
    self.index = index
  }

  /// Runs `body` in one transaction.
  static func transaction(
    in connection: borrowing Connection, _ body: (consuming BlockWriter) throws -> Void
  ) throws {
    try connection.transaction {
      let trigger: String? = try connection.value(triggerSQL)
      if trigger != nil { try connection.execute(dropTriggerSQL) }
      try body(try BlockWriter(connection))
      if let trigger { try connection.execute(trigger) }
    }
  }

  /// Adds the blocks of the note, in their order, and gives the id of the first; each has the id after the one before.
  mutating func add(_ blocks: [Block], to noteID: Int64) throws -> Int64 {
    let first = id
    /// The paths of the headings open here, outermost first, by position.
    var open: [(position: Int, path: String)] = []
    for (position, block) in blocks.enumerated() {
      while let last = open.last, last.position != block.heading { open.removeLast() }
      let above = open.last?.path
      let name = block.kind == .heading ? Self.shortened(block.text) : nil
      let path = name.map { name in above.map { $0 + " > " + name } ?? name }
      if let path { open.append((position, path)) }
      try insert.run(
        .integer(id), .integer(noteID), Value(position), Value(block.parent), Value(block.heading),
        .text(block.kind.rawValue), Value(block.depth), .text(block.text), Value(path), Value(block.lines.first),
        Value(block.lines.last))
      try index.run(.integer(id), .text(block.text), .text(above ?? ""))
      id += 1
    }
    return first
  }

  /// Characters of a heading in the path of what stands under it, at most.
  private static let longestName = 200

  private static func shortened(_ heading: String) -> String {
    heading.utf8.count <= longestName ? heading : String(heading.prefix(longestName))
  }
}
