/// How many rows have the common terms of the index.
struct FrequencyStore {
  private static let selectAll = "SELECT row_count FROM search_frequencies WHERE term = ''"
  private static let select = "SELECT row_count FROM search_frequencies WHERE term = ?1"
  private static let rowsNow = "SELECT COALESCE(MAX(id), 0) FROM blocks"
  private static let clear = "DELETE FROM search_frequencies"
  private static let countTerms = """
    INSERT INTO search_frequencies (term, row_count)
    SELECT term, doc FROM temp.search_terms WHERE doc >= \(leastCommon)
    """
  private static let insert = "INSERT INTO search_frequencies (term, row_count) VALUES ('', ?1)"
  /// A term of fewer rows costs nothing that shows.
  static let leastCommon = 1000
  /// In fewer rows than these no search takes long.
  private static let leastRows = 20_000

  /// As many as there were when they were counted; 0 if they never were.
  let allRows: Int
  private let rows: [String: Int]

  /// The rows of those `terms` that are common.
  init(of terms: some Sequence<String>, in connection: borrowing Connection) throws {
    allRows = try connection.value(FrequencyStore.selectAll) ?? 0
    guard allRows > 0 else {
      rows = [:]
      return
    }
    var statement = try connection.prepare(FrequencyStore.select)
    var rows: [String: Int] = [:]
    for term in terms where rows[term] == nil {
      try statement.bind([.text(term)])
      if try statement.step() { rows[term] = statement[0] }
    }
    self.rows = rows
  }

  /// Nil for a term that is not common.
  func rows(of term: String) -> Int? { rows[term] }

  /// Counts anew where the rows have become a tenth more or fewer.
  static func refresh(in connection: borrowing Connection) throws {
    let now: Int = try connection.value(rowsNow) ?? 0
    let counted: Int = try connection.value(selectAll) ?? 0
    guard now >= leastRows || counted > 0, abs(now - counted) > counted / 10 else { return }
    try TermStore.makeVocabulary(in: connection)
    try connection.transaction {
      try connection.execute(clear)
      if now < leastRows { return }
      try connection.execute(countTerms)
      var insert = try connection.prepare(insert)
      try insert.run(.integer(Int64(now)))
    }
  }
}
