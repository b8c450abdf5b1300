import ArgumentParser
import KnowledgeBase

@main
struct Kb: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Answers from your study notes.")
}
