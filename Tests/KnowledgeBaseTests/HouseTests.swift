import Foundation
import Testing

/// The sources of this package, as the tests were built from them.
enum Sources {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  struct File: CustomTestStringConvertible, Sendable {
    /// From the top of the repository.
    let path: String
    let text: String
    /// Without comments and the contents of strings of one line.
    let code: String
    var testDescription: String { path }
  }

  /// All Swift files below `folder`.
  static func files(in folder: String) -> [File] {
    let start = root.appendingPathComponent(folder)
    guard let walker = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil) else { return [] }
    return walker.compactMap { ($0 as? URL).flatMap(file) }.sorted { $0.path < $1.path }
  }

  private static func file(_ url: URL) -> File? {
    guard url.pathExtension == "swift", let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
    let code = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line).replacing(/"(?:[^"\\]|\\.)*"/, with: "\"\"").replacing(/\/\/.*/, with: "")
    }
    return File(path: String(url.path.dropFirst(root.path.count + 1)), text: text, code: code.joined(separator: "\n"))
  }

  /// The types that the files of `folder` declare, within others too if `nested`.
  static func types(in folder: String, nested: Bool = false) -> Set<String> {
    let declaration =
      /(?:^|\n)( *)(?:public |final |indirect |private |fileprivate )*(?:struct|enum|class|protocol|typealias) (\w+)/
    return Set(
      files(in: folder).flatMap { file in
        file.code.matches(of: declaration).filter { nested || $0.1.isEmpty }.map { String($0.2) }
      })
  }
}

/// The floors of the house: docs/DESIGN.md.
@Suite struct HouseTests {
  private static let library = "Sources/KnowledgeBase"
  private static let onOneFloor = ["Notes", "Search", "Suitability", "Export"]

  @Test("a folder does not name the types of its own floor's or a higher floor's folders")
  func floors() {
    let higher: [String: [String]] = [
      "Model": ["Korean", "Store", "Import"] + Self.onOneFloor,
      "Korean": ["Store", "Import"] + Self.onOneFloor,
      "Store": ["Import"] + Self.onOneFloor,
      "Notes": ["Search", "Suitability", "Export", "Import", "Store"],
      "Search": ["Notes", "Suitability", "Export", "Import"],
      "Suitability": ["Notes", "Search", "Export", "Import"],
      "Export": ["Notes", "Search", "Suitability", "Import"],
    ]
    for (folder, above) in higher {
      let names = above.reduce(into: Set<String>()) { $0.formUnion(Sources.types(in: "\(Self.library)/\($1)")) }
      let own = Sources.types(in: "\(Self.library)/\(folder)", nested: true)
      for file in Sources.files(in: "\(Self.library)/\(folder)") {
        let words = Set(file.code.matches(of: /\b[A-Z]\w+/).map { String($0.0) })
        let named = words.intersection(names).subtracting(own)
        #expect(named.isEmpty, "\(file.path) names \(named.sorted())")
      }
    }
  }

  @Test("values import nothing")
  func model() {
    for file in Sources.files(in: "\(Self.library)/Model") {
      #expect(!file.code.contains(/(?:^|\n)\s*(?:@\w+ )?import\b/), "\(file.path)")
    }
  }

  @Test("SQLite is spoken to in the store alone")
  func sqlite() {
    for file in Sources.files(in: "Sources") where !file.path.hasPrefix("\(Self.library)/Store/") {
      #expect(!file.code.contains(/\bsqlite3_/), "\(file.path)")
      #expect(
        !file.text.contains(/(?:SELECT [\w*]+.* FROM |INSERT INTO |DELETE FROM |UPDATE \w+ SET |CREATE TABLE )/),
        "\(file.path) holds SQL")
    }
  }

  @Test("only the command line prints")
  func printing() {
    for file in Sources.files(in: Self.library) {
      #expect(!file.code.contains(/(?:^|[^.\w])(?:print|debugPrint|dump)\(/), "\(file.path)")
    }
  }

  @Test("the command line stands on the public door alone")
  func commandLine() {
    for file in Sources.files(in: "Sources/kb") {
      #expect(!file.code.contains(/import (?:CSQLite|CBundle|Foundation)\b/), "\(file.path)")
      #expect(!file.text.contains("@testable"), "\(file.path)")
    }
  }

  @Test("nothing traps on purpose, and Foundation stays out")
  func traps() {
    for file in Sources.files(in: "Sources") {
      #expect(!file.code.contains(/\btry!|\bas!|\bfatalError\(|\bprecondition(?:Failure)?\(/), "\(file.path)")
      #expect(!file.code.contains(/import Foundation\b/), "\(file.path)")
    }
  }
}
