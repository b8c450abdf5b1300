/// A file or folder that an import passed over, and why.
public struct SkippedFile: Equatable, Sendable {
  /// As `notes.path`; with `:line` where a line is at fault.
  public var path: String
  /// Lower case, with the remedy.
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

/// What an import did, or with `dryRun` would do. Paths are as in `notes.path`.
public struct ImportSummary: Equatable, Sendable {
  public var added: [String] = []
  public var changed: [String] = []
  public var removed: [String] = []
  /// Notes whose file was renamed: from, to.
  public var moved: [Move] = []
  /// A count: there may be very many.
  public var unchanged = 0
  /// Notes that were not in UTF-8.
  public var converted: [Conversion] = []
  public var skipped: [SkippedFile] = []
  /// Links that lead back to a folder above them, and so were not followed.
  public var loops: [String] = []
  /// Facts that came, went, or stand on other lines than before.
  public var changes = FactChanges()
  /// Facts of the whole knowledge base after the import, by kind, in the order of `Fact.Kind`.
  public var facts: [FactCount] = []
  /// Notes in the knowledge base after the import.
  public var noteCount = 0
  /// Of the files read.
  public var byteCount = 0

  /// Questions of the knowledge base's own test that are answered otherwise than before.
  public var flips: [Flip] = []

  public struct Flip: Equatable, Sendable {
    public var question: String
    /// `.kb/kb.questions.tsv:14`.
    public var place: String
    public var before: Verdict
    public var after: Verdict
  }

  /// Whether the knowledge base is another than before.
  public var hasChanges: Bool { !(added.isEmpty && changed.isEmpty && removed.isEmpty && moved.isEmpty) }

  public struct Move: Equatable, Sendable {
    public var from: String
    public var to: String
  }

  public struct Conversion: Equatable, Sendable {
    public var path: String
    public var encoding: String
  }

  public struct FactCount: Equatable, Sendable {
    public var kind: Fact.Kind
    public var count: Int
  }

  public init() {}
}

/// How far a running import is.
public struct ImportProgress: Equatable, Sendable {
  public var notesDone: Int
  public var noteCount: Int
  public var bytesDone: Int
  public var byteCount: Int
}

/// How the facts differ from those of the import before.
public struct FactChanges: Equatable, Sendable {
  public var came = 0
  public var went = 0
  public var moved = 0
  /// Each of them, in the order of the notes; empty unless it was asked for.
  public var list: [Change] = []

  public struct Change: Equatable, Sendable {
    public enum How: String, Sendable { case came, went, moved }

    public var how: How
    public var kind: Fact.Kind
    public var subject: String
    /// Where it stands now; for a fact that went, where it stood.
    public var citation: Citation
  }
}
