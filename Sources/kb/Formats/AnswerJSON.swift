import KnowledgeBase

// Answers as programs read them. docs/cli.md is the contract.

extension Citation {
  var json: JSON { .object(members) }

  fileprivate var members: [(String, JSON)] {
    [("text", .string(text)), ("note", .string(note)), ("line", .int(lines.first)), ("end_line", .int(lines.last))]
      + (date.map { [("note_date", .string($0))] } ?? [])
  }
}

extension Reason {
  var json: JSON {
    .object(
      [("effect", .string(effect.rawValue)), ("condition", .string(condition))] + citation.members
        + [("via", .string(via))] + (isKept.map { [("kept", .bool($0))] } ?? []))
  }
}

extension Answer {
  var json: JSON { json(whyNot: nil, flips: nil) }

  /// With `why_not` and `what_if` where they were asked for.
  func json(whyNot: Verdict?, flips: [Flip]?) -> JSON {
    var members = self.members
    if let whyNot { members.append(("why_not", .array(standing(against: whyNot).map(\.json)))) }
    if let flips {
      let items = flips.map { flip in
        JSON.object([
          ("trait", .string(flip.trait)), ("added", .bool(flip.isAdded)), ("verdict", .string(flip.verdict.rawValue)),
        ])
      }
      members.append(("what_if", .array(items)))
    }
    return .object(members)
  }

  private var members: [(String, JSON)] {
    [
      ("subject", .string(orNull: subject)), ("workload", .string(orNull: workloads.first)),
      ("workloads", .array(workloads.map(JSON.string))),
      ("traits", .array(traits.map(JSON.string))), ("verdict", .string(verdict.rawValue)),
      ("reasons", .array(reasons.map(\.json))), ("conditions", .array(conditions.map(\.json))),
      ("mitigations", .array(mitigations.map(\.json))),
      ("unmatched", .array(unmatched.map { .object([("text", .string($0))]) })),
      ("listed_without_verdict", .array(listedWithoutVerdict.map(\.json))),
      ("nearest", .array(nearest.map(JSON.string))),
    ]
  }
}

extension Quantity {
  var json: JSON {
    .object([
      ("amount", .double(amount)), ("unit", .string(unit)), ("comparator", .string(comparator.rawValue)),
    ])
  }
}

extension Reply.Statement {
  var json: JSON {
    .object([("subject", .string(subject))] + (fact.map { [("fact", .string($0.rawValue))] } ?? []) + citation.members)
  }
}

extension Reply {
  var json: JSON {
    .object([
      ("question", .string(question)), ("kind", .string(kind.rawValue)),
      (
        "understood",
        .object([
          ("subjects", .array(understood.subjects.map(JSON.string))),
          ("workload", .string(orNull: understood.workloads.first)),
          ("workloads", .array(understood.workloads.map(JSON.string))),
          ("traits", .array(understood.traits.map(JSON.string))),
          ("quantities", .array(understood.quantities.map(\.json))),
        ])
      ),
      ("answers", .array(kind == .suitability ? answers.map(\.json) : statements.map(\.json))),
    ])
  }
}
