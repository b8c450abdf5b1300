/// A file's text: UTF-8 without byte order mark, LF between lines, Hangul composed.
struct DecodedText: Equatable, Sendable {
  var utf8: [UInt8]
  /// As the file had it: utf-8, utf-16le, utf-16be, cp949.
  var encoding: String
}

/// Why bytes are no text, and where: `line` is 1-based, `byte` the 0-based offset in the file.
struct UndecodableText: Error, Equatable, Sendable {
  var line: Int
  var byte: Int
  /// Lower case, for a message: "not UTF-8".
  var what: String
}

/// Bytes of a file in, text out; what is no text is told with the place of its first fault.
enum TextDecoder {
  /// `koreanTable` is what `KoreanCodePage` reads CP949 with.
  static func decode(_ bytes: [UInt8], koreanTable: String) -> Result<DecodedText, UndecodableText> {
    if bytes.starts(with: [0xFF, 0xFE]) { return UTF16Text.decode(bytes, bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return UTF16Text.decode(bytes, bigEndian: true) }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let scan = UTF8Scan(bytes, from: start)
    if let fault = scan.fault {
      if let utf8 = KoreanCodePage(table: koreanTable).decode(bytes) {
        return .success(DecodedText(utf8: LineBreaks.unified(utf8), encoding: "cp949"))
      }
      return .failure(UndecodableText(line: line(of: fault, in: bytes), byte: fault, what: scan.what))
    }
    var utf8 = start == 0 ? bytes : Array(bytes[start...])
    if scan.hasReturns { utf8 = LineBreaks.unified(utf8) }
    if scan.hasJamo { utf8 = HangulComposer.composed(utf8) }
    return .success(DecodedText(utf8: utf8, encoding: "utf-8"))
  }

  /// The line of the byte at `offset`; CRLF, CR and LF each end one.
  static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    var previous: UInt8 = 0
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && previous != UInt8(ascii: "\r")) { line += 1 }
      previous = byte
    }
    return line
  }
}

/// One pass over bytes that should be UTF-8 (RFC 3629: no overlong forms, no surrogates, up to U+10FFFF).
struct UTF8Scan {
  /// The offset of the first byte that is no text.
  private(set) var fault: Int?
  private(set) var what = "not UTF-8"
  private(set) var hasReturns = false
  /// Whether conjoining jamo (U+1100 to U+11FF) occur, as macOS writes Hangul.
  private(set) var hasJamo = false

  init(_ bytes: [UInt8], from start: Int) {
    bytes.withUnsafeBufferPointer { scan($0, from: start) }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var index = start
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0 {
          fault = index
          what = "a NUL byte, so not text"
          return
        }
        if byte == UInt8(ascii: "\r") { hasReturns = true }
        index += 1
        continue
      }
      let length = Self.length(of: bytes, at: index)
      if length == 0 {
        fault = index
        return
      }
      if byte == 0xE1, bytes[index + 1] >= 0x84, bytes[index + 1] <= 0x87 { hasJamo = true }
      index += length
    }
  }

  /// The length of the well-formed sequence of two or more bytes at `index`; 0 if there is none.
  private static func length(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let left = bytes.count - index
    func trails(_ range: ClosedRange<UInt8>, _ count: Int) -> Bool {
      guard left > count, range.contains(bytes[index + 1]) else { return false }
      if count > 1, bytes[index + 2] & 0xC0 != 0x80 { return false }
      return count < 3 || bytes[index + 3] & 0xC0 == 0x80
    }
    switch lead {
    case 0xC2...0xDF: return trails(0x80...0xBF, 1) ? 2 : 0
    case 0xE0: return trails(0xA0...0xBF, 2) ? 3 : 0
    case 0xED: return trails(0x80...0x9F, 2) ? 3 : 0
    case 0xE1...0xEF: return trails(0x80...0xBF, 2) ? 3 : 0
    case 0xF0: return trails(0x90...0xBF, 3) ? 4 : 0
    case 0xF1...0xF3: return trails(0x80...0xBF, 3) ? 4 : 0
    case 0xF4: return trails(0x80...0x8F, 3) ? 4 : 0
    default: return 0
    }
  }
}

/// CRLF and CR as LF.
enum LineBreaks {
  static func unified(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "\r") {
        result.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }
}
