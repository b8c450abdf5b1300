/// Paragraphs, indented code and the lines that go on.
extension OutlineParser {
  mutating func continueText(_ first: Int, _ end: Int) {
    if outline.span(of: open).count + end - first > Self.longest { return cutText(first, end) }
    appendLine(first, end)
    outline.blocks[open].text = outline.blocks[open].text.lowerBound..<outline.lines.count
    outline.blocks[open].lastLine = lineNumber
    outline.blocks[open].lastLineUnder = lineNumber
  }

  mutating func addText(_ first: Int, _ end: Int, _ column: Int) {
    closeItems(above: column)
    if isIndentedCode(column), isRightUnderCode || !isSentence(first, end) { return addCode(first, end) }
    addPieces(first, end)
  }

  /// Text too long for one block goes on in another, at the end of a word where there is one.
  private mutating func cutText(_ first: Int, _ end: Int) {
    let row = outline.blocks[open].kind == .row ? open : -1
    addPieces(first, end)
    if row >= 0 { (open, table) = (-1, outline.blocks[row].table) }
  }

  mutating func addPieces(_ first: Int, _ end: Int) {
    var first = first
    repeat {
      let next = Markers.cut(outline.utf8, first, end, longest: Self.longest)
      open = add(quoteDepth > 0 ? .quote : .paragraph, first, next)
      first = next
    } while first < end
  }

  /// Whether text below a blank line stands four columns or more beyond the text of the item that it lies in.
  func isIndentedCode(_ column: Int) -> Bool {
    afterGap && openDetails == 0 && column >= content(at: column) + 4
  }

  /// Whether a line ends as a Korean sentence does: that is no code, however far it is indented.
  private func isSentence(_ first: Int, _ end: Int) -> Bool {
    let text = outline.utf8[Markers.trimmed(outline.utf8, first, end)]
    let isRemark = ["//", "/*", "#", "--"].contains { text.starts(with: $0.utf8) }
    return !isRemark && ["다.", "다", "요."].contains { Array(text.suffix(4)).hasSuffix($0) }
  }

  /// The column at which the text starts of the item that what stands at `column` lies in; 0 outside of items.
  func content(at column: Int) -> Int {
    items.last { column > $0.marker }?.content ?? 0
  }

  var isRightUnderCode: Bool {
    guard let last = outline.blocks.last else { return false }
    return last.kind == .code && last.marker == UInt8(ascii: " ") && last.lastLine == lineNumber - 1
  }

  private mutating func addCode(_ first: Int, _ end: Int) {
    if isRightUnderCode {
      open = outline.blocks.count - 1
      continueText(first, end)
    } else {
      let block = add(.code, first, end)
      outline.blocks[block].marker = UInt8(ascii: " ")
    }
    open = -1
    afterGap = true
  }

  mutating func appendLine(_ first: Int, _ end: Int) {
    let text = Markers.trimmed(outline.utf8, first, end)
    var last = text.upperBound
    var breaksHard = end - last >= 2
    if last > text.lowerBound + 1, outline.utf8[last - 1] == UInt8(ascii: "\\") {
      breaksHard = true
      last = Markers.trimmed(outline.utf8, first, last - 1).upperBound
    }
    outline.lines.append(
      TextLine(range: text.lowerBound..<max(last, text.lowerBound), number: lineNumber, breaksHard: breaksHard))
  }
}
