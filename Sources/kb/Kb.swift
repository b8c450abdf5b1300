import ArgumentParser
import Glibc
import KnowledgeBase

@main
struct Kb: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answers from your study notes, each with the line that it came from.",
    discussion: """
      kb reads Markdown notes into one SQLite file, and answers from it. Without a knowledge base of your own it \
      answers from its sample notes.

      Examples:
        kb init && kb import .
        kb search 대기시간
        kb suitability --workload static-site
        kb ask "서버리스는 쇼핑몰에 맞나?"
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, SearchCommand.self, AskCommand.self, ImportCommand.self, SuitabilityCommand.self,
      TestCommand.self, CompareCommand.self, ShowCommand.self, ListCommand.self,
      ExportCommand.self, SQLCommand.self, LintCommand.self,
      StatusCommand.self,
    ]
  )

  /// Exit status: 0 answered; 1 nothing found, or unknown; 2 an error; 64 the command line was not understood.
  static func main() {
    do {
      Environment.forgetColumnsThatAreNone()
      try run(Environment.arguments().map(\.asTextUnlessOption))
    } catch let error as KnowledgeBaseError {
      Notice.say(error.description.replacing("' -", with: "'-"))
      Glibc.exit(2)
    } catch let error where exitCode(for: error) == .validationFailure {
      let message = fullMessage(for: error).replacing("' -", with: "'-")
      Notice.print(withoutUsage(message.hasPrefix("Error: ") ? "kb: \(message.dropFirst("Error: ".count))" : message))
      Glibc.exit(ExitCode.validationFailure.rawValue)
    } catch {
      exit(withError: error)
    }
  }

  /// Help, the version and completions come as errors of success; they are output as any other.
  private static func run(_ arguments: [String]) throws {
    do {
      var command = try parse(arguments)
      try command.run()
    } catch let error where exitCode(for: error).isSuccess {
      var output = Output()
      try output.data(fullMessage(for: error) + "\n")
      try output.flush()
    }
  }

  /// A command's own parser costs a third of the whole tree's; the tree words what is wrong, and answers `help`.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    guard let command = configuration.subcommands.first(where: { $0.configuration.commandName == arguments.first })
    else {
      try checkName(arguments.first)
      return try parseAsRoot(arguments)
    }
    let parsed = try? command.parseAsRoot(Array(arguments.dropFirst()))
    guard let parsed, type(of: parsed) == command else { return try parseAsRoot(arguments) }
    return parsed
  }

  /// What is wrong and where to read on: the synopsis between them may be longer than the screen.
  private static func withoutUsage(_ message: String) -> String {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    guard let usage = lines.firstIndex(where: { $0.hasPrefix("Usage:") }), usage > 0 else { return message }
    return (lines[..<usage] + lines[usage...].filter { $0.contains("See '") }).joined(separator: "\n")
  }

  private static func checkName(_ name: String?) throws {
    guard let name, !name.hasPrefix("-"), name != "help" else { return }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    throw ValidationError(KnowledgeBaseError.unknown("command", name, among: names).message)
  }
}

extension String {
  /// `-단점` and `- 5분` are words of a question, not options: a blank before them tells the parser so. What is said of
  /// them leaves it out again.
  fileprivate var asTextUnlessOption: String {
    guard hasPrefix("-"), let first = drop(while: { $0 == "-" }).first else { return self }
    return first.isASCII && first.isLetter ? self : " " + self
  }
}
