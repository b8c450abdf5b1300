import CSQLite

/// A value of a column or parameter.
public enum Value: Equatable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int64) { self = .integer(value) }
  init(_ text: String?) { self = text.map(Value.text) ?? .null }
  init(_ integer: Int?) { self = integer.map { .integer(Int64($0)) } ?? .null }
  init(_ integer: Int64?) { self = integer.map(Value.integer) ?? .null }
  init(_ real: Double?) { self = real.map(Value.real) ?? .null }
}

/// A Swift type that a column can be read as.
protocol ColumnValue {
  init(column: Int32, of statement: OpaquePointer)
}

extension Int64: ColumnValue {
  init(column: Int32, of statement: OpaquePointer) { self = sqlite3_column_int64(statement, column) }
}

extension Int: ColumnValue {
  init(column: Int32, of statement: OpaquePointer) { self = Int(sqlite3_column_int64(statement, column)) }
}

extension Double: ColumnValue {
  init(column: Int32, of statement: OpaquePointer) { self = sqlite3_column_double(statement, column) }
}

extension String: ColumnValue {
  init(column: Int32, of statement: OpaquePointer) {
    guard let bytes = sqlite3_column_text(statement, column) else {
      self = ""
      return
    }
    let count = Int(sqlite3_column_bytes(statement, column))
    self = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
  init(column: Int32, of statement: OpaquePointer) {
    let isNull = sqlite3_column_type(statement, column) == SQLITE_NULL
    self = isNull ? nil : Wrapped(column: column, of: statement)
  }
}

extension Value: ColumnValue {
  init(column: Int32, of statement: OpaquePointer) {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: self = .integer(Int64(column: column, of: statement))
    case SQLITE_FLOAT: self = .real(Double(column: column, of: statement))
    case SQLITE_TEXT: self = .text(String(column: column, of: statement))
    case SQLITE_BLOB:
      let count = Int(sqlite3_column_bytes(statement, column))
      self = .blob(Array(UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, column), count: count)))
    default: self = .null
    }
  }
}

/// One compiled statement, finalized when the value goes. It must not outlive its connection.
struct Statement: ~Copyable {
  private let handle: OpaquePointer
  private let path: String

  init(_ connection: borrowing Connection, _ sql: String) throws {
    handle = try Statement.compile(sql, connection)
    path = connection.path
  }

  private static func compile(_ sql: String, _ connection: borrowing Connection) throws -> OpaquePointer {
    var compiled: OpaquePointer?
    let (code, rest) = sql.withCString { start in
      var tail: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v2(connection.handle, start, -1, &compiled, &tail)
      return (code, tail.map { String(cString: $0) } ?? "")
    }
    guard code == SQLITE_OK else { throw connection.failure(code: code, sql: sql) }
    guard let compiled else {
      throw KnowledgeBaseError(.database, at: connection.path, "there is no statement in '\(sql)'")
    }
    if rest.contains(where: { !$0.isWhitespace && $0 != ";" }) {
      sqlite3_finalize(compiled)
      throw KnowledgeBaseError(
        .input, at: connection.path, "more follows the first statement of '\(sql)'; ask one at a time")
    }
    return compiled
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Binds the parameters, the first being ?1, and makes the statement ready to run from its start.
  mutating func bind(_ values: [Value]) throws {
    sqlite3_reset(handle)
    for (offset, value) in values.enumerated() {
      let index = Int32(offset + 1)
      let code =
        switch value {
        case .null: sqlite3_bind_null(handle, index)
        case .integer(let integer): sqlite3_bind_int64(handle, index, integer)
        case .real(let real): sqlite3_bind_double(handle, index, real)
        case .text(var text): text.withUTF8 { csqlite_bind_text(handle, index, $0.baseAddress, Int64($0.count)) }
        case .blob(let bytes):
          bytes.withUnsafeBytes { csqlite_bind_blob(handle, index, $0.baseAddress, Int64($0.count)) }
        }
      guard code == SQLITE_OK else { throw failure(code) }
    }
  }

  /// Moves to the next row; false when there is none.
  mutating func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw failure(code)
    }
  }

  /// Binds and runs a statement that returns no rows.
  mutating func run(_ values: Value...) throws {
    try bind(values)
    while try step() {}
    sqlite3_reset(handle)
  }

  /// Binds and runs an INSERT of one row, and gives its id.
  ///
  /// Not by RETURNING, which makes a savepoint of each statement, and at each savepoint FTS5 writes a segment.
  mutating func insert(_ values: [Value]) throws -> Int64 {
    try bind(values)
    while try step() {}
    sqlite3_reset(handle)
    return sqlite3_last_insert_rowid(sqlite3_db_handle(handle))
  }

  /// Ends a run before its last row, which lets go of the locks it holds.
  mutating func reset() {
    sqlite3_reset(handle)
  }

  /// Column `index` of the current row, from 0.
  subscript<T: ColumnValue>(_ index: Int) -> T { T(column: Int32(index), of: handle) }

  /// Gives `body` the UTF-8 of column `index` of the current row, which is gone when the statement moves.
  func withText<Result>(_ index: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    let text = sqlite3_column_text(handle, Int32(index))
    return try body(UnsafeRawBufferPointer(start: text, count: Int(sqlite3_column_bytes(handle, Int32(index)))))
  }

  var columnNames: [String] {
    (0..<sqlite3_column_count(handle)).map { sqlite3_column_name(handle, $0).map { String(cString: $0) } ?? "" }
  }

  /// Whether it can change the database.
  var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }

  private func failure(_ code: Int32) -> KnowledgeBaseError {
    let sql = sqlite3_sql(handle).map { String(cString: $0) }
    return Connection.failure(sqlite3_db_handle(handle), code: code, path: path, sql: sql)
  }
}
