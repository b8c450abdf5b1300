/// A note's text in, its outline and typed facts out; pure, and safe to share between threads.
public struct NoteReader: Sendable {
  private let lexicon: Lexicon

  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Takes the text as UTF-8 without byte order mark, and the note's path, whose last part names the note without title.
  public func read(_ utf8: [UInt8], path: String) -> Note {
    let outline = OutlineParser.parse(utf8)
    let title = NoteTitle(outline, path: path)
    var finder = FactFinder(outline: outline, lexicon: lexicon, title: title)
    finder.readNote()
    return Note(title: title.text, blocks: blocks(of: outline), facts: finder.facts)
  }

  private func blocks(of outline: Outline) -> [Block] {
    outline.blocks.indices.map { index in
      let block = outline.blocks[index]
      return Block(
        kind: block.kind, depth: block.depth, text: outline.text(of: index),
        lines: LineRange(block.firstLine, block.lastLine),
        parent: block.parent < 0 ? nil : block.parent, heading: block.heading < 0 ? nil : block.heading)
    }
  }
}

/// What a note is called: its one heading of level 1, else the front matter's title, else its first of the highest headings,
/// else its file.
struct NoteTitle {
  var text: String
  /// The file's name without extension and number, or its folder's where that says nothing.
  var fileName: String

  init(_ outline: Outline, path: String) {
    var name = Self.stem(of: path)
    if ["readme", "index", "note", "notes"].contains(name.lowercased()) || name.allSatisfy(\.isNumber) {
      name = Self.openingName(outline) ?? path.split(separator: "/").dropLast().last.map(String.init) ?? name
    }
    fileName = name
    var best: Int?
    var isOne = true
    for (index, block) in outline.blocks.enumerated() where block.kind == .heading && !block.text.isEmpty {
      if let best, block.depth >= outline.blocks[best].depth {
        if block.depth == 1 { isOne = false }
        continue
      }
      best = index
    }
    let heading = best.map { InlineText.plain(outline.utf8, outline.span(of: $0)) }
    let matter = outline.title.map { outline.string($0) }
    let isTitle = isOne && best.map { outline.blocks[$0].depth == 1 } ?? false
    text = (isTitle ? [heading, matter] : [matter, heading]).compactMap { $0 }.first { !$0.isEmpty } ?? name
  }

  /// `Factory method`: a few words on a line of their own above the first heading.
  private static func openingName(_ outline: Outline) -> String? {
    guard let first = outline.blocks.first, first.kind == .paragraph, first.text.count == 1, outline.blocks.count > 1,
      outline.blocks[1].kind == .heading
    else { return nil }
    let span = outline.span(of: 0)
    let isName = outline.utf8[span].allSatisfy { Markers.isLetter($0) || $0 == Markers.space || "-/".utf8.contains($0) }
    let words = outline.utf8[span].split(separator: Markers.space)
    return isName && words.count <= 3 ? outline.string(span) : nil
  }

  private static func stem(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let dot = file.lastIndex(of: ".").flatMap { $0 == file.startIndex ? nil : $0 }
    let stem = dot.map { String(file[..<$0]) } ?? file
    let bytes = Array(stem.utf8)
    let core = Decoration.core(bytes, 0..<bytes.count)
    return core.isEmpty ? stem : String(decoding: bytes[core], as: UTF8.self)
  }
}
