/// Rows of a table, a view or a query, all in memory.
public struct RowSet: Equatable, Sendable {
  public var columns: [String] = []
  public var rows: [[Value]] = []

  public init(columns: [String] = [], rows: [[Value]] = []) {
    self.columns = columns
    self.rows = rows
  }
}

extension KnowledgeBase {
  /// The names of all tables and views that can be exported.
  public borrowing func tables() throws -> [String] {
    try TableStore.names(in: connection)
  }

  /// Writes a table or view to `write`, in pieces of a row or more.
  ///
  /// - Parameter excel: for CSV, a byte order mark, CRLF and guarded formulas.
  public borrowing func export(
    _ table: String, as format: TableFormat, excel: Bool = false, to write: ([UInt8]) throws -> Void
  ) throws {
    try check(table)
    var writer: TableWriter?
    try TableStore.forEachRow(
      of: table, in: connection,
      columns: { names in
        var new = TableWriter(format: format, columns: names, excel: excel)
        try write(new.head())
        writer = new
      },
      { row in
        if let bytes = writer?.row(row) { try write(bytes) }
      })
    if let bytes = writer?.foot() { try write(bytes) }
  }

  /// All rows of a table or view.
  public borrowing func rows(of table: String) throws -> RowSet {
    try check(table)
    var set = RowSet()
    try TableStore.forEachRow(of: table, in: connection, columns: { set.columns = $0 }, { set.rows.append($0) })
    return set
  }

  /// The rows of one SQL query; one that would write is refused.
  public borrowing func rows(ofQuery sql: String) throws -> RowSet {
    var set = RowSet()
    try TableStore.forEachRow(ofQuery: sql, in: connection, columns: { set.columns = $0 }, { set.rows.append($0) })
    return set
  }

  private borrowing func check(_ table: String) throws {
    let names = try tables()
    guard names.contains(table) else {
      throw KnowledgeBaseError.unknown("table", table, among: names)
    }
  }
}

extension RowSet {
  /// The rows in one format.
  public func bytes(as format: TableFormat, excel: Bool = false) -> [UInt8] {
    var writer = TableWriter(format: format, columns: columns, excel: excel)
    return writer.head() + rows.flatMap { writer.row($0) } + writer.foot()
  }
}

extension Citation {
  /// The text without emphasis, code marks, links' targets, pictures and tags, as people read it; the cells of a table's row
  /// have dots between them.
  public var plainText: String {
    let utf8 = Array(text.utf8)
    let plain = InlineText.plain(utf8, 0..<utf8.count)
    guard plain.first == "|", plain.last == "|", plain.count > 2 else { return plain }
    return plain.split(separator: "|").map { $0.drop { $0 == " " } }.map { cell in
      var cell = cell
      while cell.last == " " { cell.removeLast() }
      return String(cell)
    }.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
