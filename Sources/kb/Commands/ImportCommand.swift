import ArgumentParser
import KnowledgeBase

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    _superCommandName: "kb",
    abstract: "Read notes, and keep what they say.",
    discussion: """
      Reads .md, .markdown and .txt files, and folders of them; what .gitignore and .kbignore name is left out. \
      Importing again reads what has changed, and forgets notes that are gone from an imported folder. A file that is \
      no text is skipped and named, and the exit status is then 2. Workloads and traits of your own are read from \
      kb.vocabulary.tsv beside the knowledge base.

      Examples:
        kb import notes
        kb import . --dry-run --verbose
        kb import notes --watch
        kb import ~/notes --database study.sqlite
      """)

  @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"), completion: .file())
  var paths: [String]

  @Flag(help: "Say what would change, and change nothing.")
  var dryRun = false

  @Flag(help: "Read every file again, changed or not.")
  var force = false

  @Flag(name: .shortAndLong, help: "Name every note that changes, and list each fact that comes, goes or moves.")
  var verbose = false

  @Flag(help: "Then import each note again as soon as it is saved, until Ctrl-C.")
  var watch = false

  @OptionGroup var database: DatabaseOption

  func validate() throws {
    guard !(watch && dryRun) else {
      throw ValidationError("--watch imports, and --dry-run does not; leave out one of them")
    }
    guard !paths.contains("") else { throw ValidationError("a path is empty; name a file or a folder of notes") }
  }

  func run() throws {
    try KnowledgeBase.checkPaths(paths, workingFolder: Environment.workingFolder)
    let base = try dryRun ? database.open(quietly: true) : database.openForWriting()
    if watch { return try watchNotes(for: base) }
    let summary = try read(into: base, force: force)
    try write(summary)
    if !summary.skipped.isEmpty { throw ExitCode(2) }
  }

  private func read(into base: borrowing KnowledgeBase, force: Bool) throws -> ImportSummary {
    var progress = ProgressLine()
    let summary = try base.importNotes(
      paths, workingFolder: Environment.workingFolder, force: force, dryRun: dryRun, listChanges: verbose,
      waiting: { Notice.say("another import is running; waiting for its end") },
      progress: { progress.show($0) })
    progress.clear()
    return summary
  }

  private func write(_ summary: ImportSummary) throws {
    for skipped in summary.skipped { Notice.say("\(skipped.path): skipped: \(skipped.reason)") }
    var output = Output()
    for line in summary.lines(verbose: verbose, dryRun: dryRun) { try output.line(StyledText(line.onOneLine)) }
    try output.flush()
  }

  /// Folders are watched before they are read, so that no change falls between.
  private func watchNotes(for base: borrowing KnowledgeBase) throws {
    var watch = try base.watchNotes(paths, workingFolder: Environment.workingFolder)
    _ = try watch.addFolders()
    try tell(try read(into: base, force: force), true)
    var fault: KnowledgeBaseError?
    while true {
      while try watch.addFolders() { try readAgain(into: base, &fault) }
      try watch.wait()
      try readAgain(into: base, &fault)
    }
  }

  /// What is gone may come back, and is told once.
  private func readAgain(into base: borrowing KnowledgeBase, _ fault: inout KnowledgeBaseError?) throws {
    do {
      try tell(try read(into: base, force: false), false)
      fault = nil
    } catch let error as KnowledgeBaseError where error.kind == .file {
      if error != fault { Notice.say(error.description + "; still watching") }
      fault = error
    }
  }

  private func tell(_ summary: ImportSummary, _ isFirst: Bool) throws {
    if isFirst || summary.hasChanges || !summary.skipped.isEmpty { try write(summary) }
    if isFirst { Notice.say("watching for changes; Ctrl-C ends it") }
  }
}
