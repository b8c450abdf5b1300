/// Words around a subject that are no part of its name, from data/lexicon/subject-words.tsv.
struct SubjectWords: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    /// Says which of its labels: 가장 큰 단점, 실제 사례.
    case before
    /// What is done with it: 도입 시 장점.
    case verb
    case particle
    /// A particle after a final consonant (네트워크들은), and one after a vowel (서버는).
    case closed, open
    /// A noun that another name of the same subject may go without: TDD, TDD 방식.
    case generic
    /// Stands in a date or a count of days: 2024년 3월, Week 2.
    case date
    /// A programming language or framework, in which an example is written.
    case language
  }

  /// Folded, the longest first.
  private let words: [Kind: [[UInt8]]]

  init(_ table: TableRows) throws {
    let table = try WordTable<Kind>(table, words: 0, kind: 1)
    words = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, table[$0].sorted { $0.count > $1.count }) })
  }

  /// Where the name ends that stands before a label at byte `end`: 0 where nothing but such words does.
  func nameEnd(_ text: LabelText, before end: Int) -> Int {
    var end = end
    while let start = start(of: .before, text, before: end), text.opensWord(start) { end = start }
    if let start = start(of: .verb, text, before: end) { end = start }
    for kind in [Kind.particle, .closed, .open] {
      if let start = start(of: kind, text, before: end), start > 0, kind == .particle || fits(kind, text, start) {
        return start
      }
    }
    return end
  }

  /// Whether a folded name is such a noun.
  func isGeneric(_ name: [UInt8]) -> Bool { words[.generic, default: []].contains(name) }

  /// Whether all that stands before byte `end` names languages: `Java (Spring)` of `Java (Spring) 예제 코드`.
  func isLanguage(_ text: LabelText, before end: Int) -> Bool {
    let end = text.hasSuffix("의", before: end) ? end - 3 : end
    let names = text.bytes[..<end].split { "()/,&".utf8.contains($0) }
    return !names.isEmpty && names.allSatisfy { words[.language, default: []].contains(Array($0)) }
  }

  /// Whether a folded name is one of digits and signs, and of words that stand in dates.
  func isDate(_ name: [UInt8]) -> Bool {
    var rest = name.filter { Markers.isLetter($0) || $0 >= 0x80 }[...]
    while let word = words[.date, default: []].first(where: { rest.starts(with: $0) }) {
      rest = rest.dropFirst(word.count)
    }
    return rest.isEmpty
  }

  /// Whether the syllable or letter before byte `end` may have such a particle behind it.
  private func fits(_ kind: Kind, _ text: LabelText, _ end: Int) -> Bool {
    guard let final = Hangul.final(of: text.bytes[..<end].suffix(3)) else { return true }
    return (final != 0) == (kind == .closed)
  }

  private func start(of kind: Kind, _ text: LabelText, before end: Int) -> Int? {
    words[kind, default: []].first { text.bytes[..<end].suffix($0.count).elementsEqual($0) }.map { end - $0.count }
  }
}
