/// Which terms the index has, and in how many rows.
final class TermStore {
  private static let count = "SELECT COUNT(*) FROM (SELECT 1 FROM search WHERE search MATCH ?1 LIMIT ?2)"
  private static let has = "SELECT EXISTS (SELECT 1 FROM search WHERE search MATCH ?1 AND rowid = ?2)"
  /// Of the connection alone, so that a file that can't be written can be asked.
  private static let makeTable = """
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_terms USING fts5vocab (main, search, row)
    """
  private static let range = "SELECT term, doc FROM temp.search_terms WHERE term >= ?1 AND term < ?2"

  private var count: Statement

  init(_ connection: borrowing Connection) throws {
    count = try connection.prepare(TermStore.count)
  }

  /// The rows that match, counted up to `limit`.
  func rows(matching query: String, atMost limit: Int = 1) throws -> Int {
    try count.bind([.text(query), .integer(Int64(limit))])
    defer { count.reset() }
    return try count.step() ? count[0] : 0
  }

  static func has(_ query: String, row: Int64, in connection: borrowing Connection) throws -> Bool {
    try connection.value(has, .text(query), .integer(row)) == 1
  }

  /// The terms from `first` up to but not with `end`, each with the rows that have it.
  static func terms(
    from first: String, to end: String, in connection: borrowing Connection
  ) throws -> [(term: String, rows: Int)] {
    try makeVocabulary(in: connection)
    var statement = try connection.prepare(range)
    try statement.bind([.text(first), .text(end)])
    var terms: [(term: String, rows: Int)] = []
    while try statement.step() { terms.append((statement[0], statement[1])) }
    return terms
  }

  /// Makes `temp.search_terms`: every term with the rows that have it.
  static func makeVocabulary(in connection: borrowing Connection) throws {
    try connection.execute("PRAGMA temp_store = MEMORY")
    try connection.execute(makeTable)
  }
}
