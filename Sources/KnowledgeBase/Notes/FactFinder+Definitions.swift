/// What the notes say that a thing is: X란, X는 … 방식이다, `X: …`, a paragraph under a heading that names X.
extension FactFinder {
  // MARK: - Under a heading

  /// Reads the first text under a heading that names `term`; `isAnnounced` where the heading says that it defines.
  mutating func defineUnderHeading(_ under: [Int], term: Range<Int>?, isAnnounced: Bool, in scope: Scope) {
    let first = under.first {
      !isMedia($0) && outline.blocks[$0].kind != .code && !isSummary($0)
        && !(isAnnounced && outline.blocks[$0].kind == .paragraph && isIntroduction($0))
        && !(isQuestion($0) && outline.blocks[$0].kind == .paragraph && isDescribed(outline.blocks[$0].heading))
    }
    guard let first else { return }
    var inner = scope
    if let term { inner.subject = Name(term) }
    switch outline.blocks[first].kind {
    case .paragraph, .quote:
      if let parts = labelledParts(first) {
        guard parts[0].label == nil else { return }
        let defined = definedUpTo
        narrowed(first, to: parts[0].lines) {
          $0.defineUnderHeading(under, term: term, isAnnounced: isAnnounced, in: scope)
        }
        definedUpTo = defined
        return
      }
      let sentence = Sentence.first(utf8, outline.span(of: first))
      if boldTitle(first) != nil || announcesFacts(first) { return }
      let leadsOn = announces(first) && !lexicon.heads.opensClause(utf8, sentence)
      if isAnnounced && (leadsOn || hasLabelText(first) || tellsReader(sentence)) || namesTerms(first, besides: term) {
        return
      }
      guard
        isAnnounced && !introducesCode(first, under) || definesTerm(first, term: term) && !explainsCode(first, under)
      else { return }
      if let name = ownTopic(first, besides: term) ?? ownTerm(first) ?? calledTerm(sentence) {
        inner.subject = Name(name)
      }
      let isOpening = isAnnounced || term.map { Sentence.opens(utf8, sentence, with: $0) } ?? true
      let later = isOpening ? nil : term.flatMap { defining(first, after: sentence, $0) }
      emitDefinition(first, through: first, from: later ?? afterColon(first), in: inner)
    case .item:
      let isLabel = hasLabelText(first) && !lexicon.heads.defines(utf8, Sentence.first(utf8, outline.span(of: first)))
      if isOwnTerm(first) || isLabel || namesWhatIsBelow(first) { return }
      let list = under.drop { $0 != first }.prefix { outline.blocks[$0].kind == .item }
      guard let chosen = isAnnounced ? announcedItem(list) : definingItem(list, term) else { return }
      let last = lastOfDefinition(chosen, list)
      if let name = ownTopic(chosen, besides: term) ?? calledTerm(Sentence.first(utf8, outline.span(of: chosen))) {
        inner.subject = Name(name)
      }
      emitDefinition(chosen, through: last, text: plainLines(chosen, from: afterColon(chosen)), in: inner)
    case .row, .heading, .code: return
    }
  }

  /// `### 특징` right under `## Read Through`, with `캐시에서만 읽어 오는 전략` as the first of its list: nothing said before what
  /// the name is of.
  mutating func defineByFeature(_ index: Int, _ label: Label, _ under: [Int], in scope: Scope) {
    guard label.subject == nil, let name = scope.subject, outline.blocks[index].parent == index - 1,
      let first = under.first, outline.blocks[first].kind == .item, !definedNames(name.range),
      lexicon.sentenceWords[.feature].contains(LabelText(utf8, outline.span(of: index)).bytes),
      outline.span(of: index - 1).contains(name.range.lowerBound)
    else { return }
    let span = outline.span(of: first)
    let sentence = Sentence.first(utf8, span)
    guard lexicon.heads.defines(utf8, sentence), !Sentence.isName(utf8, sentence), namedValue(first) == nil,
      utf8[sentence].split(separator: Markers.space).count > 2, !judges(sentence), !Sentence.obliges(utf8, sentence)
    else { return }
    emit(.conceptDefinition, text: plainLines(first), block: first, lines: lines(of: first), in: scope)
    noteDefined(scope)
    defining.insert(first)
  }

