import ArgumentParser
import Glibc
import KnowledgeBase

@main
struct Kb: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answers from your study notes, each with the line that it came from.",
    version: "0.1.0"
  )

  /// Exit status: 0 answered; 1 nothing found, or unknown; 2 an error; 64 the command line was not understood.
  static func main() {
    do {
      var command = try parseAsRoot(CommandLine.arguments.dropFirst().map(\.asTextUnlessOption))
      try command.run()
    } catch let error as KnowledgeBaseError {
      Notice.say(error.description)
      Glibc.exit(2)
    } catch {
      exit(withError: error)
    }
  }
}

extension String {
  /// `-단점` and `- 5분` are words of a question, not options: a blank before them tells the parser so.
  fileprivate var asTextUnlessOption: String {
    guard hasPrefix("-"), let first = drop(while: { $0 == "-" }).first else { return self }
    return first.isASCII && first.isLetter ? self : " " + self
  }
}
