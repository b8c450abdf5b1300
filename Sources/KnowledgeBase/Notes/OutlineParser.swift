/// UTF-8 in (LF, CRLF), the outline out: one pass over the lines, in time linear in the bytes.
/// docs/notes.md lists where this differs from CommonMark, and why.
struct OutlineParser {
  var outline: Outline
  /// Items open at this line, outermost first.
  var items: [OpenItem] = []
  /// Headings open at this line, outermost first.
  var headings: [Int] = []
  /// The paragraph, quote or item whose text the next line may go on; -1 for none.
  var open = -1
  /// The first row of the table that the next line may go on; -1 for none.
  var table = -1
  var afterGap = true
  var lineNumber = 0
  var quoteDepth = 0
  /// The items open where the quote began.
  var quoteFloor = 0
  var fence: OpenFence?
  var inComment = false
  /// Within `<table>`.
  var inTable = false
  /// The `<details>` that are open: in them indentation follows the tags and makes no code.
  var openDetails = 0

  struct OpenItem {
    var block: Int
    /// The column of the marker, and that of the text.
    var marker: Int
    var content: Int
    var kind: UInt8
  }

  struct OpenFence {
    var block: Int
    var sign: UInt8
    var length: Int
  }

  /// The bytes of text that a block holds at most, table rows apart. What is longer was not written by hand, and without
  /// this one row of the database, and all that is read out of it, could be as long as the file.
  static let longest = 1 << 16
  /// Items that lie in each other; deeper ones are taken for the last one's like. The readers of facts recurse.
  static let deepest = 100

  static func parse(_ utf8: [UInt8]) -> Outline {
    var parser = OutlineParser(outline: Outline(utf8: utf8))
    // Room for a block a line is taken at once: it costs nothing until it is used, and growing copies what is there.
    let lineCount = utf8.withUnsafeBufferPointer { bytes in bytes.reduce(1) { $0 &+ ($1 == 10 ? 1 : 0) } }
    parser.outline.blocks.reserveCapacity(lineCount)
    parser.outline.lines.reserveCapacity(lineCount)
    parser.run()
    return parser.outline
  }

  private mutating func run() {
    var start = FrontMatter.read(into: &outline, lineNumber: &lineNumber)
    let count = outline.utf8.count
    while start < count {
      let end = LineBreaks.next(in: outline.utf8, from: start)
      lineNumber += 1
      let hasReturn = end > start && outline.utf8[end - 1] == UInt8(ascii: "\r")
      read(start, hasReturn ? end - 1 : end)
      start = end + 1
    }
    closeItems(to: 0)
    while let heading = headings.popLast() { close(heading) }
  }

  // MARK: - One line

  private mutating func read(_ start: Int, _ end: Int) {
    var first = start
    var column = 0
    skipIndent(&first, end, &column)
    if fence != nil { return continueFence(start, first, end) }
    if inComment { return continueComment(first, end) }
    guard first < end else {
      inTable = false
      return gap()
    }
    if inTable { return continueHTMLTable(first, end) }
    if column >= 4, isIndentedCode(column), isRightUnderCode || Markers.list(outline.utf8, first, end) == nil,
      !HTMLTags.name(outline.utf8, first, end, is: "li")
    {
      return addText(first, end, column)
    }
    if outline.utf8[first] == UInt8(ascii: ">") {
      openQuote(&first, end, &column)
      guard first < end else { return gap() }
    } else if quoteDepth > 0 {
      if open >= 0, isPlain(first, end) { return continueText(first, end) }
      leaveQuote()
    }
    readContent(first, end, column)
  }

