import Glibc
import Testing

@testable import KnowledgeBase

@Suite struct TextDecoderTests {
  /// `# 캐시\n- 똠방각하\n` in CP949; 똠 is not in KS X 1001.
  static let korean: [UInt8] =
    [0x23, 0x20, 0xC4, 0xB3, 0xBD, 0xC3, 0x0D, 0x0A, 0x2D, 0x20]
    + [0xC0, 0xE5, 0xC1, 0xA1, 0xC0, 0xBA, 0x20, 0xBA, 0xFC, 0xB8, 0xA3, 0xB4, 0xD9, 0x20]
    + [0x8C, 0x63, 0xB9, 0xE6, 0xB0, 0xA2, 0xC7, 0xCF, 0x0A]

  static let table = BundledFile.text(of: "data/encodings/ksx1001.txt")

  @Test("every pair of bytes in CP949 is what the C library's iconv makes of it") func everyPair() throws {
    let converter = iconv_open("UTF-8", "CP949")
    try #require(converter != iconv_t(bitPattern: -1))
    defer { iconv_close(converter) }
    let page = KoreanCodePage(table: Self.table)
    var known = 0
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x31)...0xFE {
        let bytes = Array(repeating: [0xB0, 0xA1] as [UInt8], count: 20).joined() + [lead, trail]
        let expected = Self.converted(Array(bytes), converter)
        if page.decode(Array(bytes)) != expected {
          Issue.record("\(lead) \(trail)")
          return
        }
        known += expected == nil ? 0 : 1
      }
    }
    #expect(known > 17_000)
  }

  private static func converted(_ bytes: [UInt8], _ converter: iconv_t?) -> [UInt8]? {
    var (input, output) = (bytes, [UInt8](repeating: 0, count: bytes.count * 3))
    let left = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var (from, to) = (
          source.baseAddress?.assumingMemoryBound(to: CChar.self),
          target.baseAddress?.assumingMemoryBound(to: CChar.self)
        )
        var (left, room) = (source.count, target.count)
        let code = iconv(converter, &from, &left, &to, &room)
        return code == Int(bitPattern: UInt.max) || left > 0 ? nil : room
      }
    }
    return left.map { Array(output.dropLast($0)) }
  }

  @Test("CP949 is read, and said to be it") func codePage() throws {
    let text = try TextDecoder.decode(Self.korean, koreanTable: Self.table).get()
    #expect(text.encoding == "cp949")
    #expect(String(decoding: text.utf8, as: UTF8.self) == "# 캐시\n- 장점은 빠르다 똠방각하\n")
  }

  @Test(
    "what is no text is told with the byte and line at fault",
    arguments: [
      ([0x61, 0x0A, 0x62, 0xE9, 0x74, 0xE9], 3, 2, "not UTF-8"),
      ([0x61, 0x0A, 0x00, 0x62], 2, 2, "a NUL byte, so not text"),
      ([0xEA, 0xB0, 0x80, 0x0D, 0xEA, 0xB0], 4, 2, "not UTF-8"),
      ([0xFF, 0xFE, 0x41, 0x00, 0x42], 4, 1, "half a UTF-16 unit"),
      ([0xC0, 0x80], 0, 1, "not UTF-8"), ([0xED, 0xA0, 0x80], 0, 1, "not UTF-8"),
      ([0xF4, 0x90, 0x80, 0x80], 0, 1, "not UTF-8"),
    ] as [([UInt8], Int, Int, String)])
  func faults(bytes: [UInt8], byte: Int, line: Int, what: String) {
    #expect(
      TextDecoder.decode(bytes, koreanTable: Self.table)
        == .failure(UndecodableText(line: line, byte: byte, what: what)))
  }
}
