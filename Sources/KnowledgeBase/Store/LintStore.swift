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
  private static let contradictions = """
    SELECT subject,
      CASE effect WHEN 'for' THEN 'said to suit ' ELSE 'said not to suit ' END || condition || ': ' || evidence,
      note, line_start
    FROM rule_rows AS one
    WHERE is_condition = 0 AND effect <> 'listed' AND EXISTS (
      SELECT 1 FROM rule_rows AS other
      WHERE other.subject = one.subject AND other.condition = one.condition AND other.is_condition = 0
        AND other.effect <> 'listed' AND other.effect <> one.effect)
    ORDER BY subject, condition, effect DESC, note, line_start
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

  static func findings(in connection: borrowing Connection) throws -> [Finding] {
    try Finding.Check.allCases.flatMap { check in try findings(of: check, in: connection) }
  }

  private static func findings(of check: Finding.Check, in connection: borrowing Connection) throws -> [Finding] {
    let sql =
      switch check {
      case .useCaseWithoutVerdict: useCasesWithoutVerdict
      case .emptyFact: emptyFacts
      case .contradiction: contradictions
      case .limitsDisagree: limitsThatDisagree
      }
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
