/// Text that its writer put between code fences, to frame it.
extension FactFinder {
  /// Reads such blocks as paragraphs; the note's own blocks stay code.
  mutating func unframe() {
    for index in outline.blocks.indices where outline.blocks[index].kind == .code && isProse(outline.span(of: index)) {
      let lines = outline.blocks[index].text
      outline.blocks[index].kind = .paragraph
      outline.blocks[index].firstLine = outline.lines[lines.lowerBound].number
      outline.blocks[index].lastLine = outline.lines[lines.upperBound - 1].number
      outline.blocks[index].lastLineUnder = outline.blocks[index].lastLine
    }
  }

  /// Whether a block of code holds Korean text and no code, comment, list, box or tree.
  private func isProse(_ code: Range<Int>) -> Bool {
    if utf8[code].contains(where: Self.codeSigns.contains) { return false }
    let syllables = utf8[code].count { 0xEA...0xED ~= $0 }
    return syllables * Self.syllableBytes * 2 > code.count
      && !utf8[code].holds(Self.frame) && !["#", "//", "-"].contains { utf8[code].starts(with: $0.utf8) }
  }

  private static let syllableBytes = 3
  /// The bytes with which the signs open that boxes and trees are drawn with.
  private static let frame: [UInt8] = [0xE2, 0x94]
  private static let codeSigns = Set("{};=<$\\|@".utf8)
}
