/// Labels, cue phrases, head nouns and units, built from the tables in data/lexicon.
public struct Lexicon: Sendable {
  let labels: LabelTable
  let cues: CueTable
  let heads: HeadTable
  let units: UnitTable
  let subjectWords: SubjectWords
  let sentenceWords: WordTable<SentenceWord>
  let tableWords: WordTable<TableWord>
  /// Words with which labels end, and with which they open: …점, …사항; 이런 …, when ….
  private let labelEnds: HeadTable
  private let labelOpenings: HeadTable
  /// What says, standing alone, that there is none: 없음, N/A.
  private let nothing: Set<[UInt8]>
  /// In bytes, with room for blanks and a full stop.
  private let longestNothing: Int

  /// Takes the text of data/lexicon/NAME.tsv by its name; throws `KnowledgeBaseError` with file and line.
  public init(text: (_ name: String) -> String) throws {
    func table(_ name: String, columns: Int) throws -> TableRows {
      try TableRows("data/lexicon/\(name).tsv", text(name), columns: columns)
    }
    subjectWords = try SubjectWords(table("subject-words", columns: 3))
    sentenceWords = try WordTable(table("sentence-words", columns: 3), words: 1, kind: 0)
    tableWords = try WordTable(table("table-words", columns: 3), words: 1, kind: 0)
    labels = try LabelTable(table("labels", columns: 4), words: subjectWords, asking: sentenceWords)
    cues = try CueTable(table("cues", columns: 3))
    heads = try HeadTable(table("heads", columns: 2), words: sentenceWords)
    units = try UnitTable(
      table("units", columns: 4), words: WordTable(table("limit-words", columns: 3), words: 1, kind: 0))
    let labelWords = try WordTable<LabelPlace>(table("label-words", columns: 3), words: 0, kind: 1)
    labelEnds = try HeadTable(labelWords[.end])
    labelOpenings = try HeadTable(labelWords[.start])
    nothing = Set(labelWords[.alone])
    longestNothing = (nothing.map(\.count).max() ?? 0) + 4
  }

  /// Whether a statement says that there is none: `없음`, `N/A`, `-`.
  func saysNothing(_ text: String) -> Bool {
    guard text.utf8.count <= longestNothing else { return false }
    let label = LabelText(Array(text.utf8), 0..<text.utf8.count)
    return label.bytes.isEmpty || nothing.contains(label.bytes)
  }

  /// What a short text announces; nil where that is not known.
  func labelKind(of text: String) -> LabelKind? {
    let utf8 = Array(text.utf8)
    guard !utf8.contains(UInt8(ascii: "\n")) else { return nil }
    let range = 0..<utf8.count
    let head = Separator.colon(utf8, range).map { 0..<$0.lowerBound } ?? range
    return labels.label(LabelText(utf8, head))?.kind
  }

  /// Whether a short text reads like a label, but is none that the lexicon has: 꼭 알아야 할 점, 이런 팀은 쓰지 마세요.
  func isUnreadLabel(_ text: String) -> Bool {
    let utf8 = Array(text.utf8)
    let label = LabelText(utf8, 0..<utf8.count)
    guard !label.bytes.isEmpty, !label.hasArrow, labels.label(label) == nil,
      Separator.colon(utf8, 0..<utf8.count).map({ $0.upperBound == utf8.count }) ?? true
    else {
      return false
    }
    return labelEnds.ends(label) || labelOpenings.opens(label)
      || cues.hits(in: utf8, 0..<utf8.count).contains { $0.kind == .suitable || $0.kind == .unsuitable }
      || labels.mentioned(in: utf8, 0..<utf8.count) != nil
  }

