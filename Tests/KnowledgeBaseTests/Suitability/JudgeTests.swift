import Testing

@testable import KnowledgeBase

/// Each row of the table in docs/DESIGN.md, "Verdicts", and each of its rules of what comes first.
@Suite struct JudgeTests {
  struct Row: CustomTestStringConvertible {
    var testDescription: String
    var question: Judge
    var file: Judge.CaseFile
    var verdict: Verdict
    /// Lines of the reasons that decide.
    var deciding: [Int]
  }

  static let site = Judge(workloads: ["site"], traits: [], impliedTraits: ["spiky"], measures: [])
  static let cheap = Judge(workloads: [], traits: ["cheap"], impliedTraits: [], measures: [])
  static let tenMinutes = SuitabilityQuestion(durationSeconds: 600).measures
  static let long = Judge(workloads: ["site"], traits: [], impliedTraits: [], measures: tenMinutes)

  static let rows = [
    Row("a broken limit, whatever else", long, [rule("site", .for, 1)], limit: 300, .unsuitable, [1, 9]),
    Row("for, none against", site, [rule("site", .for, 1)], .suitable, [1]),
    Row("against, none for", site, [rule("site", .against, 1)], .unsuitable, [1]),
    Row("for and against", site, [rule("site", .for, 1), rule("site", .against, 2)], .depends, [1, 2]),
    Row("against with a mitigation", cheap, [rule("cheap", .against, 1)], softened: 1, .depends, [1]),
    Row("a limit that is kept", long, [], limit: 900, .unknown, [9]),
    Row("a use case listed without a word", site, [rule("site", .listed, 1)], .unknown, []),
    Row("nothing", site, [], .unknown, []),
    Row("a rule on something else", site, [rule("cheap", .for, 1)], .unknown, []),
    Row("the workload before its traits", site, [rule("site", .for, 1), rule("spiky", .against, 2)], .suitable, [1]),
    Row("its traits where no rule names it", site, [rule("spiky", .against, 2)], .unsuitable, [2]),
    Row(
      "what a claim is about before what its details touch on", cheap,
      [rule("cheap", .for, 1), rule("cheap", .against, 2, isDirect: false)], .suitable, [1]),
    Row(
      "a detail beside a claim that says the same", cheap,
      [rule("cheap", .for, 1), rule("cheap", .against, 2), rule("cheap", .against, 3, isDirect: false)], .depends,
      [1, 2, 3]),
    Row(
      "the details of a claim before what is said beside a definition", cheap,
      [rule("cheap", .for, 1, kind: "concept_definition"), rule("cheap", .against, 2, isDirect: false)], .unsuitable,
      [2]),
    Row(
      "a claim before what is said beside a definition, though both say the same", cheap,
      [rule("cheap", .for, 1, kind: "concept_definition"), rule("cheap", .for, 2)], .suitable, [2]),
    Row(
      "what is said beside a definition where no claim speaks of it", cheap,
      [rule("cheap", .for, 1, kind: "concept_definition")], .suitable, [1]),
    Row("a claim in the question's words where nothing else holds", cheap, [], needed: 3, .suitable, [3]),
    Row("the vocabulary before the question's words", cheap, [rule("cheap", .against, 1)], needed: 3, .unsuitable, [1]),
    Row(
      "workloads of one application together",
      Judge(workloads: ["site", "blog"], traits: [], impliedTraits: [], measures: []),
      [rule("site", .for, 1), rule("blog", .against, 2)], .depends, [1, 2]),
  ]

  @Test("each row of the decision table", arguments: rows)
  func decides(row: Row) {
    let answer = row.question.answer(row.file)
    #expect(answer.verdict == row.verdict)
    let deciding = answer.reasons.filter { $0.via != "also" }.map(\.citation.lines.first)
    #expect(deciding.sorted() == row.deciding)
  }

  @Test("a use case listed without a word is shown")
  func listed() {
    let answer = Self.site.answer(.init(subjectName: "s", rules: [Self.rule("site", .listed, 4)]))
    #expect(answer.listedWithoutVerdict.map(\.lines.first) == [4])
  }

  @Test("what was asked and found nowhere is said")
  func unmatched() {
    let both = Judge(workloads: ["site"], traits: ["cheap"], impliedTraits: [], measures: Self.tenMinutes)
    #expect(both.answer(.init(subjectName: "s")).unmatched == ["site", "cheap", "duration 10m"])
  }

  @Test("an amount outside either end of a range breaks it, and its line is shown once", arguments: [30.0, 900])
  func range(seconds: Double) {
    let asked = SuitabilityQuestion(durationSeconds: seconds).measures
    let ends: [(Quantity.Comparator, Double)] = [(.atLeast, 60), (.atMost, 300)]
    let limits = ends.map { comparator, amount in
      StoredLimit(
        subject: 1, subjectName: "s", quantity: Quantity(amount: amount, unit: "s", comparator: comparator),
        evidence: Self.citation(9))
    }
    let file = Judge.CaseFile(
      subjectName: "s", limits: limits.map { Judge.HeldLimit(limit: $0, measure: asked[0]) })
    let answer = Judge(workloads: [], traits: [], impliedTraits: [], measures: asked).answer(file)
    #expect(answer.verdict == .unsuitable)
    #expect(answer.reasons.map(\.via) == ["limit"])
  }

  static func rule(
    _ condition: String, _ effect: Rule.Effect, _ line: Int, kind: String = "pro", isDirect: Bool = true
  ) -> StoredRule {
    StoredRule(
      subject: 1, subjectName: "s", fact: Int64(line), factKind: kind, effect: effect, isCondition: false,
      isDirect: isDirect, condition: condition, isOnWorkload: false, evidence: citation(line))
  }

  static func citation(_ line: Int) -> Citation {
    Citation(text: "line \(line)", note: "a.md", lines: LineRange(line, line))
  }
}

extension JudgeTests.Row {
  /// - Parameters:
  ///   - limit: seconds that a run may take, less than.
  ///   - softened: the fact that a mitigation lies in.
  ///   - needed: the line of a claim in the question's own words.
  init(
    _ name: String, _ question: Judge, _ rules: [StoredRule], limit: Double? = nil, softened: Int64? = nil,
    needed: Int? = nil, _ verdict: Verdict, _ deciding: [Int]
  ) {
    var file = Judge.CaseFile(subjectName: "s", rules: rules)
    if let limit {
      let stored = StoredLimit(
        subject: 1, subjectName: "s", quantity: Quantity(amount: limit, unit: "s", comparator: .less),
        evidence: JudgeTests.citation(9))
      file.limits = [Judge.HeldLimit(limit: stored, measure: JudgeTests.tenMinutes[0])]
    }
    if let softened {
      file.details = [
        StoredDetail(parent: softened, kind: "mitigation", subject: 1, citation: JudgeTests.citation(8))
      ]
    }
    if let needed { file.needed = [JudgeTests.rule("in words", .for, needed)] }
    self.init(testDescription: name, question: question, file: file, verdict: verdict, deciding: deciding)
  }
}