  private func definedNames(_ name: Range<Int>) -> Bool { defined[Folding.key(Gloss.removed(plain(name)))] != nil }

  /// `title: WebSocket` in front matter, and right under it what that is.
  mutating func defineTitle() {
    guard let name = outline.title, utf8[name].split(separator: Markers.space).count <= 3, termName(name) != nil,
      lexicon.labels.label(LabelText(utf8, name)) == nil, let first = outline.blocks.first, first.kind == .paragraph,
      definesTerm(0, term: name)
    else { return }
    emitDefinition(0, through: 0, from: afterColon(0), in: Scope())
  }

  /// `When working with X, it is important to …` under Overview.
  private func tellsReader(_ sentence: Range<Int>) -> Bool {
    utf8[sentence].allSatisfy { $0 < 0x80 } && addresses(sentence)
      && Sentence.topic(utf8, sentence).map { !Sentence.isCopula(utf8, sentence, after: $0) } ?? true
  }

  /// The first item of a list where it says what `term` is, or the second behind a remark: `자바에서 사용 가능`.
  private func definingItem(_ list: ArraySlice<Int>, _ term: Range<Int>?) -> Int? {
    guard let first = list.first, definesTerm(first, list, term) else { return nil }
    let isRemark = !definesTerm(first, term: term) && closesInRemark(outline.span(of: first))
    return isRemark ? list.dropFirst().first : first
  }

  private func closesInRemark(_ span: Range<Int>) -> Bool {
    guard let last = utf8[Decoration.core(utf8, span)].split(separator: Markers.space).last else { return false }
    return lexicon.sentenceWords[.remark].contains(last.compactMap(Folded.byte))
  }

  /// Whether the first item of a list says what `term` is, or begins to: `고정된 크기로 나눔` / `나눠 담는 기법`.
  private func definesTerm(_ first: Int, _ list: ArraySlice<Int>, _ term: Range<Int>?) -> Bool {
    if definesTerm(first, term: term) { return true }
    guard term != nil, let next = list.dropFirst().first, outline.blocks[first].end == first + 1, !isOwnTerm(next),
      Separator.colon(utf8, outline.span(of: first)) == nil, !isQuestion(first), !hasLabelText(next)
    else { return false }
    let sentence = Sentence.first(utf8, outline.span(of: next))
    if !(Sentence.topic(utf8, sentence).map(isTerm) ?? false),
      lexicon.cues.hits(in: utf8, sentence).contains(where: { $0.kind == .definition })
    {
      return true
    }
    let isPhrase = sentence.last.map { utf8[$0] >= 0x80 } ?? false
    return isPhrase && !Sentence.states(utf8, Sentence.first(utf8, outline.span(of: first)))
      && lexicon.heads.defines(utf8, sentence)
      && !Sentence.isName(utf8, sentence)
      && !Sentence.points(utf8, sentence)
  }

  /// What the sentence itself says that it defines, where its heading names something else: `DSL은 … 언어` under 도메인 언어.
  private func ownTopic(_ index: Int, besides term: Range<Int>?) -> Range<Int>? {
    let sentence = Sentence.first(utf8, outline.span(of: index))
    guard let topic = Sentence.topic(utf8, sentence), isTerm(topic),
      term.map({ isTelling(topic) || namesTwo($0) }) ?? true,
      !Sentence.points(utf8, sentence),
      lexicon.heads.closes(utf8, sentence) || Sentence.isCopula(utf8, sentence, after: topic)
        || hits(index).contains(where: { $0.kind == .definition })
    else { return nil }
    guard let term else { return topic }
    let (own, other) = (Folding.key(Gloss.removed(plain(topic))), Folding.key(plain(term)))
    if !own.isEmpty, own != other, namesTwo(term), other.contains(own) { return topic }
    return own.isEmpty || own.contains(other) || other.contains(own) ? nil : topic
  }

