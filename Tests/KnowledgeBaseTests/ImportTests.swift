import Glibc
import Testing

@testable import KnowledgeBase

@Suite struct ImportTests {
  private static let note = "# 캐시\n\n## 장점\n- 읽기가 빠르다\n- 부하가 준다\n\n## 단점\n- 오래된 값을 읽을 수 있다\n"

  /// A folder with `.kb/` and what one import of it says.
  private func imported(
    _ folder: TemporaryFolder, _ paths: [String] = ["."], force: Bool = false, dryRun: Bool = false
  ) throws -> ImportSummary {
    let base = try KnowledgeBase.openForWriting(try KnowledgeBase.create(in: folder.path))
    return try base.importNotes(paths, workingFolder: folder.path, force: force, dryRun: dryRun)
  }

  private func rows(_ folder: TemporaryFolder, _ sql: String) throws -> [[Value]] {
    try KnowledgeBase.open(.file(folder.path + "/.kb/kb.sqlite")).rows(ofQuery: sql).rows
  }

  @Test("importing again changes nothing")
  func again() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Self.note)
    try folder.write("sub/b.txt", "# 큐\n\n장점: 순서를 지킨다\n")
    let first = try imported(folder)
    #expect(first.added == ["a.md", "sub/b.txt"])
    let before = try rows(
      folder, "SELECT * FROM notes JOIN blocks ON note_id = notes.id JOIN facts ON block_id = blocks.id")
    #expect(!before.isEmpty)
    let second = try imported(folder)
    #expect(second.unchanged == 2 && second.added.isEmpty && second.changed.isEmpty && second.removed.isEmpty)
    #expect(
      before
        == (try rows(folder, "SELECT * FROM notes JOIN blocks ON note_id = notes.id JOIN facts ON block_id = blocks.id"))
    )
  }

  @Test("a note is one row, however it is named")
  func names() throws {
    let folder = try TemporaryFolder()
    try folder.write("sub/a.md", Self.note)
    try folder.link("link.md", to: "sub/a.md")
    _ = try imported(folder, [".", "sub", "sub/../sub/a.md", "link.md", folder.path + "/sub"])
    #expect(try rows(folder, "SELECT path FROM notes") == [["sub/a.md"]])
  }

  @Test("a changed note is replaced and keeps its row; its old facts are gone")
  func changed() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Self.note)
    _ = try imported(folder)
    let id = try rows(folder, "SELECT id FROM notes")
    try folder.write("a.md", "# 캐시\n\n## 장점\n- 값이 싸다\n")
    #expect(try imported(folder).changed == ["a.md"])
    #expect(try rows(folder, "SELECT id FROM notes") == id)
    #expect(try rows(folder, "SELECT statement FROM pros") == [["값이 싸다"]])
    #expect(try rows(folder, "SELECT COUNT(*) FROM cons") == [[0]])
  }

  @Test("after much has gone no page of the file lies unused, and the index is one piece")
  func tidied() throws {
    let folder = try TemporaryFolder()
    for number in 0..<60 {
      try folder.write("\(number).md", Self.note + String(repeating: "본문 \(number)이 길다. ", count: 200))
    }
    _ = try imported(folder)
    for number in 0..<50 { try folder.remove("\(number).md") }
    #expect(try imported(folder).removed.count == 50)
    #expect(try rows(folder, "SELECT freelist_count FROM pragma_freelist_count") == [[0]])
    #expect(try rows(folder, "SELECT COUNT(DISTINCT segid) FROM search_idx") == [[1]])
  }

  @Test("an import writes the index in one piece, and leaves the trigger that feeds it for other programs")
  func indexed() throws {
    let folder = try TemporaryFolder()
    for number in 0..<600 { try folder.write("a/\(number).md", "# 노트 \(number)\n- 항목\n") }
    _ = try imported(folder)
    for number in 0..<20 { try folder.write("b/\(number).md", "- 바둑을 배우는 모임\n") }
    _ = try imported(folder)
    #expect(try rows(folder, "SELECT COUNT(DISTINCT segid) FROM search_idx") == [[2]])
    #expect(try rows(folder, "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'blocks_added'") == [[1]])
    try folder.write("b/0.md", "# 바둑\n- 장기를 배우는 모임\n")
    _ = try imported(folder)
    #expect(try rows(folder, "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'blocks_added'") == [[1]])
  }

  @Test(
    "an index of which a part is gone does not agree",
    arguments: ["search_data", "search_idx", "search_docsize", "search_config", "search"])
  func damaged(_ table: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Self.note)
    _ = try imported(folder)
    let path = folder.path + "/.kb/kb.sqlite"
    try Connection(path: path, access: .readWrite).execute(
      "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = '\(table)'")
    #expect(try !KnowledgeBase.open(.file(path)).status().indexAgrees)
  }

  @Test("a note gone from an imported folder is removed, and said; one elsewhere stays")
  func removed() throws {
    let folder = try TemporaryFolder()
    try folder.write("x/a.md", Self.note)
    try folder.write("x/b.md", "# 큐\n")
    try folder.write("y/c.md", "# 표\n")
    _ = try imported(folder)
    try folder.remove("x/a.md")
    try folder.remove("y/c.md")
    #expect(try imported(folder, ["x"]).removed == ["x/a.md"])
    #expect(try rows(folder, "SELECT path FROM notes ORDER BY path") == [["x/b.md"], ["y/c.md"]])
    #expect(try rows(folder, "SELECT COUNT(*) FROM facts") == [[0]])
    #expect(try rows(folder, "SELECT COUNT(*) FROM subjects") == [[0]])
  }

  @Test("a renamed note keeps its row")
  func moved() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Self.note)
    _ = try imported(folder)
    let id = try rows(folder, "SELECT id FROM notes")
    try folder.write("b.md", Self.note)
    try folder.remove("a.md")
    let summary = try imported(folder)
    #expect(summary.moved == [.init(from: "a.md", to: "b.md")])
    #expect(summary.removed.isEmpty)
    #expect(try rows(folder, "SELECT id FROM notes") == id)
  }

  @Test("a file that is no text any more is skipped, and what was stored of it stays")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Self.note)
    try folder.write("b.md", "# 큐\n")
    _ = try imported(folder)
    try folder.write("a.md", bytes: Array("# 캐시\n".utf8) + [0xFF, 0xFE, 0x0A])
    try folder.write("b.md", "# 큐\n\n- 새 줄\n")
    let summary = try imported(folder)
    #expect(summary.skipped.map(\.path) == ["a.md:2"])
    #expect(summary.changed == ["b.md"])
    #expect(try rows(folder, "SELECT COUNT(*) FROM pros") == [[2]])
  }

  @Test("a dry run says the same and writes nothing")
  func dryRun() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Self.note)
    #expect(try imported(folder, dryRun: true).added == ["a.md"])
    #expect(try rows(folder, "SELECT COUNT(*) FROM notes") == [[0]])
  }

  @Test("notes that another reader read are read again, wherever they lie")
  func otherReader() throws {
    let folder = try TemporaryFolder()
    try folder.write("x/a.md", Self.note)
    try folder.write("y/b.md", "# 큐\n")
    _ = try imported(folder)
    let connection = try Connection(path: folder.path + "/.kb/kb.sqlite", access: .readWrite)
    try connection.execute("UPDATE notes SET reader = 'old'; UPDATE meta SET value = 'old' WHERE key = 'reader'")
    #expect(try imported(folder, ["y"]).changed == ["x/a.md", "y/b.md"])
    #expect(try rows(folder, "SELECT COUNT(*) FROM notes WHERE reader = 'old'") == [[0]])
  }

  @Test("the index agrees with the rows after every kind of change")
  func index() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] { try folder.write("\(name).md", Self.note + "\n## \(name)\n\n- \(name)의 항목\n") }
    _ = try imported(folder)
    try folder.write("a.md", "# 다른 글\n")
    try folder.remove("b.md")
    _ = try imported(folder)
    let base = try KnowledgeBase.open(.file(folder.path + "/.kb/kb.sqlite"))
    #expect(try base.status(thorough: true).indexAgrees)
    #expect(try base.status().counts.first { $0.name == "notes" }?.count == 2)
  }

  @Test("two imports at once wait for each other, and both are whole")
  func together() throws {
    let folder = try TemporaryFolder()
    for index in 0..<60 { try folder.write("\(index % 2)/\(index).md", Self.note) }
    let path = folder.path
    let file = try KnowledgeBase.create(in: path)
    let other = try #require(
      Thread.start {
        _ = try? KnowledgeBase.openForWriting(file).importNotes(["."], workingFolder: path)
      })
    let summary = try imported(folder)
    other.join()
    #expect(summary.added.count + summary.unchanged == 60)
    #expect(try rows(folder, "SELECT COUNT(*) FROM notes") == [[60]])
    #expect(!FileSystem.exists(file + "-import"))
  }

  @Test("a file of more than 64 MB and a pipe in a file's place are told, and neither is waited for")
  func unreadableKinds() throws {
    let folder = try TemporaryFolder()
    try folder.write("large.md")
    #expect(truncate(folder.path + "/large.md", 70 << 20) == 0)
    #expect(mkfifo(folder.path + "/pipe.md", 0o600) == 0)
    let reasons = ["large", "pipe"].map { name in
      #expect(throws: KnowledgeBaseError.self) {
        try FileSystem.read("\(folder.path)/\(name).md", onlyFiles: true)
      }?.message
    }
    #expect(
      reasons == [
        "is larger than 64 MB; split it, or name it in .kbignore", "is no regular file; put a file in its place",
      ])
  }

  @Test("a file or folder whose name is not UTF-8 is told")
  func names8Bit() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Self.note)
    #expect(mkdir(Array(folder.path.utf8CString.dropLast()) + [0x2F, -1, 0], 0o700) == 0)
    #expect(try imported(folder).skipped.map(\.reason) == ["the name is not UTF-8; rename it"])
  }

  @Test("a watched folder that is gone is waited for, and watched again when it is back")
  func watchedFolderGone() throws {
    let folder = try TemporaryFolder()
    try folder.write("notes/a.md", Self.note)
    let path = try FileSystem.canonical(folder.path)
    var watch = try NoteWatch([path + "/notes"])
    var isNew = try [watch.addFolders(), watch.addFolders()]
    #expect(isNew == [true, false])
    #expect(rename(path + "/notes", path + "/away") == 0)
    try watch.wait()
    isNew = try [watch.addFolders(), watch.addFolders()]
    #expect(isNew == [true, false])
    #expect(rename(path + "/away", path + "/notes") == 0)
    try watch.wait()
    isNew = try [watch.addFolders(), watch.addFolders()]
    #expect(isNew == [true, false])
    try folder.write("notes/b.md", Self.note)
    try watch.wait()
  }

  @Test("a folder without notes is an error")
  func empty() throws {
    let folder = try TemporaryFolder()
    #expect(throws: KnowledgeBaseError.self) { try imported(folder) }
  }
}
