import Foundation

@testable import KnowledgeBase

/// An outline as cmark-gfm and kb both tell it: one word for each block, with the line that it starts on.
struct OutlineWords: Equatable {
  struct Word: Equatable {
    /// 1-based.
    var line: Int
    /// `heading 2`, `item in 3`, `paragraph to 4 in 3`; the item that it lies in by its line, 0 for none.
    var text: String
  }

  var words: [Word] = []

  /// The first line on which the two part; nil where they are the same.
  func firstDifference(from other: OutlineWords) -> Int? {
    let same = zip(words, other.words).prefix { $0 == $1 }.count
    return [words, other.words].compactMap { $0.dropFirst(same).first?.line }.min()
  }

  mutating func add(_ line: Int, _ text: String) { words.append(Word(line: line, text: text)) }

  /// As kb reads it. A heading within an item has no item: headings close lists.
  static func kb(_ text: String) -> OutlineWords {
    let blocks = Reading.note(text).blocks
    var outline = OutlineWords()
    for block in blocks {
      let item = block.parent.flatMap { blocks[$0].kind == .item ? blocks[$0].lines.first : nil } ?? 0
      switch block.kind {
      case .heading: outline.add(block.lines.first, "heading \(block.depth)")
      case .item, .code, .row: outline.add(block.lines.first, "\(block.kind.rawValue) in \(item)")
      case .paragraph, .quote:
        outline.add(block.lines.first, "\(block.kind.rawValue) to \(block.lines.last) in \(item)")
      }
    }
    return outline
  }
}

/// cmark-gfm's reading: its XML with the places of its source. Of ends of blocks it knows those of paragraphs alone.
enum CommonMarkReading {
  static let program = ["/usr/bin/cmark-gfm", "/usr/local/bin/cmark-gfm", "/opt/homebrew/bin/cmark-gfm"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// The outlines of the texts, all read by one process.
  static func outlines(of texts: [String]) throws -> [OutlineWords] {
    guard let program else { return [] }
    let folder = try TemporaryFolder()
    for (index, text) in texts.enumerated() { try folder.write("\(index)", text) }
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let command = "for note in *; do \"$0\" -t xml --sourcepos -e table \"$note\" > \"$note.xml\" || exit 1; done"
    shell.arguments = ["-c", command, program]
    try shell.run()
    shell.waitUntilExit()
    return try texts.indices.map { index in
      let xml = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(index).xml"))
      return outline(ofXML: String(decoding: xml, as: UTF8.self))
    }
  }

  /// Each element of the XML opens or closes on a line of its own.
  private static func outline(ofXML xml: String) -> OutlineWords {
    var outline = OutlineWords()
    var around: [(name: Substring, line: Int, children: Int)] = []
    for line in xml.split(separator: "\n") {
      let element = line.drop { $0 == " " }
      guard element.hasPrefix("<"), !element.hasPrefix("<?"), !element.hasPrefix("<!") else { continue }
      let name = element.drop { "</".contains($0) }.prefix { $0.isLetter || $0 == "_" }
      if element.hasPrefix("</") {
        if around.last?.name == name { around.removeLast() }
        continue
      }
      let isFirst = around.last.map { $0.children == 0 } ?? true
      if !around.isEmpty { around[around.count - 1].children += 1 }
      let lines = lines(of: element)
      let item = around.last { $0.name == "item" }?.line ?? 0
      switch name {
      case "heading": outline.add(lines.first, "heading \(attribute("level", of: element) ?? "")")
      case "item": outline.add(lines.first, "item in \(item)")
      case "code_block": outline.add(lines.first, "code in \(item)")
      case "table_header", "table_row": outline.add(lines.first, "row in \(item)")
      case "paragraph" where around.last?.name != "item" || !isFirst:
        let kind = around.contains { $0.name == "block_quote" } ? "quote" : "paragraph"
        outline.add(lines.first, "\(kind) to \(lines.last) in \(item)")
      default: break
      }
      let isWhole = element.hasSuffix("/>") || element.hasSuffix("</\(name)>")
      if !isWhole { around.append((name, lines.first, 0)) }
    }
    return outline
  }

  private static func lines(of element: Substring) -> LineRange {
    let numbers = attribute("sourcepos", of: element)?.split { !$0.isNumber }.compactMap { Int($0) } ?? []
    return numbers.count == 4 ? LineRange(numbers[0], numbers[2]) : LineRange(0, 0)
  }

  private static func attribute(_ name: String, of element: Substring) -> Substring? {
    element.range(of: " \(name)=\"").map { element[$0.upperBound...].prefix { $0 != "\"" } }
  }
}
