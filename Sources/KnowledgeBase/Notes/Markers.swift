/// What a line of a note opens with, read from its bytes; every function is linear in the line.
enum Markers {
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")

  struct ListMarker {
    /// `-`, `*`, `+`, `o` for signs such as •; what counts, by its style: `1` for `1.`, `)` for `1)`, `(` for `(1)`, `c` for
    /// ①, and `a` `b` `d` for `가.` `가)` `(가)`.
    var kind: UInt8
    /// Where the item's text starts.
    var content: Int
    /// Columns from the marker to the text.
    var width: Int
    var counts: Bool { ListMarker.counts(kind) }

    static func counts(_ kind: UInt8) -> Bool {
      switch kind {
      case UInt8(ascii: "1"), UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "a")...UInt8(ascii: "d"): true
      default: false
      }
    }
  }

  /// A list marker at `start`: `-`, `*`, `+`, `1.`, `1)`, `(1)`, `①`, `가.`, `가)`, `(가)`, `•`.
  static func list(_ utf8: [UInt8], _ start: Int, _ end: Int) -> ListMarker? {
    let first = utf8[start]
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      // `-장점`
      let needsSpace = first != UInt8(ascii: "-") || start + 1 >= end || !(0xEA...0xED ~= utf8[start + 1])
      return after(utf8, marker: start, 1, end, kind: first, needsSpace: needsSpace)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var index = start
      while index < end, index - start < 9, isDigit(utf8[index]) { index += 1 }
      guard index < end, utf8[index] == UInt8(ascii: ".") || utf8[index] == UInt8(ascii: ")") else { return nil }
      let kind = utf8[index] == UInt8(ascii: ".") ? UInt8(ascii: "1") : utf8[index]
      return after(utf8, marker: start, index + 1 - start, end, kind: kind)
    case UInt8(ascii: "("): return inParentheses(utf8, start, end)
    case 0xC2...0xE3: return sign(utf8, start, end)
    case 0xEA...0xED: return syllable(utf8, start, end)
    default: return nil
    }
  }

  /// `(1)`, `(가)`.
  private static func inParentheses(_ utf8: [UInt8], _ start: Int, _ end: Int) -> ListMarker? {
    if start + 4 < end, utf8[start + 4] == UInt8(ascii: ")"), isCountingSyllable(utf8, start + 1) {
      return after(utf8, marker: start, 5, end, kind: UInt8(ascii: "d"))
    }
    let last = utf8[(start + 1)..<min(end, start + 4)].firstIndex { !isDigit($0) } ?? start
    guard last > start + 1, utf8[last] == UInt8(ascii: ")") else { return nil }
    return after(utf8, marker: start, last + 1 - start, end, kind: UInt8(ascii: "("))
  }

  /// `가.`, `나)`.
  private static func syllable(_ utf8: [UInt8], _ start: Int, _ end: Int) -> ListMarker? {
    guard start + 4 < end, utf8[start + 3] == UInt8(ascii: ".") || utf8[start + 3] == UInt8(ascii: ")"),
      isCountingSyllable(utf8, start)
    else { return nil }
    let kind = utf8[start + 3] == UInt8(ascii: ".") ? UInt8(ascii: "a") : UInt8(ascii: "b")
    return after(utf8, marker: start, 4, end, kind: kind)
  }

  /// Whether one of 가 나 다 … 하, which count what stands in a list, stands at `start`.
  static func isCountingSyllable(_ utf8: [UInt8], _ start: Int) -> Bool {
    utf8[start] >= 0xEA && syllables.contains { utf8[start..<start + 3].elementsEqual($0.utf8) }
  }

  private static let syllables = ["가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "카", "타", "파", "하"]

  /// • ‣ ◦ · ▪ ○ ● ■ ㅇ ㅁ and the circled numbers ① to ⑳; the last two of the signs alone need a space after them.
  private static func sign(_ utf8: [UInt8], _ start: Int, _ end: Int) -> ListMarker? {
    if utf8[start] == 0xE3 {
      let isJamo = start + 2 < end && utf8[start + 1] == 0x85 && (utf8[start + 2] == 0x87 || utf8[start + 2] == 0x81)
      return isJamo ? after(utf8, marker: start, 3, end, kind: UInt8(ascii: "o")) : nil
    }
    if utf8[start] == 0xC2, start + 1 < end, utf8[start + 1] == 0xB7 {
      return after(utf8, marker: start, 2, end, kind: UInt8(ascii: "o"))
    }
    guard utf8[start] == 0xE2, start + 2 < end else { return nil }
    let second = utf8[start + 1]
    let third = utf8[start + 2]
    let isNumber = second == 0x91 && 0xA0...0xB3 ~= third
    let isBullet =
      second == 0x80 && (third == 0xA2 || third == 0xA3)
      || second == 0x97 && [0x8B, 0x8F, 0xA6].contains(third)
      || second == 0x96 && [0xA0, 0xA1, 0xAA, 0xAB].contains(third)
    if isNumber {
      return after(utf8, marker: start, 3, end, kind: UInt8(ascii: "c"), needsSpace: false)
    }
    return isBullet ? after(utf8, marker: start, 3, end, kind: UInt8(ascii: "o"), needsSpace: false) : nil
  }

  private static func after(
    _ utf8: [UInt8], marker start: Int, _ length: Int, _ end: Int, kind: UInt8, needsSpace: Bool = true
  ) -> ListMarker? {
    var index = start + length
    guard index < end else { return ListMarker(kind: kind, content: end, width: length + 1) }
    guard !needsSpace || utf8[index] == space || utf8[index] == tab else { return nil }
    while index < end, utf8[index] == space || utf8[index] == tab { index += 1 }
    let width = index - start
    return ListMarker(kind: kind, content: index, width: width > length + 4 ? length + 1 : width)
  }

  /// The number of `#` of a heading at `start`; 0 if there is none. `#제목` is one too, `#1` and `#a #b` are not.
  static func heading(_ utf8: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, utf8[index] == UInt8(ascii: "#") { index += 1 }
    let level = index - start
    guard 1...6 ~= level else { return 0 }
    if index == end || utf8[index] == space || utf8[index] == tab { return level }
    let next = utf8[index]
    let opensWord = next >= 0x80 || isLetter(next) || next == UInt8(ascii: "*") || next == UInt8(ascii: "`")
    guard opensWord || (isDigit(next) && level > 1) else { return 0 }
    while index + 1 < end {
      if utf8[index] == space, utf8[index + 1] == UInt8(ascii: "#") { return 0 }
      index += 1
    }
    return level
  }

  /// A heading's text between its `#` signs.
  static func headingText(_ utf8: [UInt8], _ start: Int, _ end: Int, level: Int) -> Range<Int> {
    let text = trimmed(utf8, start + level, end)
    var last = text.upperBound
    while last > text.lowerBound, utf8[last - 1] == UInt8(ascii: "#") { last -= 1 }
    if last == text.lowerBound { return last..<last }
    if last < text.upperBound, utf8[last - 1] == space || utf8[last - 1] == tab {
      return trimmed(utf8, text.lowerBound, last)
    }
    return text
  }

  /// The `-`, `*`, `+` or • with which a heading's text opens; 0 where it opens with none.
  static func bullet(_ utf8: [UInt8], _ text: Range<Int>) -> UInt8 {
    guard text.count > 2, let marker = list(utf8, text.lowerBound, text.upperBound), !marker.counts,
      utf8[marker.content - 1] == space
    else { return 0 }
    return marker.kind
  }

  /// The run of three or more backticks or tildes, or a `$$` alone, that opens code or a formula at `start`; 0 if there is none.
  static func fence(_ utf8: [UInt8], _ start: Int, _ end: Int) -> Int {
    let sign = utf8[start]
    if sign == UInt8(ascii: "$") { return end - start == 2 && utf8[start + 1] == sign ? 2 : 0 }
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return 0 }
    var index = start
    while index < end, utf8[index] == sign { index += 1 }
    let length = index - start
    guard length >= 3 else { return 0 }
    if sign == UInt8(ascii: "`") {
      while index < end {
        if utf8[index] == sign { return 0 }
        index += 1
      }
    }
    return length
  }

  /// The sign of a line of nothing but three or more `-`, `*` or `_`; 0 if it is no rule.
  static func rule(_ utf8: [UInt8], _ start: Int, _ end: Int) -> UInt8 {
    let sign = utf8[start]
    guard sign == UInt8(ascii: "-") || sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_") else { return 0 }
    var count = 0
    for index in start..<end {
      if utf8[index] == sign {
        count += 1
      } else if utf8[index] != space && utf8[index] != tab {
        return 0
      }
    }
    return count >= 3 ? sign : 0
  }

  /// Whether the line is `| --- | :-: |`, which parts a table's head from its rows.
  static func isTableRule(_ utf8: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var hyphens = 0
    var bars = 0
    for index in start..<end {
      switch utf8[index] {
      case UInt8(ascii: "-"): hyphens += 1
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: ":"), space, tab: break
      default: return false
      }
    }
    return hyphens > 0 && bars > 0
  }

  static func trimmed(_ utf8: [UInt8], _ start: Int, _ end: Int) -> Range<Int> {
    var first = start
    var last = end
    while first < last, utf8[first] == space || utf8[first] == tab { first += 1 }
    while last > first, utf8[last - 1] == space || utf8[last - 1] == tab { last -= 1 }
    return first..<last
  }

  /// What stands behind `:::tip` or `!!! note`, without its quotation marks.
  static func admonitionTitle(_ utf8: [UInt8], _ start: Int, _ end: Int) -> Range<Int> {
    let isBlank: (UInt8) -> Bool = { $0 == space || $0 == tab }
    let word = utf8[start..<end].firstIndex { $0 != utf8[start] && !isBlank($0) } ?? end
    let title = trimmed(utf8, utf8[word..<end].firstIndex(where: isBlank) ?? end, end)
    let quote = UInt8(ascii: "\"")
    guard title.count > 1, utf8[title.lowerBound] == quote, utf8[title.upperBound - 1] == quote else { return title }
    return title.lowerBound + 1..<title.upperBound - 1
  }

  /// Where text from `start` is cut so that it has at most `longest` bytes: after a blank among the last 1,000 bytes, else
  /// between two characters; `end` where it is short enough.
  static func cut(_ utf8: [UInt8], _ start: Int, _ end: Int, longest: Int) -> Int {
    guard end - start > longest else { return end }
    let last = start + longest
    if let blank = utf8[last - 1000..<last].lastIndex(of: space) { return blank + 1 }
    return (last - 3...last).last { utf8[$0] & 0xC0 != 0x80 } ?? last
  }

  static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
  static func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte || 0x61...0x7A ~= byte }
}
