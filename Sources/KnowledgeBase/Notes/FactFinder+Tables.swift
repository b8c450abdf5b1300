/// Tables: 장점 and 단점 as row heads or column heads, one fact a cell.
extension FactFinder {
  mutating func readTable(_ head: Int, in scope: Scope) {
    let rows = rows(of: head)
    guard let header = rows.first else { return }
    let columns = cells(of: header)
    let body = rows.dropFirst().map { (row: $0, cells: cells(of: $0)) }
    if readChoices(columns, body, in: scope) || readFits(columns, body, in: scope) { return }
    var columnLabels = columns.map { lexicon.labels.label(LabelText(utf8, $0)) }
    if factKind(scope.kind) == nil, let place = explanation(columns) { columnLabels[place] = Label(kind: .definition) }
    if columnLabels.first??.kind == .neutral || factKind(columnLabels.first??.kind) != nil {
      // Options and commands are no terms, nor is a pro.
      for place in columnLabels.indices where columnLabels[place]?.kind == .definition { columnLabels[place] = nil }
    }
    let names = nameColumn(columnLabels, body.map(\.cells))
    if let names { for place in 0...names { columnLabels[place] = nil } }
    let hasLimits = scope.kind == .limit || columnLabels.contains { $0?.kind == .limit }
    for (row, cells) in body {
      guard let first = cells.first else { continue }
      if hasLimits || limits(first) {
        if names == nil, readLimitsByColumn(row, cells, columns, in: scope) { continue }
        let text = cells.filter { !isBlank($0) }.map { plain($0) }.joined(separator: ": ")
        emitLimits(row, lexicon.units.limits(in: utf8, outline.span(of: row), isListed: true), text: text, in: scope)
        continue
      }
      if names == nil, let label = lexicon.labels.label(LabelText(utf8, first)) {
        readLabelledRow(row, label, cells, columns, in: scope)
      } else {
        readRow(row, cells, columnLabels, names: names, in: scope)
      }
    }
  }

  /// `| 최대 노드 | 5000 | 1000 |` under `| | A | B |`: a limit a column, of what its head names.
  private mutating func readLimitsByColumn(
    _ row: Int, _ cells: [Range<Int>], _ columns: [Range<Int>], in scope: Scope
  ) -> Bool {
    guard cells.count > 2, cells.count == columns.count, columns.dropFirst().allSatisfy(namesOwner) else {
      return false
    }
    let head = Array(utf8[cells[0]]) + Array(" | ".utf8)
    for (name, cell) in zip(columns, cells).dropFirst() {
      let text = head + utf8[cell]
      let limits = lexicon.units.limits(in: text, 0..<text.count, isListed: true)
      var inner = scope
      inner.subject = Name(name)
      emitLimits(
        row, limits.map { ($0.value, cell.lowerBound) }, text: plain(cells[0]) + ": " + plain(cell), in: inner)
    }
    return true
  }

  /// Whether a column's head names what its limits are of, and not what of the limit it tells: 값, 기본값, 최대.
  private func namesOwner(_ column: Range<Int>) -> Bool {
    termName(column) != nil && lexicon.labels.label(LabelText(utf8, column)) == nil
      && lexicon.cues.hits(in: utf8, column).isEmpty && !lexicon.units.namesValue(utf8, column)
  }

  /// Whether a row is one on a limit: `| 최대 노드 | 5000개 |`.
  private func limits(_ head: Range<Int>) -> Bool {
    let label = lexicon.labels.label(LabelText(utf8, head))
    guard head.count <= 60, label == nil || label?.kind == .limit else { return false }
    let hits = lexicon.cues.hits(in: utf8, head)
    return !hits.isEmpty && hits.allSatisfy { $0.kind == .limit }
  }

  /// The column that says what the terms of the first one are: `| 용어 | 설명 |`.
  private func explanation(_ columns: [Range<Int>]) -> Int? {
    guard let first = columns.first, tableWord(first, among: [.termHead]) != nil else { return nil }
    return columns.indices.dropFirst().first { tableWord(columns[$0], among: [.meaningHead]) != nil }
  }

  /// The column that names what the pros or cons beside it are of: the first, or the second where the first only counts.
  private func nameColumn(_ labels: [Label?], _ rows: [[Range<Int>]]) -> Int? {
    guard labels.count > 1, !isVerdict(labels[0]), labels.dropFirst().contains(where: isVerdict) else { return nil }
    let counts = rows.allSatisfy { $0.first.map { isOrdinal($0) } ?? true }
    return counts && labels.count > 2 && !isVerdict(labels[1]) ? 1 : 0
  }

  private func isVerdict(_ label: Label?) -> Bool {
    label?.kind == .definition || factKind(label?.kind).map { $0 != .mitigation } ?? false
  }

  private func cells(of row: Int) -> [Range<Int>] {
    let span = outline.span(of: row)
    return outline.blocks[row].marker == UInt8(ascii: "<") ? HTMLTags.cells(utf8, span) : TableCells.split(utf8, span)
  }

  private func rows(of head: Int) -> [Int] {
    var rows: [Int] = []
    var index = head
    while index < outline.blocks.count, outline.blocks[index].table == head {
      rows.append(index)
      index += 1
    }
    return rows
  }

