/// What a question asks for in its own words, where the vocabulary has no name for it.
///
/// A line that speaks of it, by half of these words or more, decides where nothing else does. Pros and cons are looked
/// through for what is said to be needed, sentences that judge and use cases for anything asked.
struct Need: Equatable {
  /// A word that says something, and whether it is denied: 공유 of "공유하지 않아야".
  struct Word: Equatable {
    /// As it was said, folded.
    var stem: [UInt32]
    /// The first of the words that say the same.
    var meaning: [UInt32]
    var isDenied: Bool
  }

  /// Of the clauses that say that something is needed, what names a workload apart; no claim is looked for with fewer than
  /// two.
  var wanted: [Word]
  /// The same with the workloads, for where the notes say nothing of them as such.
  var whole: [Word]
  /// What a clause that tells of the case is about, where `wanted` is no more than told: 그림 of "복잡한 그림인데".
  var told: Word?
  /// Of the whole question.
  var asked: [Word]
  /// Nothing of it has a name in the vocabulary.
  var isVague: Bool
  /// The words as asked, for the reader.
  var text: String {
    let stems = asked.map(\.stem)
    return stems.enumerated().filter { stems.firstIndex(of: $0.element) == $0.offset }
      .map { String(letters: $0.element) }.joined(separator: " ")
  }

  /// Words that a line must share with the need, at least, and their least share of what is needed. One word in common
  /// is no more than a word that looks alike.
  static let leastShared = 2
  private static let leastShare = 1.0 / 2.0
  /// Letters of a Latin stem that may go on differently: delet(e, ing).
  private static let latinStem = 4

  /// How many words a pro or con, by its telling words, has of what is needed; 0 where it does not speak of it. What must not
  /// be is told by a con that it is, and what must be by one that it is not.
  ///
  /// - Parameter isSilent: no rule speaks of what has a name.
  func sharedWords(with words: [Word], as effect: Rule.Effect, isSilent: Bool) -> Int {
    let wanted = isSilent ? whole : wanted
    func isAlike(_ need: Word, _ claim: Word) -> Bool {
      effect == .against ? !(need.isDenied && claim.isDenied) : need.isDenied == claim.isDenied
    }
    let shared = Self.shared(wanted, words, where: isAlike)
    if let told, shared <= Self.leastShared, Self.shared([told], words, where: isAlike) == 0 { return 0 }
    let isNamed =
      shared >= Self.leastShared
      && (shared >= words.count || Double(shared) >= Double(wanted.count) * Self.leastShare)
    return isNamed ? shared : 0
  }

  /// Whether what a sentence judges, or a use case, is what is asked: all that it names is, or all of the
  /// question; half of one of which nothing has a name.
  func isMeant(by words: [Word]) -> Bool {
    let shared = Self.shared(asked, words) { $0.isDenied == $1.isDenied }
    guard shared >= Self.leastShared else { return false }
    return shared >= words.count || Double(shared) >= Double(asked.count) * (isVague ? Self.leastShare : 1)
  }

  private static func shared(_ needed: [Word], _ words: [Word], where isAlike: (Word, Word) -> Bool) -> Int {
    needed.count { need in words.contains { isLike($0.meaning, need.meaning) && isAlike(need, $0) } }
  }

  /// 공유 and "공유하려"; "값을" and "값이".
  private static func isLike(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    if a.count == 2, b.count == 2, a[0] == b[0], particles.contains(a[1]), particles.contains(b[1]) { return true }
    return opens(a[...], with: b) || opens(b[...], with: a)
  }

  /// 을 를 은 는 이 가.
  private static let particles: Set<UInt32> = [0xC744, 0xB97C, 0xC740, 0xB294, 0xC774, 0xAC00]

  private static func opens(_ word: ArraySlice<UInt32>, with stem: [UInt32]) -> Bool {
    guard stem.first.map({ !Syllable.isHangul($0) }) ?? false else { return word.starts(with: stem) }
    if stem.count > latinStem { return word.starts(with: stem.prefix(max(latinStem, stem.count - 2))) }
    guard word.starts(with: stem) else { return false }
    return word.dropFirst(stem.count).first.map(Syllable.isHangul) ?? true
  }
}

