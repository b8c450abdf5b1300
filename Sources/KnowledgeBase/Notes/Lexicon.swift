/// Labels, cue phrases, head nouns and units, built from the tables in data/lexicon.
public struct Lexicon: Sendable {
  let labels: LabelTable
  let cues: CueTable
  let heads: HeadTable
  let units: UnitTable
  /// Nouns with which labels end: …점, …사항.
  private let labelNouns: HeadTable

  /// Takes the text of each table; throws `KnowledgeBaseError` with file and line.
  public init(labels: String, cues: String, heads: String, units: String, labelNouns: String) throws {
    self.labels = try LabelTable(TableRows("data/lexicon/labels.tsv", labels, columns: 4))
    self.cues = try CueTable(TableRows("data/lexicon/cues.tsv", cues, columns: 3))
    self.heads = try HeadTable(TableRows("data/lexicon/heads.tsv", heads, columns: 2))
    self.units = try UnitTable(TableRows("data/lexicon/units.tsv", units, columns: 4))
    self.labelNouns = try HeadTable(TableRows("data/lexicon/label-nouns.tsv", labelNouns, columns: 2))
  }

  /// Whether a short text reads like a label, but is none that the lexicon has: 꼭 알아야 할 점.
  func isUnreadLabel(_ text: String) -> Bool {
    let utf8 = Array(text.utf8)
    let label = LabelText(utf8, 0..<utf8.count)
    guard !label.bytes.isEmpty, !label.hasArrow, labels.label(label) == nil,
      Separator.colon(utf8, 0..<utf8.count) == nil
    else {
      return false
    }
    return labelNouns.ends(label)
  }
}

/// The rows of a table of which every cell must be filled.
struct TableRows {
  struct Row {
    var fields: [String]
    /// `data/lexicon/cues.tsv:12`.
    var place: String
  }

  var rows: [Row] = []

  init(_ path: String, _ text: String, columns: Int) throws {
    for row in try DataTable(text, path: path, required: []).rows {
      let fields = row.fields
      guard fields.count == columns, fields.allSatisfy({ !$0.isEmpty }) else {
        throw KnowledgeBaseError(.input, at: row.place, "needs \(columns) columns parted by tabs, none empty")
      }
      rows.append(Row(fields: fields, place: row.place))
    }
  }
}

extension TableRows.Row {
  /// The value that the field names, else an error that lists what it may be.
  func value<Choice: RawRepresentable & CaseIterable>(_ column: Int, as type: Choice.Type) throws -> Choice
  where Choice.RawValue == String {
    if let value = Choice(rawValue: fields[column]) { return value }
    let known = Choice.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    throw KnowledgeBaseError(.input, at: place, "unknown '\(fields[column])'; known are \(known)")
  }
}

/// How text is compared with the lexicon: ASCII lower case; without blanks, emphasis and code marks.
enum Folded {
  @inline(__always)
  static func byte(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x20, 0x09, 0x0A, UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "_"): nil
    case 0x41...0x5A: byte | 0x20
    default: byte
    }
  }

  static func bytes(_ text: String) -> [UInt8] { text.utf8.compactMap(byte) }
}

/// Nouns with which a definition ends: 방식, 기법, framework.
struct HeadTable: Sendable {
  let backward: PhraseTrie
  let count: Int

  /// Whether the label's last word ends in one of the nouns; a Latin noun, and one of one syllable, is a word of its own.
  func ends(_ label: LabelText) -> Bool {
    let found = backward.prefixes(of: label.bytes.reversed())
    return found.contains { _, length in
      let start = label.bytes.count - length
      return label.opensWord(start) || length > 3 && label.bytes[start] >= 0x80
    }
  }

  init(_ table: TableRows) throws {
    let phrases = table.rows.map { Folded.bytes($0.fields[0]).reversed() as [UInt8] }
    backward = PhraseTrie(phrases)
    count = phrases.count
  }
}

/// What a phrase inside a sentence says.
struct CueTable: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case suitable, unsuitable, mitigation, limit
    case useCase = "use_case"
    case definition, leadIn = "lead_in", softening, trap
    /// The text speaks of itself: 이번 글에서는 … 알아보자.
    case intro
    /// What opens with it stands beside its section: `ex) …`.
    case aside
    /// Asks what suits; what follows answers: `어떤 시스템에 어울릴까?`
    case asks
  }

  struct Cue: Sendable {
    var kind: Kind
    var length: Int
    /// English: only whole words count.
    var isLatin: Bool
  }

  let trie: PhraseTrie
  let cues: [Cue]

  init(_ table: TableRows) throws {
    var cues: [Cue] = []
    var phrases: [[UInt8]] = []
    for row in table.rows {
      for bytes in Braces.expanded(row.fields[0]).map(Folded.bytes) {
        cues.append(
          Cue(kind: try row.value(1, as: Kind.self), length: bytes.count, isLatin: bytes.allSatisfy { $0 < 0x80 }))
        phrases.append(bytes)
      }
    }
    self.cues = cues
    trie = PhraseTrie(phrases)
  }
}
