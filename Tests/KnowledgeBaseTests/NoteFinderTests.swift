import Foundation
import Testing

@testable import KnowledgeBase

/// A folder of its own for one test, gone afterwards.
final class TemporaryFolder {
  /// Absolute, without links.
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kb-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = try FileSystem.canonical(folder.path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ name: String, _ text: String = "") throws {
    try write(name, bytes: Array(text.utf8))
  }

  func write(_ name: String, bytes: [UInt8]) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }
}

@Suite struct NoteFinderTests {
  @Test("notes are found in the order of their paths, each once, hidden ones and other files left out")
  func order() throws {
    let folder = try TemporaryFolder()
    for name in ["b.md", "a/z.txt", "a/b.markdown", "a.MD", "c.pdf", ".hidden/x.md", ".x.md", "a/.git/y.md"] {
      try folder.write(name)
    }
    var finder = NoteFinder()
    try finder.add(folder.path)
    try finder.add(folder.path + "/a")
    try finder.add(folder.path + "/b.md")
    let names = finder.sortedFiles().map { String($0.path.dropFirst(folder.path.count + 1)) }
    #expect(names == ["a.MD", "a/b.markdown", "a/z.txt", "b.md"])
  }

  @Test("a link is the file it points at; a loop of links and a dangling one are reported")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md")
    try folder.write("sub/b.md")
    try folder.link("link.md", to: "a.md")
    try folder.link("sub/up", to: "..")
    try folder.link("dangling.md", to: "nowhere.md")
    var finder = NoteFinder()
    try finder.add(folder.path)
    #expect(finder.sortedFiles().map(\.path) == [folder.path + "/a.md", folder.path + "/sub/b.md"])
    #expect(finder.failures.map(\.path) == [folder.path + "/dangling.md"])
    #expect(finder.loops == [folder.path + "/sub/up"])
  }

  @Test("a link named as a note is one, whatever it points at is called; one to a device is reported")
  func linksByName() throws {
    let folder = try TemporaryFolder()
    try folder.write("plain", "- 글")
    try folder.link("note.md", to: "plain")
    try folder.link("zero.md", to: "/dev/zero")
    var finder = NoteFinder()
    try finder.add(folder.path)
    #expect(finder.files.map(\.path) == [folder.path + "/plain"])
    #expect(finder.failures == [SkippedFile(path: folder.path + "/zero.md", reason: "is no regular file")])
  }

  @Test("what .gitignore and .kbignore name is left out; a deeper file and .kbignore have the last word")
  func ignored() throws {
    let folder = try TemporaryFolder()
    try folder.write(".gitignore", "# made\n/build/\n*.tmp.md\ndrafts/**/old.md\nnode_modules/\nkept.md\n")
    try folder.write(".kbignore", "private\n!kept.md\n")
    try folder.write("sub/.gitignore", "!x.tmp.md\nsecond?.md\n")
    let notes = [
      "a.md", "build/b.md", "sub/build/c.md", "d.tmp.md", "sub/x.tmp.md", "drafts/1/2/old.md", "drafts/old.md",
      "drafts/new.md", "sub/node_modules/e.md", "private/f.md", "sub/private.md", "kept.md", "sub/second1.md",
    ]
    for note in notes { try folder.write(note) }
    var finder = NoteFinder()
    try finder.add(folder.path)
    let names = finder.sortedFiles().map { String($0.path.dropFirst(folder.path.count + 1)) }
    #expect(names == ["a.md", "drafts/new.md", "kept.md", "sub/build/c.md", "sub/private.md", "sub/x.tmp.md"])
  }

  @Test("of two names that only Unicode's forms tell apart, one is read and the other reported")
  func unicodeForms() throws {
    let folder = try TemporaryFolder()
    try folder.write("\u{AC00}.md")
    try folder.write("\u{1100}\u{1161}.md")
    var finder = NoteFinder()
    try finder.add(folder.path)
    #expect(finder.files.count == 1)
    #expect(finder.failures.count == 1)
    #expect(finder.failures.first?.reason.contains("rename one") ?? false)
  }

  @Test("a missing path and a file that is no note are errors", arguments: ["missing", "c.pdf"])
  func errors(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("c.pdf")
    var finder = NoteFinder()
    #expect(throws: KnowledgeBaseError.self) { try finder.add(folder.path + "/" + name) }
  }
}
