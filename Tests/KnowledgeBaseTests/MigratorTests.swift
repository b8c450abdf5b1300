import Testing

@testable import KnowledgeBase

@Suite struct MigratorTests {
  @Test("a new database comes to the latest version")
  func latest() throws {
    let connection = try Connection(path: ":memory:", access: .memory)
    let migrator = Migrator(migrations: ["CREATE TABLE a (x)", "CREATE TABLE b (x)"])
    try migrator.migrate(connection)
    #expect(try migrator.version(of: connection) == 2)
  }
}
