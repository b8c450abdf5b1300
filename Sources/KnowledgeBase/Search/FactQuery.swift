/// A query that names a subject and a kind of fact: `서버리스 단점`, `benefits of containers`.
struct FactQuery: Equatable {
  /// As `SearchRequest.kinds` has them.
  var kinds: [String]
  /// What may be the name of a subject.
  var name: String

  /// Words between the two that say nothing.
  private static let links: Set<String> = ["of", "for"]
  private static let mostWords = 3

  /// Nil where `words` are anything else. `table` is data/lexicon/kinds.tsv.
  init?(_ words: [SearchWord], table: String) {
    guard words.count > 1 else { return nil }
    let kinds = FactQuery.kinds(in: table)
    for count in (1...min(FactQuery.mostWords, words.count - 1)).reversed() {
      let before = words.dropLast(count), behind = words.dropFirst(count)
      let ways = [
        (kind: words.suffix(count), name: before),
        (kind: words.prefix(count), name: behind.drop { FactQuery.links.contains($0.text.lowercased()) }),
      ]
      for (kind, name) in ways {
        guard let named = kinds[FactQuery.key(kind)], let last = name.last else { continue }
        self.kinds = named
        self.name = (name.dropLast().map(\.text) + [last.core]).joined(separator: " ")
        return
      }
    }
    return nil
  }

  private static func key(_ words: ArraySlice<SearchWord>) -> String { Folding.key(words.map(\.core).joined()) }

  /// By key; one word may name several kinds.
  private static func kinds(in table: String) -> [String: [String]] {
    var kinds: [String: [String]] = [:]
    for line in table.split(separator: "\n").filter({ $0.first != "#" }).dropFirst() {
      let fields = line.split(separator: "\t")
      for word in fields[0].split(separator: ",") where fields.count > 1 {
        kinds[Folding.key(String(word)), default: []].append(String(fields[1]))
      }
    }
    return kinds
  }
}
