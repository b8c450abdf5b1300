import Testing

@testable import KnowledgeBase

@Suite struct LocationTests {
  @Test("an option beats the variable, that the nearest .kb upward, that the shared file, that the sample")
  func order() throws {
    let folder = try TemporaryFolder()
    try folder.write("home/kb/kb.sqlite")
    try folder.write("study/.kb/kb.sqlite")
    try folder.write("study/deep/er/a.md")
    let deep = folder.path + "/study/deep/er"
    let home = ["XDG_DATA_HOME": folder.path + "/home"]
    func find(_ database: String?, _ folder: String, _ environment: [String: String]) -> Location {
      Location.find(database: database, workingFolder: folder, environment: environment)
    }
    #expect(find("x", deep, ["KB_DATABASE": "y"]) == .file("x"))
    #expect(find(nil, deep, ["KB_DATABASE": "y"]) == .file("y"))
    #expect(find(nil, deep, home) == .file(folder.path + "/study/.kb/kb.sqlite"))
    #expect(find(nil, folder.path, home) == .file(folder.path + "/home/kb/kb.sqlite"))
    #expect(find(nil, folder.path, [:]) == .sample)
    #expect(Location.sharedFile(["HOME": "/h"]) == "/h/.local/share/kb/kb.sqlite")
    #expect(Location.sharedFile(["HOME": "h", "XDG_DATA_HOME": "d"]) == nil)
  }
}

@Suite struct NotePathsTests {
  @Test(
    "a note is named relative to the folder of .kb where it lies in it, else absolutely",
    arguments: [
      ("/a/b", "/a/b/c.md", "c.md"), ("/a/b", "/a/bc/d.md", "/a/bc/d.md"), ("/", "/x/y.md", "x/y.md"),
      (nil, "/x.md", "/x.md"),
    ])
  func names(base: String?, path: String, shown: String) {
    let paths = NotePaths(base: base)
    #expect(paths.shown(path) == shown)
    #expect(paths.absolute(shown) == path)
  }
}

@Suite struct NearestNamesTests {
  @Test(
    "the nearest name is the one with fewest jamo or letters changed, or the one that holds it",
    arguments: [
      ("writeheavy", "write-heavy"), ("stat-site", "static-site"), ("서버리쓰", "서버리스"), ("정적 웹", "정적 웹사이트"),
    ])
  func nearest(typed: String, expected: String) {
    let names = ["read-heavy", "write-heavy", "static-site", "lean-site", "서버리스", "정적 웹사이트", "마이크로서비스"]
    #expect(NearestNames.to(typed, among: names).first == expected)
  }

  @Test("a name that shares less than half of its letters is not near", arguments: ["chess-club", "블록체인", "x"])
  func far(typed: String) {
    #expect(NearestNames.to(typed, among: ["scheduled-job", "chat", "컨테이너", "마이크로서비스"]).isEmpty)
  }

  @Test("an error names the three nearest; where none is near, all of a few")
  func message() {
    #expect(
      KnowledgeBaseError.unknown("table", "pro", among: ["pros"]).message == "unknown table 'pro'; did you mean 'pros'?"
    )
    #expect(
      KnowledgeBaseError.unknown("kind", "x", among: ["pro", "con"]).message == "unknown kind 'x'; write 'pro' or 'con'"
    )
    let many = (10..<30).map { "load-\($0)" }
    #expect(KnowledgeBaseError.unknown("load", "x", among: many).message == "unknown load 'x'; none has a name like it")
    #expect(KnowledgeBaseError.unknown("table", "x", among: []).message == "unknown table 'x'; there is none yet")
  }
}

@Suite struct BatchesTests {
  @Test("results come in the order of the items, whatever the batches", arguments: [0, 1, 7, 100])
  func order(count: Int) throws {
    let batches = Batches(items: Array(0..<count), mostItems: 3, mostWeight: 20, weight: { $0 }, map: { $0 * 2 })
    var taken: [Int] = []
    try batches.forEach { batch in
      #expect(batch.count <= 3)
      taken += batch.map { $0.1 }
    }
    #expect(taken == (0..<count).map { $0 * 2 })
  }
}
