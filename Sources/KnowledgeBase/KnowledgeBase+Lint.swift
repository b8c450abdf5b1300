extension KnowledgeBase {
  /// What the notes leave open or contradict, check by check, each in the order of the notes.
  public borrowing func lint() throws -> [Finding] {
    let lexicon = try Reading.bundledLexicon()
    let aliases = Self.subjectNames()
    var labels: (empty: [Finding], unread: [Finding]) = ([], [])
    try LintStore.forEachNote(in: connection) { heads, factLines in
      let note = LintedNote(heads: heads, factLines: factLines, lexicon: lexicon)
      labels.empty += note.emptySections()
      labels.unread += note.unreadLabels()
    }
    var findings = try LintStore.useCasesWithoutVerdict(in: connection)
    findings += try LintStore.judgementsWithoutRule(in: connection) + labels.empty
    let judged = try LintStore.judgedConditions(in: connection)
    findings += Lint.contradictions(judged, aliases)
    findings += Lint.contradictions(try LintStore.judgedTexts(in: connection), aliases, besides: findings)
    findings += Lint.misplaced(try LintStore.claims(in: connection), lexicon)
    findings += Lint.disagreements(try LintStore.limits(in: connection), aliases)
    return findings + labels.unread
  }
}

/// Compares what the notes say.
enum Lint {
  /// One subject, whatever of its names the notes use: its slug, or that of the first of its names that is known.
  private static func key(_ subject: String, _ aliases: SubjectNames) -> String {
    let slug = SubjectName.slug(of: subject)
    return aliases.names(of: Folding.key(subject))?.first.map(Folding.key) ?? slug
  }

  // MARK: - Contradictions

  /// What is said both ways of one subject, on one thing.
  static func contradictions(
    _ sayings: [LintStore.Saying], _ aliases: SubjectNames, besides found: [Finding] = []
  ) -> [Finding] {
    let known = Set(found.filter { $0.check == .contradiction }.map { "\($0.note):\($0.line)" })
    let groups = Dictionary(grouping: sayings) { key($0.subject, aliases) + "\n" + Folding.key($0.on) }
    let both = groups.filter { Set($0.value.map(\.way)).count > 1 }
    return sayings.compactMap { saying in
      guard let group = both[key(saying.subject, aliases) + "\n" + Folding.key(saying.on)],
        group.contains(where: { $0.way != saying.way && ($0.note, $0.line) != (saying.note, saying.line) }),
        !known.contains("\(saying.note):\(saying.line)")
      else { return nil }
      let way = saying.way == "for" ? "said to suit" : "said not to suit"
      let message = saying.on == saying.text ? "\(way) '\(saying.text)'" : "\(way) \(saying.on): \(saying.text)"
      return Finding(
        check: .contradiction, subject: saying.subject, message: message, note: saying.note, line: saying.line)
    }
  }

  /// A con that calls itself a pro, or a pro that calls itself a con.
  static func misplaced(_ claims: [LintStore.Saying], _ lexicon: Lexicon) -> [Finding] {
    claims.compactMap { claim in
      guard let own = lexicon.claimed(by: claim.text), own.rawValue != claim.way else { return nil }
      return Finding(
        check: .contradiction, subject: claim.subject,
        message: "a \(claim.way) that calls itself a \(own.rawValue): \(claim.text)",
        note: claim.note, line: claim.line)
    }
  }

  // MARK: - Limits

  /// Different numbers in one unit, in different notes, of what the words beside the number say is the same thing.
  static func disagreements(_ limits: [LintStore.Limit], _ aliases: SubjectNames) -> [Finding] {
    let groups = Dictionary(grouping: limits) { key($0.subject, aliases) + "\n" + $0.unit }
    return limits.compactMap { limit in
      let others = groups[key(limit.subject, aliases) + "\n" + limit.unit] ?? []
      let disagrees = others.contains {
        $0.quantity != limit.quantity && $0.note != limit.note && measuresSame($0.text, limit.text)
      }
      guard disagrees else { return nil }
      return Finding(
        check: .limitsDisagree, subject: limit.subject, message: limit.text, note: limit.note, line: limit.line)
    }
  }

