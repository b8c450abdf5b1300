/// What to look for.
public struct SearchRequest: Equatable, Sendable {
  /// Every kind of hit.
  public static let allKinds = ["concept", "pro", "con", "mitigation", "limit", "use_case", "heading", "block"]

  /// As the user typed it.
  public var query: String
  /// Kinds of hits wanted, as in `Hit.kind`; empty for all.
  public var kinds: [String]
  /// A subject's name, in any spacing or case.
  public var subject: String?
  /// Only notes whose path starts with this, or lies in this folder.
  public var path: String?
  public var limit: Int
  /// The best block of each note alone.
  public var byNote: Bool

  public init(
    query: String, kinds: [String] = [], subject: String? = nil, path: String? = nil, limit: Int = 10,
    byNote: Bool = false
  ) {
    self.query = query
    self.kinds = kinds
    self.subject = subject
    self.path = path
    self.limit = limit
    self.byNote = byNote
  }
}

/// One block found.
public struct Hit: Equatable, Sendable {
  /// concept, pro, con, mitigation, limit, use_case, heading or block.
  public var kind: String
  public var text: String
  public var subject: String?
  /// `notes.path`.
  public var note: String
  public var lines: LineRange
  /// The headings above, outermost first.
  public var heading: [String]
  /// Higher is better; comparable within one search alone.
  public var score: Double
  /// What matched: half-open ranges in Unicode scalars of `text`, in order, apart from each other.
  public var highlights: [Range<Int>]

  public init(
    kind: String, text: String, subject: String?, note: String, lines: LineRange, heading: [String],
    score: Double, highlights: [Range<Int>]
  ) {
    self.kind = kind
    self.text = text
    self.subject = subject
    self.note = note
    self.lines = lines
    self.heading = heading
    self.score = score
    self.highlights = highlights
  }
}

/// What a search found, and what is to be said about how it was looked for.
public struct SearchResult: Equatable, Sendable {
  /// Best first.
  public var hits: [Hit]
  /// One line each, lower case, for people: what was corrected, widened or left out.
  public var notices: [String]

  public init(hits: [Hit], notices: [String] = []) {
    self.hits = hits
    self.notices = notices
  }
}
