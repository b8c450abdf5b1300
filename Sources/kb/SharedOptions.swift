import ArgumentParser
import Glibc
import KnowledgeBase

/// `--database`, which every command takes.
struct DatabaseOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The knowledge base to use.",
      discussion: """
        Without it: $KB_DATABASE, else the nearest .kb/kb.sqlite upward from here, else kb/kb.sqlite in \
        $XDG_DATA_HOME or ~/.local/share. Where there is none, the sample notes answer.
        """,
      valueName: "file"),
    completion: .file())
  var database: String?

  /// Opens the knowledge base to ask it something; says so where only the sample notes are there to answer.
  func open(quietly: Bool = false) throws -> KnowledgeBase {
    let location = try find()
    if location == .sample, !quietly {
      Notice.say("no knowledge base here, so the sample notes answer; 'kb import FOLDER' makes one of your notes")
    }
    return try KnowledgeBase.open(location)
  }

  /// Opens the knowledge base to change it, and makes it where there is none.
  func openForWriting() throws -> KnowledgeBase {
    switch try find() {
    case .file(let path): return try KnowledgeBase.openForWriting(path)
    case .sample:
      guard let path = Location.sharedFile(Environment.forLocating) else {
        throw KnowledgeBaseError(.input, "no place for a knowledge base: $HOME is not set; name a file with --database")
      }
      Notice.say("making a knowledge base at \(path); 'kb init' makes one for a folder")
      return try KnowledgeBase.openForWriting(path)
    }
  }

  private func find() throws -> Location {
    if database?.isEmpty ?? false { throw KnowledgeBaseError(.input, "--database names no file; write its path") }
    return Location.find(
      database: database, workingFolder: Environment.workingFolder, environment: Environment.forLocating)
  }
}

/// What `--limit` takes, where it is given.
func checkLimit(_ limit: Int?) throws {
  guard limit ?? 1 > 0 else { throw ValidationError("--limit takes a number from 1") }
}

/// How results are printed.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case text, json, jsonl, csv, tsv, markdown

  /// The same for rows; nil for text.
  var table: TableFormat? { TableFormat(rawValue: rawValue) }
}

/// `--format` and `--no-color`, which every command that prints results takes.
struct OutputOptions: ParsableArguments {
  // Without a default of its own: the parser would look for its words by reflection at every start, help or not.
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "How results are printed; as text without it.",
      discussion: "text is for people and may change; the keys and columns of the others are only ever added to.",
      valueName: "format"))
  private var chosenFormat: Format?

  var format: Format { chosenFormat ?? .text }

  @Flag(name: .customLong("no-color"), help: "No colour, even on a terminal. So does $NO_COLOR.")
  var noColor = false

  /// Runs `body` with standard output, and writes out what it gathered. `location` says where notes lie, for links.
  func write(about location: Location, _ body: (inout Output) throws -> Void) throws {
    var output = Output(look: Look(colour: !noColor, notesFolder: location.notesFolder))
    try body(&output)
    try output.flush()
  }
}

extension Location {
  /// The folder that holds `.kb/`, without links.
  fileprivate var notesFolder: String? {
    guard case .file(let path) = self, let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    let name = "/.kb/kb.sqlite"
    let whole = String(cString: real)
    return whole.hasSuffix(name) ? String(whole.dropLast(name.count)) : nil
  }
}

extension Location {
  /// A path of the command line as `notes.path` has it; unchanged where it names no file or folder.
  func notePath(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    let whole = String(cString: real)
    guard let folder = notesFolder else { return whole }
    if whole == folder { return "" }
    return whole.hasPrefix(folder + "/") ? String(whole.dropFirst(folder.count + 1)) : whole
  }
}

extension ExitCode {
  /// Nothing was found, or the verdict is unknown.
  static let nothingFound = ExitCode(1)
}

extension CompletionKind {
  /// The slugs of a table of the knowledge base that is used here.
  static func names(of table: String) -> CompletionKind {
    .shellCommand("kb sql --format tsv 'select slug from \(table)' 2>/dev/null | tail -n +2")
  }
}

/// As the library has them, but without reflection: every start pays for these, help or not.
extension ExpressibleByArgument where Self: CaseIterable, Self: RawRepresentable, RawValue == String {
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
  public static var allValueDescriptions: [String: String] { [:] }
  public var defaultValueDescription: String { rawValue }
}
