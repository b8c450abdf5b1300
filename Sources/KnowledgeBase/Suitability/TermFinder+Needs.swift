/// Which lines speak of what a question asks for in its own words.
extension TermFinder {
  /// Of a subject's lines those that speak of `need`; of its pros and cons those with most words of it.
  ///
  /// - Parameters:
  ///   - claims: all of the subject's; a sentence of two judgements is among them twice.
  ///   - isSilent: no rule speaks of what the question names.
  func speaking(of need: Need, among claims: [StoredRule], isSilent: Bool) -> [StoredRule] {
    let shared = claims.map { claim in
      claim.isClaim ? need.sharedWords(with: words(of: claim), as: claim.effect, isSilent: isSilent) : 0
    }
    let most = shared.max() ?? 0
    return zip(claims, shared).filter { claim, shared in
      if claim.isClaim { return shared > 0 && shared == most }
      return (need.isVague || isSilent) && need.isMeant(by: judgedWords(of: claim, among: claims))
    }.map(\.0)
  }

  private func words(of claim: StoredRule) -> [Need.Word] {
    let text = FoldedText(claim.evidence.text, cues: cues)
    return text.tellingWords(in: text.words.indices, cues)
  }

  /// What a sentence judges, without the words that judge, and without its subject.
  private func judgedWords(of claim: StoredRule, among claims: [StoredRule]) -> [Need.Word] {
    let text = FoldedText(claim.evidence.text, cues: cues)
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
    return text.tellingWords(in: words, cues)
  }

  private static let saysNothing: Set<CuePhrase> = [
    .judgement, .suitable, .unsuitable, .useNegated, .need,
  ]
}
