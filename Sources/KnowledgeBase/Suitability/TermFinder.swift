/// Finds the workloads and traits that a sentence names. Built from a vocabulary, for every sentence or for one.
struct TermFinder: Sendable {
  /// How a term was named.
  enum Use { case name, asked, topic }

  struct Term: Equatable {
    var condition: Rule.Condition
    var isQuality: Bool
  }

  struct Mention: Equatable {
    var term: Term
    var use: Use
    var side: Phrase.Side
    var stance: Stance
    /// Of a phrase that asks for the same whether denied or not.
    var isEither = false
    var match: PhraseMatcher.Match
    /// The clause of its first word.
    var clause: Int
  }

  struct Cue {
    var kind: CuePhrase
    /// What a number beside it measures; nil for another kind.
    var dimension: String?
    var match: PhraseMatcher.Match
  }

  private struct Source {
    var term: Int
    var use: Use
    var polarity: Phrase.Polarity
    var side: Phrase.Side
  }

  let cues: QuestionCues
  private var matcher: PhraseMatcher
  private var terms: [Term] = []
  private var sources: [Source] = []
  private var cueMatcher: PhraseMatcher
  /// The kind of each phrase of `cueMatcher`.
  private var cueKinds: [(kind: CuePhrase, dimension: String?)] = []
  /// Of the one text that is read; nil for any.
  private let letters: LetterSet?

  /// - Parameter text: where terms are looked for in this text alone, cues that cannot stand in it are not read; the
  ///   vocabulary is then best read for it too.
  init(vocabulary: Vocabulary, cues: QuestionCues, for text: FoldedText? = nil) {
    self.cues = cues
    letters = text.map { LetterSet($0.letters) }
    matcher = PhraseMatcher(cues: cues)
    cueMatcher = PhraseMatcher(cues: cues)
    for entry in vocabulary.workloads { add(entry, .workload(entry.slug)) }
    for entry in vocabulary.traits { add(entry, .trait(entry.slug)) }
    for phrases in cues.phrases {
      // What numbers measure, and how a sentence judges, is looked for in the notes' lines too.
      let isForNotes = [.dimension, .suitable, .unsuitable].contains(phrases.kind)
      for text in phrases.texts where isForNotes || mayStand(text) {
        guard let phrase = Phrase(parsing: String(decoding: text, as: UTF8.self)) else { continue }
        _ = cueMatcher.add(phrase)
        cueKinds.append((phrases.kind, phrases.dimension))
      }
    }
  }

  private mutating func add(_ entry: Vocabulary.Entry, _ condition: Rule.Condition) {
    terms.append(Term(condition: condition, isQuality: entry.isQuality))
    for name in entry.names { add(Phrase(name: name.text), .name) }
    for phrase in entry.asked { add(Phrase(parsing: phrase), .asked) }
    for phrase in entry.topics { add(Phrase(parsing: phrase), .topic) }
  }

  private func mayStand(_ phrase: ArraySlice<UInt8>) -> Bool {
    letters.map { Phrase.mayStand(phrase, among: $0) } ?? true
  }

  private mutating func add(_ phrase: Phrase?, _ use: Use) {
    guard let phrase else { return }
    _ = matcher.add(phrase)
    sources.append(Source(term: terms.count - 1, use: use, polarity: phrase.polarity, side: phrase.side))
  }

  /// What `text` names, in its order; a mention that lies within a longer one is left out.
  ///
  /// - Parameters:
  ///   - traitsOnly: workloads are not looked for, nor do they cover the traits that they lie over.
  ///   - isBarred: a match that is read as nothing, and leaves out none that lies within it.
  func mentions(
    in text: FoldedText, traitsOnly: Bool = false, unless isBarred: (PhraseMatcher.Match) -> Bool = { _ in false }
  ) -> [Mention] {
    var found: [Mention] = []
    for match in matcher.matches(in: text) where !isBarred(match) {
      let source = sources[match.phrase]
      if traitsOnly, case .workload = terms[source.term].condition { continue }
      if text.isLesser(match, cues) { continue }
      var stance = text.stance(of: match, cues: cues)
      switch source.polarity {
      case .plain, .other: break
      case .either: if stance == .negated { stance = .asserted }
      case .negated:
        guard stance == .negated else { continue }
        stance = .asserted
      }
      found.append(
        Mention(
          term: terms[source.term], use: source.use, side: source.side, stance: stance,
          isEither: source.polarity == .either, match: match,
          clause: text.words[match.words.lowerBound].clause))
    }
    return withoutInner(found, letters: text.letters.count).filter { sources[$0.match.phrase].polarity != .other }
  }

