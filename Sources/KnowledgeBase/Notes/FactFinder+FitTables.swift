/// Tables that say by a sign or a word a cell what suits which case.
extension FactFinder {
  /// `| 상황 | 적합 여부 |` of one subject, and `| 상황 | SQS | Kinesis |` of one a column, whose cells are O, X and △.
  mutating func readFits(
    _ columns: [Range<Int>], _ rows: [(row: Int, cells: [Range<Int>])], in scope: Scope
  ) -> Bool {
    guard columns.count > 1, !rows.isEmpty, rows.allSatisfy({ $0.cells.count == columns.count }) else { return false }
    func judges(_ column: Int) -> Bool {
      rows.allSatisfy { tableWord($0.cells[column], among: [.fits, .unfits, .partly]) != nil }
    }
    let others = columns.indices.dropFirst()
    let ofScope = others.filter { tableWord(columns[$0], among: [.fitHead]) != nil && judges($0) }
    if ofScope.isEmpty {
      let areCases = tableWord(columns[0], among: [.caseHead]) != nil || factKind(scope.kind) == .suitable
      guard areCases, others.allSatisfy(judges) else { return false }
    }
    for (row, cells) in rows {
      for column in ofScope.isEmpty ? Array(others) : ofScope {
        guard let word = tableWord(cells[column], among: [.fits, .unfits]) else { continue }
        var inner = scope
        if ofScope.isEmpty, let name = subjectName(columns[column]) { inner.subject = name }
        emit(
          word == .fits ? .suitable : .unsuitable, text: plain(cells[0]), block: row, lines: lines(of: row), in: inner)
      }
    }
    return true
  }

  /// The first of `kinds` of which a cell, what brackets add to it apart, is one of the words.
  func tableWord(_ cell: Range<Int>, among kinds: [TableWord]) -> TableWord? {
    let core = Markers.trimmed(utf8, cell.lowerBound, cell.upperBound)
    let word = utf8[Sentence.withoutGloss(utf8, core)].compactMap(Folded.byte)
    return kinds.first { lexicon.tableWords[$0].contains(word) }
  }
}
