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

  private static func write(_ double: Double, to bytes: inout [UInt8]) {
    bytes += (double.isFinite ? double.shortest : "null").utf8
  }

  /// Escapes what RFC 8259 demands, and what a terminal or JavaScript would take for a command or a line's end:
  /// U+007F to U+009F, U+2028 and U+2029.
  private static func write(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var string = string
    let scalars = string.unicodeScalars
    string.withUTF8 { utf8 in
      var written = 0, offset = 0
      for scalar in scalars {
        let end = offset + UTF8.width(scalar)
        if let escape = escape(scalar) {
          bytes += utf8[written..<offset]
          bytes += escape.utf8
          written = end
        }
        offset = end
      }
      bytes += utf8[written...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Only scalars below U+10000 are escaped, so that four hexadecimal digits serve.
  private static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x22, 0x5C: return "\\\(scalar)"
    case 0x08: return "\\b"
    case 0x09: return "\\t"
    case 0x0A: return "\\n"
    case 0x0C: return "\\f"
    case 0x0D: return "\\r"
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029:
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    default: return nil
    }
  }
}

extension Double {
  /// The shortest text that reads back as the same number; a whole number loses its `.0`.
  var shortest: String { description.hasSuffix(".0") ? String(description.dropLast(2)) : description }
}
