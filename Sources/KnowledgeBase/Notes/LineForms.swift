import Glibc

extension LineBreaks {
  /// The offset of the next LF, or the end.
  static func next(in utf8: [UInt8], from start: Int) -> Int {
    utf8.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, start < bytes.count,
        let found = memchr(base + start, 10, bytes.count - start)
      else { return bytes.count }
      return base.distance(to: UnsafeRawPointer(found))
    }
  }
}

/// `---` or `+++` at the top of a note, up to the same sign again.
enum FrontMatter {
  /// Reads over it, takes its title, and returns where the note's text starts; 0 where there is no front matter.
  static func read(into outline: inout Outline, lineNumber: inout Int) -> Int {
    let utf8 = outline.utf8
    guard let sign = utf8.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { return 0 }
    var start = 0
    var count = 0
    while start < utf8.count, count < 500 {
      let end = LineBreaks.next(in: utf8, from: start)
      let line = withoutReturn(utf8, start, end)
      let isFence = line.count == 3 && utf8[line].allSatisfy { $0 == sign }
      if count == 0 && !isFence { return 0 }
      count += 1
      if isFence && count > 1 {
        lineNumber = count
        return min(end + 1, utf8.count)
      }
      if count == 2 && !looksLikeKey(utf8, line) { return 0 }
      takeTitle(from: line, into: &outline)
      start = end + 1
    }
    outline.title = nil
    return 0
  }

  private static func withoutReturn(_ utf8: [UInt8], _ start: Int, _ end: Int) -> Range<Int> {
    var last = end
    while last > start, utf8[last - 1] <= Markers.space { last -= 1 }
    return start..<last
  }

  private static func looksLikeKey(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    guard let first = line.first else { return false }
    return utf8[first] == UInt8(ascii: "#") || utf8[first] == UInt8(ascii: "[")
      || utf8[line].contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }
      || utf8[line].elementsEqual(
        [UInt8(ascii: "-"), UInt8(ascii: "-"), UInt8(ascii: "-")])
  }

  private static func takeTitle(from line: Range<Int>, into outline: inout Outline) {
    let utf8 = outline.utf8
    guard outline.title == nil, utf8[line].starts(with: Array("title".utf8)) else { return }
    var value = Markers.trimmed(utf8, line.lowerBound + 5, line.upperBound)
    guard let sign = value.first, utf8[sign] == UInt8(ascii: ":") || utf8[sign] == UInt8(ascii: "=") else { return }
    value = Markers.trimmed(utf8, sign + 1, value.upperBound)
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    if value.count >= 2, let first = value.first, let last = value.last, quotes.contains(utf8[first]),
      utf8[first] == utf8[last]
    {
      value = first + 1..<last
    }
    outline.title = value.isEmpty ? nil : value
  }
}

/// `[ ]` and `[x]` before a task's text.
enum TaskBox {
  static func end(in utf8: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start + 3 < end, utf8[start] == UInt8(ascii: "["), utf8[start + 2] == UInt8(ascii: "]"),
      [UInt8(ascii: " "), UInt8(ascii: "x"), UInt8(ascii: "X")].contains(utf8[start + 1]),
      utf8[start + 3] == Markers.space
    else { return nil }
    return start + 4
  }
}
