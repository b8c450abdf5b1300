extension KnowledgeBase {
  /// What the notes leave open or contradict, check by check, each in the order of the notes.
  public borrowing func lint() throws -> [Finding] {
    let lexicon = try Reading.bundledLexicon()
    return try LintStore.findings(in: connection)
      + LintStore.unreadLabels(in: connection) { lexicon.isUnreadLabel($0) }
  }
}
