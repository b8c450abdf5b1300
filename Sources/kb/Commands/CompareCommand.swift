import ArgumentParser
import KnowledgeBase

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    _superCommandName: "kb",
    abstract: "Lay what the notes say of several subjects side by side.",
    discussion: """
      A row is a workload or trait, a column a subject: + where the notes speak for it, - where against, each with its \
      note and line. With --workload, the verdicts come first, and only that workload and its traits are compared. The \
      exit status is 1 where the notes have no rule for any of them.

      Examples:
        kb compare 서버리스 PaaS 온프레미스
        kb compare 서버리스 PaaS --workload static-site
        kb compare 서버리스 PaaS --format csv
      """)

  @Argument(help: ArgumentHelp("The subjects.", valueName: "subject"), completion: .names(of: "subjects"))
  var subjects: [String]

  @Option(
    help: ArgumentHelp("Compare them for this workload.", valueName: "name"), completion: .names(of: "workloads"))
  var workload: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    guard subjects.count > 1 else { throw ValidationError("name two subjects or more") }
  }

  func run() throws {
    let base = try database.open()
    let comparison = try base.compare(subjects, workload: workload)
    try output.write(about: base.location) { output in try write(comparison, to: &output) }
    if comparison.rows.isEmpty { throw ExitCode.nothingFound }
  }

  private func write(_ comparison: Comparison, to output: inout Output) throws {
    switch self.output.format {
    case .text: try comparison.write(to: &output)
    case .json: try output.json(comparison.json)
    case .jsonl: try output.jsonLines(comparison.json)
    case .csv, .tsv, .markdown: try output.rows(Comparison.columns, comparison.lines, as: self.output.format)
    }
  }
}
