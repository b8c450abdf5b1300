/// HTML in Markdown: comments, tables, lists, headings, and lines of tags alone.
extension OutlineParser {
  /// A comment, or a line of nothing but tags, is no text; a table's rows, `<li>`, `<h2>` and `<summary>` are blocks.
  mutating func readHTML(_ first: Int, _ end: Int, _ column: Int) -> Bool {
    if outline.utf8[first..<end].starts(with: Array("<!--".utf8)) {
      closeItems(above: column)
      inComment = true
      continueComment(first + 4, end)
      return true
    }
    if HTMLTags.name(outline.utf8, first, end, is: "table") || isRowAfterRow(first, end) {
      if outline.utf8[first + 2] | 0x20 == UInt8(ascii: "a") {
        gap()
        closeItems(above: column)
      }
      inTable = true
      continueHTMLTable(first, end)
      return true
    }
    countDetails(first, end)
    if HTMLTags.isAll(outline.utf8, first, end) {
      gap()
      return true
    }
    return readElement(first, end, column)
  }

  private mutating func countDetails(_ first: Int, _ end: Int) {
    let opens = HTMLTags.find("<details", in: outline.utf8, first, end) != nil
    let closes = HTMLTags.find("</details", in: outline.utf8, first, end) != nil
    openDetails = max(0, openDetails + (opens ? 1 : 0) - (closes ? 1 : 0))
  }

  private func isRowAfterRow(_ first: Int, _ end: Int) -> Bool {
    HTMLTags.name(outline.utf8, first, end, is: "tr") && outline.blocks.last?.marker == UInt8(ascii: "<")
  }

  /// `<li>x</li>`, `<h2>x</h2>`, `<summary>x</summary>`, `<p>x</p>` on one line.
  private mutating func readElement(_ first: Int, _ end: Int, _ column: Int) -> Bool {
    let text = HTMLTags.inner(outline.utf8, first, end)
    guard text.lowerBound > first, !text.isEmpty else { return false }
    if HTMLTags.has(outline.utf8, first..<text.lowerBound, "li") {
      addItem(Markers.ListMarker(kind: UInt8(ascii: "-"), content: text.lowerBound, width: 2), text.upperBound, column)
      return true
    }
    let level = (1...6).first { HTMLTags.has(outline.utf8, first..<text.lowerBound, "h\($0)") }
    if let level {
      addHeading(text, level: level)
      return true
    }
    let isOwn = ["summary", "p", "div", "center"].contains { HTMLTags.has(outline.utf8, first..<text.lowerBound, $0) }
    guard isOwn else { return false }
    gap()
    closeItems(above: column)
    open = add(.paragraph, text.lowerBound, text.upperBound)
    gap()
    return true
  }

  // MARK: - Tables

  /// A line within `<table>`: each `<tr>` opens a row, to which the lines up to the next belong. A blank line or
  /// `</table>` ends it.
  mutating func continueHTMLTable(_ first: Int, _ end: Int) {
    var start = first
    while start < end {
      let next = HTMLTags.find("<tr", in: outline.utf8, start + 1, end) ?? end
      if HTMLTags.name(outline.utf8, start, end, is: "tr") {
        let head = table
        let row = add(.row, start, next)
        outline.blocks[row].marker = UInt8(ascii: "<")
        outline.blocks[row].table = head < 0 ? row : head
        table = outline.blocks[row].table
        open = row
      } else if open >= 0, outline.blocks[open].marker == UInt8(ascii: "<") {
        continueText(start, next)
      }
      if HTMLTags.find("</tr", in: outline.utf8, start, next) != nil { open = -1 }
      start = next
    }
    if HTMLTags.find("</table", in: outline.utf8, first, end) != nil {
      inTable = false
      gap()
    }
  }
}

/// Tags, read from bytes.
enum HTMLTags {
  /// Lines that hold tags and no text: `<br>`, `<img …>`, `</details>`.
  static func isAll(_ utf8: [UInt8], _ start: Int, _ end: Int) -> Bool {
    inner(utf8, start, end).isEmpty
  }

