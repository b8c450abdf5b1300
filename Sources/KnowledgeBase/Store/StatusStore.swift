/// What a knowledge base holds, and whether its index and rows agree.
enum StatusStore {
  private static let counts = """
    SELECT 'notes', COUNT(*) FROM notes UNION ALL
    SELECT 'blocks', COUNT(*) FROM blocks UNION ALL
    SELECT 'subjects', COUNT(*) FROM subjects UNION ALL
    SELECT 'rules', COUNT(*) FROM rules UNION ALL
    SELECT 'workloads', COUNT(*) FROM workloads UNION ALL
    SELECT 'traits', COUNT(*) FROM traits
    """
  private static let blocksNotIndexed = """
    SELECT COUNT(*) FROM blocks WHERE id NOT IN (SELECT id FROM search_docsize)
    """
  private static let entriesWithoutBlock = """
    SELECT COUNT(*) FROM search_docsize WHERE id NOT IN (SELECT id FROM blocks)
    """
  private static let anyMatch = "SELECT rowid FROM search WHERE search MATCH 'text' LIMIT 1"
  private static let compareContent = "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)"

  static func counts(in connection: borrowing Connection) throws -> [(name: String, count: Int)] {
    var statement = try connection.prepare(counts)
    var counts: [(name: String, count: Int)] = []
    while try statement.step() { counts.append((statement[0], statement[1])) }
    return counts
  }

  /// Blocks that the index lacks, and entries whose block is gone.
  static func disagreements(in connection: borrowing Connection) throws -> Int {
    let missing: Int = try connection.value(blocksNotIndexed) ?? 0
    let orphaned: Int = try connection.value(entriesWithoutBlock) ?? 0
    // Throws where the index cannot be asked.
    _ = try connection.value(anyMatch) as Int?
    return missing + orphaned
  }

  /// Reads all text again and compares it with the index, word by word; throws SQLITE_CORRUPT_VTAB where they differ.
  static func compareAll(in connection: borrowing Connection) throws {
    try connection.execute(compareContent)
  }
}