  private mutating func readContent(_ first: Int, _ end: Int, _ column: Int) {
    let byte = outline.utf8[first]
    if byte < 0x80 {
      if readRule(first, end, column) || readHeading(first, end, column) || readFence(first, end, column) { return }
      if byte == UInt8(ascii: "<") && readHTML(first, end, column) || readAdmonition(first, end) { return }
      if table >= 0 || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") {
        if readRow(first, end, column) { return }
      }
    } else if table >= 0, readRow(first, end, column) {
      return
    }
    if let marker = Markers.list(outline.utf8, first, end), canBeItem(marker, column) {
      return addItem(marker, end, column)
    }
    if byte == UInt8(ascii: "!"), isImage(first, end) { return addImage(first, end, column) }
    if open >= 0 { return continueText(first, end) }
    addText(first, end, column)
  }

  /// Whether an image is all of the line.
  private func isImage(_ first: Int, _ end: Int) -> Bool {
    let line = Markers.trimmed(outline.utf8, first, end)
    guard line.count > 4, outline.utf8[line].starts(with: "![".utf8), let last = line.last,
      outline.utf8[last] == UInt8(ascii: ")") || outline.utf8[last] == UInt8(ascii: "]")
    else { return false }
    return outline.utf8[line].count { $0 == UInt8(ascii: "!") } == 1
  }

  /// An image on a line of its own is no part of the text above and below it.
  private mutating func addImage(_ first: Int, _ end: Int, _ column: Int) {
    let wasOpen = open
    open = -1
    addText(first, end, column)
    if wasOpen >= 0 { afterGap = false }
    open = -1
  }

  private func isPlain(_ first: Int, _ end: Int) -> Bool {
    Markers.rule(outline.utf8, first, end) == 0 && Markers.heading(outline.utf8, first, end) == 0
      && Markers.fence(outline.utf8, first, end) == 0 && Markers.list(outline.utf8, first, end) == nil
  }

  mutating func skipIndent(_ index: inout Int, _ end: Int, _ column: inout Int) {
    while index < end {
      if outline.utf8[index] == Markers.space {
        column += 1
      } else if outline.utf8[index] == Markers.tab {
        column += 4 - column % 4
      } else {
        return
      }
      index += 1
    }
  }

  mutating func gap() {
    afterGap = true
    open = -1
    table = -1
  }

  // MARK: - Quotes

  private mutating func openQuote(_ first: inout Int, _ end: Int, _ column: inout Int) {
    var depth = 0
    let outer = column
    while first < end, outline.utf8[first] == UInt8(ascii: ">") {
      depth += 1
      first += 1
      column = 0
      if first < end, outline.utf8[first] == Markers.space { first += 1 }
      skipIndent(&first, end, &column)
    }
    if quoteDepth == 0 {
      open = -1
      closeItems(above: outer)
      quoteFloor = items.count
    } else if depth != quoteDepth {
      open = -1
      closeItems(to: quoteFloor)
    }
    quoteDepth = depth
  }

  private mutating func leaveQuote() {
    quoteDepth = 0
    open = -1
    closeItems(to: quoteFloor)
    quoteFloor = 0
  }

  // MARK: - Blocks

  /// Appends a block with one line of text under the open item or heading, and returns its position.
  @discardableResult
  mutating func add(_ kind: Block.Kind, _ first: Int, _ end: Int) -> Int {
    let line = outline.lines.count
    appendLine(first, end)
    let heading = headings.last ?? -1
    let parent = kind == .heading ? heading : items.last?.block ?? heading
    outline.blocks.append(
      OutlineBlock(
        kind: kind, depth: items.count, firstLine: lineNumber, lastLine: lineNumber, text: line..<line + 1,
        parent: parent, heading: heading, end: outline.blocks.count + 1, lastLineUnder: lineNumber,
        afterGap: afterGap))
    afterGap = false
    table = -1
    return outline.blocks.count - 1
  }

  func lastLine() -> Int { outline.blocks.last?.lastLine ?? lineNumber }

  mutating func close(_ block: Int) {
    outline.blocks[block].end = outline.blocks.count
    outline.blocks[block].lastLineUnder = lastLine()
  }

  mutating func closeItems(to count: Int) {
    while items.count > count, let item = items.popLast() { close(item.block) }
  }

  /// Closes the items that text at `column` does not stand under.
  mutating func closeItems(above column: Int) {
    while items.count > quoteFloor, let item = items.last, column <= item.marker { closeItems(to: items.count - 1) }
  }
}
