/// Reads the names of subjects, workloads and traits.
enum NameStore {
  struct Subject: Equatable {
    var id: Int64
    var name: String
  }

  private static let subjectBySlug = "SELECT id, name FROM subjects WHERE slug = ?1"
  private static let subjectNames = "SELECT name FROM subjects ORDER BY id LIMIT 20000"
  private static let workloadByName = """
    SELECT slug FROM workloads WHERE slug = ?1
    UNION ALL SELECT workloads.slug FROM names JOIN workloads ON workloads.id = names.workload_id WHERE folded = ?2
    LIMIT 1
    """
  private static let traitByName = """
    SELECT slug FROM traits WHERE slug = ?1
    UNION ALL SELECT traits.slug FROM names JOIN traits ON traits.id = names.trait_id WHERE folded = ?2
    LIMIT 1
    """
  private static let workloadNames = "SELECT slug FROM workloads ORDER BY id LIMIT 20000"
  private static let traitNames = "SELECT slug FROM traits ORDER BY id LIMIT 20000"
  private static let traitsOfWorkload = """
    SELECT traits.slug FROM workload_traits JOIN traits ON traits.id = trait_id
    WHERE workload_id = (SELECT id FROM workloads WHERE slug = ?1) ORDER BY traits.id
    """

  private static let narrowerWorkloads = """
    SELECT workloads.slug FROM workloads
    WHERE workloads.id IN (SELECT workload_id FROM rules WHERE effect = 'listed') AND EXISTS (
      SELECT 1 FROM names AS wide JOIN names AS narrow ON narrow.workload_id = workloads.id
      WHERE wide.workload_id = (SELECT id FROM workloads WHERE slug = ?1) AND wide.workload_id <> workloads.id
        AND lower(substr(narrow.name, -length(wide.name) - 1)) = ' ' || lower(wide.name))
    ORDER BY workloads.id
    """

  static func subject(slug: String, in connection: borrowing Connection) throws -> Subject? {
    var statement = try connection.prepare(subjectBySlug)
    try statement.bind([.text(slug)])
    return try statement.step() ? Subject(id: statement[0], name: statement[1]) : nil
  }

  /// The slug of what is called `name`, or whose slug it is.
  static func workload(_ name: String, folded: String, in connection: borrowing Connection) throws -> String? {
    try connection.value(workloadByName, .text(name), .text(folded))
  }

  static func trait(_ name: String, folded: String, in connection: borrowing Connection) throws -> String? {
    try connection.value(traitByName, .text(name), .text(folded))
  }

  static func traits(ofWorkload slug: String, in connection: borrowing Connection) throws -> [String] {
    try list(traitsOfWorkload, connection, .text(slug))
  }

  /// Workloads that are a kind of this one, by their names (소규모 쇼핑몰 of 쇼핑몰), and that notes list without a word.
  static func workloads(listedNarrowerThan slug: String, in connection: borrowing Connection) throws -> [String] {
    try list(narrowerWorkloads, connection, .text(slug))
  }

  static func subjects(in connection: borrowing Connection) throws -> [String] { try list(subjectNames, connection) }
  static func workloads(in connection: borrowing Connection) throws -> [String] { try list(workloadNames, connection) }
  static func traits(in connection: borrowing Connection) throws -> [String] { try list(traitNames, connection) }

  private static func list(
    _ query: String, _ connection: borrowing Connection, _ values: Value...
  ) throws -> [String] {
    var statement = try connection.prepare(query)
    try statement.bind(values)
    var names: [String] = []
    while try statement.step() { names.append(statement[0]) }
    return names
  }
}

/// Looks subjects up by slug, its statement kept compiled.
final class SubjectLookup {
  private var statement: Statement

  init(_ connection: borrowing Connection) throws {
    statement = try connection.prepare("SELECT id, name FROM subjects WHERE slug = ?1")
  }

  func find(_ slug: String) throws -> NameStore.Subject? {
    try statement.bind([.text(slug)])
    return try statement.step() ? NameStore.Subject(id: statement[0], name: statement[1]) : nil
  }
}

/// Looks up the workloads that only notes name, its statement kept compiled.
final class NamedWorkloads {
  private var statement: Statement

  init(_ connection: borrowing Connection) throws {
    statement = try connection.prepare(
      """
      SELECT workloads.slug FROM names JOIN workloads ON workloads.id = names.workload_id
      WHERE names.folded = ?1 AND workloads.source = 'notes' LIMIT 1
      """)
  }

  func find(_ folded: String) throws -> String? {
    try statement.bind([.text(folded)])
    return try statement.step() ? statement[0] : nil
  }
}
