/// What the notes say that a thing is: X란, X는 … 방식이다, `X: …`, a paragraph under a heading that names X.
extension FactFinder {
  // MARK: - Under a heading

  /// Reads the first text under a heading that names `term`; `isAnnounced` where the heading says that it defines.
  mutating func defineUnderHeading(_ under: [Int], term: Range<Int>?, isAnnounced: Bool, in scope: Scope) {
    let first = under.first {
      !isMedia($0) && outline.blocks[$0].kind != .code
        && !(isAnnounced && outline.blocks[$0].kind == .paragraph && isIntroduction($0))
    }
    guard let first else { return }
    var inner = scope
    if let term { inner.subject = Name(term) }
    switch outline.blocks[first].kind {
    case .paragraph, .quote:
      let sentence = Sentence.first(utf8, outline.span(of: first))
      let leadsOn = announces(first) && !lexicon.heads.opensClause(utf8, sentence)
      if isAnnounced && (leadsOn || hasLabelText(first)) || namesTerms(first, besides: term) { return }
      guard isAnnounced || definesTerm(first, term: term) else { return }
      if let name = ownTopic(first, besides: term) { inner.subject = Name(name) }
      emitDefinition(first, through: first, text: plainLines(first, from: afterColon(first)), in: inner)
    case .item:
      if isOwnTerm(first) || hasLabelText(first) { return }
      let list = under.drop { $0 != first }.prefix { outline.blocks[$0].kind == .item }
      guard let chosen = isAnnounced ? announcedItem(list) : definesTerm(first, term: term) ? first : nil else {
        return
      }
      let last = lastOfDefinition(chosen, list)
      if let name = ownTopic(chosen, besides: term) { inner.subject = Name(name) }
      emitDefinition(chosen, through: last, text: plainLines(chosen), in: inner)
    case .row, .heading, .code: return
    }
  }

  /// What the sentence itself says that it defines, where its heading names something else: `DSL은 … 언어` under 도메인 언어.
  private func ownTopic(_ index: Int, besides term: Range<Int>?) -> Range<Int>? {
    let sentence = Sentence.first(utf8, outline.span(of: index))
    guard let topic = Sentence.topic(utf8, sentence), let term, isTerm(topic), isTelling(topic),
      !Sentence.points(utf8, sentence),
      lexicon.heads.closes(utf8, sentence) || Sentence.isCopula(utf8, sentence, after: topic)
        || hits(index).contains(where: { $0.kind == .definition })
    else { return nil }
    let (own, other) = (Folding.key(Gloss.removed(plain(topic))), Folding.key(plain(term)))
    return own.isEmpty || own.contains(other) || other.contains(own) ? nil : topic
  }

