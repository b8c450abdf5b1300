/// UTF-16 with a byte order mark in, UTF-8 out.
enum UTF16Text {
  static func decode(_ bytes: [UInt8], bigEndian: Bool) -> Result<DecodedText, UndecodableText> {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count)
    var index = 2
    func unit(at index: Int) -> UInt32? {
      guard index + 1 < bytes.count else { return nil }
      let first = UInt32(bytes[index])
      let second = UInt32(bytes[index + 1])
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    func failure(_ what: String) -> Result<DecodedText, UndecodableText> {
      let line = TextDecoder.line(of: utf8.count, in: utf8)
      return .failure(UndecodableText(line: line, byte: index, what: what))
    }
    while index < bytes.count {
      guard var scalar = unit(at: index) else { return failure("half a UTF-16 unit") }
      var length = 2
      if 0xD800...0xDBFF ~= scalar, let low = unit(at: index + 2), 0xDC00...0xDFFF ~= low {
        scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
        length = 4
      }
      guard let valid = Unicode.Scalar(scalar) else { return failure("half a UTF-16 surrogate pair") }
      guard scalar != 0 else { return failure("a NUL character, so not text") }
      utf8.append(contentsOf: UTF8.encode(valid) ?? UTF8.encodedReplacementCharacter)
      index += length
    }
    utf8 = HangulComposer.composed(LineBreaks.unified(utf8))
    return .success(DecodedText(utf8: utf8, encoding: bigEndian ? "utf-16be" : "utf-16le"))
  }
}
