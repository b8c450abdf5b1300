import KnowledgeBase

/// Rows as people read them: columns side by side, cut to the terminal's width, whole in a pipe.
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
    let widths = fitted(to: output.columns)
    let isCut = output.columns != nil
    try output.line(line(names, widths, .bold, isCut: isCut))
    for row in rows { try output.line(line(row, widths, .plain, isCut: isCut)) }
  }

  private func line(_ cells: [String], _ widths: [Int], _ style: Style, isCut: Bool) -> StyledText {
    var text = ""
    for (index, (cell, width)) in zip(cells, widths).enumerated() {
      if index > 0 { text += "  " }
      let shown = isCut ? cell.cut(to: width) : cell
      let isLast = index == widths.count - 1
      text += isNumber[index] ? shown.paddedLeft(to: width) : isLast ? shown : shown.padded(to: width)
    }
    return StyledText(text, style)
  }

  /// A longer cell moves what stands behind it in its row, and not in all others.
  private static let widestInPipe = 48

  /// The columns' widths: as wide as their widest cell, the widest of them narrowed until a row fits.
  private func fitted(to columns: Int?) -> [Int] {
    var widths = names.map(\.columns)
    for row in rows {
      for (index, cell) in row.enumerated() where index < widths.count {
        widths[index] = max(widths[index], cell.columns)
      }
    }
    guard let columns else { return widths.map { min($0, Self.widestInPipe) } }
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - columns
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8 {
      let next = widths.indices.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let cut = min(excess, max(1, widths[widest] - max(next, 8)))
      widths[widest] -= cut
      excess -= cut
    }
    return widths
  }
}

extension String {
  fileprivate func paddedLeft(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - columns)) + self
  }

  /// The text if it has at most `width` columns, else its start and `…`.
  fileprivate func cut(to width: Int) -> String {
    guard columns > width else { return self }
    var start = ""
    var used = 0
    for character in self {
      used += character.columns
      if used > width - 1 { break }
      start.append(character)
    }
    return start + "…"
  }
}
