/// Writes blocks, many by one statement.
///
/// A trigger feeds the index, so that each INSERT is a savepoint, and at each savepoint FTS5 writes all it has gathered
/// into a segment of its own: one INSERT a block took two thirds of an import. So blocks are gathered first, in a table
/// of the connection alone.
struct BlockWriter: ~Copyable {
  private var stage: Statement
  private var write: Statement
  private var clear: Statement
  private var nextID: Statement
  /// The id of the block staged next; 0 where it is not known.
  private var id: Int64 = 0
  /// In bytes of text.
  private var staged = 0

  /// Bytes of text that are written at once. They stand in memory thrice.
  private static let most = 4_000_000
  private static let makeStageSQL = """
    PRAGMA temp_store = MEMORY;
    CREATE TEMP TABLE IF NOT EXISTS staged_blocks (
      id INTEGER PRIMARY KEY, note_id, position, parent_position, heading_position, kind, depth, text, heading_path,
      line_start, line_end);
    """
  private static let stageSQL = "INSERT INTO temp.staged_blocks VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
  private static let writeSQL = """
    INSERT INTO blocks (
      id, note_id, position, parent_position, heading_position, kind, depth, text, heading_path, line_start, line_end)
    SELECT * FROM temp.staged_blocks
    """
  private static let clearSQL = "DELETE FROM temp.staged_blocks"
  private static let nextIDSQL = "SELECT COALESCE(MAX(id), 0) + 1 FROM blocks"

  init(_ connection: borrowing Connection) throws {
    try connection.execute(Self.makeStageSQL)
    let stage = try connection.prepare(Self.stageSQL)
    let write = try connection.prepare(Self.writeSQL)
    let clear = try connection.prepare(Self.clearSQL)
    let nextID = try connection.prepare(Self.nextIDSQL)
    self.stage = stage
    self.write = write
    self.clear = clear
    self.nextID = nextID
  }

  /// Begins a transaction: forgets what one that failed had staged.
  mutating func begin() throws {
    try clear.run()
    staged = 0
    try nextID.bind([])
    id = try nextID.step() ? nextID[0] : 1
    nextID.reset()
  }

  /// Adds the blocks of the note, in their order, and gives the id of the first; each has the id after the one before.
  /// They are in the table after `finish`.
  mutating func add(_ blocks: [Block], to noteID: Int64) throws -> Int64 {
    let first = id
    /// The paths of the headings open here, outermost first, by position.
    var open: [(position: Int, path: String)] = []
    for (position, block) in blocks.enumerated() {
      var path: String?
      if block.kind == .heading {
        while let last = open.last, last.position != block.heading { open.removeLast() }
        path = open.last.map { $0.path + " > " + block.text } ?? block.text
        open.append((position, path ?? block.text))
      }
      try stage.run(
        .integer(id), .integer(noteID), Value(position), Value(block.parent), Value(block.heading),
        .text(block.kind.rawValue), Value(block.depth), .text(block.text), Value(path), Value(block.lines.first),
        Value(block.lines.last))
      id += 1
      staged += block.text.utf8.count + (path?.utf8.count ?? 0)
      if staged >= Self.most { try finish() }
    }
    return first
  }

  /// Writes what is staged.
  mutating func finish() throws {
    try write.run()
    try clear.run()
    staged = 0
  }
}
