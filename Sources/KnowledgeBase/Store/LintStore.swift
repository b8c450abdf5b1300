/// Reads what lint compares: facts that judge or limit, what sentences judge, and the heads under which facts stand.
enum LintStore {
  /// A use case of which no rule of its subject speaks, nor a judgement that lies in it.
  private static let useCasesWithoutVerdict = """
    SELECT fact_rows.subject, fact_rows.statement, fact_rows.note, fact_rows.line_start
    FROM fact_rows
    WHERE kind = 'use_case'
      AND NOT EXISTS (
        SELECT 1 FROM rules AS own JOIN rules ON rules.subject_id = own.subject_id AND rules.workload_id = own.workload_id
        WHERE own.fact_id = fact_rows.id AND rules.effect <> 'listed')
      AND NOT EXISTS (SELECT 1 FROM rules WHERE rules.fact_id = fact_rows.id AND rules.effect <> 'listed')
      AND NOT EXISTS (
        SELECT 1 FROM facts WHERE facts.parent_id = fact_rows.id AND facts.kind IN ('suitable', 'unsuitable'))
    ORDER BY note, line_start
    """
  /// A judgement of which no rule could be made, so that no question finds it. One within a pro or con only colours it.
  private static let judgementsWithoutRule = """
    SELECT fact_rows.subject, fact_rows.statement, fact_rows.note, fact_rows.line_start
    FROM fact_rows JOIN facts ON facts.id = fact_rows.id LEFT JOIN facts AS outer_facts ON outer_facts.id = facts.parent_id
    WHERE fact_rows.kind IN ('suitable', 'unsuitable') AND COALESCE(outer_facts.kind NOT IN ('pro', 'con'), TRUE)
      AND NOT EXISTS (SELECT 1 FROM rules WHERE rules.fact_id = facts.id OR rules.fact_id = facts.parent_id)
    ORDER BY fact_rows.note, fact_rows.line_start
    """
  /// What sentences judge outright. A pro or con that touches on a quality is no judgement, and a use case with a
  /// verdict of its own counts by that alone.
  private static let judgedConditions = """
    SELECT rule_rows.subject, rule_rows.condition, rule_rows.effect, rule_rows.evidence, rule_rows.note,
      rule_rows.line_start
    FROM rule_rows
      JOIN rules ON rules.id = rule_rows.id
      JOIN facts ON facts.id = rules.fact_id
    WHERE rule_rows.is_condition = 0 AND rule_rows.effect <> 'listed' AND (
      facts.kind IN ('suitable', 'unsuitable')
      OR facts.kind = 'use_case' AND NOT EXISTS (
        SELECT 1 FROM facts AS inner_facts
        WHERE inner_facts.parent_id = facts.id AND inner_facts.kind IN ('suitable', 'unsuitable')))
    GROUP BY rule_rows.subject, rule_rows.condition, rule_rows.effect, rule_rows.note, rule_rows.line_start
    ORDER BY rule_rows.condition, rule_rows.effect DESC, rule_rows.note, rule_rows.line_start
    """
  private static let judgedTexts = """
    SELECT subject, statement, CASE kind WHEN 'suitable' THEN 'for' ELSE 'against' END, statement, note, line_start
    FROM fact_rows WHERE kind IN ('suitable', 'unsuitable') ORDER BY note, line_start
    """
  private static let claims = """
    SELECT subject, statement, kind, statement, note, line_start
    FROM fact_rows WHERE kind IN ('pro', 'con') ORDER BY note, line_start
    """
  private static let limits = """
    SELECT subject, statement, unit, quantity, note, line_start
    FROM limits ORDER BY unit, note, line_start
    """
  /// Short lines that may be labels, with what kind of block comes next, and whether it stands under them. A paragraph
  /// has nothing under it: what comes next stands beside it.
  private static let headsSQL = """
    SELECT notes.id, blocks.text, blocks.kind, notes.title, notes.path, blocks.line_start, next.kind,
      next.parent_position = blocks.position
    FROM blocks
      JOIN notes ON notes.id = blocks.note_id
      LEFT JOIN blocks AS next ON next.note_id = blocks.note_id AND next.position = blocks.position + 1
    WHERE blocks.kind = 'heading' OR blocks.kind IN ('item', 'paragraph') AND LENGTH(blocks.text) <= 48
    ORDER BY notes.path, blocks.position
    """
  private static let factLinesSQL = """
    SELECT facts.line_start FROM facts JOIN blocks ON blocks.id = facts.block_id WHERE blocks.note_id = ?1
    """

