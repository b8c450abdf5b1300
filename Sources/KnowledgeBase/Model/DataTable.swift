/// A file of data/: tab-separated, a header row, `#` starts a comment line. Text in, rows by column name out.
struct DataTable {
  struct Row {
    /// In the order of the header, without blanks around them.
    let cells: [Substring]
    fileprivate let columns: [String: Int]
    /// `data/vocabulary/traits.tsv:14`.
    let place: String

    /// The cell without blanks around it; empty where the row is short.
    subscript(_ column: String) -> String {
      guard let index = columns[column], cells.indices.contains(index) else { return "" }
      return String(cells[index])
    }

    /// A cell of several values with `|` between them.
    func list(_ column: String) -> [String] {
      self[column].split(separator: "|").map { DataTable.trimmed($0) }.filter { !$0.isEmpty }.map(String.init)
    }
  }

  let rows: [Row]

  /// Throws where a column of `required` is missing from the header, or a row has more cells than the header.
  init(_ text: String, path: String, required: [String]) throws {
    var columns: [String: Int]?
    var rows: [Row] = []
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == "\r" ? line.dropLast() : line
      if line.isEmpty || line.first == "#" { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(Self.trimmed)
      let place = "\(path):\(number)"
      guard let header = columns else {
        columns = Dictionary(cells.enumerated().map { (String($1), $0) }, uniquingKeysWith: { first, _ in first })
        for name in required where columns?[name] == nil {
          throw KnowledgeBaseError(.input, at: place, "the column '\(name)' is missing; add it to the header row")
        }
        continue
      }
      guard cells.count <= header.count else {
        throw KnowledgeBaseError(
          .input, at: place, "\(cells.count) cells where the header has \(header.count); remove the extra tabs")
      }
      rows.append(Row(cells: cells, columns: header, place: place))
    }
    self.rows = rows
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.utf8.first == 0x20 { text.removeFirst() }
    while text.utf8.last == 0x20 { text.removeLast() }
    return text
  }
}
