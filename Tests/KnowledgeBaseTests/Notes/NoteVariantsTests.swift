import Foundation
import Testing

@testable import KnowledgeBase

/// The same note in other clothes says the same: bytes, line ends, indents, bullets.
@Suite struct NoteVariantsTests {
  static let notes: [String] =
    BundledFile.all(in: "data/notes").map(\.text)
    + LabelledNotesTests.names.compactMap {
      try? String(contentsOf: LabelledNotesTests.folder.appendingPathComponent("\($0).md"), encoding: .utf8)
    }

  static let variants: [(name: String, change: @Sendable (String) -> [UInt8])] = [
    ("NFD", { Array($0.decomposedStringWithCanonicalMapping.utf8) }),
    (
      "CRLF and a byte order mark",
      { [0xEF, 0xBB, 0xBF] + Array($0.replacingOccurrences(of: "\n", with: "\r\n").utf8) }
    ),
    ("lone CR", { Array($0.replacingOccurrences(of: "\n", with: "\r").utf8) }),
    ("tabs", { Array(indented($0, "\t").utf8) }),
    ("two spaces", { Array(indented($0, "  ").utf8) }),
    ("bullets -", { Array(bulleted($0, "-").utf8) }),
    ("bullets +", { Array(bulleted($0, "+").utf8) }),
    ("bullets *", { Array(bulleted($0, "*").utf8) }),
    ("UTF-16, little end first", { [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }),
    ("UTF-16, big end first", { [0xFE, 0xFF] + $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }),
  ]

  @Test("a note in other clothes has the same facts on the same lines", arguments: variants.indices)
  func variant(index: Int) {
    let variant = Self.variants[index]
    #expect(Self.notes.count > 5)
    for note in Self.notes {
      #expect(Self.facts(variant.change(note)) == Self.facts(Array(note.utf8)), "\(variant.name): \(note.prefix(30))")
    }
  }

  static func facts(_ bytes: [UInt8]) -> [String]? {
    guard case .success(let text) = TextDecoder.decode(bytes, koreanTable: TextDecoderTests.table) else { return nil }
    return Reading.reader.read(text.utf8, path: "note.md").facts.map {
      "\($0.lines.first)-\($0.lines.last) \($0.kind.rawValue) \($0.subject): \($0.text)"
    }
  }

  /// Each level of indent as `unit`.
  static func indented(_ text: String, _ unit: String) -> String {
    let lines = text.components(separatedBy: "\n")
    let widths = lines.filter(isItem).map { $0.prefix { $0 == " " }.count }.filter { $0 > 0 }
    guard let step = widths.min() else { return text }
    return lines.map { line in
      guard isItem(line) else { return line }
      let width = line.prefix { $0 == " " }.count
      return String(repeating: unit, count: width / step) + String(repeating: " ", count: width % step)
        + line.dropFirst(width)
    }.joined(separator: "\n")
  }

  static func bulleted(_ text: String, _ sign: String) -> String {
    text.components(separatedBy: "\n").map { line in
      let width = line.prefix { $0 == " " }.count
      let rest = line.dropFirst(width)
      guard let first = rest.first, "-*+".contains(first), rest.dropFirst().first == " " else { return line }
      return line.prefix(width) + sign + rest.dropFirst()
    }.joined(separator: "\n")
  }

  private static func isItem(_ line: String) -> Bool {
    guard let first = line.drop(while: { $0 == " " }).first else { return false }
    return "-*+0123456789".contains(first)
  }
}
