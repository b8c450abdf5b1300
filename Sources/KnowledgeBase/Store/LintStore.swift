/// Finds what is missing or at odds among the facts and rules.
enum LintStore {
  private static let useCasesWithoutVerdict = """
    SELECT fact_rows.subject, 'nothing is said about ''' || fact_rows.statement || '''', fact_rows.note,
      fact_rows.line_start
    FROM fact_rows
    WHERE kind = 'use_case'
      AND NOT EXISTS (SELECT 1 FROM rules WHERE rules.fact_id = fact_rows.id AND rules.effect <> 'listed')
      AND NOT EXISTS (
        SELECT 1 FROM facts WHERE facts.parent_id = fact_rows.id AND facts.kind IN ('suitable', 'unsuitable'))
      AND EXISTS (SELECT 1 FROM rules WHERE rules.fact_id = fact_rows.id AND rules.effect = 'listed')
    ORDER BY note, line_start
    """
  private static let emptyFacts = """
    SELECT subject, 'a ' || REPLACE(kind, '_', ' ') || ' without words', note, line_start
    FROM fact_rows WHERE TRIM(statement) = '' ORDER BY note, line_start
    """
  /// What sentences judge outright. A pro or con that touches on a quality is no judgement, and a use case with a
  /// verdict of its own counts by that alone.
  private static let contradictions = """
    WITH judgements AS (
      SELECT rule_rows.* FROM rule_rows
        JOIN rules ON rules.id = rule_rows.id
        JOIN facts ON facts.id = rules.fact_id
      WHERE rule_rows.is_condition = 0 AND rule_rows.effect <> 'listed' AND (
        facts.kind IN ('suitable', 'unsuitable')
        OR facts.kind = 'use_case' AND NOT EXISTS (
          SELECT 1 FROM facts AS inner_facts
          WHERE inner_facts.parent_id = facts.id AND inner_facts.kind IN ('suitable', 'unsuitable'))))
    SELECT subject,
      CASE effect WHEN 'for' THEN 'said to suit ' ELSE 'said not to suit ' END || condition || ': ' || evidence,
      note, line_start
    FROM judgements AS one
    WHERE EXISTS (
      SELECT 1 FROM judgements AS other
      WHERE other.subject = one.subject AND other.condition = one.condition AND other.effect <> one.effect
        AND (other.note <> one.note OR other.line_start <> one.line_start))
    GROUP BY subject, condition, effect, note, line_start
    ORDER BY subject, condition, effect DESC, note, line_start
    """
  /// Headings and items of one short line with something under them.
  private static let headsSQL = """
    SELECT blocks.text, notes.title, notes.path, blocks.line_start
    FROM blocks
      JOIN notes ON notes.id = blocks.note_id
      JOIN blocks AS next ON next.note_id = blocks.note_id AND next.position = blocks.position + 1
        AND next.parent_position = blocks.position
    WHERE blocks.kind IN ('heading', 'item') AND LENGTH(blocks.text) <= 30 AND next.kind <> 'heading'
    ORDER BY notes.path, blocks.line_start
    """
  private static let limitsThatDisagree = """
    SELECT subject, statement, note, line_start
    FROM limits AS one
    WHERE EXISTS (
      SELECT 1 FROM limits AS other
      WHERE other.subject = one.subject AND other.unit = one.unit AND other.quantity <> one.quantity
        AND other.note <> one.note)
    ORDER BY subject, unit, note, line_start
    """

  /// The heads that `isUnread` says are labels not understood.
  static func unreadLabels(
    in connection: borrowing Connection, where isUnread: (String) -> Bool
  ) throws -> [Finding] {
    var statement = try connection.prepare(headsSQL)
    var findings: [Finding] = []
    while try statement.step() {
      let text: String = statement[0]
      guard isUnread(text) else { continue }
      findings.append(
        Finding(
          check: .unreadLabel, subject: statement[1], message: "what '\(text)' announces is not understood",
          note: statement[2], line: statement[3]))
    }
    return findings
  }

  static func findings(in connection: borrowing Connection) throws -> [Finding] {
    try [
      (Finding.Check.useCaseWithoutVerdict, useCasesWithoutVerdict), (.emptyFact, emptyFacts),
      (.contradiction, contradictions), (.limitsDisagree, limitsThatDisagree),
    ].flatMap { check, sql in try findings(of: check, sql, in: connection) }
  }

  private static func findings(
    of check: Finding.Check, _ sql: String, in connection: borrowing Connection
  ) throws -> [Finding] {
    var statement = try connection.prepare(sql)
    var findings: [Finding] = []
    while try statement.step() {
      findings.append(
        Finding(
          check: check, subject: statement[0], message: statement[1], note: statement[2], line: statement[3]))
    }
    return findings
  }
}
