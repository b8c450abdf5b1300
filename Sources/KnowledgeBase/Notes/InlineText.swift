/// Text for people: without emphasis, code marks, links' targets, images and tags; blanks made one.
enum InlineText {
  static func plain(_ utf8: [UInt8], _ range: Range<Int>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = utf8[index]
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "`"): index += 1
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
        index = tagEnd(utf8, index, end) ?? index
        if index < end, utf8[index] == UInt8(ascii: "<") {
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
