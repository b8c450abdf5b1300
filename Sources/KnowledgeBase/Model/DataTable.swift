/// A file of data/: tab-separated, a header row, `#` starts a comment line. Text in, rows by column name out.
///
/// Tables are read at the start of a command, so by bytes.
struct DataTable {
  struct Row {
    fileprivate let table: Table
    fileprivate let cells: [Range<Int>]
    /// 1-based.
    fileprivate let number: Int

    /// In the order of the header, without blanks around them.
    var fields: [String] { cells.map(table.text) }

    /// Whether a NUL or another control character stands in it.
    var hasControls: Bool { cells.contains { table.utf8[$0].contains { $0 < 0x20 || $0 == 0x7F } } }

    /// `data/vocabulary/traits.tsv:14`.
    var place: String { "\(table.path):\(number)" }

    /// The cell without blanks around it; empty where the row is short.
    subscript(_ column: String) -> String { cell(column).map(table.text) ?? "" }

    /// A cell of several values with `|` between them.
    ///
    func list(_ column: String) -> [String] { bytes(column).map { String(decoding: $0, as: UTF8.self) } }

    /// The same values as UTF-8, of which few may be wanted.
    func bytes(_ column: String, where isWanted: (ArraySlice<UInt8>) -> Bool = { _ in true }) -> [ArraySlice<UInt8>] {
      var values: [ArraySlice<UInt8>] = []
      guard let cell = cell(column) else { return values }
      var start = cell.lowerBound
      for index in cell.lowerBound...cell.upperBound where index == cell.upperBound || table.utf8[index] == Self.bar {
        let value = table.utf8[table.trimmed(start..<index)]
        if !value.isEmpty, isWanted(value) { values.append(value) }
        start = index + 1
      }
      return values
    }

    private static let bar = UInt8(ascii: "|")

    private func cell(_ column: String) -> Range<Int>? {
      guard let index = table.columns[column], cells.indices.contains(index) else { return nil }
      return cells[index]
    }
  }

  /// What all rows share.
  fileprivate struct Table {
    let utf8: [UInt8]
    let path: String
    var columns: [String: Int] = [:]

    func text(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

    /// The parts of `range` between the bytes that are `sign`, without blanks around them.
    func split(_ range: Range<Int>, at sign: UInt8) -> [Range<Int>] {
      var parts: [Range<Int>] = []
      var start = range.lowerBound
      for index in range where utf8[index] == sign {
        parts.append(trimmed(start..<index))
        start = index + 1
      }
      parts.append(trimmed(start..<range.upperBound))
      return parts
    }

    func trimmed(_ range: Range<Int>) -> Range<Int> {
      var (first, last) = (range.lowerBound, range.upperBound)
      while first < last, utf8[first] == UInt8(ascii: " ") { first += 1 }
      while last > first, utf8[last - 1] == UInt8(ascii: " ") { last -= 1 }
      return first..<last
    }
  }

  let rows: [Row]

  /// Throws where a column of `required` is missing from the header, one stands there twice, or a row has more cells than
  /// the header.
  ///
  /// - Parameter optional: the only other columns that there may be; nil for any.
  init(_ text: String, path: String, required: [String], optional: [String]? = nil) throws {
    var table = Table(utf8: Array(text.utf8), path: path)
    var header: Int?
    var rows: [Row] = []
    var number = 0
    var start = 0
    while start <= table.utf8.count {
      let end = table.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) ?? table.utf8.count
      let isCRLF = end > start && table.utf8[end - 1] == UInt8(ascii: "\r")
      let line = start..<(isCRLF ? end - 1 : end)
      number += 1
      start = end + 1
      guard let first = line.first, table.utf8[first] != UInt8(ascii: "#") else { continue }
      let cells = table.split(line, at: UInt8(ascii: "\t"))
      guard let width = header else {
        table.columns = try Self.columns(
          cells.map(table.text), at: "\(path):\(number)", required: required, optional: optional)
        header = cells.count
        continue
      }
      let row = Row(table: table, cells: cells, number: number)
      guard cells.count <= width else {
        throw KnowledgeBaseError(
          .input, at: row.place, "\(cells.count) cells where the header has \(width); remove the extra tabs")
      }
      rows.append(row)
    }
    self.rows = rows
  }

  private static func columns(
    _ names: [String], at place: String, required: [String], optional: [String]?
  ) throws -> [String: Int] {
    for name in required where !names.contains(name) {
      throw KnowledgeBaseError(.input, at: place, "the column '\(name)' is missing; add it to the header row")
    }
    let known = optional.map { required + $0 }
    var columns: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      if let known, !known.contains(name) {
        throw KnowledgeBaseError.unknown("column", name, among: known, at: place)
      }
      guard columns.updateValue(index, forKey: name) == nil else {
        throw KnowledgeBaseError(.input, at: place, "the column '\(name)' stands twice; put both into one")
      }
    }
    return columns
  }
}
