/// Reads workloads.tsv, traits.tsv and a file of one's own; each fault is told with file and line. That the phrases of the
/// former two are phrases, a test holds.
struct VocabularyReader {
  /// One file of text and the path that errors name.
  struct Source {
    var path: String
    var text: String
  }

  /// Of the one text that the vocabulary is read for; nil for any.
  private let letters: LetterSet?
  private let classes: WordClasses
  private var workloads: [Vocabulary.Entry] = []
  private var traits: [Vocabulary.Entry] = []
  private var places: [String: String] = [:]

  /// Later sources add to earlier ones; a slug that stands twice is an error.
  ///
  /// - Parameters:
  ///   - words: the classes of words that phrases name.
  ///   - own: workloads and traits in one file, whose rows add names and phrases to what is there already.
  ///   - letters: where the vocabulary is for one text with these letters, names that cannot stand in it are left out.
  static func read(
    workloads: [Source], traits: [Source], words: Source, own: Source? = nil, for letters: LetterSet? = nil
  ) throws -> Vocabulary {
    let classes = try WordClasses(words.text, path: words.path, for: letters)
    var reader = VocabularyReader(letters: letters, classes: classes)
    for source in traits { try reader.addTraits(of: source) }
    for source in workloads { try reader.addWorkloads(of: source) }
    if let own { try reader.addOwn(own) }
    return Vocabulary(workloads: reader.workloads, traits: reader.traits)
  }

  private mutating func addTraits(of source: Source) throws {
    let table = try DataTable(
      source.text, path: source.path,
      required: ["slug", "korean", "english", "kind", "names", "asked", "topics", "source"])
    for row in table.rows {
      var entry = try entry(of: row)
      let kind = row["kind"]
      guard kind == "load" || kind == "quality" else {
        throw KnowledgeBaseError(.input, at: row.place, "unknown kind '\(kind)'; write 'load' or 'quality'")
      }
      entry.isQuality = kind == "quality"
      entry.topics = try phrases(row, "topics")
      traits.append(entry)
    }
  }

  private mutating func addWorkloads(of source: Source) throws {
    let table = try DataTable(
      source.text, path: source.path, required: ["slug", "korean", "english", "names", "asked", "traits", "source"])
    let known = traits.map(\.slug)
    for row in table.rows {
      var entry = try entry(of: row)
      entry.traits = row.list("traits")
      for slug in entry.traits where !known.contains(slug) {
        throw KnowledgeBaseError.unknown("trait", slug, among: known, at: row.place)
      }
      workloads.append(entry)
    }
  }

