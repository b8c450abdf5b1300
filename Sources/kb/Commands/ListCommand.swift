import ArgumentParser
import KnowledgeBase

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    _superCommandName: "kb",
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
    var table: String { self == .rules ? "rule_rows" : rawValue.replacing("-", with: "_") }
  }

  @Argument(help: ArgumentHelp("What to list.", valueName: "kind"))
  var kind: Kind

  @Option(help: ArgumentHelp("At most this many.", valueName: "number"))
  var limit: Int?

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws { try checkLimit(limit) }

  func run() throws {
    let base = try database.open()
    var rows = try base.rows(of: kind.table)
    if let limit { rows.rows = Array(rows.rows.prefix(limit)) }
    try output.write(about: base.location) { output in
      try output.rows(self.output.format == .text ? rows.forReading : rows, as: self.output.format)
    }
    if rows.rows.isEmpty { throw ExitCode.nothingFound }
  }
}

extension RowSet {
  /// Columns that say nothing to a person.
  private static let unread: Set = [
    "id", "line_end", "sha256", "encoding", "byte_count", "modified_at", "imported_at", "reader", "source", "block_id",
  ]

  /// The rows without those columns, and with note and line in one: `notes/a.md:14`.
  fileprivate var forReading: RowSet {
    let note = columns.firstIndex(of: "note")
    let line = columns.firstIndex(of: "line_start")
    let kept = columns.indices.filter { !RowSet.unread.contains(columns[$0]) && $0 != line }
    let rows = rows.map { row in
      kept.map { index in
        guard index == note, let line else { return row[index] }
        return Value.text("\(row[index].plainText):\(row[line].plainText)")
      }
    }
    return RowSet(columns: kept.map { columns[$0] }, rows: rows)
  }
}