extension FoldedText {
  /// The words that say something, each once: none that judges, denies or says little by itself (서비스, 때).
  func tellingWords(in indices: some Sequence<Int>, _ cues: QuestionCues) -> [Need.Word] {
    var words: [Need.Word] = []
    for index in indices where !startsNegation(letters(ofWord: index), cues) {
      let stem = cues.stem(withoutWish(index, cues))
      guard stem.count > 1, cues.isTelling(stem) else { continue }
      for meaning in cues.meanings(of: stem) where !words.contains(where: { $0.meaning == meaning }) {
        let isDenied = isDenied(after: index, cues) || isLatin(index) && isDenied(before: index, cues)
        words.append(Need.Word(stem: stem, meaning: meaning, isDenied: isDenied))
      }
    }
    return words
  }

  func isLatin(_ index: Int) -> Bool { letters(ofWord: index).first.map { !Syllable.isHangul($0) } ?? false }

  /// Where the wish starts that stands in a word itself: "삭제해야".
  func wish(in index: Int, _ cues: QuestionCues) -> Int? {
    let word = letters(ofWord: index)
    return word.indices.dropFirst().first { start in cues.opens(word[start...], with: .desire) }
  }

  /// Something is wished for by this word: "삭제해야", "찾아야 한다".
  func isWish(_ index: Int, _ cues: QuestionCues) -> Bool {
    if wish(in: index, cues) != nil { return true }
    guard letters(ofWord: index).last == Self.ya, words.indices.contains(index + 1) else { return false }
    let next = letters(ofWord: index + 1)
    return cues.opens(next, with: .doing) || cues.opens(next, with: .permission)
  }

  private static let ya: UInt32 = 0xC57C

  private func withoutWish(_ index: Int, _ cues: QuestionCues) -> String {
    let word = letters(ofWord: index)
    let kept = word[..<(wish(in: index, cues) ?? word.endIndex)]
    return String(letters: kept)
  }
}

extension QuestionDraft {
  /// Nil where the question's words say less than two things.
  func need() -> Need? {
    let needed = cues.filter {
      Self.saysWhatIsDone.contains($0.kind) && text.stance(of: $0.match, cues: finder.cues) == .asserted
    }
    let clauses = Set(needed.map { text.words[$0.match.words.lowerBound].clause })
      .union(text.words.indices.filter { text.isWish($0, finder.cues) }.map { text.words[$0].clause })
    var taken = Set(subjects.flatMap(\.words))
    for cue in cues where Self.saysNothing.contains(cue.kind) { taken.formUnion(cue.match.words) }
    let rest = text.words.indices.filter { !taken.contains($0) }
    // Nothing that has a name in the vocabulary is looked for by its words.
    let isVague = mentions.allSatisfy { $0.use == .topic } && measures.isEmpty
    for mention in mentions {
      if case .workload = mention.term.condition {
        taken.formUnion(mention.match.places.flatMap { $0.map { text.wordOf[$0] } })
      }
    }
    let whole = rest.filter { clauses.contains(text.words[$0].clause) }
    let wanted = whole.filter { !taken.contains($0) }
    var need = Need(
      wanted: text.tellingWords(in: wanted, finder.cues), whole: text.tellingWords(in: whole, finder.cues),
      asked: text.tellingWords(in: rest, finder.cues), isVague: isVague)
    if clauses.isEmpty, let subject = subjects.first {
      let clause = text.words[subject.words.lowerBound].clause
      let before = rest.filter { $0 < subject.words.lowerBound && (isVague || text.words[$0].clause < clause) }
      need.whole = text.tellingWords(in: before, finder.cues)
      need.told = need.whole.last
      // English tells of the case behind the subject: "Is it good if listeners come and go?"
      if need.whole.isEmpty, isVague { need.whole = need.asked }
      if isVague { need.wanted = need.whole }
    }
    return max(need.whole.count, need.asked.count) < Need.leastShared ? nil : need
  }

  private static let saysWhatIsDone: Set<CuePhrase> = [.need, .habit]
  private static let saysNothing: Set<CuePhrase> = [.need, .habit, .judgement, .which]
}
