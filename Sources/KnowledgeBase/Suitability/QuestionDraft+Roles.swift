/// Which names of a question are its subjects, where a technology is a workload too.
extension QuestionDraft {
  /// A note may make a subject of 서비스 or 패턴; a question that names another, or asks which, does not mean it.
  mutating func dropGeneric() {
    let others = subjects.filter { !finder.cues.isGeneric(Array(text.letters[$0.letters])) }
    if has(.which) || !others.isEmpty { subjects = others }
  }

  /// 패턴 of 메멘토 패턴 is no subject, though a note may define what a pattern is.
  mutating func dropNamesOfOthers() {
    let mentioned = subjects
    subjects.removeAll { subject in
      let before = subject.words.lowerBound - 1
      guard finder.cues.isGeneric(Array(text.letters[subject.letters])), text.words.indices.contains(before),
        text.words[before].clause == text.words[before + 1].clause
      else { return false }
      let word = text.text(before..<before + 1)
      let stem = finder.cues.stem(word)
      return stem == word.unicodeScalars.map(\.value) && !finder.cues.isGeneric(stem)
        && !cues.contains { $0.match.words.contains(before) } && !mentioned.contains { $0.words.contains(before) }
    }
  }

  /// 서버리스 of "서버리스에서 PaaS로 옮겼다. PaaS가 맞나?": told in a sentence before the one that asks about another.
  mutating func dropToldBefore() {
    guard !has(.which), !has(.comparative), !has(.difference),
      let judge = cues.last(where: { $0.kind == .judgement })?.match.words.lowerBound
    else { return }
    let start = text.words.indices.prefix(judge + 1).last { !text.words[$0].isJoined } ?? 0
    let asked = subjects.filter { subject in
      subject.words.lowerBound >= start && finder.cues.lists(tail(after: subject.letters), under: .askedTail)
    }
    if !asked.isEmpty {
      subjects.removeAll { one in one.words.lowerBound < start && !asked.contains { $0.name == one.name } }
    }
  }

  /// 스프링 of "스프링으로 만든 서비스에 도커가 맞나", 인덱스 of "인덱스가 많은 테이블에 …" and of "인덱스를 100개": what another
  /// is asked for.
  mutating func dropUsed() {
    guard subjects.count > 1 else { return }
    let asked = subjects.filter { !isModifier($0) && !isCounted($0) }
    if !asked.isEmpty { subjects = asked }
  }

  /// "스프링으로 만든", "Redis를 쓰는", "insert delete 쏟아지는": before a verb that says something of a noun; but not "Redis를
  /// 쓰는 게", "Redis로 가면".
  private func isModifier(_ subject: SubjectFinder.Mention) -> Bool {
    let next = subject.words.upperBound + 1
    let tail = tail(after: subject.letters)
    if let other = subjects.first(where: { $0.words.lowerBound == next }) {
      return (tail.isEmpty || finder.cues.lists(tail, under: .listTail)) && isModifier(other)
    }
    guard !finder.cues.lists(tail, under: .topicTail), text.words.indices.contains(next + 1),
      text.words[next + 1].clause == text.words[subject.words.upperBound].clause,
      let last = text.letters(ofWord: next).last,
      tail.isEmpty ? finder.cues.lists(last, under: .adnominal) : Syllable.endsInNieun(last),
      !finder.cues.ends(text.letters(ofWord: next), in: .forbiddingEnd)
    else { return false }
    return !finder.cues.opens(text.letters(ofWord: next + 1), with: .lightNoun)
  }

  private func isCounted(_ subject: SubjectFinder.Mention) -> Bool {
    measured.contains {
      $0.lowerBound < text.wordOf.count && text.wordOf[$0.lowerBound] == subject.words.upperBound + 1
    }
  }

  /// BFS of "BFS 구현에 서버리스 어때?", BFF of "GraphQL은 BFF에 적합한가": where the notes know what is asked about, or it is asked
  /// what suits, a technology that they do not know is what the answer is for, unless it is marked as asked about too.
  mutating func dropPurposes() {
    guard has(.which) || subjects.contains(where: { $0.subject != nil }), !has(.comparative) else { return }
    let all = subjects
    subjects = all.filter { subject in
      subject.subject != nil || isMarkedAsSubject(subject, hasOther: false)
        || all.contains { joins($0.letters, subject.letters) || joins(subject.letters, $0.letters) }
    }
  }