  /// Something said of a subject: what on, which way, in which words.
  struct Saying {
    var subject: String
    var on: String
    var way: String
    var text: String
    var note: String
    var line: Int
  }

  struct Limit {
    var subject: String
    var text: String
    var unit: String
    var quantity: Double
    var note: String
    var line: Int
  }

  struct Head {
    var text: String
    var kind: String
    var title: String
    var note: String
    var line: Int
    /// The kind of the block that comes next, in its order; nil at the note's end.
    var next: String?
    var hasUnder: Bool
  }

  static func judgedConditions(in connection: borrowing Connection) throws -> [Saying] {
    try sayings(judgedConditions, connection)
  }
  static func judgedTexts(in connection: borrowing Connection) throws -> [Saying] {
    try sayings(judgedTexts, connection)
  }
  static func claims(in connection: borrowing Connection) throws -> [Saying] { try sayings(claims, connection) }

  static func useCasesWithoutVerdict(in connection: borrowing Connection) throws -> [Finding] {
    try rows(useCasesWithoutVerdict, connection) { row in
      Finding(
        check: .useCaseWithoutVerdict, subject: row[0], message: "nothing is said about '\(row[1] as String)'",
        note: row[2], line: row[3])
    }
  }

  static func judgementsWithoutRule(in connection: borrowing Connection) throws -> [Finding] {
    try rows(judgementsWithoutRule, connection) { row in
      Finding(
        check: .judgementWithoutWorkload, subject: row[0],
        message: "no workload or trait is known in '\(row[1] as String)'", note: row[2], line: row[3])
    }
  }

  static func limits(in connection: borrowing Connection) throws -> [Limit] {
    try rows(limits, connection) { row in
      Limit(subject: row[0], text: row[1], unit: row[2], quantity: row[3], note: row[4], line: row[5])
    }
  }

  /// Each note's heads in their order, with the first lines of its facts.
  static func forEachNote(
    in connection: borrowing Connection, _ body: (_ heads: [Head], _ factLines: [Int]) -> Void
  ) throws {
    var statement = try connection.prepare(headsSQL)
    var facts = try connection.prepare(factLinesSQL)
    var heads: [Head] = []
    var note: Int64 = -1
    func finish() throws {
      guard !heads.isEmpty else { return }
      var lines: [Int] = []
      try facts.bind([.integer(note)])
      while try facts.step() { lines.append(facts[0]) }
      body(heads, lines.sorted())
      heads = []
    }
    while try statement.step() {
      if statement[0] != note {
        try finish()
        note = statement[0]
      }
      let isUnder: Int? = statement[7]
      heads.append(
        Head(
          text: statement[1], kind: statement[2], title: statement[3], note: statement[4], line: statement[5],
          next: statement[6], hasUnder: isUnder == 1))
    }
    try finish()
  }

  private static func sayings(_ sql: String, _ connection: borrowing Connection) throws -> [Saying] {
    try rows(sql, connection) { row in
      Saying(subject: row[0], on: row[1], way: row[2], text: row[3], note: row[4], line: row[5])
    }
  }

  private static func rows<Row>(
    _ sql: String, _ connection: borrowing Connection, _ read: (borrowing Statement) throws -> Row
  ) throws -> [Row] {
    var statement = try connection.prepare(sql)
    var rows: [Row] = []
    while try statement.step() { rows.append(try read(statement)) }
    return rows
  }
}
