import KnowledgeBase

/// Rows as people read them: columns side by side, on a terminal wrapped to its width, or each row as lines of name and
/// value where that is shorter.
struct TableText {
  private let names: [String]
  private let rows: [[String]]
  private let isNumber: [Bool]

  init(_ set: RowSet) {
    names = set.columns
    rows = set.rows.map { $0.map(\.plainText.onOneLine) }
    isNumber = set.columns.indices.map { index in
      set.rows.allSatisfy { row in
        switch row[index] {
        case .integer, .real, .null: true
        default: false
        }
      }
    }
  }

  func write(to output: inout Output) throws {
    for line in lines(columns: output.columns) { try output.line(line) }
  }

  /// - Parameter columns: of the terminal; nil in a pipe.
  func lines(columns: Int?) -> [StyledText] {
    guard let columns else { return unbroken(natural.map { min($0, TableText.widestInPipe) }) }
    if TableText.total(natural) <= columns { return unbroken(natural) }
    let records = rows.map { record($0, columns) }
    let wrapped = wrapped(to: columns)
    if let wrapped, wrapped.count < records.reduce(0, { $0 + $1.count + 1 }) { return wrapped }
    return Array(records.joined(separator: [StyledText()]))
  }

  private func unbroken(_ widths: [Int]) -> [StyledText] {
    lines(of: names.map { [$0] }, widths, .bold) + rows.flatMap { lines(of: $0.map { [$0] }, widths) }
  }

  /// A longer cell moves what stands behind it in its row, and not in all others.
  private static let widestInPipe = 48
  /// Six syllables: narrower ones break most words.
  private static let narrowest = 12

  /// The columns' widths: those of their widest cells.
  private var natural: [Int] {
    var widths = names.map(\.columns)
    for row in rows {
      for (index, cell) in zip(row.indices, row) where index < widths.count {
        widths[index] = max(widths[index], cell.columns)
      }
    }
    return widths
  }

  private static func total(_ widths: [Int]) -> Int { widths.reduce(0, +) + 2 * (widths.count - 1) }

  /// All lines, the widest columns narrowed until a row fits; nil where that leaves too little of them.
  private func wrapped(to columns: Int) -> [StyledText]? {
    var widths = natural
    var excess = TableText.total(widths) - columns
    while excess > 0 {
      let wide = widths.indices.filter { widths[$0] > TableText.narrowest && !isNumber[$0] }
      guard let widest = wide.max(by: { widths[$0] < widths[$1] }) else { return nil }
      let next = wide.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let cut = min(excess, max(1, widths[widest] - max(next, TableText.narrowest)))
      widths[widest] -= cut
      excess -= cut
    }
    let cells = { (row: [String]) in zip(row, widths).map { TableText.wrapped($0, to: $1) } }
    return lines(of: cells(names), widths, .bold) + rows.flatMap { lines(of: cells($0), widths) }
  }

  private static func wrapped(_ cell: String, to width: Int) -> [String] {
    StyledText(cell).wrapped(to: width).map { $0.text(for: .plain) }
  }

  /// One row, each cell given in lines.
  private func lines(of cells: [[String]], _ widths: [Int], _ style: Style = .plain) -> [StyledText] {
    (0..<(cells.map(\.count).max() ?? 0)).map { place in
      var text = ""
      for (index, (cell, width)) in zip(cells, widths).enumerated() {
        let line = place < cell.count ? cell[place] : ""
        if index > 0 { text += "  " }
        text += isNumber[index] ? line.paddedLeft(to: width) : index == cells.count - 1 ? line : line.padded(to: width)
      }
      return StyledText(text, style)
    }
  }

  /// One row, a line or more for each cell behind its column's name.
  private func record(_ row: [String], _ columns: Int) -> [StyledText] {
    let indent = min((names.map(\.columns).max() ?? 0) + 2, columns / 2)
    return zip(names, row).flatMap { name, cell in
      let values = TableText.wrapped(cell, to: max(1, columns - indent))
      let labels = TableText.wrapped(name, to: max(1, indent - 2))
      return (0..<max(values.count, labels.count)).map { place in
        var line = StyledText((place < labels.count ? labels[place] : "").padded(to: indent), .bold)
        line.add(place < values.count ? values[place] : "")
        return line
      }
    }
  }
}

extension String {
  fileprivate func paddedLeft(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - columns)) + self
  }
}
