extension KnowledgeBase {
  /// Answers a question put as a sentence, Korean or English. What was understood stands in the reply.
  ///
  /// A subject that the notes do not know gives one answer with verdict `unknown`; a sentence in which nothing was
  /// recognised falls back to `search`, whose statements the caller may look up.
  public borrowing func ask(_ question: String) throws -> Reply {
    let cues = try Self.bundledCues()
    let sentence = QuestionReader.Sentence(question, cues: cues)
    return try ask(sentence, with: questionReader(cues: cues, for: sentence.text))
  }

  borrowing func ask(_ question: String, with reader: QuestionReader) throws -> Reply {
    try ask(QuestionReader.Sentence(question, cues: reader.finder.cues), with: reader)
  }

  /// The reader serves any number of questions, or the one that it was made for.
  private borrowing func ask(_ question: QuestionReader.Sentence, with reader: QuestionReader) throws -> Reply {
    let names = try SubjectLookup(connection)
    let workloads = try NamedWorkloads(connection)
    let reading = try reader.read(question, lookUp: { try names.find($0) }, workload: { try workloads.find($0) })
    var reply = Reply(question: question.asked, kind: reading.kind, understood: Self.understanding(of: reading))
    if reading.kind == .suitability {
      reply.answers = try answers(to: reading, reader)
    } else {
      reply.statements = try statements(for: reading, reader)
    }
    return reply
  }

  /// For any question, which is costly to make, or for one alone.
  borrowing func questionReader(
    cues: QuestionCues? = nil, for question: FoldedText? = nil
  ) throws -> QuestionReader {
    let cues = try cues ?? Self.bundledCues()
    let vocabulary = try vocabulary(for: question.map { LetterSet($0.letters) })
    let finder = TermFinder(vocabulary: vocabulary, cues: cues, for: question)
    let subjects = SubjectFinder(names: Self.subjectNames(), cues: cues)
    return QuestionReader(finder: finder, subjects: subjects, quantities: try Self.quantityFinder())
  }

  private static func understanding(of reading: QuestionReader.Reading) -> Understanding {
    Understanding(
      subjects: reading.subjects.map(\.name), workloads: reading.workloads.flatMap(\.self), traits: reading.traits,
      quantities: reading.measures.map(\.quantity))
  }

  /// One answer for each subject and workload named; for a technology that the notes do not know, `unknown`.
  private borrowing func answers(to reading: QuestionReader.Reading, _ reader: QuestionReader) throws -> [Answer] {
    var answers: [Answer] = []
    let known = reading.subjects.map(\.all).filter { !$0.isEmpty }
    let unknown = reading.subjects.filter { $0.subject == nil }
    for workloads in reading.workloads.isEmpty ? [[]] : reading.workloads {
      var question = SuitabilityQuestion(
        workloads: workloads, traits: reading.traits, measures: reading.measures)
      question.countsImpliedTraits = !reading.isOnlyCalledSo
      if reading.isOfOtherThings {
        var answer = Answer(subject: nil, workloads: [], traits: [])
        answer.unmatched = reading.unread
        answers.append(answer)
      } else if reading.subjects.isEmpty {
        answers += try self.answers(to: question, reader: reader.evidence)
      }
      for subject in known {
        answers += try self.answers(to: question, of: subject, reader: reader.evidence, need: reading.need)
      }
      for mention in unknown { answers += try self.answers(to: question, about: mention.name, reader) }
    }
    if reading.workloads.isEmpty && reading.traits.isEmpty && reading.measures.isEmpty {
      for index in answers.indices where answers[index].verdict == .unknown {
        answers[index].unmatched += reading.unread
      }
    }
    for index in answers.indices where answers[index].verdict == .unknown && answers[index].nearest.isEmpty {
      answers[index].nearest = try judgedBy(known.flatMap(\.self).filter { $0.name == answers[index].subject })
    }
    let ranked = Self.ranked(answers.filter { !reading.excluded.contains($0.subject ?? "") })
    guard reading.asksUnsuitable, reading.subjects.isEmpty else { return ranked }
    let unsuitable = ranked.reversed().filter { $0.verdict == .unsuitable || $0.verdict == .depends }
    if !unsuitable.isEmpty { return unsuitable }
    var answer = Answer(subject: nil, workloads: ranked.first?.workloads ?? [], traits: reading.traits)
    answer.unmatched = reading.workloads.flatMap(\.self) + reading.traits + reading.measures.map(\.text)
    return [answer]
  }

  /// Workloads and traits by which the notes judge a subject, workloads first: what may be asked of it instead.
  private borrowing func judgedBy(_ subjects: [NameStore.Subject]) throws -> [String] {
    let rules = try subjects.flatMap { try RuleStore.rules(ofSubject: $0.id, in: connection) }
    var slugs: [String] = []
    for rule in rules.filter(\.isOnWorkload) + rules.filter({ !$0.isOnWorkload })
    where rule.effect != .listed && !slugs.contains(rule.condition) && slugs.count < Self.mostNearest {
      slugs.append(rule.condition)
    }
    return slugs
  }

  private static let mostNearest = 5

