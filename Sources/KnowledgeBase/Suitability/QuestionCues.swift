/// The words by which sentences are cut, negated and recognised as questions: data/lexicon/questions.tsv, read.
struct QuestionCues: Sendable {
  /// Phrases of a kind, as UTF-8.
  struct Phrases {
    var kind: CuePhrase
    /// `duration` of `dimension:duration`; nil for another kind.
    var dimension: String?
    var texts: [ArraySlice<UInt8>]
  }

  private struct Words {
    /// Folded.
    var all: [[UInt32]] = []
    /// Those of one letter.
    var letters: Set<UInt32> = []
  }

  private(set) var phrases: [Phrases] = []
  private var words = [Words](repeating: Words(), count: CueWord.allCases.count)
  /// By dimension, the traits that say in words what a number says.
  private var measured: [String: [String]] = [:]
  private let endings: WordEndings
  private let meanings: WordMeanings

  /// - Parameter endings: takes the particles off words that the vocabulary does not know.
  init(
    _ text: String, endings: WordEndings, meanings: WordMeanings, path: String = "data/lexicon/questions.tsv"
  ) throws {
    self.endings = endings
    self.meanings = meanings
    for row in try DataTable(text, path: path, required: ["kind", "text", "source"]).rows { try add(row) }
  }

  private mutating func add(_ row: DataTable.Row) throws {
    let name = row["kind"].split(separator: ":", maxSplits: 1).map(String.init)
    let dimension = name.count > 1 ? name[1] : nil
    if let dimension, name[0] == "measured" {
      measured[dimension, default: []] += row.list("text")
    } else if let kind = name.first.flatMap(CuePhrase.init) {
      phrases.append(Phrases(kind: kind, dimension: dimension, texts: row.bytes("text")))
    } else if let kind = CueWord(rawValue: row["kind"]) {
      let folded = row.bytes("text").map { Folding.letters(of: $0) }
      words[kind.place].all += folded
      for word in folded where word.count == 1 { words[kind.place].letters.formUnion(word) }
    } else {
      let known = CueWord.allCases.map(\.rawValue) + CuePhrase.allCases.map(\.rawValue)
      throw KnowledgeBaseError.unknown("kind", row["kind"], among: known, at: row.place)
    }
  }

  /// Folded, in the order of the file.
  subscript(kind: CueWord) -> [[UInt32]] { words[kind.place].all }

  func lists(_ word: some Sequence<UInt32>, under kind: CueWord) -> Bool {
    words[kind.place].all.contains { $0.elementsEqual(word) }
  }

  func lists(_ letter: UInt32, under kind: CueWord) -> Bool { words[kind.place].letters.contains(letter) }

  /// Whether `word` starts with one of the kind.
  func opens(_ word: ArraySlice<UInt32>, with kind: CueWord) -> Bool {
    words[kind.place].all.contains { word.starts(with: $0) }
  }

  /// Whether `word` ends in one of the kind, whatever it is.
  func closes(_ word: ArraySlice<UInt32>, with kind: CueWord) -> Bool {
    words[kind.place].all.contains { word.hasSuffix($0) }
  }

  /// Whether `word` ends in one of the kind as an ending: "쉽지만"; but not "900개까지만".
  func ends(_ word: ArraySlice<UInt32>, in kind: CueWord) -> Bool { closes(word, with: kind) && !isNoun(word) }

  func isNoun(_ word: ArraySlice<UInt32>) -> Bool { closes(word, with: .nounEnd) }

  /// The longest of the kind that `isFitting` takes.
  func longest(_ kind: CueWord, where isFitting: ([UInt32]) -> Bool) -> [UInt32]? {
    words[kind.place].all.filter(isFitting).max { $0.count < $1.count }
  }

  /// Whether a trait says in words what a number of one of these dimensions says.
  func measures(_ trait: String, by dimensions: Set<String>) -> Bool {
    dimensions.contains { measured[$0]?.contains(trait) ?? false }
  }

  /// Whether a trait says in words what some number says.
  func measures(_ trait: String) -> Bool { measured.values.contains { $0.contains(trait) } }

  /// A word of a folded text without its particle or ending.
  func stem(_ word: String) -> [UInt32] { stemText(word).unicodeScalars.map(\.value) }

  /// BFF of "BFF에" too.
  func stemText(_ word: String) -> String {
    let name = word.unicodeScalars.prefix { !Syllable.isHangul($0.value) }
    return name.isEmpty ? endings.stem(of: word) : String(name)
  }

  /// What a stem says, each by the first of the words that say the same.
  func meanings(of stem: [UInt32]) -> [[UInt32]] { meanings.meanings(of: stem) }

  /// Whether a statement's first word opens a condition: `when`, `if`.
  func opensCondition(_ word: ArraySlice<UInt32>) -> Bool { lists(word, under: .nameEnd) }

  /// Says neither what something is nor what it needs.
  func isGeneric(_ stem: [UInt32]) -> Bool { lists(stem, under: .generic) }

  /// Beside another word: 데이터 of "데이터 삭제" says what is deleted.
  func isTelling(_ stem: [UInt32]) -> Bool {
    !isGeneric(stem) && !lists(stem, under: .light) || lists(stem, under: .telling)
  }
}

extension CueWord {
  /// Among all kinds. The hash of a raw value would cost more than most lists take to look through.
  fileprivate var place: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
