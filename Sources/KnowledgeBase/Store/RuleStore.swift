/// A rule as it is stored, with its evidence.
struct StoredRule: Equatable {
  var subject: Int64
  var subjectName: String
  var fact: Int64
  var factKind: String
  /// The fact that the rule's own lies in.
  var parent: Int64?
  var effect: Rule.Effect
  var isCondition: Bool
  /// Read from the fact's own words, not from what lies in it.
  var isDirect: Bool
  var scope = Scope.whole
  /// The slug that it speaks of.
  var condition: String
  /// Read from a pro or con, and not from what judges or is a use.
  var isClaim: Bool { ["pro", "con"].contains(factKind) }
  /// Read from a statement beside a definition, which decides only what nothing else does.
  var isStatement: Bool { factKind == "concept_definition" }
  /// Else on a trait.
  var isOnWorkload: Bool
  var evidence: Citation
}

extension StoredRule {
  /// "15분 넘는 배치" is about a part of what is asked of a batch, all of a batch of 20 minutes, none of one of 10.
  enum Scope { case whole, part, none }
}

/// A limit as it is stored.
struct StoredLimit: Equatable {
  var subject: Int64
  var subjectName: String
  /// The fact that it lies in.
  var parent: Int64?
  var quantity: Quantity
  var evidence: Citation
}

/// A fact within another.
struct StoredDetail: Equatable {
  var parent: Int64
  var kind: String
  var subject: Int64
  var citation: Citation
}

/// Reads rules and the facts beside them for a question.
enum RuleStore {
  /// With the evidence as `rule_rows` gives it.
  private static let selectRules = """
    SELECT rules.subject_id, rule_rows.subject, rules.fact_id, facts.kind, facts.parent_id, rules.effect,
      rules.is_condition, facts.kind NOT IN ('pro', 'con') OR rules.block_id = facts.block_id,
      rule_rows.condition, rule_rows.condition_kind = 'workload',
      rule_rows.evidence, rule_rows.note, rule_rows.line_start, rule_rows.line_end
    FROM rules JOIN facts ON facts.id = rules.fact_id JOIN rule_rows ON rule_rows.id = rules.id
    """
  private static let rulesOfWorkload = """
    \(selectRules)
    WHERE rules.workload_id = (SELECT id FROM workloads WHERE slug = ?1) AND (?2 IS NULL OR rules.subject_id = ?2)
    ORDER BY rules.id
    """
  private static let rulesOfTrait = """
    \(selectRules)
    WHERE rules.trait_id = (SELECT id FROM traits WHERE slug = ?1) AND (?2 IS NULL OR rules.subject_id = ?2)
    ORDER BY rules.id
    """
  private static let rulesOfSubject = """
    \(selectRules)
    WHERE rules.subject_id = ?1 ORDER BY rules.id
    """
  private static let limitsOfUnit = """
    SELECT facts.subject_id, subjects.name, facts.quantity, facts.comparator, facts.unit, facts.text, notes.path,
      facts.line_start, facts.line_end,
      CASE WHEN notes.modified_at > 0 THEN date(notes.modified_at / 1000000000, 'unixepoch') END, facts.parent_id
    FROM facts JOIN subjects ON subjects.id = facts.subject_id
    JOIN blocks ON blocks.id = facts.block_id JOIN notes ON notes.id = blocks.note_id
    WHERE facts.kind = 'limit' AND (?1 IS NULL OR facts.unit = ?1) AND (?2 IS NULL OR facts.subject_id = ?2)
    ORDER BY facts.id
    """
  private static let detailsOfFact = """
    SELECT facts.kind, facts.subject_id, blocks.text, notes.path, facts.line_start, facts.line_end
    FROM facts JOIN blocks ON blocks.id = facts.block_id JOIN notes ON notes.id = blocks.note_id
    WHERE facts.parent_id = ?1 AND facts.kind IN ('mitigation', 'unsuitable') ORDER BY facts.id
    """

  private static let factsOfSubject = """
    SELECT facts.text, notes.path, facts.line_start, facts.line_end
    FROM facts JOIN blocks ON blocks.id = facts.block_id JOIN notes ON notes.id = blocks.note_id
    WHERE facts.subject_id = ?1 AND facts.kind = ?2 ORDER BY facts.id
    """

  private static let claimsOfSubject = """
    SELECT facts.subject_id, subjects.name, facts.id, facts.kind, facts.parent_id,
      CASE WHEN facts.kind IN ('con', 'unsuitable') THEN 'against' ELSE 'for' END, 0, blocks.id = facts.block_id, ?2, 0,
      CASE WHEN blocks.id = facts.block_id THEN facts.text ELSE blocks.text END, notes.path,
      max(blocks.line_start, facts.line_start), min(blocks.line_end, facts.line_end)
    FROM facts JOIN subjects ON subjects.id = facts.subject_id
    JOIN blocks AS own ON own.id = facts.block_id JOIN notes ON notes.id = own.note_id
    JOIN blocks ON blocks.note_id = own.note_id
      AND (blocks.id = own.id OR blocks.line_start BETWEEN facts.line_start AND facts.line_end)
    WHERE facts.subject_id = ?1 AND blocks.kind NOT IN ('heading', 'code')
      AND (facts.kind IN ('pro', 'con') OR facts.kind IN ('use_case', 'suitable', 'unsuitable') AND blocks.id = own.id)
      AND NOT EXISTS (SELECT 1 FROM facts AS inner WHERE inner.parent_id = facts.id AND inner.block_id = blocks.id)
    ORDER BY facts.id, blocks.line_start
    """

