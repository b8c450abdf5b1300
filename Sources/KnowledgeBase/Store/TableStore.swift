/// Tables and views as a whole, for export and for `kb sql`.
enum TableStore {
  private static let selectTables = """
    SELECT name FROM sqlite_schema
    WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite^_%' ESCAPE '^'
      AND name <> 'search' AND name NOT LIKE 'search^_%' ESCAPE '^'
    ORDER BY name
    """
  /// The columns of `facts` that are a contract: docs/cli.md. Two limits of one statement differ in their numbers alone and
  /// are one row here.
  private static let selectFacts = """
    SELECT kind, subject, statement AS text, note, line_start AS line, line_end AS end_line, parent_line
    FROM fact_rows GROUP BY note, line_start, line_end, kind, subject, statement, parent_line
    ORDER BY note, line_start, MIN(id)
    """

  /// All that can be exported, by name.
  static func names(in connection: borrowing Connection) throws -> [String] {
    var statement = try connection.prepare(selectTables)
    var names: [String] = []
    while try statement.step() { names.append(statement[0]) }
    return names
  }

  /// Gives every row of a table or view to `body`, columns first.
  static func forEachRow(
    of table: String, in connection: borrowing Connection, columns: ([String]) throws -> Void,
    _ body: ([Value]) throws -> Void
  ) throws {
    let sql = table == "facts" ? selectFacts : "SELECT * FROM \"\(table)\" ORDER BY 1"
    try forEachRow(ofQuery: sql, in: connection, columns: columns, body)
  }

  /// The same for the one statement of `sql`, which may read only.
  static func forEachRow(
    ofQuery sql: String, in connection: borrowing Connection, columns: ([String]) throws -> Void,
    _ body: ([Value]) throws -> Void
  ) throws {
    var statement = try connection.prepare(sql)
    guard statement.isReadOnly else {
      throw KnowledgeBaseError(.input, "'\(sql)' would change the knowledge base; kb sql reads only")
    }
    let names = statement.columnNames
    try columns(names)
    while try statement.step() { try body(names.indices.map { statement[$0] }) }
  }
}
