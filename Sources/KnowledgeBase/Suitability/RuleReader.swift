/// Derives a note's rules from its facts: a note in, rules out; no database.
struct RuleReader: Sendable {
  let finder: TermFinder

  init(vocabulary: Vocabulary, cues: QuestionCues) {
    finder = TermFinder(vocabulary: vocabulary, cues: cues)
  }

  func rules(of note: Note) -> [Rule] {
    var derivation = RuleDerivation(note: note, finder: finder)
    for index in note.facts.indices { derivation.derive(from: index) }
    derivation.deriveStatements()
    return derivation.rules
  }
}

/// The rules of one note while they are read.
struct RuleDerivation {
  let note: Note
  let finder: TermFinder
  private(set) var rules: [Rule] = []
  private var seen: Set<Key> = []
  /// By use case: what it names, for the facts that lie in it.
  private var named: [Int: [Rule.Condition]] = [:]
  /// By fact: the facts that lie in it.
  let children: [Int: [Int]]

  private struct Key: Hashable {
    var condition: Rule.Condition
    var effect: Rule.Effect
    var fact: Int
  }

  init(note: Note, finder: TermFinder) {
    self.note = note
    self.finder = finder
    children = Dictionary(grouping: note.facts.indices.filter { note.facts[$0].parent != nil }) {
      note.facts[$0].parent ?? $0
    }
  }

  mutating func derive(from index: Int) {
    let fact = note.facts[index]
    guard note.blocks.indices.contains(fact.block) else { return }
    switch fact.kind {
    case .useCase: deriveUseCase(index)
    case .suitable, .unsuitable: deriveJudgement(index)
    case .pro, .con: deriveClaim(index)
    case .limit: deriveLimit(index)
    case .conceptDefinition, .mitigation: break
    }
  }

  mutating func add(
    _ condition: Rule.Condition, _ effect: Rule.Effect, _ fact: Int, _ block: Int, isCondition: Bool = false
  ) {
    guard seen.insert(Key(condition: condition, effect: effect, fact: fact)).inserted else { return }
    append(Rule(condition: condition, effect: effect, fact: fact, block: block, isCondition: isCondition))
  }

  mutating func append(_ rule: Rule) { rules.append(rule) }

  // MARK: Use cases

  private mutating func deriveUseCase(_ index: Int) {
    let fact = note.facts[index]
    var conditions = conditions(in: fact.text)
    if conditions.isEmpty, let slug = ownSlug(fact.text) { conditions = [.workload(slug)] }
    named[index] = conditions
    let details = details(of: fact)
    let isSilent = note.blocks[fact.block].kind == .heading && details.isEmpty
    let judged = children[index]?.first {
      let other = note.facts[$0]
      return other.kind == .suitable && other.subject == fact.subject
        && self.conditions(in: other.text).allSatisfy(conditions.contains)
    }
    let block = note.blocks[fact.block]
    let onHeading = block.kind == .heading && Folding.key(block.text) == Folding.key(fact.text)
    let evidence = judged.map { note.facts[$0].block } ?? (onHeading ? details.first : nil) ?? fact.block
    for condition in conditions { add(condition, isSilent ? .listed : .for, index, evidence) }
  }

  /// The blocks within a fact, on lines below its own, that say something.
  func details(of fact: Fact) -> [Int] {
    guard fact.block + 1 < note.blocks.count else { return [] }
    let own = note.blocks[fact.block].lines.first
    var found: [Int] = []
    for index in note.blocks.indices[(fact.block + 1)...] {
      let block = note.blocks[index]
      if block.lines.first > fact.lines.last { break }
      if block.lines.first == own { continue }
      if block.kind != .code, block.text.unicodeScalars.contains(where: Folding.isLetter) { found.append(index) }
    }
    return found
  }

  // MARK: Judgements

  private mutating func deriveJudgement(_ index: Int) {
    let fact = note.facts[index]
    let effect: Rule.Effect = fact.kind == .suitable ? .for : .against
    var own = conditions(in: fact.text, clauses: clauses(of: index), but: fact.subject)
    if own.isEmpty, let slug = judgedSlug(in: fact.text, of: fact.subject) { own = [.workload(slug)] }
    guard let parent = fact.parent, let useCase = named[parent] else {
      for condition in own { add(condition, effect, index, fact.block) }
      return
    }
    let others = own.filter { !useCase.contains($0) }
    let sameSubject = note.facts[parent].subject == fact.subject
    if effect == .for {
      for condition in others.isEmpty && !sameSubject ? useCase : others { add(condition, .for, index, fact.block) }
    } else if !others.isEmpty {
      for condition in others { add(condition, .against, index, fact.block, isCondition: true) }
    } else if !isConditional(fact.text) {
      for condition in useCase { add(condition, .against, index, fact.block) }
    }
  }

  /// "…한다면", "…인 경우", "if …": said of a part of the cases only.
  private func isConditional(_ text: String) -> Bool {
    finder.cues(in: FoldedText(text, cues: finder.cues)).contains { $0.kind == .conditional }
  }

  /// The clauses that a judgement is made of; nil for all of its sentence's.
  private func clauses(of index: Int) -> Range<Int>? {
    let fact = note.facts[index]
    let opposite: Fact.Kind = fact.kind == .suitable ? .unsuitable : .suitable
    let other = note.facts.firstIndex { $0.block == fact.block && $0.kind == opposite && $0.text == fact.text }
    return finder.judgedClauses(
      of: FoldedText(fact.text, cues: finder.cues), isFor: fact.kind == .suitable, isFirst: other.map { index < $0 })
  }

  /// What a judgement or use case names. Where it names a workload or a load, qualities are what it says of them.
  ///
  /// What brackets add ("쇼핑몰 (단, 트래픽이 일정하면 비쌈)") counts only where nothing outside them is named.
  ///
  /// - Parameter subject: whom it judges; its own name is no workload ("스트림 처리는 작은 팀에 과하다").
  private func conditions(in text: String, clauses: Range<Int>? = nil, but subject: String = "") -> [Rule.Condition] {
    let outside = SubjectName.outsideBrackets(text)
    if clauses == nil, outside.utf8.count < text.utf8.count {
      let named = conditions(in: outside, but: subject)
      if !named.isEmpty { return named }
    }
    let folded = FoldedText(text, cues: finder.cues)
    let name = Folding.letters(of: subject)
    var mentions = finder.mentions(in: folded).filter {
      $0.stance == .asserted && $0.use != .topic && clauses?.contains($0.clause) ?? true
        && !($0.match.places.first.map { folded.letters[$0].elementsEqual(name) } ?? false)
    }
    let judged = mentions.filter { !folded.isBeforeReason($0.match, finder.cues) }
    if !judged.isEmpty { mentions = judged }
    let loads = mentions.filter { !$0.term.isQuality }
    var conditions: [Rule.Condition] = []
    for mention in loads.isEmpty ? mentions : loads where !conditions.contains(mention.term.condition) {
      conditions.append(mention.term.condition)
    }
    return conditions
  }
}
