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
    "condition_kind", "is_condition",
  ]

  /// The rows without those columns, with note and line in one, `notes/a.md:14`, and so with what a limit allows: `<= 900 s`.
  fileprivate var forReading: RowSet {
    joining(["note", "line_start"], as: "note", with: ":")
      .joining(["comparator", "quantity", "unit"], as: "allowed", with: " ")
      .without(RowSet.unread)
  }

  /// The rows with one column in the place of several that stand side by side; unchanged where they don't.
  private func joining(_ names: [String], as name: String, with sign: String) -> RowSet {
    guard let start = columns.firstIndex(of: names[0]) else { return self }
    let range = start..<start + names.count
    guard range.upperBound <= columns.count, Array(columns[range]) == names else { return self }
    var joined = self
    joined.columns.replaceSubrange(range, with: [name])
    for index in rows.indices {
      let text = rows[index][range].map(\.plainText).joined(separator: sign)
      joined.rows[index].replaceSubrange(range, with: [.text(text)])
    }
    return joined
  }

  private func without(_ names: Set<String>) -> RowSet {
    let kept = columns.indices.filter { !names.contains(columns[$0]) }
    return RowSet(columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }
}
