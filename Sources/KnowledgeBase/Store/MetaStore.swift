/// Facts about the knowledge base itself, by key.
enum MetaStore {
  private static let select = "SELECT value FROM meta WHERE key = ?1"
  private static let upsert = """
    INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value
    """

  static func value(_ key: String, in connection: borrowing Connection) throws -> String? {
    try connection.value(select, .text(key))
  }

  static func set(_ key: String, to value: String, in connection: borrowing Connection) throws {
    var statement = try connection.prepare(upsert)
    try statement.run(.text(key), .text(value))
  }
}
