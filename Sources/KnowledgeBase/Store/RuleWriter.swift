/// Writes the rules of notes, its statements kept compiled; rules in, rows of `rules` out.
struct RuleWriter: ~Copyable {
  private static let addRule = """
    INSERT INTO rules (subject_id, fact_id, block_id, workload_id, trait_id, effect, is_condition)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    """
  private static let addNamedWorkload = """
    INSERT INTO workloads (slug, korean, english, source) VALUES (?1, ?2, ?2, 'notes')
    """
  private static let addWorkloadName = """
    INSERT INTO names (name, language, workload_id, folded)
    VALUES (?1, CASE WHEN ?1 GLOB '*[가-힣]*' THEN 'ko' ELSE 'en' END, ?2, ?3)
    """
  private static let workloadSlugs = "SELECT slug, id FROM workloads"
  private static let traitSlugs = "SELECT slug, id FROM traits"

  private var add: Statement
  private var addWorkload: Statement
  private var addName: Statement
  private var workloads: [String: Int64]
  private var traits: [String: Int64]

  init(_ connection: borrowing Connection) throws {
    let add = try connection.prepare(Self.addRule)
    let addWorkload = try connection.prepare(Self.addNamedWorkload)
    let addName = try connection.prepare(Self.addWorkloadName)
    let workloads = try Self.ids(Self.workloadSlugs, connection)
    let traits = try Self.ids(Self.traitSlugs, connection)
    self.init(add: add, addWorkload: addWorkload, addName: addName, workloads: workloads, traits: traits)
  }

  private init(
    add: consuming Statement, addWorkload: consuming Statement, addName: consuming Statement,
    workloads: [String: Int64], traits: [String: Int64]
  ) {
    self.add = add
    self.addWorkload = addWorkload
    self.addName = addName
    self.workloads = workloads
    self.traits = traits
  }

  private static func ids(_ query: String, _ connection: borrowing Connection) throws -> [String: Int64] {
    var ids: [String: Int64] = [:]
    var rows = try connection.prepare(query)
    try rows.bind([])
    while try rows.step() { ids[rows[0]] = rows[1] }
    return ids
  }

  /// Adds the rules of one note. `factIDs` and `subjectIDs` are those of the note's facts, `firstBlock` that of
  /// its first block, the others following. A workload that the vocabulary lacks is added under the fact's own words.
  mutating func add(
    _ rules: [Rule], of note: Note, factIDs: [Int64], subjectIDs: [Int64], firstBlock: Int64
  ) throws {
    for rule in rules {
      guard factIDs.indices.contains(rule.fact), subjectIDs.indices.contains(rule.fact),
        note.blocks.indices.contains(rule.block)
      else { continue }
      var workload = Value.null
      var trait = Value.null
      switch rule.condition {
      case .workload(let slug): workload = .integer(try id(ofWorkload: slug, fact: note.facts[rule.fact]))
      case .trait(let slug):
        guard let id = traits[slug] else { continue }
        trait = .integer(id)
      }
      let block = firstBlock + Int64(rule.block)
      try add.run(
        .integer(subjectIDs[rule.fact]), .integer(factIDs[rule.fact]), .integer(block), workload, trait,
        .text(rule.effect.rawValue), .integer(rule.isCondition ? 1 : 0))
    }
  }

  private mutating func id(ofWorkload slug: String, fact: Fact) throws -> Int64 {
    if let id = workloads[slug] { return id }
    let words = slug.split(separator: "-")
    let isNamed = fact.text.lowercased().replacing(" ", with: "-") == slug
    let name = isNamed ? fact.text : words.joined(separator: " ")
    let id = try addWorkload.insert([.text(slug), .text(name)])
    workloads[slug] = id
    try addName.run(.text(name), .integer(id), .text(words.joined()))
    return id
  }
}
