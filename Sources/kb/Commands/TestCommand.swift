import ArgumentParser
import KnowledgeBase

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    _superCommandName: "kb",
    abstract: "Ask a file of questions, and say which answers are not those expected.",
    discussion: """
      A line of the file is a question, the verdicts that will do (suitable|depends) and the lines of notes of which \
      one must be cited (14|15, notes/a.md:14, or -), parted by tabs; # starts a comment. Rules that no question \
      exercised are listed. The exit status is 1 where an answer is not as expected. Without a file: the one beside \
      the knowledge base (.kb/kb.questions.tsv), or the sample notes' own.

      Examples:
        kb test questions.tsv
        kb test
        kb test --format json questions.tsv
      """)

  @Argument(help: ArgumentHelp("Questions and what is expected.", valueName: "file"), completion: .file())
  var file: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let base = try database.open()
    let questions = try questions(of: base.location)
    let report = try base.test(questions.text, path: questions.path)
    guard !report.cases.isEmpty else {
      throw KnowledgeBaseError(
        .input, at: questions.path, "no questions; a line is a question, verdicts and lines, parted by tabs")
    }
    try output.write(about: base.location) { output in try write(report, to: &output) }
    if report.failureCount > 0 { throw ExitCode(1) }
  }

  private func questions(of location: Location) throws -> (text: String, path: String) {
    if let file { return (try KnowledgeBase.text(ofFile: file), file) }
    guard let own = location.questionFile else { return KnowledgeBase.sampleQuestions }
    return (try KnowledgeBase.text(ofFile: own, onlyFiles: true), own)
  }

  private func write(_ report: TestReport, to output: inout Output) throws {
    switch self.output.format {
    case .text: try report.write(to: &output)
    case .json, .jsonl: try output.jsonLines([report.json])
    case .csv, .tsv, .markdown: try output.rows(TestReport.columns, report.rows, as: self.output.format)
    }
  }
}
