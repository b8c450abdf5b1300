/// One judgement of several subjects.
extension FactFinder {
  /// `배치에는 SQS가, 실시간 분석에는 Kinesis가 적합하다`: clauses of one judgement, each with a subject of its own.
  mutating func readShared(_ hit: CueHit, as kind: Fact.Kind, in index: Int, _ scope: Scope) -> Bool {
    let sentence = Sentence.holding(hit.range.lowerBound, utf8, outline.span(of: index))
    let clauses = utf8[sentence].split(separator: UInt8(ascii: ",")).map {
      Markers.trimmed(utf8, $0.startIndex, $0.endIndex)
    }
    guard clauses.count > 1, let last = clauses.last, last.contains(hit.range.lowerBound),
      let own = judgedName(hit, in: index)
    else { return false }
    let others = clauses.dropLast().map { clause -> String? in
      let noun = Sentence.nounsWithParticle(utf8, clause).last
      return noun.flatMap { $0.upperBound + 3 == clause.upperBound ? mentioned($0) ?? latinName($0) : nil }
    }
    guard others.allSatisfy({ $0 != nil }) else { return false }
    for (clause, name) in zip(clauses, others + [own]) {
      emit(
        kind, text: text(of: clause, in: index), block: index, lines: line(of: clause.lowerBound, in: index),
        in: scope, subject: name)
    }
    return true
  }
}
