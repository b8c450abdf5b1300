/// One run of `kb import`: files found, read on all cores, and written in batches, each a transaction.
struct NoteImport: ~Copyable {
  struct Options {
    /// Where relative paths start.
    var workingFolder: String
    /// Reads every file, changed or not.
    var force = false
    /// Writes nothing; the summary says what would be done.
    var dryRun = false
    /// Lists each fact that came, went or moved in the summary.
    var listChanges = false
  }

  let paths: NotePaths
  let source: NoteSource
  /// What reads notes now; notes that another reader read are read again.
  let reader: String
  let options: Options
  var summary = ImportSummary()
  private var known: [String: NoteStore.Known] = [:]
  /// Notes whose file is gone, by hash: a new file with the same bytes is the same note under another name.
  private var gone: [String: [NoteStore.Known]] = [:]

  init(paths: NotePaths, source: NoteSource, reader: String, options: Options) {
    self.paths = paths
    self.source = source
    self.reader = reader
    self.options = options
  }

  /// Imports the files and folders, and returns what was done.
  mutating func run(
    _ arguments: [String], into connection: borrowing Connection, progress: (ImportProgress) -> Void
  ) throws -> ImportSummary {
    let stored = try NoteStore.known(in: connection)
    known = Dictionary(stored.map { ($0.path, $0) }) { first, _ in first }
    var finder = NoteFinder()
    for argument in arguments { try finder.add(paths.absolute(argument, from: options.workingFolder)) }
    for note in stored where note.reader != reader { finder.addIfPresent(paths.absolute(note.path)) }
    let files = finder.sortedFiles()
    summary.skipped = finder.failures.map { SkippedFile(path: paths.shown($0.path), reason: $0.reason) }
    summary.loops = finder.loops.map(paths.shown)
    findGone(files, finder)
    if files.isEmpty && gone.isEmpty && summary.skipped.isEmpty {
      throw KnowledgeBaseError(
        .file, at: arguments.joined(separator: ", "), "no notes here; notes are .md, .markdown and .txt files")
    }
    try importFiles(files, into: connection, progress)
    try removeGone(from: connection)
    if !options.dryRun { try finish(connection) }
    summary.skipped.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    summary.facts = try NoteStore.factCounts(in: connection)
    summary.noteCount = try NoteStore.noteCount(in: connection)
    return summary
  }

  /// What is only worth doing after the last batch.
  private func finish(_ connection: borrowing Connection) throws {
    let touched = summary.added.count + summary.changed.count + summary.removed.count
    guard touched > 0 else { return }
    if try isMuch(touched, in: connection) { try FileStore.tidy(connection) }
    try FileStore.setMerging(true, in: connection)
    try FrequencyStore.refresh(in: connection)
  }

  /// Whether so many notes are worth to make the index anew.
  private func isMuch(_ notes: Int, in connection: borrowing Connection) throws -> Bool {
    try notes > NoteStore.noteCount(in: connection) / 10
  }

  private mutating func findGone(_ files: [FoundFile], _ finder: borrowing NoteFinder) {
    let present = Set(files.map { paths.shown($0.path) })
    for note in known.values where !present.contains(note.path) {
      let path = paths.absolute(note.path)
      let wasLookedFor = finder.folders.contains { NotePaths.lies(path, in: $0) }
      let isUnseen = finder.failures.contains { $0.path == path || NotePaths.lies(path, in: $0.path) }
      if wasLookedFor && !isUnseen { gone[note.sha256, default: []].append(note) }
    }
  }

  private mutating func importFiles(
    _ files: [FoundFile], into connection: borrowing Connection, _ progress: (ImportProgress) -> Void
  ) throws {
    let stale = files.filter { !isUnchanged($0) }
    summary.unchanged = files.count - stale.count
    guard !stale.isEmpty else { return }
    if !options.dryRun { try FileStore.setMerging(!isMuch(stale.count, in: connection), in: connection) }
    var state = ImportProgress(
      notesDone: 0, noteCount: stale.count, bytesDone: 0, byteCount: stale.reduce(0) { $0 + $1.size })
    let (source, paths, reader, force) = (source, paths, reader, options.force)
    let hashes = known.mapValues { $0.reader == reader && !force ? $0.sha256 : nil }
    let read = { @Sendable (file: FoundFile) in
      let path = paths.shown(file.path)
      return source.read(file, shownAs: path, knownHash: hashes[path] ?? nil)
    }
    for files in stale.pieces(ofAtMost: .max, weighing: Self.bytesAtOnce, \.size) {
      let batches = Batches(
        items: Array(files), mostItems: 256, mostWeight: 1_000_000, weight: \.size, map: read)
      try write(batches, into: connection) { done in
        state.notesDone += done.count
        state.bytesDone += done.reduce(0) { $0 + $1.size }
        progress(state)
      }
    }
  }

