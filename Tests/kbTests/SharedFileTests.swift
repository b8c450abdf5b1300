import Glibc
import Testing

@testable import KnowledgeBase

@Suite struct SharedFileTests {
  @Test("while another process writes, questions are answered, and an import waits, gives up and says why")
  func locked() throws {
    let shell = try Shell()
    defer { shell.remove() }
    #expect(try shell.run("kb init && printf '# 캐시\n\n- 장점: 빠르다\n' > a.md && kb import .").status == 0)
    let other = try Connection(path: shell.folder + "/.kb/kb.sqlite", access: .readWrite)
    try other.execute("BEGIN IMMEDIATE")
    #expect(try shell.run("kb list pros").status == 0)
    let outcome = try shell.run("printf '# 큐\n' > b.md; kb import .")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("database is locked (SQLite 5); another process holds it, try again"))
    try other.execute("ROLLBACK")
    #expect(try shell.run("kb import .").status == 0)
  }
}
