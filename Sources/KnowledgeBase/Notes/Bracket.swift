/// Brackets and bold marks that frame a label or a name: 【장점】, [장점], <장점>.
enum Bracket {
  /// 〈 〉 《 》 「 」 『 』 【 】 〔 〕 〖 〗 and ＜ ＞ ［ ］.
  static func isWide(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    if first == 0xE3 { return second == 0x80 && (0x88...0x91 ~= third || 0x94...0x9B ~= third) }
    return first == 0xEF && second == 0xBC && [0x9C, 0x9E, 0xBB, 0xBD].contains(third)
  }

  /// What stands in the brackets with which the text opens, emphasis before them apart, and where they end; nil for a link.
  static func opening(_ utf8: [UInt8], _ span: Range<Int>) -> (inner: Range<Int>, end: Int)? {
    guard let open = utf8[span].firstIndex(where: { $0 != UInt8(ascii: "*") }) else { return nil }
    let close: [UInt8]
    switch utf8[open] {
    case UInt8(ascii: "["): close = [UInt8(ascii: "]")]
    case UInt8(ascii: "<"): close = [UInt8(ascii: ">")]
    case UInt8(ascii: "("): close = [UInt8(ascii: ")")]
    case 0xE2, 0xE3, 0xEF:
      guard open + 6 < span.upperBound, isWide(utf8[open], utf8[open + 1], utf8[open + 2]) || opensDouble(utf8, open)
      else { return nil }
      let step: UInt8 = utf8[open] == 0xEF ? 2 : 1
      close = [utf8[open], utf8[open + 1], utf8[open + 2] &+ step]
    default: return nil
    }
    let end = min(span.upperBound, open + 48)
    guard let found = utf8[open..<end].place(of: close) else { return nil }
    let next = found.upperBound < span.upperBound ? utf8[found.upperBound] : 0
    if next == UInt8(ascii: "(") || next == UInt8(ascii: "[") { return nil }
    return (open + close.count..<found.lowerBound, found.upperBound)
  }

  /// The bold words with which the text opens, a blank and more text behind them, and where they end: `**장점** 빠르다`.
  /// Behind English words none that goes on with them: not `**Use** the index`.
  static func bold(_ utf8: [UInt8], _ span: Range<Int>) -> (inner: Range<Int>, end: Int)? {
    let mark = ["**", "__"].first { utf8[span].starts(with: $0.utf8) }
    guard let mark else { return nil }
    let inner = span.lowerBound + 2..<min(span.upperBound, span.lowerBound + 48)
    guard let close = utf8[inner].place(of: mark.utf8), close.lowerBound > inner.lowerBound,
      close.upperBound + 1 < span.upperBound, utf8[close.upperBound] == Markers.space,
      utf8[close.upperBound + 1] > Markers.space
    else { return nil }
    let goesOn = utf8[close.lowerBound - 1] < 0x80 && 0x61...0x7A ~= utf8[close.upperBound + 1]
    return goesOn ? nil : (inner.lowerBound..<close.lowerBound, close.upperBound)
  }

  /// ≪
  private static func opensDouble(_ utf8: [UInt8], _ index: Int) -> Bool {
    utf8[index] == 0xE2 && utf8[index + 1] == 0x89 && utf8[index + 2] == 0xAA
  }
}