  private mutating func addOwn(_ source: Source) throws {
    let table = try DataTable(
      source.text, path: source.path, required: ["kind", "slug", "korean", "english"],
      optional: ["names", "asked", "topics", "traits", "source"])
    let kinds = ["workload", "load", "quality"]
    for row in table.rows {
      guard kinds.contains(row["kind"]) else {
        throw KnowledgeBaseError.unknown("kind", row["kind"], among: kinds, at: row.place)
      }
      try check(row)
    }
    var seen: [String: String] = [:]
    for isWorkload in [false, true] {
      let known = isWorkload ? workloads : traits
      let indices = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1.slug, $0) })
      let traitSlugs = Set(traits.map(\.slug))
      var owners = Dictionary(known.flatMap { entry in entry.names.map { ($0.folded, entry.slug) } }) { first, _ in
        first
      }
      for row in table.rows where (row["kind"] == "workload") == isWorkload {
        if let place = seen.updateValue(row.place, forKey: row["slug"]) {
          throw KnowledgeBaseError(
            .input, at: row.place, "the slug '\(row["slug"])' stands at \(place) already; put both into one row")
        }
        try checkNames(of: row, &owners)
        let index = indices[row["slug"]]
        try isWorkload ? addOwnWorkload(row, to: index, traitSlugs) : addOwnTrait(row, to: index)
      }
    }
  }

  /// What is no name and no phrase.
  private func check(_ row: DataTable.Row) throws {
    guard !row.hasControls else {
      throw KnowledgeBaseError(.input, at: row.place, "a NUL or other control character; save the file as plain text")
    }
    for name in [row["slug"]] + names(of: row).map(\.text) where name.utf8.count > Self.longestName {
      throw KnowledgeBaseError(
        .input, at: row.place, "the name '\(name.prefix(20))…' is longer than \(Self.longestName) bytes; shorten it")
    }
    for phrase in try phrases(row, "asked") + phrases(row, "topics") where Phrase(parsing: phrase) == nil {
      throw KnowledgeBaseError(
        .input, at: row.place, "'\(phrase)' is no phrase; write words, as in 'traffic steady/constant'")
    }
  }

  private static let longestName = 300

  /// - Parameter owners: the slugs of entries by their names; gets those of `row`.
  private func checkNames(of row: DataTable.Row, _ owners: inout [String: String]) throws {
    for name in names(of: row) {
      guard let owner = owners.updateValue(row["slug"], forKey: name.folded), owner != row["slug"] else { continue }
      throw KnowledgeBaseError(
        .input, at: row.place,
        "the name '\(name.text)' is one of '\(owner)' already; add to that slug, or choose another name")
    }
  }

  /// - Parameter index: of the trait with that slug, if there is one.
  private mutating func addOwnTrait(_ row: DataTable.Row, to index: Int?) throws {
    let topics = try phrases(row, "topics")
    if let index {
      try extend(&traits[index], with: row)
      traits[index].topics += topics
    } else {
      var entry = try entry(of: row, source: "own")
      entry.isQuality = row["kind"] == "quality"
      entry.topics = topics
      traits.append(entry)
    }
  }

  private mutating func addOwnWorkload(_ row: DataTable.Row, to index: Int?, _ traitSlugs: Set<String>) throws {
    for slug in row.list("traits") where !traitSlugs.contains(slug) {
      throw KnowledgeBaseError.unknown("trait", slug, among: traits.map(\.slug), at: row.place)
    }
    if let index {
      try extend(&workloads[index], with: row)
      workloads[index].traits += row.list("traits").filter { !workloads[index].traits.contains($0) }
    } else {
      var entry = try entry(of: row, source: "own")
      entry.traits = row.list("traits")
      workloads.append(entry)
    }
  }

  private func extend(_ entry: inout Vocabulary.Entry, with row: DataTable.Row) throws {
    let known = entry.names
    entry.names += names(of: row).filter { name in !known.contains { $0.folded == name.folded } }
    entry.asked += try phrases(row, "asked")
  }

  /// - Parameter source: stands for that column where the file need not have it.
  private mutating func entry(of row: DataTable.Row, source: String? = nil) throws -> Vocabulary.Entry {
    let slug = row["slug"]
    guard Self.isSlug(slug) else {
      throw KnowledgeBaseError(
        .input, at: row.place,
        "'\(slug)' is no slug; write lower-case Latin words joined by hyphens, as in 'static-site'")
    }
    if let place = places.updateValue(row.place, forKey: slug) {
      throw KnowledgeBaseError(.input, at: row.place, "the slug '\(slug)' stands at \(place) already; choose another")
    }
    for column in ["korean", "english", "source"] where row[column].isEmpty && (source == nil || column != "source") {
      throw KnowledgeBaseError(.input, at: row.place, "'\(slug)' has no '\(column)'; fill that cell in")
    }
    return Vocabulary.Entry(
      slug: slug, korean: row["korean"], english: row["english"], names: names(of: row),
      asked: try phrases(row, "asked"), source: row["source"].isEmpty ? source ?? "" : row["source"])
  }

  /// Those of a cell that may stand in the text that is read.
  private func phrases(_ row: DataTable.Row, _ column: String) throws -> [String] {
    try row.bytes(column) { mayStand($0) }.compactMap { phrase in
      let whole = try classes.expanded(phrase, at: row.place)
      guard let letters else { return String(decoding: whole, as: UTF8.self) }
      return Phrase.narrowed(whole[...], to: letters).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private func mayStand(_ phrase: ArraySlice<UInt8>) -> Bool {
    letters.map { Phrase.mayStand(phrase, among: $0) } ?? true
  }

  private func names(of row: DataTable.Row) -> [Vocabulary.Name] {
    var seen: Set<String> = []
    let texts = ["korean", "english", "names"].flatMap { row.bytes($0) { mayStand($0) } }
    return texts.compactMap { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let folded = Folding.key(text)
      guard !folded.isEmpty, seen.insert(folded).inserted else { return nil }
      let isKorean = folded.unicodeScalars.contains(where: Folding.isHangul)
      return Vocabulary.Name(text, isKorean ? .ko : .en, folded: folded)
    }
  }

  private static func isSlug(_ slug: String) -> Bool {
    slug.utf8.first.map { $0 != 0x2D } ?? false
      && slug.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}
