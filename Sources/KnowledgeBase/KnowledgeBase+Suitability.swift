extension KnowledgeBase {
  /// Answers by the rules of the notes, best verdict first: one answer for the subject asked; without one, for each
  /// subject of which a rule or a limit speaks. Never empty.
  ///
  /// Throws `KnowledgeBaseError` of kind `name`, with the nearest names, for a workload, trait or subject that the
  /// knowledge base does not know.
  public borrowing func suitability(_ question: SuitabilityQuestion) throws -> [Answer] {
    var question = question
    question.workloads = try question.workloads.map { try workloadSlug($0) }
    question.traits = try question.traits.map { try traitSlug($0) }
    let subject = try question.subject.map { try subjects(called: $0) } ?? []
    return try answers(to: question, of: subject, reader: Self.evidenceReader(for: question.measures))
  }

  /// The question's names are slugs already.
  ///
  /// - Parameters:
  ///   - subjects: one subject under all its names; empty for every subject.
  ///   - reader: tells what a limit measures, what a claim speaks of and to what amounts a judgement is bound.
  ///   - need: in the question's own words; looked for in the claims of `subjects`.
  ///   - counts: which evidence counts, by its text.
  borrowing func answers(
    to question: SuitabilityQuestion, of subjects: [NameStore.Subject] = [], reader: EvidenceReader,
    need: Need? = nil, where counts: (String) -> Bool = { _ in true }
  ) throws -> [Answer] {
    let traits = Self.distinct(question.traits)
    let workloads = question.workloads
    let typical = question.countsImpliedTraits ? workloads : []
    let implied = try Self.distinct(typical.flatMap { try NameStore.traits(ofWorkload: $0, in: connection) })
    let judge = Judge(
      workloads: workloads, traits: traits, impliedTraits: implied.filter { !traits.contains($0) },
      measures: question.measures)
    var files = try caseFiles(judge, of: subjects, reader, where: counts)
    let isSilent = files.allSatisfy { $0.file.limits.isEmpty && $0.file.rules.allSatisfy { $0.effect == .listed } }
    if let need, need.wanted.count >= Need.leastShared || need.isVague || isSilent {
      try add(need, to: &files, of: subjects, reader.finder, isSilent: isSilent)
    }
    if let subject = subjects.first, files.isEmpty { files = [(subject.id, Judge.CaseFile(subjectName: subject.name))] }
    if files.isEmpty {
      let unmatched = workloads + traits + question.measures.map(\.text)
      return [Answer(subject: nil, workloads: workloads, traits: traits, unmatched: unmatched)]
    }
    return Self.ranked(files.map { judge.answer($0.file) })
  }

  /// Best verdict first, then the one with more reasons; ties in the order of the subjects.
  static func ranked(_ answers: [Answer]) -> [Answer] {
    func rank(_ answer: Answer) -> (Int, Int) {
      (Verdict.allCases.firstIndex(of: answer.verdict) ?? 0, -answer.reasons.count)
    }
    return answers.enumerated().sorted { a, b in
      let (x, y) = (rank(a.element), rank(b.element))
      return x == y ? a.offset < b.offset : x < y
    }.map(\.element)
  }

  private borrowing func caseFiles(
    _ judge: Judge, of subjects: [NameStore.Subject], _ reader: EvidenceReader, where counts: (String) -> Bool
  ) throws -> [(subject: Int64, file: Judge.CaseFile)] {
    var files: [Int64: Judge.CaseFile] = [:]
    let conditions =
      judge.workloads.map { Rule.Condition.workload($0) }
      + (judge.traits + judge.impliedTraits).map { Rule.Condition.trait($0) }
    let ids = subjects.isEmpty ? [nil] : subjects.map { Optional($0.id) }
    for id in ids {
      for condition in conditions {
        for rule in try RuleStore.rules(on: condition, subject: id, in: connection)
        where counts(rule.evidence.text) {
          let subject = subjects.first ?? NameStore.Subject(id: rule.subject, name: rule.subjectName)
          files[subject.id, default: Judge.CaseFile(subjectName: subject.name)].rules.append(rule)
        }
      }
      for measure in judge.measures {
        let limits = try RuleStore.limits(unit: measure.quantity.unit, subject: id, in: connection)
        for limit in limits
        where counts(limit.evidence.text) && reader.finder.measures(limit, the: measure) {
          let subject = subjects.first ?? NameStore.Subject(id: limit.subject, name: limit.subjectName)
          files[subject.id, default: Judge.CaseFile(subjectName: subject.name)].limits
            .append(Judge.HeldLimit(limit: limit, measure: measure))
        }
      }
    }
    for rule in try listedOfNarrower(judge, subjects, files.mapValues(\.rules)) where counts(rule.evidence.text) {
      let subject = subjects.first ?? NameStore.Subject(id: rule.subject, name: rule.subjectName)
      files[subject.id, default: Judge.CaseFile(subjectName: subject.name)].rules.append(rule)
    }
    if let first = subjects.first, !judge.measures.isEmpty {
      let known = Set(files[first.id]?.rules.map(\.fact) ?? [])
      let judgements = try subjects.flatMap { try RuleStore.claims(of: $0.id, as: "", in: connection) }
        .filter { counts($0.evidence.text) && !known.contains($0.fact) }
      let rules = reader.rules(on: judge.measures, among: judgements)
      if !rules.isEmpty { files[first.id, default: Judge.CaseFile(subjectName: first.name)].needed += rules }
    }
    for id in files.keys {
      for index in files[id]?.rules.indices ?? 0..<0 {
        guard let rule = files[id]?.rules[index] else { continue }
        files[id]?.rules[index].scope = reader.scope(of: rule, for: judge.measures)
      }
      let facts = files[id].map { file in Set(file.rules.flatMap { [$0.fact, $0.parent ?? $0.fact] }).sorted() } ?? []
      files[id]?.details = try RuleStore.details(of: facts, in: connection).filter { detail in
        detail.subject == id || subjects.contains { $0.id == detail.subject }
      }
    }
    return files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Use cases listed without a word about them that are a kind of the workload asked, for subjects of which no rule
  /// names the workload itself.
  private borrowing func listedOfNarrower(
    _ judge: Judge, _ subjects: [NameStore.Subject], _ known: [Int64: [StoredRule]]
  ) throws -> [StoredRule] {
    let ids = subjects.isEmpty ? [nil] : subjects.map { Optional($0.id) }
    return try judge.workloads.flatMap { try NameStore.workloads(listedNarrowerThan: $0, in: connection) }.flatMap {
      narrower in
      try ids.flatMap { try RuleStore.rules(on: .workload(narrower), subject: $0, in: connection) }
    }
    .filter { rule in
      let rules = known[subjects.first?.id ?? rule.subject] ?? []
      return rule.effect == .listed && !rules.contains { judge.workloads.contains($0.condition) }
    }
  }

  /// The claims of `subjects` that speak of what is needed.
  private borrowing func add(
    _ need: Need, to files: inout [(subject: Int64, file: Judge.CaseFile)], of subjects: [NameStore.Subject],
    _ finder: TermFinder, isSilent: Bool
  ) throws {
    guard let subject = subjects.first else { return }
    let claims = try subjects.flatMap { try RuleStore.claims(of: $0.id, as: need.text, in: connection) }
    let rules = finder.speaking(of: need, among: claims, isSilent: isSilent)
    guard !rules.isEmpty else { return }
    if files.isEmpty { files = [(subject.id, Judge.CaseFile(subjectName: subject.name))] }
    files[0].file.needed += rules
    files[0].file.details += try RuleStore.details(of: rules.map(\.fact), in: connection)
  }

  private static func distinct(_ slugs: [String]) -> [String] {
    slugs.enumerated().filter { slugs.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }

  borrowing func workloadSlug(_ name: String) throws -> String {
    if let slug = try NameStore.workload(name, folded: Folding.key(name), in: connection) { return slug }
    throw KnowledgeBaseError.unknown("workload", name, among: try NameStore.workloads(in: connection))
  }

  private borrowing func traitSlug(_ name: String) throws -> String {
    if let slug = try NameStore.trait(name, folded: Folding.key(name), in: connection) { return slug }
    throw KnowledgeBaseError.unknown("trait", name, among: try NameStore.traits(in: connection))
  }

  /// The technology that is called `name`, as all the subjects that it is in the notes; the one of that name first.
  borrowing func subjects(called name: String) throws -> [NameStore.Subject] {
    let found = try findSubjects(called: name)
    guard found.isEmpty else { return found }
    throw KnowledgeBaseError.unknown("subject", name, among: try NameStore.subjects(in: connection))
  }

  borrowing func findSubjects(called name: String) throws -> [NameStore.Subject] {
    let lookup = try SubjectLookup(connection)
    let finder = SubjectFinder(names: Self.subjectNames(), cues: try Self.bundledCues())
    return try finder.all(named: SubjectName.slug(of: name)) { try lookup.find($0) }
  }

  static func subjectNames() -> SubjectNames { SubjectNames(BundledFile.bytes(of: "data/vocabulary/subjects.tsv")) }

  /// Reads evidence without the vocabulary, which only questions need; without measures no limit is read for its cues.
  static func evidenceReader(for measures: [SuitabilityQuestion.Measure] = []) throws -> EvidenceReader {
    let cues = try bundledCues()
    let text = measures.isEmpty ? FoldedText("", cues: cues) : nil
    return EvidenceReader(
      finder: TermFinder(vocabulary: Vocabulary(), cues: cues, for: text), quantities: try quantityFinder())
  }

  static func quantityFinder() throws -> QuantityFinder {
    try QuantityFinder(
      units: BundledFile.text(of: "data/lexicon/units.tsv"), numbers: BundledFile.text(of: "data/lexicon/numbers.tsv"))
  }

  static func bundledCues() throws -> QuestionCues {
    try QuestionCues(
      BundledFile.text(of: "data/lexicon/questions.tsv"),
      endings: WordEndings(
        particles: BundledFile.bytes(of: "data/lexicon/particles.tsv"),
        endings: BundledFile.bytes(of: "data/lexicon/endings.tsv")),
      meanings: WordMeanings(BundledFile.text(of: "data/lexicon/meanings.tsv")))
  }

  /// The vocabulary that travels in the program, with that of the file beside the knowledge base.
  ///
  /// - Parameter letters: of the one text that it is read for; what cannot stand in it may be left out.
  borrowing func vocabulary(for letters: LetterSet? = nil) throws -> Vocabulary {
    try Self.vocabulary(with: ownVocabulary(), for: letters)
  }

  /// The file beside the knowledge base, where there is one.
  borrowing func ownVocabulary() throws -> VocabularyReader.Source? {
    guard let path = location.vocabularyFile, FileSystem.exists(path) else { return nil }
    return VocabularyReader.Source(path: path, text: try Self.text(ofFile: path, onlyFiles: true))
  }

  static func vocabulary(
    with own: VocabularyReader.Source?, for letters: LetterSet? = nil
  ) throws -> Vocabulary {
    func source(_ path: String) -> VocabularyReader.Source { .init(path: path, text: BundledFile.text(of: path)) }
    return try VocabularyReader.read(
      workloads: [source("data/vocabulary/workloads.tsv")], traits: [source("data/vocabulary/traits.tsv")],
      words: source("data/vocabulary/words.tsv"), own: own, for: letters)
  }
}
