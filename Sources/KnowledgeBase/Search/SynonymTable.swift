/// Groups of words in, what else a word may be called out: data/lexicon/synonyms.tsv and the user's own file.
struct SynonymTable: Sendable {
  private var groups: [[String]] = []
  /// By key, the numbers of the groups that have the word.
  private var numbers: [String: [Int]] = [:]
  /// What is wrong in the user's file, with its line.
  private(set) var problems: [String] = []

  /// `own` is the text of the user's file and its name, where there is one.
  init(_ bundled: String, own: (text: String, path: String)? = nil) {
    for line in SynonymTable.rows(bundled) { add(line.words) }
    guard let own else { return }
    for line in SynonymTable.rows(own.text) {
      if line.words.count > 1 {
        add(line.words)
      } else {
        problems.append(
          "\(own.path):\(line.number): a group needs two words at least, parted by commas; the line is passed over")
      }
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

  private mutating func add(_ words: [String]) {
    for word in words { numbers[Folding.key(word), default: []].append(groups.count) }
    groups.append(words)
  }

  /// The first field of each row but comments and the header.
  private static func rows(_ table: String) -> [(number: Int, words: [String])] {
    table.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { offset, line in
      guard !line.hasPrefix("#"), let field = line.split(separator: "\t").first, field != "words" else { return nil }
      let words = field.split(separator: ",").map { String($0.trimmingSpaces()) }.filter { !Folding.key($0).isEmpty }
      return line.allSatisfy(\.isWhitespace) ? nil : (offset + 1, words)
    }
  }
}

extension Substring {
  fileprivate func trimmingSpaces() -> Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
