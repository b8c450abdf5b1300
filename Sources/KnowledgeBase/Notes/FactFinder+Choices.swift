/// Under 선택 기준 and the like: which of several things to take in which case.
extension FactFinder {
  /// `로그가 많다 → Kafka`, `Kafka: 로그가 많을 때`, `로그가 많으면 Kafka를 쓴다`.
  mutating func readChoice(_ index: Int, in scope: Scope) -> Bool {
    let span = outline.span(of: index)
    let judges = hits(index).contains { $0.kind == .suitable || $0.kind == .unsuitable }
    guard !judges, let name = chosen(span) else { return false }
    emit(
      .useCase, text: plainLines(index), block: index, lines: lines(of: index), in: scope, subject: plain(name))
    return true
  }

  private func chosen(_ span: Range<Int>) -> Range<Int>? {
    for arrow in ["→", "->", "=>", "⇒"] {
      guard let place = utf8[span].place(of: arrow.utf8) else { continue }
      return pick(place.upperBound..<span.upperBound)
    }
    if let colon = Separator.colon(utf8, span) {
      let head = Decoration.core(utf8, span.lowerBound..<colon.lowerBound)
      if tellsCase(colon.upperBound..<span.upperBound) || mentioned(head) != nil { return termName(head) }
      return tellsCase(head) ? pick(colon.upperBound..<span.upperBound) : nil
    }
    let sentence = Sentence.first(utf8, span)
    guard let verb = utf8[sentence].split(separator: Markers.space).last,
      lexicon.sentenceWords[.asksUse].contains(where: { verb.starts(with: $0) }) || verb.starts(with: "쓴".utf8),
      let object = Sentence.nounsWithParticle(utf8, sentence.lowerBound..<verb.startIndex).last,
      mentioned(object) != nil
    else { return nil }
    return object
  }

  /// A name of a few words, as who chooses writes it.
  private func pick(_ range: Range<Int>) -> Range<Int>? {
    let name = Decoration.core(utf8, range)
    return name.count <= 48 && !Sentence.states(utf8, name) ? termName(name) : nil
  }

  /// `… 때`, `… 경우`, `… 필요`.
  private func tellsCase(_ range: Range<Int>) -> Bool {
    let text = Decoration.core(utf8, range)
    guard let last = utf8[text].split(separator: Markers.space).last else { return false }
    return ["때", "경우", "시", "필요", "면"].contains { Array(last).hasSuffix($0) }
  }

  /// A table of two columns, `상황 | 추천`: a use a row, of what the column with the names (else with Latin letters) says.
  mutating func readChoices(_ rows: [(row: Int, cells: [Range<Int>])], in scope: Scope) -> Bool {
    guard scope.kind == .choice, !rows.isEmpty, rows.allSatisfy({ $0.cells.count == 2 }) else { return false }
    let named = [0, 1].map { column in rows.count { mentioned(Decoration.core(utf8, $0.cells[column])) != nil } }
    let latin = [0, 1].map { column in rows.count { isLatin($0.cells[column]) } }
    let counts = named[0] != named[1] ? named : latin
    guard counts[0] != counts[1] else { return false }
    let column = counts[0] > counts[1] ? 0 : 1
    for (row, cells) in rows {
      emit(
        .useCase, text: plain(cells[1 - column]), block: row, lines: lines(of: row), in: scope,
        subject: plain(cells[column]))
    }
    return true
  }

  private func isLatin(_ cell: Range<Int>) -> Bool {
    Decoration.core(utf8, cell).first.map { Markers.isLetter(utf8[$0]) } ?? false
  }
}