  /// Of notes, in one transaction.
  private static let bytesAtOnce = 32_000_000

  /// Writes the batches in one transaction, and tells of each as it is done.
  private mutating func write(
    _ batches: Batches<FoundFile, NoteSource.Outcome>, into connection: borrowing Connection,
    _ done: ([FoundFile]) -> Void
  ) throws {
    if options.dryRun {
      return try batches.forEach { batch in
        for (file, outcome) in batch { try note(outcome, of: file, from: connection) }
        done(batch.map(\.0))
      }
    }
    try NoteWriter.transaction(in: connection) { writer in
      try batches.forEach { batch in
        try writer.write(try batch.compactMap { file, outcome in try row(outcome, of: file, in: connection) })
        done(batch.map(\.0))
      }
    }
  }

  private func isUnchanged(_ file: FoundFile) -> Bool {
    guard !options.force, let note = known[paths.shown(file.path)] else { return false }
    return note.size == file.size && note.modifiedAt == file.modifiedAt && note.reader == reader
  }

  /// What is to be written of a file; nil where its bytes are those stored, or no text.
  private mutating func row(
    _ outcome: NoteSource.Outcome, of file: FoundFile, in connection: borrowing Connection
  ) throws -> NoteWriter.Row? {
    let replaced = try note(outcome, of: file, from: connection)
    switch outcome {
    case .unchanged:
      if let replaced { try NoteStore.touch(replaced.id, modifiedAt: file.modifiedAt, in: connection) }
      return nil
    case .skipped: return nil
    case .read(let content):
      return NoteWriter.Row(
        id: replaced?.id, path: paths.shown(file.path), modifiedAt: file.modifiedAt, reader: reader, content: content)
    }
  }

  /// Enters what came of a file in the summary; returns the stored note that it is or replaces.
  @discardableResult
  private mutating func note(
    _ outcome: NoteSource.Outcome, of file: FoundFile, from connection: borrowing Connection
  ) throws -> NoteStore.Known? {
    let path = paths.shown(file.path)
    let stored = enter(outcome, path)
    if case .read(let content) = outcome {
      let new = zip(content.note.facts, content.subjectSlugs).map { fact, slug in
        FactComparison.Seen(kind: fact.kind, slug: slug, subject: fact.subject, text: fact.text, lines: fact.lines)
      }
      try compare(stored, with: new, path, connection)
    }
    return stored
  }

  private mutating func compare(
    _ stored: NoteStore.Known?, with new: [FactComparison.Seen], _ path: String, _ connection: borrowing Connection
  ) throws {
    let old = try stored.map { try NoteStore.facts(of: $0.id, in: connection) } ?? []
    FactComparison.add(old: old, new: new, note: path, listing: options.listChanges, to: &summary.changes)
  }

  private mutating func enter(_ outcome: NoteSource.Outcome, _ path: String) -> NoteStore.Known? {
    switch outcome {
    case .unchanged:
      summary.unchanged += 1
      return known[path]
    case .skipped(let error):
      summary.skipped.append(SkippedFile(path: error.place ?? path, reason: error.message))
      return nil
    case .read(let content):
      summary.byteCount += content.byteCount
      if content.encoding != "utf-8" { summary.converted.append(.init(path: path, encoding: content.encoding)) }
      if let note = known[path] {
        summary.changed.append(path)
        return note
      }
      if let note = gone[content.sha256]?.popLast() {
        summary.moved.append(.init(from: note.path, to: path))
        return note
      }
      summary.added.append(path)
      return nil
    }
  }

  private mutating func removeGone(from connection: borrowing Connection) throws {
    let removed = gone.values.joined().sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    summary.removed = removed.map(\.path)
    for note in removed { try compare(note, with: [], note.path, connection) }
    guard !options.dryRun else { return }
    try NoteWriter.transaction(in: connection) { writer in
      try writer.delete(removed.map(\.id))
      try NoteStore.deleteUnusedSubjects(in: connection)
    }
  }
}
