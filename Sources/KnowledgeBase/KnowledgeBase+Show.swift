extension KnowledgeBase {
  /// What is known of a note (`notes/a.md`), of a line of it (`notes/a.md:14`), or of a subject (`서버리스`).
  ///
  /// Throws an error of kind `name` with the nearest names where it is none of them.
  public borrowing func show(_ reference: String) throws -> Page {
    if let note = try PageStore.note(reference, in: connection) {
      let all = LineRange(1, Int(Int32.max))
      return Page(
        title: note.title, note: note.path, entries: try PageStore.blocks(ofNote: note.path, all, in: connection))
    }
    if let colon = reference.lastIndex(of: ":"), let line = Int(reference[reference.index(after: colon)...]),
      let note = try PageStore.note(String(reference[..<colon]), in: connection)
    {
      let entries = try PageStore.blocks(ofNote: note.path, LineRange(line, line), in: connection)
      return Page(title: note.title, note: note.path, entries: entries)
    }
    if let name = try findSubjects(called: reference).first?.name {
      return Page(title: name, note: nil, entries: try PageStore.facts(ofSubject: name, in: connection))
    }
    throw KnowledgeBaseError.unknown("subject or note", reference, among: try PageStore.names(in: connection))
  }
}
