/// How rows are written for other programs.
public enum TableFormat: String, Sendable, CaseIterable {
  /// RFC 4180: UTF-8, a header, LF; a field is quoted where it holds a quote, comma or line break.
  case csv
  /// Fields parted by tabs; a tab, line break or backslash within one is written `\t`, `\n`, `\r`, `\\`.
  case tsv
  /// One array of objects.
  case json
  /// One object a line.
  case jsonl
  /// A GitHub table; `|` is written `\|`, a line break `<br>`.
  case markdown
}

/// Writes rows in one format, piece by piece, so that a table of any length takes little memory.
struct TableWriter {
  let format: TableFormat
  let columns: [String]
  /// CSV for Excel: a byte order mark, CRLF, and an apostrophe before text that Excel would run as a formula.
  let excel: Bool
  private var rowCount = 0
  private var bytes: [UInt8] = []

  init(format: TableFormat, columns: [String], excel: Bool = false) {
    self.format = format
    self.columns = columns
    self.excel = excel
  }

  /// What stands before the first row.
  mutating func head() -> [UInt8] {
    switch format {
    case .csv:
      if excel { bytes += [0xEF, 0xBB, 0xBF] }
      writeDelimited(columns.map(Value.text), by: ",", TableWriter.csvField)
    case .tsv: writeDelimited(columns.map(Value.text), by: "\t", TableWriter.tsvField)
    case .json: bytes += "[".utf8
    case .jsonl: break
    case .markdown:
      writeMarkdown(columns.map(Value.text))
      bytes += ("|" + String(repeating: " --- |", count: columns.count) + "\n").utf8
    }
    return takeBytes()
  }

  mutating func row(_ values: [Value]) -> [UInt8] {
    switch format {
    case .csv: writeDelimited(values, by: ",", TableWriter.csvField)
    case .tsv: writeDelimited(values, by: "\t", TableWriter.tsvField)
    case .json:
      bytes += (rowCount == 0 ? "\n" : ",\n").utf8
      object(values).write(to: &bytes)
    case .jsonl:
      object(values).write(to: &bytes)
      bytes += "\n".utf8
    case .markdown: writeMarkdown(values)
    }
    rowCount += 1
    return takeBytes()
  }

  /// What stands behind the last row.
  mutating func foot() -> [UInt8] {
    format == .json ? Array((rowCount == 0 ? "]\n" : "\n]\n").utf8) : []
  }

  private mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func writeDelimited(_ values: [Value], by delimiter: String, _ field: (String) -> String) {
    let fields = values.map { value in
      if excel, format == .csv, case .text(let text) = value { return field(TableWriter.guardingFormula(text)) }
      return field(value.plainText)
    }
    bytes += fields.joined(separator: delimiter).utf8
    bytes += (excel && format == .csv ? "\r\n" : "\n").utf8
  }

  private mutating func writeMarkdown(_ values: [Value]) {
    let cells = values.map { value in
      var cell = ""
      for scalar in value.plainText.unicodeScalars {
        switch scalar {
        case "|": cell += "\\|"
        case "\n": cell += "<br>"
        case "\r": break
        default: cell.unicodeScalars.append(scalar)
        }
      }
      return cell
    }
    bytes += ("| " + cells.joined(separator: " | ") + " |\n").utf8
  }

  private func object(_ values: [Value]) -> JSON {
    .object(Array(zip(columns, values.map(\.json))))
  }

  private static func csvField(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { [UInt8(ascii: "\""), UInt8(ascii: ","), 10, 13].contains($0) }
    guard needsQuotes else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private static func tsvField(_ text: String) -> String {
    var field = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": field += "\\t"
      case "\n": field += "\\n"
      case "\r": field += "\\r"
      case "\\": field += "\\\\"
      default: field.unicodeScalars.append(scalar)
      }
    }
    return field
  }

  private static func guardingFormula(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
    return "'" + text
  }
}

extension Value {
  /// As text formats show it: nothing for NULL, hexadecimal digits for a blob.
  public var plainText: String {
    switch self {
    case .null: ""
    case .integer(let integer): String(integer)
    case .real(let real): real.shortest
    case .text(let text): text
    case .blob(let bytes): Value.hexadecimal(bytes)
    }
  }

  /// A blob becomes a string of hexadecimal digits.
  public var json: JSON {
    switch self {
    case .null: .null
    case .integer(let integer): .int(Int(integer))
    case .real(let real): .double(real)
    case .text(let text): .string(text)
    case .blob(let bytes): .string(Value.hexadecimal(bytes))
    }
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
