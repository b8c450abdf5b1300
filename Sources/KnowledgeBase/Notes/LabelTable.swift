/// What a heading or a short item announces for what stands under it.
enum LabelKind: String, CaseIterable, Sendable {
  case pro, con
  case useCase = "use_case"
  case suitable, unsuitable, mitigation, limit, definition
  /// Cons where pros stand before them; else what something is there to solve: Issues.
  case trouble
  /// Pros and cons together: the labels inside decide.
  case both
  /// Says nothing of what we look for, and keeps it from being read so: 특징, 주의사항.
  case neutral
  /// As `neutral`, but what stands under it says which of several things to take in which case: 선택 기준.
  case choice
  /// Says nothing of what we look for; what stands under it is read as if it stood under the heading above.
  case topic
  /// As `topic`, and each item under it that has something under it is a term that this explains: 종류.
  case kinds
  /// As `topic`, but of two things side by side: what stands first defines neither.
  case comparison
}

/// A label that was read.
struct Label {
  var kind: LabelKind
  /// The bytes of the subject that it names.
  var subject: Range<Int>?
  /// It asks of each of several things, which what answers names: `각각 언제 쓰나`.
  var isOfEach = false
}

/// The labels of data/lexicon/labels.tsv.
struct LabelTable: Sendable {
  enum Mode: String, CaseIterable, Sendable {
    /// A subject may stand before it: 서버리스 장점.
    case any
    /// As `any`, and without a blank between: 배열장점.
    case joined
    /// Alone, or after 의: 활용, 스택의 활용.
    case whole
    /// As `whole`, and after a name in Latin letters: PostgreSQL 추천.
    case named
    /// A subject may stand after it: benefits of X.
    case before
    /// A subject may stand before or after it.
    case around
    /// Alone, and only where it is all of a line: 의도, good.
    case alone
    /// As `any`, but a programming language before it is no subject: Java 예제 코드.
    case caption
  }

  struct Entry: Sendable {
    var kind: LabelKind
    var mode: Mode
    var length: Int
  }

  let entries: [Entry]
  /// Labels from their last byte to their first.
  let backward: PhraseTrie
  let forward: PhraseTrie
  let words: SubjectWords
  let asking: WordTable<SentenceWord>

  init(_ table: TableRows, words: SubjectWords, asking: WordTable<SentenceWord>) throws {
    self.words = words
    self.asking = asking
    var entries: [Entry] = []
    var phrases: [[UInt8]] = []
    for row in table.rows {
      let kind = try row.value(1, as: LabelKind.self), mode = try row.value(2, as: Mode.self)
      for bytes in Braces.expanded(Folded.bytes(row.fields[0])) {
        entries.append(Entry(kind: kind, mode: mode, length: bytes.count))
        phrases.append(bytes)
      }
    }
    self.entries = entries
    backward = try PhraseTrie(phrases.map { $0.reversed() })
    forward = try PhraseTrie(phrases)
  }
}