  /// For a technology that is no subject of the notes: by the lines alone that name it, or by the limits listed beside one
  /// that does, else `unknown` with the nearest subjects.
  private borrowing func answers(
    to question: SuitabilityQuestion, about name: String, _ reader: QuestionReader
  ) throws -> [Answer] {
    let found = try answers(to: question, reader: reader.evidence) { reader.subjects.names(name, in: $0) }
    if found.contains(where: { $0.subject != nil }) { return found }
    if !question.measures.isEmpty {
      let texts = try limitsBeside(name, reader)
      let found = try answers(to: question, reader: reader.evidence) { texts.contains($0) }
      if found.contains(where: { $0.subject != nil }) { return found }
    }
    let near = NearestNames.to(name, among: try NameStore.subjects(in: connection))
    var answer = Answer(subject: name, workloads: question.workloads, traits: question.traits, unmatched: [name])
    answer.nearest = near
    return [answer]
  }

  /// The lines of limits that lie in one fact with a limit that names a technology.
  private borrowing func limitsBeside(_ name: String, _ reader: QuestionReader) throws -> Set<String> {
    let limits = try RuleStore.limits(in: connection)
    let parents = Set(limits.filter { reader.subjects.names(name, in: $0.evidence.text) }.compactMap(\.parent))
    return Set(limits.filter { $0.parent.map(parents.contains) ?? false }.map(\.evidence.text))
  }

  borrowing func statements(for reading: QuestionReader.Reading, _ reader: QuestionReader) throws -> [Reply.Statement] {
    var statements: [Reply.Statement] = []
    if reading.kind == .difference, reading.subjects.contains(where: { $0.subject == nil }) {
      return try linesComparing(reading.subjects.map(\.name), reader)
    }
    if reading.kind == .limits, reading.subjects.allSatisfy({ $0.subject == nil }) || !reading.dimensions.isEmpty {
      let limits = try limits(for: reading, reader)
      if !limits.isEmpty || reading.subjects.isEmpty { return limits }
    }
    for mention in reading.subjects {
      for subject in mention.all {
        for kind in reading.kind.facts {
          statements += try RuleStore.facts(of: subject.id, kind: kind.rawValue, in: connection).map {
            Reply.Statement(subject: mention.name, fact: kind, citation: $0)
          }
        }
      }
    }
    return statements
  }

  /// The lines that name each of two of which the notes do not tell by themselves, and say or stand under what differs.
  private borrowing func linesComparing(
    _ names: [String], _ reader: QuestionReader
  ) throws -> [Reply.Statement] {
    func compares(_ text: String) -> Bool {
      let folded = FoldedText(text, cues: reader.finder.cues)
      return reader.finder.cues(in: folded).contains { $0.kind == .difference }
    }
    let called = names.map { reader.subjects.names.names(of: Folding.key($0)) ?? [$0] }
    // Each may stand there by another of its names: no line need have all of the words, as none of a question's.
    let query = called.flatMap(\.self).joined(separator: " ") + "?"
    return try search(SearchRequest(query: query)).hits.filter { hit in
      let text = Folding.key(hit.text)
      return hit.kind != "heading" && !hit.text.contains("?")
        && called.allSatisfy { $0.contains { text.contains(Folding.key($0)) } }
        && ([hit.text] + hit.heading).contains(where: compares)
    }
    .map { hit in
      Reply.Statement(
        subject: hit.subject ?? "", citation: Citation(text: hit.text, note: hit.note, lines: hit.lines))
    }
  }

  /// The limits of what the question measures; of a technology that is no subject, those whose line names it and
  /// those listed beside them.
  private borrowing func limits(
    for reading: QuestionReader.Reading, _ reader: QuestionReader
  ) throws -> [Reply.Statement] {
    let known = Set(reading.subjects.flatMap(\.all).map(\.id))
    let unknown = reading.subjects.filter { $0.subject == nil }.map(\.name)
    let beside = try unknown.reduce(into: Set<String>()) { $0.formUnion(try limitsBeside($1, reader)) }
    return try RuleStore.limits(in: connection).filter { limit in
      let text = limit.evidence.text
      let isAbout =
        reading.subjects.isEmpty || known.contains(limit.subject) || beside.contains(text)
        || unknown.contains { reader.subjects.names($0, in: text) }
      guard isAbout else { return false }
      let spoken = reader.finder.dimensions(in: FoldedText(text, cues: reader.finder.cues))
      return reading.dimensions.isEmpty || !spoken.isDisjoint(with: reading.dimensions)
    }.map { Reply.Statement(subject: $0.subjectName, fact: .limit, citation: $0.evidence) }
  }
}

extension Reply.Kind {
  /// What answers such a question, first things first.
  fileprivate var facts: [Fact.Kind] {
    switch self {
    case .definition: [.conceptDefinition]
    case .pros: [.pro]
    case .cons: [.con]
    case .prosAndCons: [.pro, .con]
    case .useCases: [.useCase, .suitable]
    case .whenNotToUse: [.unsuitable, .con]
    case .difference: [.conceptDefinition, .pro, .con]
    case .limits: [.limit]
    case .suitability, .search: []
    }
  }
}

extension SubjectFinder.Mention {
  /// Under all its names; empty where the notes do not know it.
  var all: [NameStore.Subject] { (subject.map { [$0] } ?? []) + others }
}
