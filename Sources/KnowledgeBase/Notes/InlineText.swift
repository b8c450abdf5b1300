/// Text for people: without emphasis, code marks, links' targets, images and tags; blanks made one.
enum InlineText {
  /// - Parameter lineBreak: stands for `<br>` between two texts.
  static func plain(_ utf8: [UInt8], _ range: Range<Int>, lineBreak: String = " ") -> String {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = utf8[index]
      switch byte {
      case UInt8(ascii: "`"):
        let code = code(utf8, index, end)
        result.append(contentsOf: utf8[code.text])
        index = code.end
      case UInt8(ascii: "*"):
        let mark = index..<(utf8[index..<end].firstIndex { $0 != byte } ?? end)
        if !isEmphasis(utf8, mark, range) { result.append(contentsOf: utf8[mark]) }
        index = mark.upperBound
      case UInt8(ascii: "_"):
        if isInWord(utf8, index, range) { result.append(byte) }
        index += 1
      case UInt8(ascii: "\\"):
        index += 1
        if index < end, isPunctuation(utf8[index]) {
          result.append(utf8[index])
          index += 1
        }
      case UInt8(ascii: "!") where index + 1 < end && utf8[index + 1] == UInt8(ascii: "["):
        index = link(utf8, index + 1, end)?.end ?? index + 1
      case UInt8(ascii: "["):
        if let link = link(utf8, index, end) {
          result.append(contentsOf: plain(utf8, link.text).utf8)
          index = link.end
        } else {
          result.append(byte)
          index += 1
        }
      case UInt8(ascii: "<"):
        let isBreak = breaksLine(utf8, index, end)
        index = tagEnd(utf8, index, end) ?? index
        if isBreak {
          while index < end, utf8[index] <= Markers.space { index += 1 }
          while result.last == Markers.space { result.removeLast() }
          if !result.isEmpty, index < end { result.append(contentsOf: lineBreak.utf8) }
        } else if index < end, utf8[index] == UInt8(ascii: "<") {
          result.append(byte)
          index += 1
        } else if let last = result.last, last != Markers.space {
          result.append(Markers.space)
        }
      case 0x20, 0x09, 0x0A, 0x0D:
        if let last = result.last, last != Markers.space { result.append(Markers.space) }
        index += 1
      default:
        result.append(byte)
        index += 1
      }
    }
    while result.last == Markers.space { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  /// What stands between code marks, as it is; a mark without its like is left out.
  private static func code(_ utf8: [UInt8], _ start: Int, _ end: Int) -> (text: Range<Int>, end: Int) {
    let first = utf8[start..<end].firstIndex { $0 != utf8[start] } ?? end
    var index = first
    while let open = utf8[index..<end].firstIndex(of: utf8[start]) {
      index = utf8[open..<end].firstIndex { $0 != utf8[start] } ?? end
      if index - open == first - start { return (Markers.trimmed(utf8, first, open), index) }
    }
    return (first..<first, first)
  }

  /// Whether `*` beside a word is emphasis: not in `2 * 3`, `count(*)`.
  private static func isEmphasis(_ utf8: [UInt8], _ mark: Range<Int>, _ range: Range<Int>) -> Bool {
    let before = mark.lowerBound > range.lowerBound ? utf8[mark.lowerBound - 1] : Markers.space
    let after = mark.upperBound < range.upperBound ? utf8[mark.upperBound] : Markers.space
    if before <= Markers.space, after <= Markers.space { return mark == range }
    return !(before == UInt8(ascii: "(") && after == UInt8(ascii: ")"))
  }

  /// `<br>`, `<br/>`
  private static func breaksLine(_ utf8: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let name = utf8[start..<min(end, start + 4)].dropFirst().map { $0 | 0x20 }
    return name.count == 3 && name.starts(with: "br".utf8) && [">", "/", " "].contains { name[2] == $0.utf8.first }
  }

  /// `[text](target)`, `[[page|text]]`, `[^note]` at `start`: the text's bytes, and where it all ends.
  private static func link(_ utf8: [UInt8], _ start: Int, _ end: Int) -> (text: Range<Int>, end: Int)? {
    if start + 1 < end, utf8[start + 1] == UInt8(ascii: "^") {
      return index(of: "]", utf8, start, end, limit: 40).map { ($0..<$0, $0 + 1) }
    }
    if start + 1 < end, utf8[start + 1] == UInt8(ascii: "[") {
      guard let close = index(of: "]", utf8, start, end, limit: 200) else { return nil }
      let bar = index(of: "|", utf8, start, close, limit: 200)
      return ((bar.map { $0 + 1 } ?? start + 2)..<close, min(close + 2, end))
    }
    guard let close = index(of: "]", utf8, start, end, limit: 500), close + 1 < end,
      utf8[close + 1] == UInt8(ascii: "("), let paren = index(of: ")", utf8, close, end, limit: 2000)
    else { return nil }
    return (start + 1..<close, paren + 1)
  }

  private static func index(of sign: Unicode.Scalar, _ utf8: [UInt8], _ start: Int, _ end: Int, limit: Int) -> Int? {
    let last = min(end, start + limit)
    guard start < last else { return nil }
    return utf8[start..<last].firstIndex(of: UInt8(ascii: sign))
  }

  private static func tagEnd(_ utf8: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start + 1 < end, Markers.isLetter(utf8[start + 1]) || utf8[start + 1] == UInt8(ascii: "/") else { return nil }
    return index(of: ">", utf8, start, end, limit: 1000).map { $0 + 1 }
  }

  private static func isInWord(_ utf8: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
    guard index > range.lowerBound, index + 1 < range.upperBound else { return false }
    return isWord(utf8[index - 1]) && isWord(utf8[index + 1])
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    Markers.isLetter(byte) || Markers.isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    0x21...0x2F ~= byte || 0x3A...0x40 ~= byte || 0x5B...0x60 ~= byte || 0x7B...0x7E ~= byte
  }
}
