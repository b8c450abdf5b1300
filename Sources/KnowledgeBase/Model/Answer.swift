public enum Verdict: String, Sendable, CaseIterable {
  /// Best first: the order in which answers are listed.
  case suitable, depends, unsuitable, unknown
}

/// A piece of a note that an answer cites.
public struct Citation: Hashable, Sendable {
  public var text: String
  /// `notes.path`.
  public var note: String
  public var lines: LineRange
  /// Of limits, which grow stale: the day in UTC on which the note's file was last changed, `2026-11-24`.
  public var date: String?

  public init(text: String, note: String, lines: LineRange, date: String? = nil) {
    self.text = text
    self.note = note
    self.lines = lines
    self.date = date
  }
}

/// Why a verdict is what it is.
public struct Reason: Hashable, Sendable {
  public enum Effect: String, Sendable {
    case `for`, against, limit
  }

  public var effect: Effect
  /// The slug of the workload or trait, or the limit as asked: `duration 10m`.
  public var condition: String
  public var citation: Citation
  /// Through what the rule holds: `workload`, `trait`, `limit`; `words` for a claim that shares the question's own words;
  /// `also` where the verdict was decided by something stronger.
  public var via: String
  /// Whether what was asked keeps the limit; nil for a rule.
  public var isKept: Bool?

  public init(effect: Effect, condition: String, citation: Citation, via: String, isKept: Bool? = nil) {
    self.effect = effect
    self.condition = condition
    self.citation = citation
    self.via = via
    self.isKept = isKept
  }
}

/// Whether one subject suits what was asked, and why.
public struct Answer: Equatable, Sendable {
  /// The subject's name; nil where none was asked and none has a rule.
  public var subject: String?
  /// Slugs; several are said of one application.
  public var workloads: [String]
  public var traits: [String]
  public var verdict: Verdict
  public var reasons: [Reason]
  public var conditions: [Citation]
  public var mitigations: [Citation]
  /// What was asked and no note speaks of: slugs, or limits as asked.
  public var unmatched: [String]
  public var listedWithoutVerdict: [Citation]
  /// Subjects of the notes whose names are nearest to one that they do not know; where they know it and are silent of
  /// what was asked, slugs by which they do judge it.
  public var nearest: [String] = []

  /// Every line that the answer rests on.
  public var cited: [Citation] { reasons.map(\.citation) + conditions + mitigations + listedWithoutVerdict }

  /// A trait whose coming or going changes the verdict.
  public struct Flip: Equatable, Sendable {
    public var trait: String
    /// Else it goes.
    public var isAdded: Bool
    public var verdict: Verdict
  }

  /// What stands against a verdict that the answer does not give: none where it gives it, or the notes are silent.
  public func standing(against wanted: Verdict) -> [Reason] {
    if wanted == verdict { return [] }
    return reasons.filter { reason in
      switch wanted {
      case .suitable: reason.effect == .against || reason.effect == .limit && verdict == .unsuitable
      case .unsuitable: reason.effect == .for
      case .depends, .unknown: reason.via != "also"
      }
    }
  }

  public init(
    subject: String?, workloads: [String] = [], traits: [String] = [], verdict: Verdict = .unknown,
    reasons: [Reason] = [], conditions: [Citation] = [], mitigations: [Citation] = [],
    unmatched: [String] = [], listedWithoutVerdict: [Citation] = []
  ) {
    self.subject = subject
    self.workloads = workloads
    self.traits = traits
    self.verdict = verdict
    self.reasons = reasons
    self.conditions = conditions
    self.mitigations = mitigations
    self.unmatched = unmatched
    self.listedWithoutVerdict = listedWithoutVerdict
  }
}

/// What `ask` understood of a sentence, and what the notes answer.
public struct Reply: Equatable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case suitability, definition, pros, cons
    case prosAndCons = "pros_and_cons"
    case useCases = "use_cases"
    case whenNotToUse = "when_not_to_use"
    case difference, limits, search
  }

  public var question: String
  public var kind: Kind
  public var understood: Understanding
  /// For `suitability` alone.
  public var answers: [Answer]
  /// For every other kind: what the notes say, with the subject that it is said of.
  public var statements: [Statement]
  /// A question of one kind, to which the notes have no such fact.
  public var isSilent: Bool { kind != .search && kind != .suitability && statements.isEmpty }

  /// One line of a reply that is not a verdict.
  public struct Statement: Equatable, Sendable {
    public var subject: String
    /// What the notes say by it: a pro, a con; nil for what a search finds.
    public var fact: Fact.Kind?
    public var citation: Citation

    public init(subject: String, fact: Fact.Kind? = nil, citation: Citation) {
      self.subject = subject
      self.fact = fact
      self.citation = citation
    }
  }

  public init(
    question: String, kind: Kind, understood: Understanding, answers: [Answer] = [], statements: [Statement] = []
  ) {
    self.question = question
    self.kind = kind
    self.understood = understood
    self.answers = answers
    self.statements = statements
  }
}

/// How a question was read.
public struct Understanding: Equatable, Sendable {
  /// Names of subjects as the knowledge base writes them.
  public var subjects: [String]
  /// Slugs.
  public var workloads: [String]
  public var traits: [String]
  public var quantities: [Quantity]

  public init(
    subjects: [String] = [], workloads: [String] = [], traits: [String] = [], quantities: [Quantity] = []
  ) {
    self.subjects = subjects
    self.workloads = workloads
    self.traits = traits
    self.quantities = quantities
  }
}
