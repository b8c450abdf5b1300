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
  /// Only notes that have this in their path, from the start of a name on: `aws`, `notes/aws`, `aws/s3.md`.
  public var path: String?
  public var limit: Int
  /// The best block of each note alone.
  public var byNote: Bool
  /// Only what was typed: no corrections, no synonyms, no parts of words.
  public var isExact: Bool
  /// Each hit with what it was found by.
  public var explains: Bool

  /// Whether it asks for less than all notes, whatever the query says.
  var isNarrowed: Bool { !kinds.isEmpty || subject != nil || path != nil }

  public init(
    query: String, kinds: [String] = [], subject: String? = nil, path: String? = nil, limit: Int = 10,
    byNote: Bool = false, isExact: Bool = false, explains: Bool = false
  ) {
    self.query = query
    self.kinds = kinds
    self.subject = subject
    self.path = path
    self.limit = limit
    self.byNote = byNote
    self.isExact = isExact
    self.explains = explains
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
  /// The synonym of what was typed that the hit was found by.
  public var via: String?
  /// Where the request asked for it.
  public var explanation: Explanation?

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

/// How one hit was found.
public struct Explanation: Equatable, Sendable {
  /// Terms of the index that one phrase is made of, and what it counts.
  public struct Term: Equatable, Sendable {
    /// As the index has them, parted by spaces; `_` marks the beginning of a word.
    public var text: String
    public var weight: Double
    /// That have it: its document frequency.
    public var rows: Int
    /// Whether the hit has it.
    public var matched: Bool

    public init(text: String, weight: Double, rows: Int, matched: Bool) {
      self.text = text
      self.weight = weight
      self.rows = rows
      self.matched = matched
    }
  }

  public var terms: [Term] = []
  /// What was typed and what was looked for in its place.
  public var corrected: [String] = []
  /// Synonyms that were looked for, too.
  public var expanded: [String] = []
  /// The kinds and the subject whose facts were asked for, as filters of a query.
  public var facts: [String] = []
  /// What was typed and not looked for.
  public var dropped: [String] = []

  public init() {}
}
