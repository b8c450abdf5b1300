import ArgumentParser
import KnowledgeBase

struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    _superCommandName: "kb",
    abstract: "Ask the knowledge base in SQL; nothing can be changed.",
    discussion: """
      docs/schema.md describes the tables and views; MATCH on the full-text index works here too.

      Examples:
        kb sql "select subject, count(*) from pros group by subject"
        kb sql --format csv "select path, title from notes"
      """)

  @Argument(help: ArgumentHelp("One SELECT statement.", valueName: "statement"))
  var statement: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let base = try database.open()
    let rows = try base.rows(ofQuery: statement)
    try output.write(about: base.location) { output in try output.rows(rows, as: self.output.format) }
  }
}
