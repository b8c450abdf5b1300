/// What a file of questions with expected verdicts came to.
public struct TestReport: Equatable, Sendable {
  /// A question, what is expected of it, and what the notes answer.
  public struct Case: Equatable, Sendable {
    public var question: Question
    /// The verdict of the first answer; for other kinds of question the kind, or `unknown` where that is expected and the
    /// notes have no such fact.
    public var got: String
    /// What the first answer cites.
    public var cited: [Citation]
    public var hasPassed: Bool { question.accepts(got) && question.isMet(by: cited) }
  }

  /// A row of the file.
  public struct Question: Equatable, Sendable {
    public var text: String
    /// Verdicts, or kinds of question, of which any will do.
    public var expected: [String]
    /// Of which one must be cited; none where the lines do not matter.
    public var lines: [Line]
    /// Where it stands: `questions.tsv:14`.
    public var place: String

    func accepts(_ got: String) -> Bool { expected.contains(got) }

    func isMet(by cited: [Citation]) -> Bool {
      lines.isEmpty || lines.contains { line in cited.contains(where: line.isIn) }
    }
  }

  /// A line of any note, or of one.
  public struct Line: Equatable, Sendable {
    /// `notes.path`; nil for any note.
    public var note: String?
    public var number: Int

    func isIn(_ citation: Citation) -> Bool {
      (note == nil || note == citation.note) && (citation.lines.first...citation.lines.last).contains(number)
    }
  }

  /// A rule that no question exercised: on what condition it speaks for or against, or the limit that it sets.
  public struct UntestedRule: Equatable, Sendable {
    public var subject: String
    /// A slug; `limit` for a limit.
    public var condition: String
    public var effect: String
    public var citation: Citation
  }

  public var cases: [Case]
  public var untested: [UntestedRule]
  /// Rules and limits, tested or not.
  public var ruleCount: Int
}
