/// What a knowledge base holds.
public struct Status: Equatable, Sendable {
  public var location: Location
  public var schemaVersion: Int
  /// Rows by what they hold: notes, blocks, facts of each kind, subjects, rules, workloads, traits.
  public var counts: [Count]
  /// Whether the full-text index holds every block and nothing else.
  public var indexAgrees: Bool

  public struct Count: Equatable, Sendable {
    public var name: String
    public var count: Int
  }
}

extension KnowledgeBase {
  /// - Parameter thorough: compares the index with the text of every block too, which takes as long as an import.
  public borrowing func status(thorough: Bool = false) throws -> Status {
    var counts = try StatusStore.counts(in: connection).map { Status.Count(name: $0.name, count: $0.count) }
    let facts = try NoteStore.factCounts(in: connection).map { Status.Count(name: $0.kind.rawValue, count: $0.count) }
    counts.insert(contentsOf: facts, at: min(2, counts.count))
    return Status(
      location: location, schemaVersion: try Migrator().version(of: connection), counts: counts,
      indexAgrees: try indexAgrees(thorough: thorough))
  }

  private borrowing func indexAgrees(thorough: Bool) throws -> Bool {
    do {
      guard try StatusStore.disagreements(in: connection) == 0 else { return false }
      guard thorough else { return true }
      guard case .file(let path) = location else {
        try StatusStore.compareAll(in: connection)
        return true
      }
      try StatusStore.compareAll(in: Connection(path: path, access: .readWrite))
      return true
    } catch let error as KnowledgeBaseError where !error.message.contains("locked") {
      // An index of which a table is gone or damaged cannot be asked.
      return false
    }
  }
}
