import ArgumentParser
import KnowledgeBase

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    _superCommandName: "kb",
    abstract: "Make an empty knowledge base in this folder.",
    discussion: """
      Makes .kb/kb.sqlite here. Every kb command in this folder, and in the folders below it, then uses that file, \
      and the paths of notes are kept relative to this folder.

      Examples:
        kb init && kb import .
      """)

  @Argument(help: ArgumentHelp("The folder to make it in.", valueName: "folder"), completion: .directory)
  var folder = "."

  func validate() throws {
    guard folder.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("the folder is empty; name one, or leave it out for this one")
    }
    guard !folder.hasPrefix(" -") else {
      throw ValidationError(
        "unknown option '\(folder.dropFirst())'; a folder of that name is './\(folder.dropFirst())'")
    }
  }

  func run() throws {
    print(try KnowledgeBase.create(in: folder))
  }
}
