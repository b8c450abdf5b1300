import Glibc

/// Bytes in CP949 (EUC-KR with the syllables that it lacks; KS X 1001 and Microsoft's code page 949) in, UTF-8 out.
///
/// Any two high bytes can be CP949. So text counts as such only where nearly all of its pairs are the 2,350 common
/// syllables of KS X 1001 (lead byte B0 to C8, trail byte A1 to FE) or its signs (A1 to AC).
enum KoreanCodePage {
  static func decode(_ bytes: [UInt8]) -> [UInt8]? {
    guard looksKorean(bytes) else { return nil }
    let converter = iconv_open("UTF-8", "CP949")
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    // A pair becomes three bytes at most.
    var output = [UInt8](repeating: 0, count: bytes.count / 2 * 3 + 8)
    var input = bytes
    let written: Int? = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        var room = target.count
        let code = iconv(converter, &from, &left, &to, &room)
        return code == Int(bitPattern: UInt.max) || left > 0 ? nil : target.count - room
      }
    }
    guard let written else { return nil }
    return Array(output[..<written])
  }

  private static func looksKorean(_ bytes: [UInt8]) -> Bool {
    var pairs = 0
    var common = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0 { return false }
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      guard index + 1 < bytes.count else { return false }
      pairs += 1
      let lead = bytes[index]
      if bytes[index + 1] >= 0xA1, 0xB0...0xC8 ~= lead || 0xA1...0xAC ~= lead { common += 1 }
      index += 2
    }
    return pairs > 0 && common * 10 >= pairs * 9
  }
}
