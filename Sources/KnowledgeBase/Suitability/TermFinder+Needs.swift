/// Whether a line speaks of what a question asks for in its own words.
extension TermFinder {
  /// - Parameter claims: all of the subject's; a sentence of two judgements is among them twice.
  func speaks(_ claim: StoredRule, of need: Need, among claims: [StoredRule]) -> Bool {
    let text = FoldedText(claim.evidence.text, cues: cues)
    if claim.isClaim { return need.isNamed(by: text.tellingWords(in: text.words.indices, cues), to: claim.effect) }
    var words = Array(text.words.indices)
    let other = claims.first { $0.evidence == claim.evidence && $0.effect != claim.effect }
    if let clauses = judgedClauses(
      of: text, isFor: claim.effect == .for, isFirst: other.map { claim.fact < $0.fact })
    {
      words.removeAll { !clauses.contains(text.words[$0].clause) }
    }
    let judged = Set(cues(in: text).filter { Self.saysNothing.contains($0.kind) }.flatMap(\.match.words))
    let name = Folding.letters(of: claim.subjectName)
    words.removeAll { judged.contains($0) || text.letters(ofWord: $0).starts(with: name) }
    return need.isMeant(by: text.tellingWords(in: words, cues))
  }

  private static let saysNothing: Set<CuePhrase> = [
    .judgement, .suitable, .unsuitable, .useNegated, .need,
  ]
}
