import ArgumentParser
import Glibc
import KnowledgeBase

extension TableFormat: ExpressibleByArgument {}

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    _superCommandName: "kb",
    abstract: "Write a table or view for other programs.",
    discussion: """
      'kb export' alone lists what there is to export; 'facts' is every fact with its note and lines. CSV is RFC 4180 \
      in UTF-8 with a header row.

      Examples:
        kb export pros > pros.csv
        kb export facts --format jsonl
        kb export cons --excel --output cons.csv
        kb export --all tables
      """)

  @Argument(
    help: ArgumentHelp("The table or view.", valueName: "table"), completion: .shellCommand("kb export 2>/dev/null"))
  var table: String?

  @Option(help: "How rows are written.")
  var format = TableFormat.csv

  @Option(help: ArgumentHelp("Write this file, whole or not at all.", valueName: "file"), completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("Write every table and view, a file each, into this folder.", valueName: "folder"),
    completion: .directory)
  var all: String?

  @Flag(help: "CSV that Excel opens as it stands: byte-order mark, CRLF, and cells that look like formulas guarded.")
  var excel = false

  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if all != nil, table != nil || output != nil {
      throw ValidationError("--all takes neither a table nor --output: it names its files by their tables")
    }
    if excel, format != .csv { throw ValidationError("--excel is for --format csv") }
  }

  func run() throws {
    let base = try database.open()
    if let all {
      try exportAll(of: base, to: all)
    } else if let table {
      try export(table, of: base, to: output)
    } else {
      var listing = Output()
      for table in try base.tables() { try listing.line(StyledText(table)) }
      try listing.flush()
    }
  }

  private func export(_ table: String, of base: borrowing KnowledgeBase, to path: String?) throws {
    if let path {
      var file = try WholeFile(path: path)
      try base.export(table, as: format, excel: excel) { try file.write($0) }
      try file.finish()
    } else {
      var output = Output()
      try base.export(table, as: format, excel: excel) { try output.data(String(decoding: $0, as: UTF8.self)) }
      try output.flush()
    }
  }

  private func exportAll(of base: borrowing KnowledgeBase, to folder: String) throws {
    if mkdir(folder, 0o777) != 0, errno != EEXIST {
      throw KnowledgeBaseError(.file, at: folder, "cannot be made: \(String(cString: strerror(errno)))")
    }
    for table in try base.tables() {
      let path = "\(folder)/\(table).\(format.fileExtension)"
      try export(table, of: base, to: path)
      Notice.say("wrote \(path)")
    }
  }
}

extension TableFormat {
  fileprivate var fileExtension: String { self == .markdown ? "md" : rawValue }
}
