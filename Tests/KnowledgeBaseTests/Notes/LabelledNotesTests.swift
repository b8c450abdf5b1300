import Foundation
import Testing

@testable import KnowledgeBase

/// Tests/Notes: whole notes, each with the facts that a reader marked in it before kb read it.
@Suite struct LabelledNotesTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Notes")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".tsv") }.map { String($0.dropLast(4)) }.sorted()
  }()

  struct Row {
    var lines: ClosedRange<Int>
    var kind: String
    var subjects: [String]
    var isSure: Bool
  }

  @Test("there are notes in every form") func notesAreThere() {
    #expect(Self.names.count >= 16)
  }

  @Test("a note's facts are those that a reader marked", arguments: names)
  func facts(name: String) throws {
    let bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent("\(name).md")))
    var rows = try Self.rows(name)
    var before: Fact?
    for var fact in Reading.reader.read(bytes, path: "\(name).md").facts {
      fact.quantity = nil
      if fact == before { continue }
      before = fact
      let place = rows.firstIndex { $0.lines.contains(fact.lines.first) && $0.kind == fact.kind.rawValue }
      guard let place else {
        Issue.record("\(name).md:\(fact.lines.first): \(fact.kind.rawValue) too much: \(fact.text)")
        continue
      }
      let names = rows[place].subjects.map(Self.fold)
      let own = Self.fold(fact.subject)
      #expect(
        names.contains { own.contains($0) || $0.contains(own) }, "\(name).md:\(fact.lines.first): '\(fact.subject)'")
      rows.remove(at: place)
    }
    for row in rows where row.isSure { Issue.record("\(name).md:\(row.lines.lowerBound): \(row.kind) is missing") }
  }

  static func rows(_ name: String) throws -> [Row] {
    let text = try String(contentsOf: folder.appendingPathComponent("\(name).tsv"), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6, let first = Int(fields[0]), let last = Int(fields[1]), first <= last else { return nil }
      return Row(
        lines: first...last, kind: fields[2], subjects: fields[4].split(separator: "/").map(String.init),
        isSure: fields[5] == "y")
    }
  }

  private static func fold(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