  /// What is left without the tags that open and close the line.
  static func inner(_ utf8: [UInt8], _ start: Int, _ end: Int) -> Range<Int> {
    var first = start
    while first < end {
      if utf8[first] == Markers.space || utf8[first] == Markers.tab {
        first += 1
      } else if first + 1 < end, utf8[first] == UInt8(ascii: "<"), opens(utf8[first + 1]),
        let close = utf8[first..<end].firstIndex(of: UInt8(ascii: ">"))
      {
        first = close + 1
      } else {
        break
      }
    }
    var last = end
    while last > first {
      if utf8[last - 1] == Markers.space || utf8[last - 1] == Markers.tab {
        last -= 1
      } else if utf8[last - 1] == UInt8(ascii: ">"),
        let open = utf8[first..<last].lastIndex(of: UInt8(ascii: "<")), open + 1 < last, opens(utf8[open + 1])
      {
        last = open
      } else {
        break
      }
    }
    return first..<last
  }

  /// Whether a tag of that name, in lower case, opens at `start`.
  static func name(_ utf8: [UInt8], _ start: Int, _ end: Int, is name: String) -> Bool {
    let after = start + 1 + name.utf8.count
    guard after < end, utf8[start] == UInt8(ascii: "<"),
      zip(utf8[(start + 1)..<after], name.utf8).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 })
    else { return false }
    return [UInt8(ascii: ">"), Markers.space, Markers.tab].contains(utf8[after])
  }

  /// Whether one of the tags in `range` has that name.
  static func has(_ utf8: [UInt8], _ range: Range<Int>, _ name: String) -> Bool {
    range.contains { utf8[$0] == UInt8(ascii: "<") && Self.name(utf8, $0, range.upperBound, is: name) }
  }

  static func find(_ tag: String, in utf8: [UInt8], _ start: Int, _ end: Int) -> Int? {
    find(anyOf: [tag], in: utf8, start, end)
  }

  /// Where the first of several tags, in lower case, opens.
  private static func find(anyOf tags: [String], in utf8: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    var index = start
    while let found = utf8[index..<end].firstIndex(of: UInt8(ascii: "<")) {
      let isOne = tags.contains { tag in
        found + tag.utf8.count <= end && zip(utf8[found...], tag.utf8).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
      }
      if isOne { return found }
      index = found + 1
    }
    return nil
  }

  private static func opens(_ byte: UInt8) -> Bool {
    Markers.isLetter(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
  }

  /// The cells of a row: what stands between `<td>` or `<th>` and the next tag of the table.
  static func cells(_ utf8: [UInt8], _ row: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var index = row.lowerBound
    while let open = utf8[index..<row.upperBound].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      guard name(utf8, open, row.upperBound, is: "td") || name(utf8, open, row.upperBound, is: "th"),
        let start = utf8[open..<row.upperBound].firstIndex(of: UInt8(ascii: ">"))
      else { continue }
      let tags = ["</td", "</th", "<td", "<th", "</tr"]
      let end = find(anyOf: tags, in: utf8, start + 1, row.upperBound) ?? row.upperBound
      cells.append(Markers.trimmed(utf8, start + 1, end))
      index = end
    }
    return cells
  }

  /// What stands between each `<li>` of a cell and the next, or the list's end.
  static func items(_ utf8: [UInt8], _ cell: Range<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var index = cell.lowerBound
    while let open = find("<li", in: utf8, index, cell.upperBound),
      let start = utf8[open..<cell.upperBound].firstIndex(of: UInt8(ascii: ">"))
    {
      let end = find(anyOf: ["</li", "<li", "</ul", "</ol"], in: utf8, start + 1, cell.upperBound) ?? cell.upperBound
      let item = Markers.trimmed(utf8, start + 1, end)
      if !item.isEmpty { items.append(item) }
      index = start + 1
    }
    return items
  }
}
