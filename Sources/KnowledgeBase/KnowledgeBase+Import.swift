extension KnowledgeBase {
  /// Throws where a path to import does not exist, before a knowledge base is made for it.
  public static func checkPaths(_ paths: [String], workingFolder: String) throws {
    for path in paths { _ = try FileSystem.canonical(NotePaths(base: nil).absolute(path, from: workingFolder)) }
  }

  /// Imports notes: files, and folders with all that lies in them.
  ///
  /// What was imported before and is unchanged stays; a changed note is replaced; a note gone from an imported folder
  /// is removed. A file that cannot be read as text is left out, and what was stored of it stays.
  ///
  /// - Parameters:
  ///   - workingFolder: where relative `paths` start; absolute.
  ///   - force: reads unchanged files too.
  ///   - dryRun: changes nothing and returns what would be done.
  ///   - listChanges: lists each fact that came, went or moved in the summary.
  ///   - waiting: called once if another import runs, whose end is waited for.
  ///   - progress: called after each batch.
  public borrowing func importNotes(
    _ paths: [String], workingFolder: String, force: Bool = false, dryRun: Bool = false,
    listChanges: Bool = false, waiting: () -> Void = {}, progress: (ImportProgress) -> Void = { _ in }
  ) throws -> ImportSummary {
    let reading = try Reading.bundled(own: ownVocabulary())
    let names = try NotePaths(base: folder(from: workingFolder))
    let lock = try dryRun ? nil : lock(waiting)
    defer { _ = lock }
    if !dryRun { try prepare(reading) }
    var run = NoteImport(
      paths: names, source: reading.source, reader: reading.version,
      options: .init(workingFolder: workingFolder, force: force, dryRun: dryRun, listChanges: listChanges))
    let (questions, fault) = try dryRun ? ([], nil) : ownQuestions()
    let before = try verdicts(of: questions)
    var summary = try run.run(paths, into: connection, progress: progress)
    if let fault { summary.skipped.append(fault) }
    if summary.hasChanges, before.contains(where: { $0 != .unknown }) {
      for (index, after) in try verdicts(of: questions).enumerated() where after != before[index] {
        summary.flips.append(
          .init(question: questions[index].text, place: questions[index].place, before: before[index], after: after))
      }
    }
    return summary
  }

  /// The knowledge base's own test; what is wrong with its file keeps no note from being read.
  private borrowing func ownQuestions() throws -> (questions: [TestReport.Question], fault: SkippedFile?) {
    guard let path = location.questionFile, FileSystem.exists(path) else { return ([], nil) }
    do {
      return (try QuestionFile.read(Self.text(ofFile: path, onlyFiles: true), path: path), nil)
    } catch let error as KnowledgeBaseError {
      return ([], SkippedFile(path: error.place ?? path, reason: error.message))
    }
  }

  /// Of each question's first answer; `unknown` for one that asks no verdict.
  private borrowing func verdicts(of questions: [TestReport.Question]) throws -> [Verdict] {
    guard !questions.isEmpty else { return [] }
    let reader = try questionReader()
    return try questions.map { try ask($0.text, with: reader).answers.first?.verdict ?? .unknown }
  }

  /// Waits for changes of the notes in `paths`, for importing them again and again.
  public borrowing func watchNotes(_ paths: [String], workingFolder: String) throws -> NoteWatch {
    let names = try NotePaths(base: folder(from: workingFolder))
    return try NoteWatch(paths.map { try FileSystem.canonical(names.absolute($0, from: workingFolder)) })
  }

  /// Imports the sample notes that travel in the program.
  borrowing func importSample() throws {
    let reading = try Reading.bundled()
    try prepare(reading)
    let source = reading.source
    try NoteWriter.transaction(in: connection) { writer in
      let rows = BundledFile.all(in: "data/notes").compactMap { file -> NoteWriter.Row? in
        let name = String(file.path.dropFirst("data/".count))
        let bytes = Array(file.text.utf8)
        guard case .read(let content) = source.read(bytes, shownAs: name, knownHash: nil) else { return nil }
        return NoteWriter.Row(id: nil, path: name, modifiedAt: 0, reader: reading.version, content: content)
      }
      try writer.write(rows)
    }
  }

  /// Brings the stored vocabulary to the one that notes are read with.
  private borrowing func prepare(_ reading: Reading) throws {
    guard try MetaStore.value("reader", in: connection) != reading.version else { return }
    try connection.transaction {
      try VocabularyStore.replace(with: reading.vocabulary, in: connection)
      try MetaStore.set("reader", to: reading.version, in: connection)
    }
  }

  private borrowing func lock(_ waiting: () -> Void) throws -> ImportLock? {
    guard case .file(let path) = location else { return nil }
    return try ImportLock(database: path, waiting: waiting)
  }

  /// The folder that holds `.kb/`, without links; nil for a knowledge base that lies elsewhere.
  private borrowing func folder(from workingFolder: String) throws -> String? {
    guard case .file(let path) = location else { return nil }
    let file = try FileSystem.canonical(path.hasPrefix("/") ? path : workingFolder + "/" + path)
    guard file.hasSuffix("/" + KnowledgeBase.fileInFolder) else { return nil }
    let folder = file.dropLast(KnowledgeBase.fileInFolder.count + 1)
    return folder.isEmpty ? "/" : String(folder)
  }
}
