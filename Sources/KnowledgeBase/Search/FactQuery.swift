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
  init?(_ words: [SearchWord], table: String) throws {
    guard words.count > 1 else { return nil }
    let kinds = try FactQuery.kinds(in: table)
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
  private static func kinds(in table: String) throws -> [String: [String]] {
    var kinds: [String: [String]] = [:]
    for row in try DataTable(table, path: "data/lexicon/kinds.tsv", required: ["words", "kind"]).rows {
      for word in row.list("words") { kinds[Folding.key(word), default: []].append(row["kind"]) }
    }
    return kinds
  }
}
