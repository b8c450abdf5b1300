/// Writes the vocabulary into `workloads`, `traits`, `names` and `workload_traits`, and reads it back by name.
struct VocabularyStore {
  private static let addWorkload = """
    INSERT INTO workloads (slug, korean, english, source) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (slug) DO UPDATE SET korean = ?2, english = ?3, source = ?4
    """
  private static let addTrait = """
    INSERT INTO traits (slug, korean, english, source) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (slug) DO UPDATE SET korean = ?2, english = ?3, source = ?4
    """
  private static let forgetNames = """
    DELETE FROM names WHERE trait_id IS NOT NULL
      OR workload_id IN (SELECT id FROM workloads WHERE source <> 'notes')
    """
  private static let addWorkloadName = """
    INSERT INTO names (name, language, workload_id, folded)
    SELECT ?1, ?2, id, ?4 FROM workloads WHERE slug = ?3
    """
  private static let addTraitName = """
    INSERT INTO names (name, language, trait_id, folded)
    SELECT ?1, ?2, id, ?4 FROM traits WHERE slug = ?3
    """
  private static let addWorkloadTrait = """
    INSERT OR IGNORE INTO workload_traits (workload_id, trait_id)
    SELECT workloads.id, traits.id FROM workloads, traits WHERE workloads.slug = ?1 AND traits.slug = ?2
    """
  private static let keptWorkloads = "SELECT slug FROM workloads WHERE source <> 'notes'"
  private static let keptTraits = "SELECT slug FROM traits"
  private static let dropWorkload = "DELETE FROM workloads WHERE slug = ?1"
  private static let dropTrait = "DELETE FROM traits WHERE slug = ?1"
  private static let dropUnusedWorkloads = """
    DELETE FROM workloads WHERE source = 'notes'
      AND NOT EXISTS (SELECT 1 FROM rules WHERE rules.workload_id = workloads.id)
    """

  /// Makes the tables say what `vocabulary` says; rules of entries that it no longer has go with them.
  /// Workloads that notes named stay. Runs inside the caller's transaction.
  static func replace(with vocabulary: Vocabulary, in connection: borrowing Connection) throws {
    try connection.execute(forgetNames)
    try drop(keptWorkloads, but: Set(vocabulary.workloads.map(\.slug)), with: dropWorkload, in: connection)
    try drop(keptTraits, but: Set(vocabulary.traits.map(\.slug)), with: dropTrait, in: connection)
    try add(vocabulary.traits, entry: addTrait, name: addTraitName, in: connection)
    try add(vocabulary.workloads, entry: addWorkload, name: addWorkloadName, in: connection)
    try connection.execute("DELETE FROM workload_traits")
    var trait = try connection.prepare(addWorkloadTrait)
    for workload in vocabulary.workloads {
      for slug in workload.traits { try trait.run(.text(workload.slug), .text(slug)) }
    }
  }

  /// Forgets the workloads that only notes named and no rule speaks of any more.
  static func prune(_ connection: borrowing Connection) throws {
    try connection.execute(dropUnusedWorkloads)
  }

  private static func drop(
    _ query: String, but kept: Set<String>, with deletion: String, in connection: borrowing Connection
  ) throws {
    var slugs: [String] = []
    var rows = try connection.prepare(query)
    try rows.bind([])
    while try rows.step() { slugs.append(rows[0]) }
    var delete = try connection.prepare(deletion)
    for slug in slugs where !kept.contains(slug) { try delete.run(.text(slug)) }
  }

  private static func add(
    _ entries: [Vocabulary.Entry], entry: String, name: String, in connection: borrowing Connection
  ) throws {
    var addEntry = try connection.prepare(entry)
    var addName = try connection.prepare(name)
    for entry in entries {
      try addEntry.run(.text(entry.slug), .text(entry.korean), .text(entry.english), .text(entry.source))
      for name in entry.names {
        try addName.run(
          .text(name.text), .text(name.language.rawValue), .text(entry.slug), .text(name.folded))
      }
    }
  }
}
