/// How large the index is.
struct IndexSizes {
  var rows = 0
  /// Tokens of an average row, by column; at least 1.
  var text = 1.0
  var heading = 1.0
}

/// How many rows have a term of the index, or several one after the other.
final class FrequencyStore {
  private static let selectSizes = "SELECT hangul_sizes(search) FROM search LIMIT 1"
  private static let selectAll = "SELECT row_count FROM search_frequencies WHERE term = ''"
  private static let select = "SELECT row_count FROM search_frequencies WHERE term = ?1"
  private static let rowsNow = "SELECT COALESCE(MAX(id), 0) FROM blocks"
  private static let clear = "DELETE FROM search_frequencies"
  private static let countTerms = """
    INSERT INTO search_frequencies (term, row_count)
    SELECT term, doc FROM temp.search_terms WHERE doc >= \(leastCommon)
    """
  private static let insert = "INSERT INTO search_frequencies (term, row_count) VALUES ('', ?1)"
  /// The rows of a rarer term are soon counted.
  static let leastCommon = 10
  /// The rows of a phrase are counted up to these.
  private static let mostCounted = 1000
  /// In fewer rows than these all is soon counted.
  private static let leastRows = 2000

  let sizes: IndexSizes
  let terms: TermStore
  private var select: Statement
  /// Whether the terms are counted: few rows' are not.
  let isCounted: Bool

  init(_ connection: borrowing Connection) throws {
    sizes = IndexSizes(try connection.value(FrequencyStore.selectSizes) ?? "")
    isCounted = try connection.value(FrequencyStore.selectAll) as Int? != nil
    terms = try TermStore(connection)
    select = try connection.prepare(FrequencyStore.select)
  }

  /// Of rows that match `query`, which is `tokens` in the language of FTS5: an estimate where there are many.
  func rows(of tokens: [String], query: String) throws -> Int {
    let common = try isCounted ? tokens.compactMap { try self.common($0) } : []
    if tokens.count == 1, let rows = common.first { return rows }
    guard isCounted else { return try terms.rows(matching: query, atMost: .max) }
    let counted = try terms.rows(matching: query, atMost: FrequencyStore.mostCounted)
    // No more rows have a phrase than its rarest token; a prefix is counted nowhere.
    return counted < FrequencyStore.mostCounted ? counted : common.min() ?? max(counted, sizes.rows / 10)
  }

  /// Whether `term`, which is `query` in the language of FTS5, has `least` rows and more: an estimate where that is as
  /// many as a common term has.
  func has(_ term: String, query: @autoclosure () -> String, inAtLeast least: Int) throws -> Bool {
    if let rows = try isCounted ? common(term) : nil { return rows >= least }
    if isCounted, least >= FrequencyStore.leastCommon { return false }
    return try terms.rows(matching: query(), atMost: least) >= least
  }

  private func common(_ term: String) throws -> Int? {
    try select.bind([.text(term)])
    defer { select.reset() }
    return try select.step() ? select[0] : nil
  }

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

extension IndexSizes {
  /// As `hangul_sizes` gives them; empty for an index without rows.
  fileprivate init(_ sizes: String) {
    let numbers = sizes.split(separator: " ").compactMap { Double($0) }
    self.init()
    guard numbers.count == 3 else { return }
    (rows, text, heading) = (Int(numbers[0]), max(1, numbers[1]), max(1, numbers[2]))
  }
}