  /// Whether a claim calls itself a pro or con: `… 큰 장점이다`, `가장 큰 단점은 …`.
  func claimed(by text: String) -> LabelKind? {
    let utf8 = Array(text.utf8)
    let sentence = Sentence.first(utf8, 0..<utf8.count)
    let whole = Decoration.core(utf8, sentence)
    let predicates = ["이다", "입니다", "임", "이에요"].map { Array($0.utf8) }
    let end = predicates.first { utf8[whole].suffix($0.count).elementsEqual($0) }.map { whole.upperBound - $0.count }
    let candidates = [Sentence.topic(utf8, sentence), end.map { whole.lowerBound..<$0 }].compactMap { $0 }
    return candidates.lazy.compactMap { labels.label(LabelText(utf8, $0))?.kind }.first { $0 == .pro || $0 == .con }
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

/// Where a word of data/lexicon/label-words.tsv stands in a label.
enum LabelPlace: String, CaseIterable { case start, end, alone }

/// Words by what they say: beside a number, in a sentence, around a subject.
struct WordTable<Kind: RawRepresentable & CaseIterable & Hashable & Sendable>: Sendable where Kind.RawValue == String {
  private let words: [Kind: [[UInt8]]]

  /// Takes the columns of the words, parted by `|`, and of their kind.
  init(_ table: TableRows, words column: Int, kind: Int) throws {
    var words: [Kind: [[UInt8]]] = [:]
    for row in table.rows {
      words[try row.value(kind, as: Kind.self), default: []] += row.fields[column].split(separator: "|").map {
        Folded.bytes(String($0))
      }
    }
    self.words = words
  }

  /// Folded.
  subscript(kind: Kind) -> [[UInt8]] { words[kind, default: []] }
}

/// What a word tells of a sentence: data/lexicon/sentence-words.tsv.
enum SentenceWord: String, CaseIterable {
  case predicate, copula, remark, modifier, remedy, use, opener, reader, condition, speaker, bid, occasion, article,
    stop, forbids, hardship, criterion, source, pick
  case asksWhen = "asks-when", asksUse = "asks-use", asksFit = "asks-fit", asksNot = "asks-not", asksEnd = "asks-end"
  case asksEach = "asks-each", remedyBid = "remedy-bid", noPick = "no-pick"
  case noLabel = "no-label", task, purpose, problem, feature
}

/// What a head or cell of a table says: data/lexicon/table-words.tsv.
enum TableWord: String, CaseIterable {
  case fits, unfits, partly
  case fitHead = "fit-head", caseHead = "case-head", termHead = "term-head", meaningHead = "meaning-head"
  case pickHead = "pick-head"
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
  let forward: PhraseTrie
  let count: Int
  /// What may stand behind the noun: 이다. Folded, as are the others.
  let predicates: [[UInt8]]
  /// The predicates behind any noun: 입니다.
  let copulas: [[UInt8]]
  /// Nouns that a copula follows without saying what kind of thing is meant: 때문, 정도.
  let remarks: [[UInt8]]
  /// With what a word ends that says what the noun behind it is like: 하는, 의.
  let modifiers: [[UInt8]]

  /// Whether the label's last word ends in one of the nouns; a Latin noun, and one of one syllable, is a word of its own.
  func ends(_ label: LabelText) -> Bool {
    let found = backward.prefixes(of: label.bytes.reversed())
    return found.contains { _, length in
      let start = label.bytes.count - length
      return label.opensWord(start) || length > 3 && label.bytes[start] >= 0x80
    }
  }

  /// Whether one of the nouns opens the label as a word.
  func opens(_ label: LabelText) -> Bool {
    forward.prefixes(of: label.bytes).contains { label.opensWord($0.length) }
  }

  init(_ table: TableRows, words: WordTable<SentenceWord>) throws {
    try self.init(table.rows.map { Folded.bytes($0.fields[0]) }, words: words)
  }

  init(_ phrases: [[UInt8]], words: WordTable<SentenceWord>? = nil) throws {
    predicates = words?[.predicate] ?? []
    copulas = words?[.copula] ?? []
    remarks = words?[.remark] ?? []
    modifiers = words?[.modifier] ?? []
    backward = try PhraseTrie(phrases.map { $0.reversed() })
    forward = try PhraseTrie(phrases)
    count = phrases.count
  }
}

/// What a phrase inside a sentence says.
struct CueTable: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case suitable, unsuitable, mitigation, limit
    case useCase = "use_case"
    case definition, leadIn = "lead_in", softening, trap
    /// Within what a thing is, what it is for: `… 때 사용하는 명령어`.
    case namingUse = "naming_use"
    /// A use where the sentence ends with it: `대부분의 작업에 사용`.
    case closingUse = "closing_use"
    /// What for: within a con it says how that is softened; elsewhere, why a thing was made.
    case purpose
    /// Tells a case (… 때는); and what suits where such a case stands before it.
    case when, fitting, unfitting, because
    /// The text speaks of itself: 이번 글에서는 … 알아보자.
    case intro
    /// Says how many kinds there are, and not what it is: `방법은 여러 가지가 있다`.
    case listing
    /// Says that something came of it, behind what it softens: `… 보완하기 위해 X가 등장했다`.
    case origin
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
      let kind = try row.value(1, as: Kind.self)
      for bytes in Braces.expanded(Folded.bytes(row.fields[0])) {
        cues.append(Cue(kind: kind, length: bytes.count, isLatin: bytes.allSatisfy { $0 < 0x80 }))
        phrases.append(bytes)
      }
    }
    self.cues = cues
    trie = try PhraseTrie(phrases)
  }
}
