extension KnowledgeBase {
  /// Answers a question put as a sentence, Korean or English. What was understood stands in the reply.
  ///
  /// A subject that the notes do not know gives one answer with verdict `unknown`; a sentence in which nothing was
  /// recognised falls back to `search`, whose statements the caller may look up.
  public borrowing func ask(_ question: String) throws -> Reply {
    try ask(question, with: Self.questionReader())
  }

  /// The reader is costly to make, and serves any number of questions.
  borrowing func ask(_ question: String, with reader: QuestionReader) throws -> Reply {
    let names = try SubjectLookup(connection)
    let reading = try reader.read(question) { try names.find($0) }
    var reply = Reply(question: question, kind: reading.kind, understood: Self.understanding(of: reading))
    if reading.kind == .suitability {
      reply.answers = try answers(to: reading, finder: reader.finder)
    } else {
      reply.statements = try statements(for: reading)
    }
    return reply
  }

  static func questionReader() throws -> QuestionReader {
    let finder = TermFinder(vocabulary: try bundledVocabulary(), cues: try bundledCues())
    let subjects = SubjectFinder(
      names: try SubjectNames(BundledFile.text(of: "data/vocabulary/subjects.tsv")), cues: finder.cues)
    return QuestionReader(
      finder: finder, subjects: subjects,
      quantities: try QuantityFinder(units: BundledFile.text(of: "data/lexicon/units.tsv")))
  }

  private static func understanding(of reading: QuestionReader.Reading) -> Understanding {
    Understanding(
      subjects: reading.subjects.map(\.name), workload: reading.workloads.first, traits: reading.traits,
      quantities: reading.measures.map(\.quantity))
  }

  /// One answer for each subject and workload named; for a technology that the notes do not know, `unknown`.
  private borrowing func answers(to reading: QuestionReader.Reading, finder: TermFinder) throws -> [Answer] {
    var answers: [Answer] = []
    let known = reading.subjects.compactMap(\.subject)
    for workload in reading.workloads.isEmpty ? [nil] : reading.workloads.map(Optional.some) {
      let question = SuitabilityQuestion(workload: workload, traits: reading.traits, measures: reading.measures)
      if reading.subjects.isEmpty { answers += try self.answers(to: question, of: nil, finder: finder) }
      for subject in known { answers += try self.answers(to: question, of: subject, finder: finder) }
    }
    if reading.workloads.isEmpty && reading.traits.isEmpty && reading.measures.isEmpty {
      for index in answers.indices { answers[index].unmatched = reading.unread }
    }
    for mention in reading.subjects where mention.subject == nil {
      let near = NearestNames.to(mention.name, among: try NameStore.subjects(in: connection))
      answers.append(
        Answer(subject: mention.name, workload: reading.workloads.first, traits: reading.traits, unmatched: near))
    }
    return Self.ranked(answers)
  }

  borrowing func statements(for reading: QuestionReader.Reading) throws -> [Reply.Statement] {
    let kinds: [Fact.Kind] =
      switch reading.kind {
      case .definition: [.conceptDefinition]
      case .pros: [.pro]
      case .cons: [.con]
      case .useCases: [.useCase, .suitable]
      case .difference: [.conceptDefinition, .pro, .con]
      case .limits: [.limit]
      case .suitability, .search: []
      }
    var statements: [Reply.Statement] = []
    for subject in reading.subjects.compactMap(\.subject) {
      for citation in try RuleStore.facts(of: subject.id, kinds: kinds.map(\.rawValue), in: connection) {
        statements.append(Reply.Statement(subject: subject.name, citation: citation))
      }
    }
    return statements
  }
}