  /// The cue phrases in `text`.
  func cues(in text: FoldedText) -> [Cue] {
    cueMatcher.matches(in: text).map { match in
      let (kind, dimension) = cueKinds[match.phrase]
      return Cue(kind: kind, dimension: dimension, match: match)
    }
  }

  /// What the numbers of a sentence measure: `duration`, `concurrency`.
  func dimensions(in text: FoldedText) -> Set<String> {
    Set(cues(in: text).compactMap(\.dimension))
  }

  /// Clauses that only grant something before the point is made: "단위 테스트는 쉽지만".
  func concededClauses(of text: FoldedText) -> Set<Int> {
    var clauses: Set<Int> = []
    for (index, word) in text.words.enumerated() {
      let isLast = index + 1 == text.words.count || text.words[index + 1].clause != word.clause
      if isLast, cues.ends(text.letters(ofWord: index), in: .contrast) {
        clauses.insert(word.clause)
      }
    }
    return clauses
  }

  /// "댓글에는 적합하지만 업로드에는 비효율적이다", "배치에 적합하여, 스트림에는 맞지 않는다": of two judgements the clauses of
  /// one; nil where there is but one.
  ///
  /// - Parameter isFirst: of two that were read from the sentence; nil where one was.
  func judgedClauses(of text: FoldedText, isFor: Bool, isFirst: Bool?) -> Range<Int>? {
    func side(of turn: Int, isFirst: Bool) -> Range<Int> { isFirst ? 0..<turn + 1 : turn + 1..<Int.max }
    if let isFirst, let turn = concededClauses(of: text).min() { return side(of: turn, isFirst: isFirst) }
    let found = cues(in: text)
    func first(_ kind: CuePhrase) -> Int? {
      found.filter { $0.kind == kind }.map { text.words[$0.match.words.lowerBound].clause }.min()
    }
    guard let good = first(.suitable), let bad = first(.unsuitable), good != bad else { return nil }
    return side(of: min(good, bad), isFirst: isFor == (good < bad))
  }

  /// A word of it belongs to what its own entry says is something else: 학습 of "인공지능 학습이 쉽다".
  ///
  /// - Parameter others: of each letter, the mentions that name something else by it.
  private func isOtherwiseNamed(_ mention: Mention, by found: [Mention], _ others: [Int: [Int]]) -> Bool {
    mention.match.places.contains { place in
      others[place.lowerBound, default: []].contains { index in
        found[index].term == mention.term && found[index].match.letters >= mention.match.letters
      }
    }
  }

  private func naming(otherThan found: [Mention]) -> [Int: [Int]] {
    var others: [Int: [Int]] = [:]
    for (index, mention) in found.enumerated() where sources[mention.match.phrase].polarity == .other {
      for letter in mention.match.places.lazy.flatMap({ $0 }) { others[letter, default: []].append(index) }
    }
    return others
  }

  /// A mention is inner where each of its letters belongs to one longer mention.
  private func withoutInner(_ found: [Mention], letters: Int) -> [Mention] {
    var owners = [Int](repeating: -1, count: letters)
    let others = naming(otherThan: found)
    // Of two as long, one that names something else hides the other.
    func isOther(_ index: Int) -> Int { sources[found[index].match.phrase].polarity == .other ? 0 : 1 }
    let longestFirst = found.indices.map { (-found[$0].match.letters, isOther($0), $0) }.sorted { $0 < $1 }
    var kept: [Int] = []
    for (_, _, index) in longestFirst {
      let covered = found[index].match.places.lazy.flatMap { $0 }.map { owners[$0] }
      if let owner = covered.first, owner >= 0, covered.allSatisfy({ $0 == owner }),
        found[owner].match.letters > found[index].match.letters
      {
        continue
      }
      if !others.isEmpty, isOther(index) == 1, isOtherwiseNamed(found[index], by: found, others) { continue }
      kept.append(index)
      for place in found[index].match.places {
        for letter in place where owners[letter] < 0 { owners[letter] = index }
      }
    }
    return kept.sorted().map { found[$0] }
  }
}
