/// Conjoining jamo to syllables (The Unicode Standard, 3.12); all else is left as it stands.
enum HangulComposer {
  static func composed(_ utf8: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var pending: UInt32 = 0
    func flush() {
      if pending != 0 { append(pending, to: &result) }
      pending = 0
    }
    var index = 0
    while index < utf8.count {
      let jamo = scalar(in: utf8, at: index)
      guard let jamo else {
        flush()
        result.append(utf8[index])
        index += 1
        continue
      }
      index += 3
      if let joined = joined(pending, jamo) {
        pending = joined
      } else {
        flush()
        pending = jamo
      }
    }
    flush()
    return result
  }

  /// The scalar of a three-byte sequence that composition may touch: a jamo or a syllable.
  private static func scalar(in utf8: [UInt8], at index: Int) -> UInt32? {
    guard index + 2 < utf8.count, 0xE1...0xED ~= utf8[index] else { return nil }
    let value = Hangul.scalar(utf8, at: index)
    return 0x1100...0x11FF ~= value || Hangul.isSyllable(value) ? value : nil
  }

  private static func joined(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if 0x1100...0x1112 ~= first, 0x1161...0x1175 ~= second {
      return 0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
    }
    if Hangul.isSyllable(first), (first - 0xAC00) % 28 == 0, 0x11A8...0x11C2 ~= second {
      return first + (second - 0x11A7)
    }
    return nil
  }

  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | (scalar >> 6) & 0x3F))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }
}
