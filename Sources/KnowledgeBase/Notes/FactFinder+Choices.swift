/// Under 선택 기준 and the like: which of several things to take in which case.
extension FactFinder {
  /// `로그가 많다 → Kafka`, `Kafka: 로그가 많을 때`, `로그가 많으면 Kafka를 쓴다`; and `대용량 로그: Kafka`, which says what suits.
  mutating func readChoice(_ index: Int, in scope: Scope) -> Bool {
    let span = outline.span(of: index)
    let judges = hits(index).contains { $0.kind == .suitable || $0.kind == .unsuitable }
    guard !judges else { return false }
    let used = chosen(span)
    guard let name = used ?? recommended(span) else { return false }
    emit(
      used == nil ? .suitable : .useCase, text: plainLines(index), block: index, lines: lines(of: index), in: scope,
      subject: Gloss.removed(plain(name)))
    return true
  }

  /// Kafka of `**대용량 로그**: Kafka`: what stands behind a need, where it is a name of this note or one in Latin letters.
  private func recommended(_ span: Range<Int>) -> Range<Int>? {
    guard let colon = Separator.colon(utf8, span) else { return nil }
    let need = Decoration.core(utf8, span.lowerBound..<colon.lowerBound)
    guard let name = pick(colon.upperBound..<span.upperBound), termName(need) != nil,
      !lexicon.sentenceWords[.criterion].contains(utf8[need].compactMap(Folded.byte))
    else { return nil }
    return mentioned(name) != nil || isProper(name) ? name : nil
  }

  /// `Kafka`, `Redis Pub/Sub`: letters of the Latin alphabet, each word with a capital.
  private func isProper(_ name: Range<Int>) -> Bool {
    utf8[Sentence.withoutGloss(utf8, name)].split(separator: Markers.space).allSatisfy { word in
      word.allSatisfy { $0 < 0x80 } && word.contains { 0x41...0x5A ~= $0 }
    }
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
    if let name = named(behindCaseIn: sentence) { return name }
    guard let verb = utf8[sentence].split(separator: Markers.space).last,
      lexicon.sentenceWords[.asksUse].contains(where: { verb.starts(with: $0) }) || verb.starts(with: "쓴".utf8),
      let object = Sentence.nounsWithParticle(utf8, sentence.lowerBound..<verb.startIndex).last,
      mentioned(object) != nil || isProper(object)
    else { return nil }
    return object
  }

  /// Kafka of `로그가 많으면 Kafka`.
  private func named(behindCaseIn sentence: Range<Int>) -> Range<Int>? {
    let words = utf8[sentence].split(separator: Markers.space)
    let last = words.dropLast().lastIndex { word in
      ["면", "때", "때는", "땐", "경우", "경우에는"].contains {
        Array(word.last == UInt8(ascii: ",") ? word.dropLast() : word).hasSuffix($0)
      }
    }
    guard let last, let name = pick(words[last + 1].startIndex..<sentence.upperBound) else { return nil }
    return mentioned(name) != nil || isProper(name) ? name : nil
  }

  /// A name of a few words, as who chooses writes it.
  private func pick(_ range: Range<Int>) -> Range<Int>? {
    var name = Decoration.core(utf8, range)
    while let last = utf8[name].split(separator: Markers.space).dropFirst().last,
      lexicon.sentenceWords[.pick].contains(last.compactMap(Folded.byte))
    {
      name = Markers.trimmed(utf8, name.lowerBound, last.startIndex)
    }
    let opening = utf8[name].prefix(12).compactMap(Folded.byte)
    if lexicon.sentenceWords[.noPick].contains(where: { opening.starts(with: $0) }) { return nil }
    return name.count <= 48 && !Sentence.states(utf8, name) ? termName(name) : nil
  }

  /// `… 때`, `… 경우`, `… 필요`.
  private func tellsCase(_ range: Range<Int>) -> Bool {
    let text = Decoration.core(utf8, range)
    guard let last = utf8[text].split(separator: Markers.space).last else { return false }
    return ["때", "경우", "시", "필요", "면"].contains { Array(last).hasSuffix($0) }
  }

  /// A table of two columns, `상황 | 추천`: a use a row, of what the column with the names (else with Latin letters) says.
  mutating func readChoices(
    _ columns: [Range<Int>], _ rows: [(row: Int, cells: [Range<Int>])], in scope: Scope
  ) -> Bool {
    if readPicks(columns, rows, in: scope) { return true }
    guard scope.kind == .choice, columns.count == 2, !rows.isEmpty, rows.allSatisfy({ $0.cells.count == 2 }) else {
      return false
    }
    let named = [0, 1].map { column in rows.count { mentioned(Decoration.core(utf8, $0.cells[column])) != nil } }
    let latin = [0, 1].map { column in rows.count { isLatin($0.cells[column]) } }
    let counts = named[0] != named[1] ? named : latin
    guard counts[0] != counts[1] else { return false }
    let column = counts[0] > counts[1] ? 0 : 1
    let label = factKind(lexicon.labels.label(LabelText(utf8, columns[1 - column]))?.kind)
    let kind = label == .suitable || label == .unsuitable ? label ?? .useCase : .useCase
    for (row, cells) in rows {
      emit(
        kind, text: plain(cells[1 - column]), block: row, lines: lines(of: row), in: scope,
        subject: plain(cells[column]))
    }
    return true
  }

  /// `| 상황 | 추천 |`, wherever it stands: of each row what is named under the second head suits the case under the first.
  private mutating func readPicks(
    _ columns: [Range<Int>], _ rows: [(row: Int, cells: [Range<Int>])], in scope: Scope
  ) -> Bool {
    guard let first = columns.first, tableWord(first, among: [.caseHead]) != nil,
      let column = columns.indices.dropFirst().first(where: { tableWord(columns[$0], among: [.pickHead]) != nil }),
      rows.allSatisfy({ $0.cells.count == columns.count }),
      !rows.contains(where: { tableWord($0.cells[column], among: [.fits, .unfits, .partly]) != nil })
    else { return false }
    for (row, cells) in rows {
      guard let name = pick(cells[column]) else { continue }
      emit(
        .suitable, text: plain(cells[0]), block: row, lines: lines(of: row), in: scope,
        subject: Gloss.removed(plain(name)))
    }
    return true
  }

  private func isLatin(_ cell: Range<Int>) -> Bool {
    Decoration.core(utf8, cell).first.map { Markers.isLetter(utf8[$0]) } ?? false
  }
}
