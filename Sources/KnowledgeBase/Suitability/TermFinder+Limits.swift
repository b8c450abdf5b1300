/// Whether a limit bounds an amount: a limit's sentence and a measure in, yes or no out.
extension TermFinder {
  /// A limit bounds what it speaks of: what is measured (the time of a run, the size of a file), or a thing by its name
  /// (식별자 of "식별자는 63바이트까지"). A time is a duration and a size any size where neither says more.
  func measures(_ limit: StoredLimit, the measure: SuitabilityQuestion.Measure) -> Bool {
    let text = FoldedText(limit.evidence.text, cues: cues)
    let isNamed = names(measure.counted, text)
    if measure.quantity.unit == "count", measure.dimensions.isEmpty { return isNamed }
    let spoken = dimensions(in: text)
    if spoken.subtracting(measure.dimensions).contains(where: {
      cues.lists(Folding.letters(of: $0), under: .narrowDimension)
    }) {
      return false
    }
    if isNamed || !spoken.isDisjoint(with: measure.dimensions) { return true }
    let isBare = spoken.isEmpty && !namesThing(text, but: limit.subjectName)
    switch measure.quantity.unit {
    case "s":
      let plain: Set<String> = ["duration"]
      return isBare && measure.dimensions.isSubset(of: plain)
        || measure.dimensions.isEmpty && !spoken.isEmpty && spoken.isSubset(of: plain)
    case "byte": return isBare || measure.dimensions.isEmpty && measure.counted.isEmpty
    default: return false
    }
  }

  /// A word of `text` is one of `nouns`, with a particle or none, but is no rate (노드당).
  private func names(_ nouns: [[UInt32]], _ text: FoldedText) -> Bool {
    !nouns.isEmpty
      && text.words.indices.contains { index in
        let word = text.letters(ofWord: index)
        if cues.closes(word, with: .rateTail) { return false }
        let stem = cues.stem(text.text(index..<index + 1))
        return nouns.contains { cues.meanings(of: $0) == cues.meanings(of: stem) }
      }
  }

  /// Something stands before the number that it is a limit on; the subject itself is none.
  private func namesThing(_ text: FoldedText, but subject: String) -> Bool {
    let name = Folding.key(subject)
    let said = Set(cues(in: text).flatMap(\.match.words))
    for index in text.words.indices {
      let word = text.letters(ofWord: index)
      if word.first.map(Folding.isDigit) ?? true { return false }
      let stem = cues.stem(text.text(index..<index + 1))
      let isSubject = name.contains(String(letters: stem))
      if stem.count > 1, !said.contains(index), !isSubject, !cues.isGeneric(stem) { return true }
    }
    return false
  }
}
