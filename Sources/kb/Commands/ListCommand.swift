import ArgumentParser
import KnowledgeBase

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what the notes hold, a kind at a time.",
    discussion: """
      Examples:
        kb list subjects
        kb list cons --limit 20
        kb list workloads --format csv
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case concepts, pros, cons
    case useCases = "use-cases"
    case mitigations, limits, rules, subjects, workloads, traits, notes

    /// The table or view that holds it.
    var table: String { rawValue.replacing("-", with: "_") }
  }

  @Argument(help: ArgumentHelp("What to list.", valueName: "kind"))
  var kind: Kind

  @Option(help: ArgumentHelp("At most this many.", valueName: "number"))
  var limit: Int?

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    var rows = try database.open().rows(of: kind.table)
    if let limit { rows.rows = Array(rows.rows.prefix(limit)) }
    try output.write { output in try output.rows(rows, as: self.output.format) }
    if rows.rows.isEmpty { throw ExitCode.nothingFound }
  }
}
