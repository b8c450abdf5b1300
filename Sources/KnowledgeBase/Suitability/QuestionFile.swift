/// A file of questions with what is expected of each; text in, questions out. The format is in docs/questions.md.
enum QuestionFile {
  /// Throws `KnowledgeBaseError` with file and line for a row that cannot be read.
  static func read(_ text: String, path: String) throws -> [TestReport.Question] {
    var questions: [TestReport.Question] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.last == "\r" ? line.dropLast() : line
      if line.first == "#" || !line.contains(where: { $0 != " " && $0 != "\t" }) { continue }
      questions.append(try question(line, at: "\(path):\(index + 1)"))
    }
    return questions
  }

  private static func question(_ line: Substring, at place: String) throws -> TestReport.Question {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 3, !cells[0].isEmpty else {
      throw KnowledgeBaseError(
        .input, at: place, "needs a question, the verdicts that will do and the lines, parted by tabs")
    }
    let expected = parts(cells[1])
    for name in expected where !known.contains(name) {
      throw KnowledgeBaseError.unknown("verdict", name, among: known, at: place)
    }
    guard !expected.isEmpty else {
      throw KnowledgeBaseError(.input, at: place, "expects nothing; write a verdict, as in 'suitable|depends'")
    }
    let lines = cells[2] == "-" ? [] : try parts(cells[2]).map { try self.line($0, at: place) }
    return TestReport.Question(text: cells[0], expected: expected, lines: lines, place: place)
  }

  private static let known = Verdict.allCases.map(\.rawValue) + Reply.Kind.allCases.dropFirst().map(\.rawValue)

  private static func parts(_ cell: String) -> [String] { cell.split(separator: "|").map(String.init) }

  /// `14`, or `notes/a.md:14`.
  private static func line(_ text: String, at place: String) throws -> TestReport.Line {
    let colon = text.lastIndex(of: ":")
    let digits = colon.map { text[text.index(after: $0)...] } ?? text[...]
    guard let number = Int(digits), number > 0 else {
      throw KnowledgeBaseError(.input, at: place, "'\(text)' is no line; write '14', 'notes/a.md:14' or '-' for none")
    }
    return TestReport.Line(note: colon.map { String(text[..<$0]) }, number: number)
  }
}