  /// Whether letters or marks say that a topic is a name: 하는 and 없는 end like one.
  func isTelling(_ topic: Range<Int>) -> Bool {
    let isVerb = ["하", "되", "있", "없", "같", "또", "쓰"].contains { Array(utf8[topic].suffix(3)).hasSuffix($0) }
    return !isVerb
      && utf8[topic].contains { Markers.isLetter($0) || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "`") }
  }

  /// Whether a sentence's topic may be a term: a name of at most three words, that no word before its last narrows.
  func isTerm(_ topic: Range<Int>) -> Bool {
    utf8[Sentence.withoutGloss(utf8, topic)].split(separator: Markers.space).count <= 3 && termName(topic) != nil
      && lexicon.labels.label(LabelText(utf8, topic)) == nil && !hasModifier(topic)
  }

  /// Whether its lines say X란 of other things than `term`, or of several.
  private func namesTerms(_ index: Int, besides term: Range<Int>?) -> Bool {
    let found = outline.blocks[index].text.compactMap { line -> Range<Int>? in
      let range = outline.lines[line].range
      return Sentence.whatIs(utf8, range).map { range.lowerBound..<$0.term }
    }
    guard let first = found.first, let term, found.count == 1 else { return found.count > 1 }
    let own = Folding.key(plain(Sentence.withoutGloss(utf8, first)))
    return !own.isEmpty && !Folding.key(plain(term)).contains(own)
  }

  /// `우선 … 뭔지 알아보자.`: what it announces comes after it.
  func isIntroduction(_ index: Int) -> Bool {
    hits(index).contains { $0.kind == .intro } || isDated(index)
  }

  /// `생성일: 2021년 9월 9일`.
  private func isDated(_ index: Int) -> Bool {
    let span = outline.span(of: index)
    guard outline.blocks[index].text.count == 1, span.count < 80, let colon = Separator.colon(utf8, span) else {
      return false
    }
    return Markers.trimmed(utf8, colon.upperBound, span.upperBound).first.map { Markers.isDigit(utf8[$0]) } ?? false
  }

  /// Whether an item defines a term by itself, whatever heading it stands under.
  private func isOwnTerm(_ index: Int) -> Bool {
    let span = outline.span(of: index)
    if Sentence.asksWhat(utf8, span) || definedTerm(index) != nil { return true }
    return explains(Decoration.core(utf8, span), outline.children(of: index))
  }

  /// In a list under 개념: its first item, unless the items are terms with a definition each.
  private func announcedItem(_ list: ArraySlice<Int>) -> Int? {
    if let own = list.first(where: { inlineLabel(outline.span(of: $0))?.label.kind == .definition }) { return own }
    let terms = list.filter { definedTerm($0) != nil }.count
    if let first = list.first, hasLabelText(first) { return nil }
    if terms * 2 > list.count || list.contains(where: { bareLabel($0, in: Scope()) != nil }) { return nil }
    return list.first
  }

  /// A definition's list goes on until an item that is a label, or a term of its own.
  private func lastOfDefinition(_ first: Int, _ list: ArraySlice<Int>) -> Int {
    var last = first
    for index in list where index > first {
      let span = outline.span(of: index)
      if lexicon.labels.label(LabelText(utf8, span)) != nil || inlineLabel(span) != nil || definedTerm(index) != nil {
        break
      }
      if definesAnother(index, than: first) { break }
      if outline.blocks[index].end > index + 1, outline.blocks[last].end == last + 1 { break }
      last = index
    }
    return last
  }

  /// `반면 NoSQL은 …의 약자로` after `SQL은 …의 약자로`.
  private func definesAnother(_ index: Int, than first: Int) -> Bool {
    guard hits(index).contains(where: { $0.kind == .definition }),
      let own = Sentence.topic(utf8, Sentence.first(utf8, outline.span(of: first))),
      let other = Sentence.topic(utf8, Sentence.first(utf8, outline.span(of: index)))
    else { return false }
    return Folding.key(plain(own)) != Folding.key(plain(other))
  }

  mutating func emitDefinition(_ first: Int, through last: Int, text: String, in scope: Scope) {
    let lines = LineRange(outline.blocks[first].firstLine, outline.blocks[last].lastLineUnder)
    emit(.conceptDefinition, text: text, block: first, lines: lines, in: scope)
    noteDefined(scope)
    definedUpTo = max(definedUpTo, last + 1)
    if outline.blocks[first].kind == .paragraph { readJudgements(after: first, in: scope) }
  }

  mutating func noteDefined(_ scope: Scope) {
    let name = subject(of: scope)
    defined[Folding.key(Gloss.removed(name))] = name
  }

  func announces(_ index: Int) -> Bool {
    hits(index).contains { $0.kind == .leadIn }
  }

  func hasLabelText(_ index: Int) -> Bool {
    let span = outline.span(of: index)
    return span.count <= 60 && lexicon.labels.label(LabelText(utf8, span)) != nil
  }

  /// The byte after the colon with which a definition under its heading opens.
  private func afterColon(_ index: Int) -> Int {
    let span = outline.span(of: index)
    guard let first = span.first else { return 0 }
    if utf8[first] == UInt8(ascii: ":") { return first + 1 }
    if let (label, rest) = inlineLabel(span), label.kind == .definition { return rest.lowerBound }
    return 0
  }

  /// Whether the block says what `term` is.
  private func definesTerm(_ index: Int, term: Range<Int>?) -> Bool {
    let span = outline.span(of: index)
    let opening = Sentence.first(utf8, span)
    guard let first = span.first, let last = opening.last, !isAside(index), !isBoldOrBracketed(span),
      !announces(index) || lexicon.heads.closes(utf8, opening)
    else { return false }
    if utf8[last] == UInt8(ascii: ":") { return false }
    if utf8[first] == UInt8(ascii: ":") { return true }
    if let (label, _) = inlineLabel(span) { return label.kind == .definition }
    if let term {
      if Sentence.opens(utf8, opening, with: term) { return true }
      if definesLater(index, after: opening, term) { return true }
    }
    if Sentence.points(utf8, opening) || Sentence.isName(utf8, opening) || asksFirst(index) { return false }
    if opensClass(index, opening) { return true }
    guard let term, outline.blocks[index].kind != .item else { return false }
    return isStated(index) || isGlossed(term) && isTellingOf(index)
  }

  /// Whether the first sentence, or the first line of several, names a kind of thing or says that it defines.
  private func opensClass(_ index: Int, _ opening: Range<Int>) -> Bool {
    lexicon.heads.closes(utf8, opening) || closesFirstLine(index) || Sentence.opensArticle(utf8, opening)
      || lexicon.cues.hits(in: utf8, opening).contains { $0.kind == .definition }
  }

  /// Whether one of the sentences after the first speaks of `term` and says what it is: `하지만 … . SSE는 … 기술이다.`
  private func definesLater(_ index: Int, after opening: Range<Int>, _ term: Range<Int>) -> Bool {
    var start = opening.upperBound
    let end = outline.span(of: index).upperBound
    for _ in 0..<3 where start + 1 < end {
      let sentence = Sentence.first(utf8, Markers.trimmed(utf8, start + 1, end))
      start = sentence.upperBound
      guard let topic = Sentence.topic(utf8, sentence), Sentence.opens(utf8, sentence, with: term) || isTerm(topic),
        isSame(topic, term),
        lexicon.heads.closes(utf8, sentence)
          || lexicon.cues.hits(in: utf8, sentence).contains(where: { $0.kind == .definition })
      else { continue }
      return true
    }
    return false
  }

  private func isSame(_ topic: Range<Int>, _ term: Range<Int>) -> Bool {
    let one = Folding.key(plain(Sentence.withoutGloss(utf8, topic)))
    let other = Folding.key(plain(Sentence.withoutGloss(utf8, term)))
    return !one.isEmpty && (one.contains(other) || other.contains(one))
  }

  private func asksFirst(_ index: Int) -> Bool {
    let opening = Sentence.first(utf8, outline.span(of: index))
    return utf8[opening].contains(UInt8(ascii: "?"))
  }

  /// Whether the first of several lines, without a full stop, names a kind of thing.
  private func closesFirstLine(_ index: Int) -> Bool {
    let lines = outline.blocks[index].text
    guard let first = lines.first, lines.count > 1, outline.blocks[index].kind == .paragraph else { return false }
    let range = outline.lines[first].range
    return Sentence.first(utf8, range) == range && lexicon.heads.closes(utf8, range)
  }

  /// `CSR (Client Side Rendering)`: what stands right under such a heading says what it is, if in a mere noun.
  private func isGlossed(_ term: Range<Int>) -> Bool {
    utf8[term].last == UInt8(ascii: ")") && Sentence.withoutGloss(utf8, term).count + 4 < term.count
  }

  private func isTellingOf(_ index: Int) -> Bool {
    let sentence = Sentence.first(utf8, outline.span(of: index))
    return sentence.count >= 20 && !isQuestion(index) && !Sentence.states(utf8, sentence)
      && !Sentence.obliges(utf8, sentence)
      && !Sentence.pointsDown(utf8, sentence) && !hits(index).contains { $0.kind == .intro || $0.kind == .leadIn }
  }

  /// A Korean sentence that states something, of the thing and not of the text or its reader.
  private func isStated(_ index: Int) -> Bool {
    let sentence = Sentence.first(utf8, outline.span(of: index))
    guard sentence.count >= 40, outline.blocks[index].heading >= 0,
      outline.blocks[outline.blocks[index].heading].depth > 1, !Sentence.points(utf8, sentence),
      !Sentence.pointsDown(utf8, sentence), !hits(index).contains(where: { $0.kind == .intro }),
      !speaksOfLabel(sentence), !Sentence.reasons(utf8, sentence),
      lexicon.labels.mentioned(in: utf8, sentence) == nil, !Sentence.isConditional(utf8, sentence)
    else { return false }
    return Sentence.states(utf8, sentence) && !Sentence.obliges(utf8, sentence)
  }

  /// `X의 문제점은 …`.
  func speaksOfLabel(_ sentence: Range<Int>) -> Bool {
    Sentence.topic(utf8, sentence).map { lexicon.labels.label(LabelText(utf8, $0)) != nil } ?? false
  }
}
