import ArgumentParser
import KnowledgeBase

struct SuitabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suitability",
    _superCommandName: "kb",
    abstract: "Say what suits a workload or a need, by the rules that the notes state.",
    discussion: """
      A verdict is suitable, unsuitable, depends or unknown; every reason has its note and line. Without --subject, \
      every subject answers that the notes have a rule for, best verdict first. The exit status is 1 where no verdict \
      but unknown is found. 'kb list workloads' and 'kb list traits' list the names.

      Examples:
        kb suitability --workload static-site
        kb suitability --subject 서버리스 --trait latency-sensitive
        kb suitability --subject 서버리스 --duration 10m --concurrency 5000
        kb suitability --workload static-site --why-not suitable --what-if
      """)

  @Option(
    help: ArgumentHelp("The kind of application, by its slug or any of its names.", valueName: "name"),
    completion: .names(of: "workloads"))
  var workload: String?

  @Option(
    help: ArgumentHelp("A property it has or a need; may be given again.", valueName: "name"),
    completion: .names(of: "traits"))
  var trait: [String] = []

  @Option(help: ArgumentHelp("The technology to judge.", valueName: "name"), completion: .names(of: "subjects"))
  var subject: String?

  @Option(help: ArgumentHelp("How long one run takes: 10m, 1h30m, 90s, 3분.", valueName: "time"))
  var duration: TimeSpan?

  @Option(help: ArgumentHelp("How many run at once.", valueName: "number"))
  var concurrency: Double?

  @Option(help: ArgumentHelp("Name what stands against this verdict.", valueName: "verdict"))
  var whyNot: Verdict?

  @Flag(help: "List the single traits whose coming or going would change the verdict.")
  var whatIf = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    guard workload != nil || !trait.isEmpty || duration != nil || concurrency != nil else {
      throw ValidationError("name what it is to suit: --workload, --trait, --duration or --concurrency")
    }
    if let concurrency, !(concurrency > 0 && concurrency.isFinite) {
      throw ValidationError("--concurrency takes a number above 0")
    }
  }

  func run() throws {
    let base = try database.open()
    let question = SuitabilityQuestion(
      workloads: workload.map { [$0] } ?? [], traits: trait, subject: subject, durationSeconds: duration?.seconds,
      concurrency: concurrency)
    let answers = try base.suitability(question)
    let flips = whatIf ? try base.flips(of: answers, to: question) : nil
    try output.write(about: base.location) { output in try write(answers, flips, to: &output) }
    if answers.allSatisfy({ $0.verdict == .unknown }) { throw ExitCode.nothingFound }
  }

  private func write(_ answers: [Answer], _ flips: [[Answer.Flip]]?, to output: inout Output) throws {
    let json = answers.enumerated().map { $1.json(whyNot: whyNot, flips: flips?[$0]) }
    switch self.output.format {
    case .text:
      for (index, answer) in answers.enumerated() {
        if index > 0 { try output.line() }
        try answer.write(to: &output)
        if let whyNot { try answer.write(whyNot: whyNot, to: &output) }
        if let flips { try answer.write(flips[index], to: &output) }
      }
    case .json: try output.json(json)
    case .jsonl: try output.jsonLines(json)
    case .csv, .tsv, .markdown: try output.rows(Answer.columns, answers.flatMap(\.rows), as: self.output.format)
    }
  }
}

extension Verdict: ExpressibleByArgument {}
