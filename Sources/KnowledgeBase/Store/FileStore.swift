/// How the file lies on the disk: docs/DESIGN.md says what each setting saves.
enum FileStore {
  /// For a file that does not exist yet; one that does keeps its own.
  private static let settings = "PRAGMA page_size = 8192; PRAGMA auto_vacuum = INCREMENTAL"
  private static let writing = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL"
  private static let mergeNothing = "INSERT INTO search (search, rank) VALUES ('automerge', 0)"
  private static let mergeAsUsual = "INSERT INTO search (search, rank) VALUES ('automerge', 4)"
  private static let mergeIndex = "INSERT INTO search (search) VALUES ('optimize')"
  private static let giveBack = "PRAGMA incremental_vacuum"

  /// To be called before the first table is made.
  static func prepare(_ connection: borrowing Connection) throws {
    try connection.execute(settings)
    try connection.execute(writing)
  }

  /// Lets FTS5 merge segments as it writes them, or leave them to `tidy`, which merges all of them once. A run that was
  /// killed may have left it off.
  static func setMerging(_ isOn: Bool, in connection: borrowing Connection) throws {
    try connection.execute(isOn ? mergeAsUsual : mergeNothing)
  }

  /// Writes the index as one piece and gives the pages back that nothing uses. It costs a twentieth of writing all.
  static func tidy(_ connection: borrowing Connection) throws {
    try connection.execute(mergeIndex)
    try connection.execute(giveBack)
  }
}
