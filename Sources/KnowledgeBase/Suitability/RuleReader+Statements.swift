/// Rules out of what a note says of a subject that it defines, outside of pros, cons and uses: "초 단위로 과금한다". They
/// decide only what no other rule does, so that a fact of the definition holds them.
extension RuleDerivation {
  /// Lines that say one thing of a subject, at most.
  private static let mostStatements = 3

  mutating func deriveStatements() {
    var definitions: [[UInt32]: Int] = [:]
    for (index, fact) in note.facts.enumerated() where fact.kind == .conceptDefinition {
      let name = Folding.letters(of: fact.subject)
      if !name.isEmpty, definitions[name] == nil { definitions[name] = index }
    }
    guard !definitions.isEmpty else { return }
    var subjects = StatementSubjects(note: note)
    var isTold = [Bool](repeating: false, count: note.blocks.count)
    for fact in note.facts where fact.kind != .conceptDefinition {
      for block in [fact.block] + details(of: fact) { isTold[block] = true }
    }
    var counts: [StatementKey: Int] = [:]
    for (block, isTold) in isTold.enumerated() where !isTold {
      guard [.item, .paragraph, .quote].contains(note.blocks[block].kind), !note.blocks[block].text.contains("?"),
        let subject = subjects.subject(of: block), let fact = definitions[subject]
      else { continue }
      for trait in praised(in: note.blocks[block].text) {
        let key = StatementKey(fact: fact, trait: trait)
        guard counts[key, default: 0] < Self.mostStatements else { continue }
        counts[key, default: 0] += 1
        append(Rule(condition: .trait(trait), effect: .for, fact: fact, block: block))
      }
    }
  }

  private struct StatementKey: Hashable {
    var fact: Int
    var trait: String
  }

  /// Qualities that a statement says something good of.
  private func praised(in text: String) -> [String] {
    let folded = FoldedText(text, cues: finder.cues)
    let conceded = finder.concededClauses(of: folded)
    lazy var burdens = folded.clauses { folded.isBurden($0, finder.cues) }
    lazy var virtues = folded.clauses { folded.isVirtue($0, finder.cues) }
    lazy var denials = folded.clauses { folded.startsNegation(folded.letters(ofWord: $0), finder.cues) }
    var traits: [String] = []
    for mention in finder.mentions(in: folded, traitsOnly: true) {
      guard case .trait(let slug) = mention.term.condition, mention.term.isQuality || mention.use == .name,
        mention.side != .con, !traits.contains(slug), !conceded.contains(mention.clause),
        !burdens.contains(mention.clause)
      else { continue }
      switch mention.use {
      case .name where mention.stance == .asserted:
        guard folded.isLabel(mention.match) || virtues.contains(mention.clause) else { continue }
      // One word of a topic may be anything: 순서 of 동작 순서.
      case .topic where mention.stance == .asserted && mention.match.places.count > 1:
        guard virtues.contains(mention.clause) else { continue }
      case .asked where mention.isEither && denials.contains(mention.clause): break
      case .asked where !mention.isEither && mention.stance == .asserted: break
      default: continue
      }
      traits.append(slug)
    }
    return traits
  }
}

/// Whom each block of a note speaks of: the one subject that it opens with, or else the nearest item or heading above that
/// names any.
private struct StatementSubjects {
  private let blocks: [Block]
  /// Folded.
  private let names: Set<[UInt32]>
  /// Of the names, the longest first.
  private let lengths: [Int]
  /// By block: the subject named there, or above; nil where none is, or several.
  private var known: [Int: [UInt32]?] = [:]

  init(note: Note) {
    blocks = note.blocks
    names = Set(note.facts.map { Folding.letters(of: $0.subject) }.filter { !$0.isEmpty })
    lengths = Set(names.map(\.count)).sorted(by: >)
  }

  mutating func subject(of block: Int) -> [UInt32]? {
    let letters = Folding.letters(of: blocks[block].text)
    return name(at: 0, of: letters) ?? above(block).flatMap { subject(named: $0) }
  }

  private func above(_ block: Int) -> Int? { blocks[block].parent ?? blocks[block].heading }

  private mutating func subject(named block: Int) -> [UInt32]? {
    if let found = known[block] { return found }
    let letters = Folding.letters(of: blocks[block].text)
    var found: Set<[UInt32]> = []
    var start = 0
    while start < letters.count {
      let name = name(at: start, of: letters)
      if let name { found.insert(name) }
      start += name?.count ?? 1
    }
    let subject =
      found.isEmpty ? above(block).flatMap { self.subject(named: $0) } : found.count == 1 ? found.first : nil
    known[block] = .some(subject)
    return subject
  }

  /// The longest name there.
  private func name(at start: Int, of letters: [UInt32]) -> [UInt32]? {
    for length in lengths where start + length <= letters.count {
      let name = Array(letters[start..<start + length])
      if names.contains(name) { return name }
    }
    return nil
  }
}

extension FoldedText {
  /// "비용 효율성", "고가용성 - …": all of the first clause.
  fileprivate func isLabel(_ match: PhraseMatcher.Match) -> Bool {
    match.words.lowerBound == 0
      && !(words.indices.contains(match.words.upperBound + 1)
        && words[match.words.upperBound + 1].clause == 0 && words[match.words.upperBound + 1].isJoined)
  }

  /// The clauses that hold a word of which `says` is true.
  func clauses(where says: (Int) -> Bool) -> Set<Int> {
    Set(words.indices.filter(says).map { words[$0].clause })
  }

  fileprivate func isVirtue(_ index: Int, _ cues: QuestionCues) -> Bool {
    let word = letters(ofWord: index)
    return cues.opens(word, with: .praise) || cues.opens(word, with: .virtue)
  }

  /// "모니터링은 여전히 필요하다", "설정이 복잡하다", "성능 문제": asks for work, or blames.
  fileprivate func isBurden(_ index: Int, _ cues: QuestionCues) -> Bool {
    let word = letters(ofWord: index)
    let isSaid = [CueWord.need, .blame, .trouble].contains { cues.opens(word, with: $0) }
    return (isSaid || isWish(index, cues)) && !isDenied(after: index, cues)
  }
}
