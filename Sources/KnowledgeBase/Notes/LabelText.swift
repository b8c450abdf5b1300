/// A candidate for a label, folded for comparison: without blanks, emphasis, numbering, emoji and closing signs.
struct LabelText {
  /// Lower case; each byte's place in the note stands in `origin`.
  private(set) var bytes: [UInt8] = []
  private(set) var origin: [Int] = []
  /// The text without numbering, emphasis and closing signs, in the note's bytes.
  private(set) var name: Range<Int>

  init(_ utf8: [UInt8], _ range: Range<Int>) {
    name = Decoration.core(utf8, range)
    bytes.reserveCapacity(name.count)
    origin.reserveCapacity(name.count)
    for index in name {
      guard let byte = Folded.byte(utf8[index]) else { continue }
      bytes.append(byte)
      origin.append(index)
    }
  }

  /// Whether a blank or mark stands before the byte at `index`.
  func opensWord(_ index: Int) -> Bool {
    index == 0 || index >= origin.count || origin[index] > origin[index - 1] + 1
      || [UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: ",")].contains(bytes[index - 1])
  }

  /// `x → y` says what follows from what, and labels nothing.
  var hasArrow: Bool {
    zip(bytes, bytes.dropFirst()).contains { first, second in
      (first == UInt8(ascii: "-") || first == UInt8(ascii: "=")) && second == UInt8(ascii: ">")
        || first == 0xE2 && second == 0x86
    }
  }

  /// The note's bytes from folded byte `start` up to `end`.
  func source(_ start: Int, _ end: Int) -> Range<Int>? {
    guard start < end, end <= origin.count else { return nil }
    return origin[start]..<origin[end - 1] + 1
  }

  func words(before end: Int) -> Int {
    (0..<min(end, origin.count)).count { $0 == 0 || origin[$0] > origin[$0 - 1] + 1 }
  }

  func hasSuffix(_ suffix: String, before end: Int) -> Bool {
    let suffix = suffix.utf8
    return end >= suffix.count && bytes[end - suffix.count..<end].elementsEqual(suffix)
  }
}

/// What stands around a label or a name and says nothing: `1.2`, `1장.`, 📌, `**`, `[…]`, `:`.
enum Decoration {
  static func core(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = range
    while true {
      let before = range
      range = withoutEdges(utf8, range)
      range = withoutLetter(utf8, withoutNumber(utf8, range))
      if range == before { return range }
    }
  }

  private static func withoutEdges(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var first = range.lowerBound
    var last = range.upperBound
    while first < last {
      let byte = utf8[first]
      if byte == UInt8(ascii: "<"), let end = tagEnd(utf8, first, last) {
        first = end
      } else if isOpening(byte) {
        first += 1
      } else if byte >= 0xF0 {
        first = min(first + 4, last)
      } else if first + 2 < last, isSymbol(byte, utf8[first + 1], utf8[first + 2]) {
        first += 3
      } else if byte == UInt8(ascii: ":"), let end = shortcode(utf8, first, last) {
        first = end
      } else {
        break
      }
    }
    while first < last {
      let byte = utf8[last - 1]
      if byte == UInt8(ascii: ">"), let start = tagStart(utf8, first, last) {
        last = start
      } else if isClosing(byte) {
        last -= 1
      } else if last - 4 >= first, utf8[last - 4] >= 0xF0 {
        last -= 4
      } else if last - 3 >= first, isSymbol(utf8[last - 3], utf8[last - 2], utf8[last - 1]) {
        last -= 3
      } else {
        break
      }
    }
    if last > first, utf8[last - 1] == UInt8(ascii: ")"), !utf8[first..<last].contains(UInt8(ascii: "(")) { last -= 1 }
    return withoutPair(utf8, first..<last)
  }

