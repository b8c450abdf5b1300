import CSQLite

/// One open SQLite database, closed when the value goes.
///
/// Every failure throws `KnowledgeBaseError` of kind `database` with SQLite's code, its message, and what to do or else the SQL.
struct Connection: ~Copyable {
  enum Access {
    case readOnly, readWrite, create, memory
    /// For a file that lies where nothing can be written and that nothing writes: no lock, no side files.
    case immutable
  }

  let handle: OpaquePointer
  let path: String

  /// Opens `path` with our tokenizer and functions, foreign keys on and a busy timeout of five seconds.
  init(path: String, access: Access) throws {
    handle = try Connection.open(path, access)
    self.path = path
  }

  private static func open(_ path: String, _ access: Access) throws -> OpaquePointer {
    var opened: OpaquePointer?
    let flags: Int32 =
      switch access {
      case .readOnly: SQLITE_OPEN_READONLY
      case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      case .readWrite: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .memory: SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY
      }
    let name = access == .immutable ? "file:\(escapedForURI(path))?immutable=1" : path
    var code = sqlite3_open_v2(name, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    if code == SQLITE_OK, let opened {
      sqlite3_busy_timeout(opened, 5000)
      code = csqlite_register_hangul(opened)
      if code == SQLITE_OK { code = sqlite3_exec(opened, "PRAGMA foreign_keys = ON; \(cache(access))", nil, nil, nil) }
      if code == SQLITE_OK { return opened }
    }
    let failure = failure(opened, code: code, path: path, sql: nil)
    sqlite3_close_v2(opened)
    throw failure
  }

  /// What is asked many times has the index's pages at hand: 16 MB for SQLite's 2. An import reads none twice.
  private static func cache(_ access: Access) -> String {
    access == .readOnly || access == .immutable ? "PRAGMA cache_size = -16384" : ""
  }

  private static func escapedForURI(_ path: String) -> String {
    path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
  }

  deinit {
    sqlite3_close_v2(handle)
  }

  /// Runs every statement of `sql`; rows are thrown away.
  func execute(_ sql: String) throws {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code: code, sql: sql) }
  }

  /// Compiles one statement.
  func prepare(_ sql: String) throws -> Statement {
    try Statement(self, sql)
  }

  /// The first column of the first row, or nil where there is no row.
  func value<T: ColumnValue>(_ sql: String, _ bindings: Value...) throws -> T? {
    var statement = try prepare(sql)
    try statement.bind(bindings)
    return try statement.step() ? statement[0] : nil
  }

  /// Runs `body`, which only reads, on one state of the database, and locks it once.
  func snapshot<R>(_ body: () throws -> R) throws -> R {
    try execute("BEGIN")
    defer { try? execute("COMMIT") }
    return try body()
  }

  /// Runs `body` in one transaction that takes the write lock at once; any error rolls it back.
  func transaction<R>(_ body: () throws -> R) throws -> R {
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      if sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") }
      throw error
    }
  }

  var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

  func failure(code: Int32, sql: String?) -> KnowledgeBaseError {
    Connection.failure(handle, code: code, path: path, sql: sql)
  }

  static func failure(
    _ handle: OpaquePointer?, code: Int32, path: String, sql: String?
  ) -> KnowledgeBaseError {
    let message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
    let remedy =
      switch code & 0xff {
      case SQLITE_NOTADB: "; this file is no kb database, name another with --database"
      case SQLITE_BUSY: "; another process holds it, try again when that has ended"
      case SQLITE_READONLY: "; it cannot be written, check its permissions or name another with --database"
      case SQLITE_CANTOPEN: "; check that the file or its folder exists and that you may use it"
      case SQLITE_FULL: "; the disk is full, make room and try again"
      case SQLITE_IOERR: "; the disk is full or faulty, or the folder cannot be written, make room and try again"
      case SQLITE_CORRUPT: "; the file is damaged, import the notes into a new one"
      default: ""
      }
    // Where there is advice, the statement is not what is wrong.
    let place =
      remedy.isEmpty ? sql.map { " in: \($0.split(separator: "\n").joined(separator: " ").prefix(200))" } : nil
    return KnowledgeBaseError(.database, at: path, "\(message) (SQLite \(code))\(remedy)\(place ?? "")")
  }
}