  /// 마이크로서비스 is a subject in one question and a workload in another.
  mutating func settleRoles() {
    dropPhrasesOfSubjects()
    subjects.removeAll { subject in
      mentions.contains { mention in
        mention.match.places.contains { $0.count > subject.letters.count && $0.contains(subject.letters) }
      }
    }
    let doubtful = subjects.filter { subject in mentions.contains { overlaps($0, subject) } }
    for subject in doubtful {
      if isCompared(subject) || isAlone(subject) {
        mentions = mentions.filter { !overlaps($0, subject) }
        continue
      }
      let others = subjects.filter { $0 != subject }
      let rest = mentions.filter { !overlaps($0, subject) }
      if others.contains(where: { $0.subject != nil || subject.subject == nil && !doubtful.contains($0) })
        || !isMarkedAsSubject(subject, hasOther: !rest.isEmpty || !measures.isEmpty)
      {
        subjects.removeAll { $0 == subject }
      } else {
        mentions = mentions.filter { !overlaps($0, subject) }
      }
    }
  }

  /// "조회가 빨라야 하면 인덱스가": the subject is no word of a phrase that needs others; what else the phrase lay over is read.
  private mutating func dropPhrasesOfSubjects() {
    let known = subjects.filter { $0.subject != nil }
    func isBarred(_ match: PhraseMatcher.Match) -> Bool {
      known.contains { match.overlaps($0.letters) && !isWithin($0, match) }
    }
    let before = mentions
    mentions = before.filter { !isBarred($0.match) }
    if mentions.count == before.count { return }
    mentions += finder.mentions(in: text, unless: isBarred).filter { !before.contains($0) }
  }

  /// "Redis or GraphQL", where it is asked which is better: one more subject.
  private func isCompared(_ subject: SubjectFinder.Mention) -> Bool {
    guard has(.which) || has(.comparative) else { return false }
    return subjects.contains { other in
      other != subject
        && (joins(other.letters, subject.letters) || joins(subject.letters, other.letters))
    }
  }

  /// "GraphQL 어때?": nothing else is named that it could suit, or that could suit it.
  private func isAlone(_ subject: SubjectFinder.Mention) -> Bool {
    subject.subject != nil && subjects.count == 1 && measures.isEmpty
      && mentions.allSatisfy { overlaps($0, subject) }
  }

  /// Whether all of `match` lies in the subject's name, or that name in one piece of it.
  private func isWithin(_ subject: SubjectFinder.Mention, _ match: PhraseMatcher.Match) -> Bool {
    match.places.allSatisfy { $0.overlaps(subject.letters) }
      || match.places.contains { $0.count > subject.letters.count && $0.contains(subject.letters) }
  }

  func overlaps(_ mention: TermFinder.Mention, _ subject: SubjectFinder.Mention) -> Bool {
    mention.match.overlaps(subject.letters)
  }

  private func isMarkedAsSubject(_ subject: SubjectFinder.Mention, hasOther: Bool) -> Bool {
    let tail = tail(after: subject.letters)
    let cues = finder.cues
    if cues.lists(tail, under: .workloadTail) { return false }
    if subject.subject == nil, isUsed(behind: subject.words.upperBound) { return false }
    if cues.lists(tail, under: .subjectTail) { return true }
    let previous = wordBefore(subject.words.lowerBound)
    if tail.isEmpty, text.words.indices.contains(previous) {
      let word = text.letters(ofWord: previous)
      if cues.lists(word, under: .workloadBefore) { return false }
      if cues.lists(word, under: .subjectBefore) { return true }
    }
    return hasOther && (subject.subject != nil || !has(.which))
  }

  /// The word before `index`, articles apart: is of "Is a monolith …"; -1 for none.
  func wordBefore(_ index: Int) -> Int {
    var previous = index - 1
    while previous >= 0, isArticle(previous) { previous -= 1 }
    return previous
  }

  func isArticle(_ index: Int) -> Bool {
    finder.cues.lists(text.letters(ofWord: index), under: .articleBefore)
  }

  /// "워드프레스를 쓰는", "워드프레스를 사용한다면": what the application is made with.
  private func isUsed(behind word: Int) -> Bool {
    guard text.words.indices.contains(word + 1) else { return false }
    let next = text.letters(ofWord: word + 1)
    guard finder.cues.opens(next, with: .useVerb), let last = next.last else { return false }
    return next.count > 1 && finder.cues.lists(last, under: .usedEnd)
  }
}