  /// `(장점)`, `{장점}`: brackets that hold all of it, and none within.
  private static func withoutPair(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, let first = range.first,
      utf8[first] == UInt8(ascii: "(") || utf8[first] == UInt8(ascii: "{")
    else { return range }
    let close = utf8[first] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "}")
    let inner = first + 1..<range.upperBound - 1
    let isWhole = utf8[inner.upperBound] == close && !utf8[inner].contains(close)
    return isWhole ? inner : range
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "<"),
      UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: "\\"),
      UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ">"):
      true
    default: false
    }
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: "]"),
      UInt8(ascii: ","), UInt8(ascii: ";"):
      true
    default: isOpening(byte) && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "[") && byte != UInt8(ascii: "#")
    }
  }

  /// Arrows, signs, dingbats, boxes, the variation selector, full-width colon: U+2190 to U+2BFF, U+FE0F, U+FF1A, “ ” ‘ ’ ※,
  /// joiners and blanks without width (U+200B to U+200F, which stand within an emoji) and wide brackets.
  private static func isSymbol(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch first {
    case 0xE2:
      0x86...0xAF ~= second || second == 0x80 && (0x8B...0x8F ~= third || 0x98...0x9F ~= third || third == 0xBB)
    case 0xE3: Bracket.isWide(first, second, third)
    case 0xEF:
      second == 0xB8 && third == 0x8F || second == 0xBC && third == 0x9A || Bracket.isWide(first, second, third)
    default: false
    }
  }

  /// Where the tag at `first` ends: `<b>`.
  private static func tagEnd(_ utf8: [UInt8], _ first: Int, _ last: Int) -> Int? {
    guard first + 1 < last, Markers.isLetter(utf8[first + 1]) || utf8[first + 1] == UInt8(ascii: "/") else {
      return nil
    }
    return utf8[first..<min(last, first + 60)].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  /// Where the tag that ends before `last` starts: `</b>`.
  private static func tagStart(_ utf8: [UInt8], _ first: Int, _ last: Int) -> Int? {
    guard let start = utf8[max(first, last - 60)..<last].lastIndex(of: UInt8(ascii: "<")) else { return nil }
    return tagEnd(utf8, start, last) == last ? start : nil
  }

  /// The end of an emoji's name at `first`: `:+1:`.
  private static func shortcode(_ utf8: [UInt8], _ first: Int, _ last: Int) -> Int? {
    var index = first + 1
    while index < last, index - first < 24 {
      if utf8[index] == UInt8(ascii: ":") { return index > first + 1 ? index + 1 : nil }
      guard utf8[index] > 0x20, utf8[index] < 0x80 else { return nil }
      index += 1
    }
    return nil
  }

  /// `가.`, `나 )`, `A.`, `b)`, `IV.`: letters that count.
  private static func withoutLetter(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, let first = range.first else { return range }
    var index = first
    if Markers.isLetter(utf8[first]) {
      index = max(first + 1, utf8[range].prefix { "IVXivx".utf8.contains($0) }.endIndex)
    } else if utf8[first] >= 0xEA, range.count > 5 {
      index += utf8[first + 3] == Markers.space ? 4 : 3
    }
    guard index > first, index + 1 < range.upperBound, utf8[index + 1] == Markers.space,
      utf8[index] == UInt8(ascii: ".") || utf8[index] == UInt8(ascii: ")")
    else { return range }
    if utf8[first] >= 0xEA, !Markers.isCountingSyllable(utf8, first) { return range }
    return index + 2..<range.upperBound
  }

  /// `1.`, `1.2.3`, `1-2.`, `2024-03-01 `, `2)`, `(1)`, `Ⅳ.`, `1장.`, `Chapter 10 -`.
  private static func withoutNumber(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    if range.count > 3, utf8[range.lowerBound] == UInt8(ascii: "(") {
      return Markers.list(utf8, range.lowerBound, range.upperBound).map { $0.content..<range.upperBound } ?? range
    }
    var index = range.lowerBound
    let end = range.upperBound
    var isChapter = false
    for word in ["chapter", "part", "제"] where hasPrefix(utf8, index..<end, word) {
      index += word.utf8.count
      isChapter = true
    }
    while index < end, isChapter, utf8[index] == Markers.space { index += 1 }
    if let end = questionEnd(utf8, range) { return end..<range.upperBound }
    if let end = romanEnd(utf8, range) { return end..<range.upperBound }
    let digits = index
    while index < end, Markers.isDigit(utf8[index]) || (index > digits && partsDigits(utf8, index, end)) {
      index += 1
    }
    guard index > digits, index < end else { return range }
    for keycap in ["\u{FE0F}\u{20E3}", "\u{20E3}"] where hasPrefix(utf8, index..<end, keycap) {
      return index + keycap.utf8.count..<end
    }
    for word in ["장", "부", "절", "강", "단계"] where hasPrefix(utf8, index..<end, word) {
      index += word.utf8.count
      isChapter = true
    }
    let endsInDot = index > 0 && utf8[index - 1] == UInt8(ascii: ".")
    let isDate = index - digits >= "2024-3-1".utf8.count && utf8[digits..<index].contains(UInt8(ascii: "-"))
    let hasDots = isDate || utf8[digits..<index].contains(UInt8(ascii: "."))
    guard index < end else { return range }
    let sign = utf8[index]
    if sign == UInt8(ascii: ")") || sign == UInt8(ascii: "]") || sign == UInt8(ascii: ".")
      || (isChapter && sign == UInt8(ascii: ":"))
    {
      return index + 1 < end ? index + 1..<end : range
    }
    if endsInDot || isChapter || (hasDots && sign == Markers.space) { return index..<end }
    return range
  }

  /// Where `Q.`, `A:` or `Q3)` ends.
  private static func questionEnd(_ utf8: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.count > 3, let first = range.first, utf8[first] == UInt8(ascii: "Q") || utf8[first] == UInt8(ascii: "A")
    else { return nil }
    let sign = utf8[(first + 1)..<range.upperBound].firstIndex { !Markers.isDigit($0) } ?? range.upperBound
    let isEnd = sign < range.upperBound && [".", ":", ")"].contains { utf8[sign] == $0.utf8.first }
    return isEnd ? sign + 1 : nil
  }

  /// A dot, or the hyphen of `1-2`.
  private static func partsDigits(_ utf8: [UInt8], _ index: Int, _ end: Int) -> Bool {
    if utf8[index] == UInt8(ascii: ".") { return true }
    return utf8[index] == UInt8(ascii: "-") && index + 1 < end && Markers.isDigit(utf8[index + 1])
  }

  /// Where `Ⅳ.` ends: one of U+2160 to U+217F and a dot.
  private static func romanEnd(_ utf8: [UInt8], _ range: Range<Int>) -> Int? {
    let sign = Array(utf8[range].prefix(4))
    guard sign.count == 4, range.count > 4, sign[0] == 0xE2, sign[1] == 0x85, 0xA0...0xBF ~= sign[2],
      sign[3] == UInt8(ascii: ".")
    else { return nil }
    return range.lowerBound + 4
  }

  static func hasPrefix(_ utf8: [UInt8], _ range: Range<Int>, _ prefix: String) -> Bool {
    let prefix = prefix.utf8
    guard range.count >= prefix.count else { return false }
    return zip(utf8[range], prefix).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 && Markers.isLetter($1)) }
  }
}
