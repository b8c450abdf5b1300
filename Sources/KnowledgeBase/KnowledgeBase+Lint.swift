extension KnowledgeBase {
  /// What the notes leave open or contradict, check by check, each in the order of the notes.
  public borrowing func lint() throws -> [Finding] {
    try LintStore.findings(in: connection)
  }
}