  /// `프로세스와 스레드`, `SQL vs NoSQL`.
  func namesTwo(_ name: Range<Int>) -> Bool {
    Sentence.compares(utf8, name)
      || utf8[name].split(separator: Markers.space).dropLast().contains { word in
        let word = Array(word)
        return word.count > 3 && ["와", "과"].contains { word.hasSuffix($0) }
      }
  }

  /// `파레토의 법칙: … 법칙`, `**S3** = … 저장소` under another heading.
  private func ownTerm(_ index: Int) -> Range<Int>? {
    let line = outline.lines[outline.blocks[index].text.lowerBound].range
    guard let colon = Separator.colon(utf8, line) ?? dash(line), colon.lowerBound > line.lowerBound,
      lexicon.labels.label(LabelText(utf8, line.lowerBound..<colon.lowerBound)) == nil,
      lexicon.heads.closes(utf8, Sentence.first(utf8, colon.upperBound..<line.upperBound))
    else { return nil }
    return termName(line.lowerBound..<colon.lowerBound)
  }

  /// `<summary>답 보기</summary>`, behind which the text is folded.
  private func isSummary(_ index: Int) -> Bool {
    let start = outline.span(of: index).lowerBound
    let tag = Markers.trimmed(utf8, max(0, start - 12), start)
    return outline.blocks[index].kind == .paragraph && start > 0 && Array(utf8[tag]).hasSuffix("<summary>")
  }

