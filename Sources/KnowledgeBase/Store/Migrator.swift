/// Brings a database to the schema of migrations/, one transaction a file.
struct Migrator {
  /// The SQL files in order; file n makes `PRAGMA user_version` n.
  let migrations: [String]

  init(migrations: [String] = BundledFile.all(in: "migrations").map(\.text)) {
    self.migrations = migrations
  }

  var latest: Int { migrations.count }

  /// What tells a knowledge base from other programs' databases: "kbdb" in ASCII, in SQLite's `application_id`.
  private static let applicationID = 0x6B62_6462

  func version(of connection: borrowing Connection) throws -> Int {
    try connection.value("PRAGMA user_version") ?? 0
  }

  /// Throws where the database was written by a newer program, or is not ours.
  func check(_ connection: borrowing Connection) throws {
    let version = try version(of: connection)
    let isOurs = try connection.value("PRAGMA application_id") == Migrator.applicationID && version > 0
    guard try isOurs || connection.value("SELECT COUNT(*) FROM sqlite_schema") == 0 else {
      throw KnowledgeBaseError(
        .database, at: connection.path, "a database of another program; name another file with --database")
    }
    guard version <= latest else {
      throw KnowledgeBaseError(
        .database, at: connection.path,
        "schema version \(version) is newer than this program's \(latest); use a newer kb, or name another file with --database"
      )
    }
  }

  /// Runs the migrations that the database lacks. Two processes at once do each once.
  func migrate(_ connection: borrowing Connection) throws {
    try check(connection)
    while try version(of: connection) < latest {
      try connection.execute("BEGIN IMMEDIATE")
      do {
        let next = try version(of: connection)
        if next < latest {
          try connection.execute(migrations[next])
          try connection.execute("PRAGMA application_id = \(Migrator.applicationID)")
          try connection.execute("PRAGMA user_version = \(next + 1)")
        }
        try connection.execute("COMMIT")
      } catch {
        try? connection.execute("ROLLBACK")
        throw error
      }
    }
  }
}