  private static let allRules = """
    SELECT subject, condition, effect, evidence, note, line_start, line_end FROM rule_rows
    UNION ALL
    SELECT subject, 'limit', 'limit', statement, note, line_start, line_end FROM fact_rows WHERE kind = 'limit'
    ORDER BY note, line_start
    """

  /// Every rule and limit, in the order of the notes.
  static func all(in connection: borrowing Connection) throws -> [TestReport.UntestedRule] {
    var statement = try connection.prepare(allRules)
    try statement.bind([])
    var rules: [TestReport.UntestedRule] = []
    while try statement.step() {
      rules.append(
        TestReport.UntestedRule(
          subject: statement[0], condition: statement[1], effect: statement[2],
          citation: Citation(text: statement[3], note: statement[4], lines: LineRange(statement[5], statement[6]))))
    }
    return rules
  }

  /// What the notes say of a subject, in their order.
  static func facts(of subject: Int64, kind: String, in connection: borrowing Connection) throws -> [Citation] {
    var statement = try connection.prepare(factsOfSubject)
    try statement.bind([.integer(subject), .text(kind)])
    var citations: [Citation] = []
    while try statement.step() {
      citations.append(
        Citation(text: statement[0], note: statement[1], lines: LineRange(statement[2], statement[3])))
    }
    return citations
  }

  /// Each line of a subject's pros, cons, use cases and judgements as a rule on `condition`.
  static func claims(
    of subject: Int64, as condition: String, in connection: borrowing Connection
  ) throws -> [StoredRule] {
    var statement = try connection.prepare(claimsOfSubject)
    try statement.bind([.integer(subject), .text(condition)])
    return try rules(in: &statement)
  }

  static func rules(
    on condition: Rule.Condition, subject: Int64?, in connection: borrowing Connection
  ) throws -> [StoredRule] {
    let (query, slug) =
      switch condition {
      case .workload(let name): (rulesOfWorkload, name)
      case .trait(let name): (rulesOfTrait, name)
      }
    var statement = try connection.prepare(query)
    try statement.bind([.text(slug), Value(subject)])
    return try rules(in: &statement)
  }

  /// Every rule of a subject, in the order of the notes.
  static func rules(ofSubject subject: Int64, in connection: borrowing Connection) throws -> [StoredRule] {
    var statement = try connection.prepare(rulesOfSubject)
    try statement.bind([.integer(subject)])
    return try rules(in: &statement)
  }

  private static func rules(in row: inout Statement) throws -> [StoredRule] {
    var rules: [StoredRule] = []
    while try row.step() {
      rules.append(
        StoredRule(
          subject: row[0], subjectName: row[1], fact: row[2], factKind: row[3], parent: row[4],
          effect: Rule.Effect(rawValue: row[5]) ?? .listed, isCondition: row[6] as Int == 1,
          isDirect: row[7] as Int == 1, condition: row[8], isOnWorkload: row[9] as Int == 1,
          evidence: Citation(text: row[10], note: row[11], lines: LineRange(row[12], row[13]))))
    }
    return rules
  }

  /// All where neither unit nor subject is named.
  static func limits(
    unit: String? = nil, subject: Int64? = nil, in connection: borrowing Connection
  ) throws -> [StoredLimit] {
    var statement = try connection.prepare(limitsOfUnit)
    try statement.bind([unit.map(Value.text) ?? .null, Value(subject)])
    var limits: [StoredLimit] = []
    while try statement.step() {
      guard let comparator = Quantity.Comparator(rawValue: statement[3]) else { continue }
      limits.append(
        StoredLimit(
          subject: statement[0], subjectName: statement[1], parent: statement[10],
          quantity: Quantity(amount: statement[2], unit: statement[4], comparator: comparator),
          evidence: Citation(
            text: statement[5], note: statement[6], lines: LineRange(statement[7], statement[8]), date: statement[9])))
    }
    return limits
  }

  /// The mitigations and conditions that lie in each of `facts`.
  static func details(of facts: [Int64], in connection: borrowing Connection) throws -> [StoredDetail] {
    var statement = try connection.prepare(detailsOfFact)
    var details: [StoredDetail] = []
    for fact in facts {
      try statement.bind([.integer(fact)])
      while try statement.step() {
        details.append(
          StoredDetail(
            parent: fact, kind: statement[0], subject: statement[1],
            citation: Citation(
              text: statement[2], note: statement[3], lines: LineRange(statement[4], statement[5]))))
      }
    }
    return details
  }
}
