/// A JSON value, written as RFC 8259 has it: UTF-8, members in the order given.
public enum JSON: Sendable {
  case object([(String, JSON)])
  case array([JSON])
  case string(String)
  case int(Int)
  /// Infinity and not-a-number, which JSON lacks, are written as null.
  case double(Double)
  case bool(Bool)
  case null

  /// The string, or null where there is none.
  public static func string(orNull text: String?) -> JSON {
    text.map(JSON.string) ?? .null
  }

  /// The value on one line, without a line break at its end.
  public var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value's UTF-8 to `bytes`.
  public func write(to bytes: inout [UInt8]) {
    switch self {
    case .object(let members): JSON.write(members, to: &bytes)
    case .array(let items): JSON.write(items, to: &bytes)
    case .string(let string): JSON.write(string, to: &bytes)
    case .int(let integer): bytes += String(integer).utf8
    case .double(let double): JSON.write(double, to: &bytes)
    case .bool(let bool): bytes += (bool ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    }
  }

  private static func write(_ members: [(String, JSON)], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    for (offset, (name, value)) in members.enumerated() {
      if offset > 0 { bytes.append(UInt8(ascii: ",")) }
      write(name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      value.write(to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private static func write(_ items: [JSON], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (offset, item) in items.enumerated() {
      if offset > 0 { bytes.append(UInt8(ascii: ",")) }
      item.write(to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// A whole number loses its `.0`; what is left is the shortest text that reads back as the same number.
  private static func write(_ double: Double, to bytes: inout [UInt8]) {
    guard double.isFinite else {
      bytes += "null".utf8
      return
    }
    let text = double.description
    bytes += text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...]
  }

  /// Escapes what RFC 8259 demands, and what a terminal or JavaScript would take for a command or a line's end:
  /// U+007F to U+009F, U+2028 and U+2029.
  private static func write(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: bytes += [0x5C, UInt8(scalar.value)]
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: writeEscape(scalar.value, to: &bytes)
      case 0x20..<0x7F: bytes.append(UInt8(scalar.value))
      default: bytes += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Four hexadecimal digits serve: only scalars below U+10000 are escaped.
  private static func writeEscape(_ value: UInt32, to bytes: inout [UInt8]) {
    let digits = String(value, radix: 16)
    bytes += "\\u".utf8
    bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
    bytes += digits.utf8
  }
}