  /// Whether letters or marks say that a topic is a name: 하는 and 없는 end like one.
  func isTelling(_ topic: Range<Int>) -> Bool {
    let isVerb = ["하", "되", "있", "없", "같", "또", "쓰"].contains { Array(utf8[topic].suffix(3)).hasSuffix($0) }
    return !isVerb
      && utf8[topic].contains { Markers.isLetter($0) || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "`") }
  }

  /// Whether a sentence's topic may be a term: a name of at most three words, that no word before its last narrows.
  func isTerm(_ topic: Range<Int>) -> Bool {
    utf8[Sentence.withoutGloss(utf8, topic)].split(separator: Markers.space).count <= (isTranslated(topic) ? 4 : 3)
      && termName(topic) != nil
      && Separator.colon(utf8, topic) == nil && (!hasModifier(topic) || isTranslated(topic))
      && lexicon.labels.label(LabelText(utf8, topic)).map { $0.kind == .topic && $0.subject != nil } ?? true
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
    let lines = outline.blocks[index].text
    if lines.count > 1, isBold(outline.lines[lines.lowerBound].range) { return true }
    if Sentence.asksWhat(utf8, span) || definedTerm(index) != nil { return true }
    return explains(Decoration.core(utf8, span), outline.children(of: index))
  }

  /// `표준 스토리지 클래스`, with what is said of it under it: one of the things that the heading speaks of.
  func namesWhatIsBelow(_ index: Int) -> Bool {
    let span = outline.span(of: index)
    return outline.blocks[index].end > index + 1 && span.count <= 60 && termName(span) != nil
      && !Sentence.states(utf8, span) && !lexicon.heads.qualifies(utf8, span)
  }

  /// In a list under 개념: its first item, unless the items are terms with a definition each.
  private func announcedItem(_ list: ArraySlice<Int>) -> Int? {
    if let own = list.first(where: { inlineLabel(outline.span(of: $0))?.label.kind == .definition }) { return own }
    let terms = list.filter { definedTerm($0) != nil }.count
    if list.count > 1, list.allSatisfy(namesWhatIsBelow) { return nil }
    if let first = list.first, hasLabelText(first) || isBareName(first) || speaksOfText(first) { return nil }
    if terms * 2 > list.count || list.contains(where: { bareLabel($0, in: Scope()) != nil }) { return nil }
    guard let first = list.first, let next = list.dropFirst().first, closesInRemark(outline.span(of: first)),
      lexicon.heads.defines(utf8, Sentence.first(utf8, outline.span(of: next)))
    else { return list.first }
    return next
  }

  /// `This is part 3 of a series`: by a pronoun, of no kind of thing.
  private func speaksOfText(_ index: Int) -> Bool {
    let sentence = Sentence.first(utf8, outline.span(of: index))
    return utf8[sentence].starts(with: "This ".utf8) && !opensWithPronoun(sentence)
  }

  /// `IaaS (Infra as a Service)`, with nothing under it.
  private func isBareName(_ index: Int) -> Bool {
    let span = outline.span(of: index)
    return outline.blocks[index].end == index + 1 && utf8[span].allSatisfy { $0 < 0x80 }
      && Sentence.withoutGloss(utf8, span) != span && Sentence.isName(utf8, span)
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
    let sentence = Sentence.first(utf8, outline.span(of: index))
    guard let own = Sentence.topic(utf8, Sentence.first(utf8, outline.span(of: first))), isTerm(own),
      let other = Sentence.topic(utf8, sentence), isTerm(other),
      hits(index).contains(where: { $0.kind == .definition }) || lexicon.heads.closes(utf8, sentence)
        || lexicon.heads.opensClause(utf8, sentence)
    else { return false }
    return Folding.key(plain(own)) != Folding.key(plain(other))
  }

  /// - Parameter start: the byte of the block at which it begins to define.
  mutating func emitDefinition(_ first: Int, through last: Int, from start: Int, in scope: Scope) {
    emitDefinition(first, through: last, text: plainLines(first, from: start), from: start, in: scope)
  }

  mutating func emitDefinition(_ first: Int, through last: Int, text: String, from start: Int = 0, in scope: Scope) {
    let lines = LineRange(line(of: start, in: first).first, outline.blocks[last].lastLineUnder)
    emit(.conceptDefinition, text: text, block: first, lines: lines, in: scope)
    noteDefined(scope)
    defining.insert(first)
    definedUpTo = max(definedUpTo, last + 1)
    if outline.blocks[first].kind == .paragraph { readJudgements(after: first, in: scope) }
  }

  mutating func noteDefined(_ scope: Scope) {
    let name = subject(of: scope)
    for key in [Gloss.removed(name), SubjectName.withoutGloss(name), Gloss.inner(name)].map(Folding.key)
    where !key.isEmpty { defined[key] = name }
  }

  /// `구독 요청` right above a code block.
  private func introducesCode(_ index: Int, _ siblings: [Int]) -> Bool {
    guard let next = siblings.first(where: { $0 > index }), outline.blocks[next].kind == .code else { return false }
    let sentence = Sentence.first(utf8, outline.span(of: index))
    return !Sentence.states(utf8, sentence) && !lexicon.heads.closes(utf8, sentence)
  }

  /// `Switches between clusters.` below the command that does: what no noun of kind ends.
  private func explainsCode(_ index: Int, _ siblings: [Int]) -> Bool {
    siblings.prefix { $0 != index }.contains { outline.blocks[$0].kind == .code }
      && !lexicon.heads.closes(utf8, Sentence.first(utf8, outline.span(of: index)))
      && !hits(index).contains { $0.kind == .definition }
  }

  func announces(_ index: Int) -> Bool {
    hits(index).contains { $0.kind == .leadIn }
  }

  /// `큐의 장점`
  private func announcesFacts(_ index: Int) -> Bool {
    shortLabel(index).map { carriesItems($0.kind) } ?? false
  }

  func hasLabelText(_ index: Int) -> Bool { shortLabel(index) != nil }

  private func shortLabel(_ index: Int) -> Label? {
    let span = outline.span(of: index)
    return span.count <= 60 ? lexicon.labels.label(LabelText(utf8, span)) : nil
  }
}
