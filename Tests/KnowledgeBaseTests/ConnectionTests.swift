import Testing

@testable import KnowledgeBase

@Suite struct ConnectionTests {
  @Test("an error carries SQLite's code, its message and the SQL")
  func errors() throws {
    let connection = try Connection(path: ":memory:", access: .memory)
    let error = #expect(throws: KnowledgeBaseError.self) { try connection.execute("SELECT * FROM missing") }
    #expect(error?.kind == .database)
    #expect(error?.message == "no such table: missing (SQLite 1) in: SELECT * FROM missing")
  }

  @Test("values come back as they went in")
  func values() throws {
    let connection = try Connection(path: ":memory:", access: .memory)
    let values: [Value] = [.null, .integer(.min), .real(0.1), .text(""), .text("가\u{0}나"), .blob([]), .blob([0, 255])]
    var statement = try connection.prepare("SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7")
    try statement.bind(values)
    #expect(try statement.step())
    let back: [Value] = values.indices.map { statement[$0] }
    #expect(back[...4] == values[...4])
    #expect(back[6] == values[6])
  }

  @Test("an error within a transaction leaves nothing of it")
  func rollback() throws {
    let connection = try Connection(path: ":memory:", access: .memory)
    try connection.execute("CREATE TABLE t (x UNIQUE)")
    #expect(throws: KnowledgeBaseError.self) {
      try connection.transaction {
        try connection.execute("INSERT INTO t VALUES (1)")
        try connection.execute("INSERT INTO t VALUES (1)")
      }
    }
    #expect(try connection.value("SELECT COUNT(*) FROM t") == 0)
    try connection.transaction { try connection.execute("INSERT INTO t VALUES (1)") }
    #expect(try connection.value("SELECT COUNT(*) FROM t") == 1)
  }

  @Test("foreign keys are held")
  func foreignKeys() throws {
    let connection = try Connection(path: ":memory:", access: .memory)
    #expect(try connection.value("PRAGMA foreign_keys") == 1)
  }
}