  /// `| 장점 | … | … |`: with two and more columns of text, each column's head is the subject.
  private mutating func readLabelledRow(
    _ row: Int, _ label: Label, _ cells: [Range<Int>], _ columns: [Range<Int>], in scope: Scope
  ) {
    let kind = label.kind == .definition ? Fact.Kind.conceptDefinition : factKind(label.kind)
    guard let kind else { return }
    for (place, cell) in cells.enumerated().dropFirst() where !isBlank(cell) {
      var inner = scope.labelled(label)
      if cells.count > 2, columns.indices.contains(place), let name = subjectName(columns[place]) {
        inner.subject = name
      }
      emitCell(cell, as: kind, of: row, in: inner)
    }
  }

  /// One fact a cell; of a list in a cell of HTML, one an item.
  private mutating func emitCell(_ cell: Range<Int>, as kind: Fact.Kind, of row: Int, in scope: Scope) {
    let items = outline.blocks[row].marker == UInt8(ascii: "<") ? HTMLTags.items(utf8, cell) : []
    for item in items where !isBlank(item) {
      let lines = LineRange(
        line(of: item.lowerBound, in: row).first, line(of: item.upperBound - 1, in: row).last)
      let fact = emit(kind, text: plain(item), block: row, lines: lines, in: scope)
      readCell(item, of: row, fact, in: scope)
    }
    if items.isEmpty {
      let text = InlineText.plain(utf8, cell, lineBreak: " / ")
      let fact = emit(kind, text: text, block: row, lines: lines(of: row), in: scope)
      readCell(cell, of: row, fact, in: scope)
    }
  }

  /// What a pro or con in a cell says besides: `이벤트 처리에 최적`, `실행 시간 제한 (15분)`.
  private mutating func readCell(_ cell: Range<Int>, of row: Int, _ fact: Int, in scope: Scope) {
    let kind = facts[fact].kind
    guard kind == .pro || kind == .con else { return }
    let hits = lexicon.cues.hits(in: utf8, cell)
    guard !hits.isEmpty else { return }
    var inner = scope
    inner.parent = fact
    let judged: Fact.Kind = kind == .pro ? .suitable : .unsuitable
    for line in cellLines(cell) where utf8[line].last != UInt8(ascii: "?") {
      let own = hits.filter { line.contains($0.range.lowerBound) }
      if own.contains(where: { $0.kind == (kind == .pro ? .suitable : .unsuitable) }) {
        emit(judged, text: plain(line), block: row, lines: self.line(of: line.lowerBound, in: row), in: inner)
      }
      if own.contains(where: { $0.kind == .limit }) {
        emitLimits(row, lexicon.units.limits(in: utf8, line), of: line, text: plain(line), in: inner)
      }
    }
  }

  /// The lines of a cell, which `<br>` parts, without their markers.
  private func cellLines(_ cell: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var rest = cell
    while let tag = utf8[rest].place(of: "<br".utf8) {
      lines.append(rest.lowerBound..<tag.lowerBound)
      let end = utf8[tag.upperBound..<cell.upperBound].firstIndex(of: UInt8(ascii: ">")) ?? cell.upperBound - 1
      rest = end + 1..<cell.upperBound
    }
    return (lines + [rest]).map { Decoration.core(utf8, $0) }.filter { !$0.isEmpty }
  }

  /// `| 이름 | 장점 | 단점 |`: the cell under `names` is the subject.
  private mutating func readRow(
    _ row: Int, _ cells: [Range<Int>], _ labels: [Label?], names: Int?, in scope: Scope
  ) {
    for (place, cell) in cells.enumerated() where labels.indices.contains(place) && !isBlank(cell) {
      guard let label = labels[place] else { continue }
      let kind = label.kind == .definition ? Fact.Kind.conceptDefinition : factKind(label.kind)
      guard let kind else { continue }
      var inner = scope.labelled(label)
      if label.subject == nil, let names, names < place, !isOrdinal(cells[names]), let name = subjectName(cells[names])
      {
        inner.subject = name
      }
      emitCell(cell, as: kind, of: row, in: inner)
      if kind == .conceptDefinition { noteDefined(inner) }
    }
  }

  private func isBlank(_ cell: Range<Int>) -> Bool {
    let text = plain(cell)
    return text.isEmpty || text == "-" || text == "x" || text == "X"
  }

  /// A number, or a letter that counts: 1, **A**.
  private func isOrdinal(_ cell: Range<Int>) -> Bool {
    let text = plain(cell)
    return text.utf8.count == 1 && Markers.isLetter(text.utf8.first ?? 0)
      || text.utf8.allSatisfy { Markers.isDigit($0) || $0 == UInt8(ascii: ".") }
  }
}

/// The cells of a table's row, without the blanks around them.
enum TableCells {
  static func split(_ utf8: [UInt8], _ row: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    var index = start
    var isCode = false
    if index < row.upperBound, utf8[index] == UInt8(ascii: "|") {
      index += 1
      start = index
    }
    while index < row.upperBound {
      if utf8[index] == UInt8(ascii: "`") { isCode.toggle() }
      if utf8[index] == UInt8(ascii: "|"), !isCode, utf8[index - 1] != UInt8(ascii: "\\") {
        cells.append(Markers.trimmed(utf8, start, index))
        start = index + 1
      }
      index += 1
    }
    let last = Markers.trimmed(utf8, start, row.upperBound)
    if !last.isEmpty { cells.append(last) }
    return cells
  }
}
