/// What kind of answer a question wants.
extension QuestionDraft {
  func kind() -> Reply.Kind {
    let names = mentions.contains { $0.use != .topic } || !measures.isEmpty
    let asksWhich = has(.which) && has(.judgement)
    if has(.difference), subjects.count >= 2 { return comparesForSomething ? .suitability : .difference }
    if has(.pros) { return has(.cons) ? .prosAndCons : .pros }
    if has(.cons) { return .cons }
    if has(.useCases), !subjects.isEmpty, !asksSomething, !asksIfSuits {
      return has(.useNegated) ? .whenNotToUse : .useCases
    }
    if has(.limits), measures.isEmpty, !subjects.isEmpty || !finder.dimensions(in: text).isEmpty, !asksWhich {
      return .limits
    }
    if asksDefinition, !asksWhich { return .definition }
    if has(.judgement) || names && !asksWhy || asksWhich { return .suitability }
    if !subjects.isEmpty, !has(.openQuestion), asksWhether { return .suitability }
    if has(.definition), !subjects.isEmpty { return .definition }
    if asks, !subjects.isEmpty, !mentions.isEmpty, !asksWhy { return .suitability }
    return .search
  }

  /// "개념만 증명하면 되는데 서버리스로 갈까", "When traffic explodes, is serverless …": what a clause before that of the
  /// subject says does not tell what is asked, where a judgement is asked behind it; nor does 개념 of "개념 노트 앱에 서버리스
  /// 괜찮아".
  mutating func dropBackground() {
    guard let clause = subjects.map({ text.words[$0.words.lowerBound].clause }).min() else { return }
    func isBefore(_ cue: TermFinder.Cue) -> Bool {
      text.words[cue.match.words.upperBound].clause < clause
    }
    let judges = cues.contains { $0.kind == .judgement && !isBefore($0) }
    let first = subjects.map(\.words.lowerBound).min() ?? 0
    let isJudged = cues.contains { $0.kind == .judgement && $0.match.words.lowerBound > first }
    cues = cues.filter { cue in
      if cue.kind == .definition, isJudged, cue.match.words.upperBound < first, isKorean(cue.match) { return false }
      return !isBefore(cue) || cue.kind != .openQuestion && !(judges && Self.tellWhatIsAsked.contains(cue.kind))
    }
  }

  private func isKorean(_ match: PhraseMatcher.Match) -> Bool {
    Syllable.isHangul(text.letters[match.places[0].lowerBound])
  }

  private static let tellWhatIsAsked: Set<CuePhrase> = [.definition, .pros, .cons, .useCases, .difference, .limits]

  /// "Redis vs Memcached for caching?": which of them suits.
  private var comparesForSomething: Bool {
    has(.comparative)
      && mentions.contains { mention in
        mention.use != .topic && mention.stance == .asserted && !subjects.contains { overlaps(mention, $0) }
      }
  }

  /// "왜 빠른가": asks for a reason, not for a judgement.
  private var asksWhy: Bool { has(.openQuestion) && !has(.need) && measures.isEmpty }

  /// "만들까": an ending in -(으)ㄹ까. "… 분석에 서버리스?": the subject stands last. "Redis for maps?"
  private var asksWhether: Bool {
    let endsInWhether = text.words.contains { word in
      let letters = text.letters[word.range].filter { $0 != Self.yo }
      return letters.count > 1 && letters.last == Self.kka && Syllable.endsInRieul(letters[letters.count - 2])
    }
    if asks, text.words.indices.contains(where: { opensClause($0) && isWhether($0) }) { return true }
    let last = text.words.indices.last
    let isForSomething =
      asks
      && subjects.contains { subject in
        let next = subject.words.upperBound + 1
        return text.words.indices.contains(next) && finder.cues.lists(text.letters(ofWord: next), under: .purpose)
      }
    return endsInWhether || isForSomething
      || asks && subjects.contains { $0.words.upperBound == last && $0.words.lowerBound > 0 }
  }

  /// "Is it suitable when formats change?" asks of a case, and not for cases.
  private var asksIfSuits: Bool { has(.suitable) && text.words.indices.contains(0) && isWhether(0) }

  /// "Would serverless …"
  private func isWhether(_ index: Int) -> Bool {
    finder.cues.lists(text.letters(ofWord: index), under: .whetherWord)
  }

  private func opensClause(_ index: Int) -> Bool {
    index == 0 || text.words[index - 1].clause != text.words[index].clause
  }

  private static let kka: UInt32 = 0xAE4C
  private static let yo: UInt32 = 0xC694

  /// Names more than the subject and the words by which it asks.
  private var asksSomething: Bool {
    !measures.isEmpty
      || mentions.contains { mention in
        !subjects.contains { overlaps(mention, $0) }
          && !cues.contains { cue in
            cue.kind == .useCases
              && mention.match.places.allSatisfy { place in cue.match.places.contains { $0.overlaps(place) } }
          }
      }
  }

  private var asksDefinition: Bool {
    guard let subject = subjects.last, subjects.allSatisfy({ $0.name == subject.name }) else { return false }
    if finder.cues.lists(tail(after: subject.letters), under: .definitionTail) { return true }
    let others = mentions.filter { !$0.match.places.contains { $0.overlaps(subject.letters) } }
    return has(.definition) && others.isEmpty && measures.isEmpty
  }

  /// What stands behind a name in its word.
  func tail(after letters: Range<Int>) -> ArraySlice<UInt32> {
    guard letters.upperBound > 0 else { return [] }
    let word = text.words[text.wordOf[letters.upperBound - 1]]
    return letters.upperBound < word.range.upperBound ? text.letters[letters.upperBound..<word.range.upperBound] : []
  }
}
