/// Lines that open a block of their own: rules, headings, fences, comments, tags, table rows, list items.
extension OutlineParser {
  // MARK: - Rules and headings

  /// A rule; or, right under a short paragraph that stands alone, the underline of a heading.
  mutating func readRule(_ first: Int, _ end: Int, _ column: Int) -> Bool {
    let byte = outline.utf8[first]
    if byte == UInt8(ascii: "="), open >= 0, isUnderline(first, end) { return underline(level: 1) }
    guard Markers.rule(outline.utf8, first, end) != 0 else { return false }
    if byte == UInt8(ascii: "-"), column < 4, open >= 0, standsAsHeading(open), underline(level: 2) { return true }
    closeItems(to: quoteFloor)
    gap()
    return true
  }

  private func isUnderline(_ first: Int, _ end: Int) -> Bool {
    let text = Markers.trimmed(outline.utf8, first, end)
    return outline.utf8[text].allSatisfy { $0 == UInt8(ascii: "=") }
  }

  /// People write `----` under a sentence for a rule: a heading is one short line, not ended like a sentence or a link.
  private func standsAsHeading(_ block: Int) -> Bool {
    let candidate = outline.blocks[block]
    guard candidate.kind == .paragraph, candidate.firstLine == candidate.lastLine, candidate.afterGap,
      let range = candidate.text.first.map({ outline.lines[$0].range }), range.count <= 80, let last = range.last
    else { return false }
    return ![UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "/")]
      .contains(outline.utf8[last]) && !outline.utf8[range].starts(with: Array("http".utf8))
  }

  private mutating func underline(level: Int) -> Bool {
    guard open >= 0, outline.blocks[open].kind == .paragraph, items.isEmpty else { return false }
    let block = open
    closeHeadings(from: level, before: block)
    outline.blocks[block].kind = .heading
    outline.blocks[block].depth = level
    outline.blocks[block].lastLine = lineNumber
    outline.blocks[block].lastLineUnder = lineNumber
    outline.blocks[block].heading = headings.last ?? -1
    outline.blocks[block].parent = headings.last ?? -1
    headings.append(block)
    gap()
    return true
  }

  mutating func readHeading(_ first: Int, _ end: Int, _ column: Int) -> Bool {
    guard outline.utf8[first] == UInt8(ascii: "#"),
      column < content(at: column) + 4 || items.isEmpty && !afterGap
    else { return false }
    let level = Markers.heading(outline.utf8, first, end)
    guard level > 0 else { return false }
    addHeading(Markers.headingText(outline.utf8, first, end, level: level), level: level)
    return true
  }

  mutating func addHeading(_ text: Range<Int>, level: Int) {
    closeItems(to: 0)
    quoteFloor = 0
    let bullet = Markers.bullet(outline.utf8, text)
    closeHeadings(from: level, isListed: bullet != 0, before: outline.blocks.count)
    let cut = Markers.cut(outline.utf8, text.lowerBound, text.upperBound, longest: Self.longest)
    let block = add(.heading, text.lowerBound, cut)
    outline.blocks[block].depth = level
    outline.blocks[block].marker = bullet
    headings.append(block)
    if cut < text.upperBound { addPieces(cut, text.upperBound) }
    gap()
  }

  /// - Parameter isListed: the heading that comes opens with a bullet, so that it stands under one of its level without.
  private mutating func closeHeadings(from level: Int, isListed: Bool = false, before end: Int) {
    while let heading = headings.last, outline.blocks[heading].depth >= level {
      if isListed, outline.blocks[heading].depth == level, outline.blocks[heading].marker == 0 { return }
      headings.removeLast()
      outline.blocks[heading].end = end
      outline.blocks[heading].lastLineUnder = end > 0 ? outline.blocks[end - 1].lastLine : lineNumber
    }
  }

  // MARK: - Code, comments, tags

  /// `:::tip`, `!!! note`, `[!NOTE]`: what they open is read as if they were not there; a title behind them is text.
  mutating func readAdmonition(_ first: Int, _ end: Int) -> Bool {
    let line = outline.utf8[first..<end]
    let signs: [String]
    switch outline.utf8[first] {
    case UInt8(ascii: ":"): signs = [":::"]
    case UInt8(ascii: "!"), UInt8(ascii: "?"): signs = ["!!! ", "??? "]
    case UInt8(ascii: "["): signs = ["[!"]
    default: return false
    }
    let isSign = signs.contains { line.starts(with: $0.utf8) }
    guard isSign, line.first != UInt8(ascii: "[") || quoteDepth > 0 && line.last == UInt8(ascii: "]") else {
      return false
    }
    gap()
    if outline.utf8[first] == UInt8(ascii: "[") { return true }
    closeItems(to: quoteFloor)
    let title = Markers.admonitionTitle(outline.utf8, first, end)
    if !title.isEmpty { addPieces(title.lowerBound, title.upperBound) }
    gap()
    return true
  }

  mutating func readFence(_ first: Int, _ end: Int, _ column: Int) -> Bool {
    let length = Markers.fence(outline.utf8, first, end)
    guard length > 0 else { return false }
    closeItems(above: column)
    let block = add(.code, end, end)
    fence = OpenFence(block: block, sign: outline.utf8[first], length: length)
    outline.blocks[block].text = outline.lines.count..<outline.lines.count
    outline.lines.removeLast()
    outline.blocks[block].text = outline.lines.count..<outline.lines.count
    open = -1
    return true
  }

  mutating func continueFence(_ start: Int, _ first: Int, _ end: Int) {
    guard let fence else { return }
    outline.blocks[fence.block].lastLine = lineNumber
    outline.blocks[fence.block].lastLineUnder = lineNumber
    if first < end, closes(fence, first, end) {
      self.fence = nil
      afterGap = true
      return
    }
    var start = start
    repeat {
      let next = Markers.cut(outline.utf8, start, end, longest: Self.longest)
      appendCode(start, next)
      start = next
    } while start < end
  }

  private mutating func appendCode(_ start: Int, _ end: Int) {
    guard let block = fence?.block else { return }
    if outline.span(of: block).count + end - start > Self.longest {
      let next = add(.code, start, end)
      fence?.block = next
      outline.lines[outline.lines.count - 1] = TextLine(range: start..<end, number: lineNumber, breaksHard: true)
    } else {
      outline.lines.append(TextLine(range: start..<end, number: lineNumber, breaksHard: true))
      outline.blocks[block].text = outline.blocks[block].text.lowerBound..<outline.lines.count
    }
  }

  private func closes(_ fence: OpenFence, _ first: Int, _ end: Int) -> Bool {
    var index = first
    while index < end, outline.utf8[index] == fence.sign { index += 1 }
    return index - first >= fence.length && Markers.trimmed(outline.utf8, index, end).isEmpty
  }

  mutating func continueComment(_ first: Int, _ end: Int) {
    var index = first
    while index + 2 < end {
      if outline.utf8[index] == UInt8(ascii: "-"), outline.utf8[index + 1] == UInt8(ascii: "-"),
        outline.utf8[index + 2] == UInt8(ascii: ">")
      {
        inComment = false
        break
      }
      index += 1
    }
    gap()
  }

  // MARK: - Tables

  /// A row of a table: its second line is `| --- |`, and what comes before the next blank line belongs to it.
  mutating func readRow(_ first: Int, _ end: Int, _ column: Int) -> Bool {
    if table >= 0 {
      guard outline.utf8[first] == UInt8(ascii: "|") || outline.utf8[first..<end].contains(UInt8(ascii: "|")) else {
        return false
      }
      addRow(first, end, table: table)
      return true
    }
    if open >= 0, Markers.isTableRule(outline.utf8, first, end), outline.blocks[open].kind == .paragraph,
      outline.blocks[open].firstLine == lineNumber - 1,
      outline.utf8[outline.span(of: open)].contains(UInt8(ascii: "|"))
    {
      let head = open
      outline.blocks[head].kind = .row
      outline.blocks[head].marker = UInt8(ascii: "|")
      outline.blocks[head].table = head
      open = -1
      table = head
      return true
    }
    return false
  }

  private mutating func addRow(_ first: Int, _ end: Int, table head: Int) {
    let row = add(.row, first, end)
    outline.blocks[row].marker = UInt8(ascii: "|")
    outline.blocks[row].table = head
    open = -1
    table = head
  }

  // MARK: - List items

  /// A number other than 1 right under text goes on that text (CommonMark 5.3), but not within a list.
  func canBeItem(_ marker: Markers.ListMarker, _ column: Int) -> Bool {
    guard open >= 0, items.isEmpty, outline.blocks[open].kind == .paragraph || outline.blocks[open].kind == .quote
    else { return true }
    return marker.content > 0 && column < 4
  }

  mutating func addItem(_ marker: Markers.ListMarker, _ end: Int, _ column: Int) {
    closeItems(for: marker, column)
    closeItems(to: max(min(items.count, Self.deepest - 1), quoteFloor))
    open = -1
    var content = marker.content
    while content < end, outline.utf8[content] == UInt8(ascii: ">") {
      content = Markers.trimmed(outline.utf8, content + 1, end).lowerBound
    }
    if let afterBox = TaskBox.end(in: outline.utf8, content, end) { content = afterBox }
    let cut = Markers.cut(outline.utf8, content, end, longest: Self.longest)
    let block = add(.item, content, cut)
    outline.blocks[block].marker = marker.kind
    items.append(OpenItem(block: block, marker: column, content: column + marker.width, kind: marker.kind))
    if content < end, Markers.fence(outline.utf8, content, end) > 0 {
      outline.lines[outline.lines.count - 1].range = content..<content
      _ = readFence(content, end, column + marker.width)
    } else if content < end {
      open = block
      if cut < end { addPieces(cut, end) }
    }
  }

  /// An item stands under the items that are indented less; right under one that counts, at the same indent, a bullet or
  /// one that counts in a style that is not open yet (`1.` / `가.` / `1)`).
  private mutating func closeItems(for marker: Markers.ListMarker, _ column: Int) {
    while items.count > quoteFloor, let item = items.last, column <= item.marker {
      let isNested = column == item.marker && Markers.ListMarker.counts(item.kind) && !isOpen(marker.kind, at: column)
      let isNext = outline.blocks.count > item.block + 1 && outline.blocks[item.block + 1].marker == marker.kind
      if isNested, !afterGap || isNext { return }
      closeItems(to: items.count - 1)
    }
  }

  private func isOpen(_ kind: UInt8, at column: Int) -> Bool {
    items[quoteFloor...].contains { $0.kind == kind && $0.marker == column }
  }
}
