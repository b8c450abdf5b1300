/// Groups of words in, what else a word may be called out: data/lexicon/synonyms.tsv, the technologies of
/// data/vocabulary/subjects.tsv by all their names, and the user's own file.
struct SynonymTable: Sendable {
  private var groups: [[String]] = []
  /// By key, the numbers of the groups that have the word.
  private var numbers: [String: [Int]] = [:]
  /// What is wrong in the user's file, with its line.
  private(set) var problems: [String] = []

  /// `own` is the text of the user's file and its name, where there is one.
  init(_ bundled: String, technologies: String = "", own: (text: String, path: String)? = nil) {
    for line in SynonymTable.rows(bundled) { _ = add(line.words) }
    for line in SynonymTable.rows(technologies, partedBy: "|") { _ = add(line.words) }
    guard let own else { return }
    for line in SynonymTable.rows(own.text) where !add(line.words) {
      problems.append(
        "\(own.path):\(line.number): a group needs two words at least, parted by commas; the line is passed over")
    }
  }

  /// What else `word` is called, in the order of the tables.
  func others(for word: String) -> [String] {
    let key = Folding.key(word)
    var others: [String] = []
    for other in (numbers[key] ?? []).flatMap({ groups[$0] })
    where Folding.key(other) != key && !others.contains(other) {
      others.append(other)
    }
    return others
  }

  /// False, and nothing added, for fewer than two words.
  private mutating func add(_ words: [String]) -> Bool {
    let named = words.map { (word: $0, key: Folding.key($0)) }.filter { !$0.key.isEmpty }
    guard named.count > 1 else { return false }
    for (_, key) in named { numbers[key, default: []].append(groups.count) }
    groups.append(named.map(\.word))
    return true
  }

  /// The first field of each row but comments, the header and empty lines. Read at every search, so by bytes.
  private static func rows(
    _ table: String, partedBy sign: Unicode.Scalar = ","
  ) -> [(number: Int, words: [String])] {
    let lines = table.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { offset, line in
      let field = line.prefix { $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\r") }
      let isHeader = field.elementsEqual("words".utf8) || field.elementsEqual("names".utf8)
      guard field.first != UInt8(ascii: "#"), !isHeader, field.contains(where: { $0 != UInt8(ascii: " ") }) else {
        return nil
      }
      return (offset + 1, field.split(separator: UInt8(ascii: sign)).map { trimmed($0) })
    }
  }

  private static func trimmed(_ word: Substring.UTF8View) -> String {
    var word = word.drop { $0 == UInt8(ascii: " ") }
    while word.last == UInt8(ascii: " ") { word.removeLast() }
    return String(Substring(word))
  }
}
