/// Technologies and what else they are called: data/vocabulary/subjects.tsv, read.
struct SubjectNames: Sendable {
  private var groups: [[String]] = []
  /// By folded name.
  private var numbers: [String: Int] = [:]

  init(_ text: String, path: String = "data/vocabulary/subjects.tsv") throws {
    for row in try DataTable(text, path: path, required: ["names", "source"]).rows {
      let names = row.list("names")
      for name in names where numbers[Folding.key(name)] == nil { numbers[Folding.key(name)] = groups.count }
      groups.append(names)
    }
  }

  /// All names of the technology that is called `key`, a folded name; nil where no technology is.
  func names(of key: String) -> [String]? { numbers[key].map { groups[$0] } }
}
