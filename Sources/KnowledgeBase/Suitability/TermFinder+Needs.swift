/// Whether a line speaks of what a question asks for in its own words.
extension TermFinder {
  /// - Parameters:
  ///   - claims: all of the subject's; a sentence of two judgements is among them twice.
  ///   - isSilent: no rule speaks of what the question names.
  func speaks(_ claim: StoredRule, of need: Need, among claims: [StoredRule], isSilent: Bool) -> Bool {
    let text = FoldedText(claim.evidence.text, cues: cues)
    if claim.isClaim {
      return need.isNamed(by: text.tellingWords(in: text.words.indices, cues), to: claim.effect, isSilent: isSilent)
    }
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
