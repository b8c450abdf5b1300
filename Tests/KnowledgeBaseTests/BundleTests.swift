import Foundation
import Testing

@testable import KnowledgeBase

@Suite struct BundleTests {
  @Test("the program carries every file of data/ and migrations/, as it stands", arguments: ["data", "migrations"])
  func bundled(folder: String) throws {
    let root = Sources.root.appendingPathComponent(folder)
    let walker = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey]))
    var onDisk: [String: String] = [:]
    for case let file as URL in walker where !file.hasDirectoryPath {
      let path = String(file.path.dropFirst(Sources.root.path.count + 1))
      onDisk[path] = try String(contentsOf: file, encoding: .utf8)
    }
    #expect(!onDisk.isEmpty)
    let carried = BundledFile.all(in: folder)
    #expect(carried.map(\.path).sorted() == onDisk.keys.sorted())
    for file in carried { #expect(file.text == onDisk[file.path], "\(file.path) is stale: build again") }
  }
}
