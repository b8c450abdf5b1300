/// Syllables by their bytes in UTF-8.
enum Hangul {
  /// The number of a syllable's final consonant (Unicode 15.0, 3.12): 0 is none, 4 is ㄴ, 8 is ㄹ; nil for what is no syllable.
  static func final(of bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count == 3, let first = bytes.first, 0xEA...0xED ~= first else { return nil }
    let scalar = bytes.dropFirst().reduce(Int(first & 0x0F)) { $0 << 6 | Int($1 & 0x3F) }
    return 0xAC00...0xD7A3 ~= scalar ? (scalar - 0xAC00) % 28 : nil
  }
}