  /// Whether two limits share a word, or one of them has no words but its number.
  private static func measuresSame(_ one: String, _ other: String) -> Bool {
    let (ours, theirs) = (words(of: one), words(of: other))
    return ours.isEmpty || theirs.isEmpty || !ours.isDisjoint(with: theirs)
  }

  /// The first two letters of each word, so that particles do not count; without numbers and what every limit says.
  private static func words(of text: String) -> Set<String> {
    let common: Set = ["최대", "최소", "제한", "한도", "이상", "이하", "이내", "까지", "초과", "불가", "ma", "li", "up", "at", "no", "is"]
    let words: [Substring] = text.split { !$0.isLetter && !$0.isNumber }
    let telling = words.filter { $0.count > 1 && !($0.first?.isNumber ?? true) }
    return Set(telling.map { $0.lowercased().prefix(2) }.map(String.init)).subtracting(common)
  }
}

/// One note's short lines, and what was read under them.
private struct LintedNote {
  let heads: [LintStore.Head]
  let factLines: [Int]
  let lexicon: Lexicon
  /// What each head is known to announce.
  private let kinds: [LabelKind?]
  /// The lines from each head up to the next heading or label.
  private let sections: [Range<Int>]

  init(heads: [LintStore.Head], factLines: [Int], lexicon: Lexicon) {
    self.heads = heads
    self.factLines = factLines
    self.lexicon = lexicon
    let kinds = heads.map { lexicon.labelKind(of: $0.text) }
    self.kinds = kinds
    var end = Int.max
    var sections: [Range<Int>] = []
    for (head, kind) in zip(heads, kinds).reversed() {
      sections.append(head.line..<max(end, head.line))
      if head.kind == "heading" || kind != nil { end = head.line }
    }
    self.sections = sections.reversed()
  }

  /// Labels of pros or cons that no fact follows, and empty items among them.
  func emptySections() -> [Finding] {
    var findings: [Finding] = []
    var open: LabelKind?
    for (place, head) in heads.enumerated() {
      let kind = kinds[place]
      if kind == .pro || kind == .con {
        open = kind
        if !isFilled(place), !holdsLabels(place) {
          findings.append(finding(.emptyFact, "nothing stands under '\(head.text)'", head))
        }
      } else if head.kind == "heading" || kind != nil {
        open = nil
      } else if let open, head.kind == "item", head.text.isEmpty, !head.hasUnder {
        findings.append(finding(.emptyFact, "a \(open.rawValue) without words", head))
      }
    }
    return findings
  }

  /// Heads that read like labels, under which nothing was read.
  func unreadLabels() -> [Finding] {
    heads.enumerated().compactMap { place, head in
      guard head.kind == "paragraph" ? head.next == "item" : head.hasUnder && head.next != "heading",
        lexicon.isUnreadLabel(head.text), !isFilled(place)
      else { return nil }
      return finding(.unreadLabel, "what '\(head.text)' announces is not understood", head)
    }
  }

  /// Whether labels of its own stand under a head, or that there is none, or its text behind a colon.
  private func holdsLabels(_ place: Int) -> Bool {
    let head = heads[place]
    let isNested = head.hasUnder && (head.next == "heading" || place + 1 < kinds.count && kinds[place + 1] != nil)
    let next = place + 1 < heads.count ? heads[place + 1].text : ""
    let saysNothing = !next.isEmpty && lexicon.saysNothing(next)
    return isNested || saysNothing
      || head.text.split(separator: ":", maxSplits: 1).dropFirst().contains { $0.contains(where: \.isLetter) }
  }

  private func isFilled(_ place: Int) -> Bool { factLines.contains { sections[place] ~= $0 } }

  private func finding(_ check: Finding.Check, _ message: String, _ head: LintStore.Head) -> Finding {
    Finding(check: check, subject: head.title, message: message, note: head.note, line: head.line)
  }
}
