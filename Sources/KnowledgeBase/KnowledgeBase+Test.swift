extension KnowledgeBase {
  /// Asks each question of a file, and says which answers are not those expected and which rules none exercised.
  ///
  /// - Parameters:
  ///   - text: the file's text, in the format of docs/questions.md.
  ///   - path: what errors call it.
  public borrowing func test(_ text: String, path: String) throws -> TestReport {
    let questions = try QuestionFile.read(text, path: path)
    let reader = try questionReader()
    var used: Set<RuleKey> = []
    let cases = try questions.map { question in
      let reply = try ask(question.text, with: reader)
      for answer in reply.answers { used.formUnion(Self.rules(of: answer)) }
      return Self.result(of: question, reply)
    }
    let rules = try RuleStore.all(in: connection)
    let untested = rules.filter { !used.contains(RuleKey($0)) }
    return TestReport(cases: cases, untested: untested, ruleCount: rules.count)
  }

  /// The questions that travel with the sample notes.
  public static var sampleQuestions: (text: String, path: String) {
    let path = "data/questions/sample.tsv"
    return (BundledFile.text(of: path), path)
  }

  /// The text of a file; throws where it is missing or no UTF-8.
  ///
  /// - Parameter onlyFiles: takes no pipe or device, which may have no end.
  public static func text(ofFile path: String, onlyFiles: Bool = false) throws -> String {
    let bytes = try FileSystem.read(path, onlyFiles: onlyFiles)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw KnowledgeBaseError(.file, at: path, "is no UTF-8 text; save it as UTF-8")
    }
    return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  static func result(of question: TestReport.Question, _ reply: Reply) -> TestReport.Case {
    guard reply.kind == .suitability, let answer = reply.answers.first else {
      let isUnknown = reply.isSilent && question.accepts(Verdict.unknown.rawValue)
      let got = isUnknown ? Verdict.unknown.rawValue : reply.kind.rawValue
      return TestReport.Case(question: question, got: got, cited: reply.statements.map(\.citation))
    }
    return TestReport.Case(question: question, got: answer.verdict.rawValue, cited: answer.cited)
  }

  /// The rules that an answer shows to hold, and the limits that it compared with.
  private static func rules(of answer: Answer) -> [RuleKey] {
    let subject = answer.subject ?? ""
    return answer.reasons.map { reason in
      let isLimit = reason.effect == .limit
      return RuleKey(
        subject: subject, condition: isLimit ? "limit" : reason.condition, effect: reason.effect.rawValue,
        note: reason.citation.note, line: reason.citation.lines.first)
    }
      + answer.listedWithoutVerdict.map { listed in
        RuleKey(
          subject: subject, condition: answer.workloads.first ?? "", effect: "listed", note: listed.note,
          line: listed.lines.first)
      }
  }

  fileprivate struct RuleKey: Hashable {
    var subject: String
    var condition: String
    var effect: String
    var note: String
    var line: Int
  }
}

extension KnowledgeBase.RuleKey {
  fileprivate init(_ rule: TestReport.UntestedRule) {
    self.init(
      subject: rule.subject, condition: rule.condition, effect: rule.effect, note: rule.citation.note,
      line: rule.citation.lines.first)
  }
}
