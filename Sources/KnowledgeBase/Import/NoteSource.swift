/// Turns one file into what the store takes: bytes, outline, facts and rules. Works on any thread.
struct NoteSource: Sendable {
  let noteReader: NoteReader
  let ruleReader: RuleReader
  /// data/encodings/ksx1001.txt
  let koreanTable: String

  /// What came of one file.
  enum Outcome: Sendable {
    case unchanged(sha256: String)
    case read(NoteContent)
    case skipped(KnowledgeBaseError)
  }

  /// Reads `file`; one whose bytes have the hash `knownHash` is not parsed again.
  func read(_ file: FoundFile, shownAs path: String, knownHash: String?) -> Outcome {
    do {
      return read(try FileSystem.read(file.path, onlyFiles: true), shownAs: path, knownHash: knownHash)
    } catch {
      return .skipped(error)
    }
  }

  func read(_ bytes: [UInt8], shownAs path: String, knownHash: String?) -> Outcome {
    let hash = SHA256.hexadecimal(of: bytes)
    if hash == knownHash { return .unchanged(sha256: hash) }
    switch TextDecoder.decode(bytes, koreanTable: koreanTable) {
    case .failure(let fault):
      return .skipped(
        KnowledgeBaseError(
          .file, at: "\(path):\(fault.line)", "\(fault.what) at byte \(fault.byte); save the file as UTF-8"))
    case .success(let text):
      let note = noteReader.read(text.utf8, path: path)
      return .read(
        NoteContent(
          sha256: hash, encoding: text.encoding, byteCount: bytes.count, note: note,
          subjectSlugs: note.facts.map { SubjectName.slug(of: $0.subject) }, rules: ruleReader.rules(of: note)))
    }
  }
}
