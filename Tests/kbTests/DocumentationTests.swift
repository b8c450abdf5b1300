import Foundation
import Testing

@Suite struct DocumentationTests {
  /// What ArgumentParser says of a command: the parts that are looked at here.
  struct Tool: Decodable {
    var command: Command

    struct Command: Decodable {
      var commandName: String
      var discussion: String?
      var subcommands: [Command]?
      var arguments: [Argument]?
    }

    struct Argument: Decodable {
      var names: [Name]?
    }

    struct Name: Decodable {
      var kind: String
      var name: String
    }
  }

  private func commands() throws -> [Tool.Command] {
    let shell = try Shell()
    defer { shell.remove() }
    let help = try shell.run("kb --experimental-dump-help").output
    let tool = try JSONDecoder().decode(Tool.self, from: Data(help.utf8))
    return (tool.command.subcommands ?? []).filter { $0.commandName != "help" }
  }

  @Test("docs/cli.md has every command and every option")
  func reference() throws {
    let file = TranscriptTests.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/cli.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let sections = text.components(separatedBy: "\n## ")
    for command in try commands() {
      let name = "kb \(command.commandName)"
      let section = sections.first { $0.hasPrefix(name + " ") || $0.hasPrefix(name + "\n") }
      #expect(section != nil, "\(name)")
      for option in (command.arguments ?? []).flatMap({ $0.names ?? [] }) where option.kind == "long" {
        let isCommon = ["help", "version", "database", "format", "no-color"].contains(option.name)
        let isThere = (isCommon ? text : section ?? "").contains("--\(option.name)")
        #expect(isThere, "\(name) --\(option.name)")
      }
    }
  }

  @Test("every command's help has an example of it")
  func examples() throws {
    for command in try commands() {
      #expect(command.discussion?.contains("\n  kb \(command.commandName)") == true, "\(command.commandName)")
    }
  }
}
