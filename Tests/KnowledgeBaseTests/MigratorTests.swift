import Testing

@testable import KnowledgeBase

@Suite struct MigratorTests {
  private let migrator = Migrator(migrations: ["CREATE TABLE a (x)", "CREATE TABLE b (x)"])

  @Test("a new database comes to the latest version, and again changes nothing")
  func latest() throws {
    let connection = try Connection(path: ":memory:", access: .memory)
    try migrator.migrate(connection)
    try migrator.migrate(connection)
    #expect(try migrator.version(of: connection) == 2)
  }

  @Test("a migration that fails leaves the version before it, and nothing of itself")
  func failing() throws {
    let connection = try Connection(path: ":memory:", access: .memory)
    let broken = Migrator(migrations: ["CREATE TABLE a (x)", "CREATE TABLE b (x); CREATE TABLE a (x)"])
    #expect(throws: KnowledgeBaseError.self) { try broken.migrate(connection) }
    #expect(try broken.version(of: connection) == 1)
    let tables: Int? = try connection.value("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'b'")
    #expect(tables == 0)
  }

  @Test("a newer database is refused by both versions")
  func newer() throws {
    let connection = try Connection(path: ":memory:", access: .memory)
    try connection.execute("PRAGMA user_version = 3")
    let error = #expect(throws: KnowledgeBaseError.self) { try migrator.migrate(connection) }
    #expect(error?.message.contains("schema version 3 is newer than this program's 2") == true)
  }

  @Test("a database of another program is refused and stays as it is")
  func foreign() throws {
    let connection = try Connection(path: ":memory:", access: .memory)
    try connection.execute("CREATE TABLE theirs (x); PRAGMA user_version = 1")
    #expect(throws: KnowledgeBaseError.self) { try migrator.migrate(connection) }
    #expect(try connection.value("SELECT COUNT(*) FROM sqlite_schema") == 1)
  }

  @Test("the shipped migrations run")
  func shipped() throws {
    let connection = try Connection(path: ":memory:", access: .memory)
    try Migrator().migrate(connection)
    #expect(try connection.value("PRAGMA foreign_key_check") as String? == nil)
  }
}
