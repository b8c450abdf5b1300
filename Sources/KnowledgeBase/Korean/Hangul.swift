/// Composed syllables, by their scalars and their bytes in UTF-8.
enum Hangul {
  /// The number of a syllable's final consonant (Unicode 15.0, 3.12): 0 is none, 4 is ㄴ, 8 is ㄹ; nil for what is no syllable.
  static func final(of bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count == 3, let first = bytes.first, 0xEA...0xED ~= first else { return nil }
    let scalar = scalar(bytes, at: bytes.startIndex)
    return isSyllable(scalar) ? Int(scalar - 0xAC00) % 28 : nil
  }

  /// Whether a scalar is a composed syllable.
  @inline(__always)
  static func isSyllable(_ scalar: UInt32) -> Bool { 0xAC00...0xD7A3 ~= scalar }

  /// The scalar of the three bytes from `index` on, as a syllable has.
  @inline(__always)
  static func scalar<Bytes: RandomAccessCollection<UInt8>>(_ utf8: Bytes, at index: Int) -> UInt32
  where Bytes.Index == Int {
    UInt32(utf8[index] & 0x0F) << 12 | UInt32(utf8[index + 1] & 0x3F) << 6 | UInt32(utf8[index + 2] & 0x3F)
  }
}
