/// List items: labels, statements under a label, and what is said within them.
extension FactFinder {
  /// The label that an item is, where nothing stands under it; among statements only a label without subject is one.
  func bareLabel(_ index: Int, in scope: Scope) -> Label? {
    let block = outline.blocks[index]
    guard block.end == index + 1, block.text.count == 1 else { return nil }
    let text = LabelText(utf8, outline.span(of: index))
    guard text.bytes.count <= 40, let label = lexicon.labels.label(text), !isCase(label.subject) else { return nil }
    let isSibling = label.kind != scope.kind && isSubject(label.subject, of: scope)
    let isWhole = (label.subject == nil || isSibling) && (factKind(label.kind) != nil || label.kind == .neutral)
    return isWhole || (factKind(label.kind) != nil && factKind(scope.kind) == nil && scope.isPlain) ? label : nil
  }

  /// `삽입이 많은 경우 이점`: says when, and announces nothing.
  private func isCase(_ name: Range<Int>?) -> Bool {
    guard let name, let last = utf8[name].split(separator: Markers.space).last else { return false }
    return ["경우", "때"].contains { last.elementsEqual($0.utf8) }
  }

  /// `도메인이 다른 서버를 사용할 때` among statements is one of them, whatever stands under it.
  private func isCase(_ text: LabelText, _ kind: Fact.Kind) -> Bool {
    (kind == .useCase || kind == .suitable || kind == .unsuitable) && isCase(text.name)
      && utf8[text.name].split(separator: Markers.space).contains { word in
        ["을", "를", "이", "가"].contains { word.count > 3 && Array(word.suffix(3)).hasSuffix($0) }
      }
  }

  /// `② SPA의 단점` among what stands under `① SPA의 장점`.
  private func isSubject(_ name: Range<Int>?, of scope: Scope) -> Bool {
    guard let name, let own = scope.subject?.range else { return false }
    return Folding.key(plain(name)) == Folding.key(plain(own))
  }

  mutating func readItem(_ index: Int, in scope: Scope, beside: Beside) {
    let block = outline.blocks[index]
    let under = outline.children(of: index)
    let span = outline.span(of: index)
    if tellsSource(index) || under.isEmpty && (pointsWithin(span) || factKind(scope.kind) != nil && isLink(span)) {
      return
    }
    if pointsWithin(span) { return visit(under, in: scope) }
    let text = LabelText(utf8, span)
    if !under.isEmpty,
      let label = openingLabel(text, in: scope) ?? titleLabel(index, in: scope) ?? leadInLabel(index, in: scope)
    {
      var inner = scope.labelled(label)
      if label.kind == .topic { inner.kind = scope.kind }
      if factKind(label.kind) == nil, label.kind != .both { inner.subject = scope.subject }
      return visit(under, in: inner)
    }
    if !under.isEmpty, factKind(scope.kind) == nil, let label = lexicon.labels.label(text), label.kind == .definition,
      Sentence.whatIs(utf8, span) == nil
    {
      defineUnderHeading(under, term: label.subject ?? scope.subject?.range, isAnnounced: true, in: scope)
      return visit(under, in: scope)
    }
    if let (label, rest) = signLabel(index, in: scope) ?? inlineLabel(span) ?? closingLabel(index), !rest.isEmpty,
      announces(label, in: scope)
    {
      var inner = scope.labelled(label)
      if scope.kind == .con { inner.parent = softened(by: label.kind, in: scope) }
      return emitItem(index, from: rest.lowerBound, in: inner)
    }
    if index >= definedUpTo, scope.isPlain, let (label, rest) = inlineLabel(span), label.kind == .definition,
      label.subject ?? scope.subject?.range != nil, !rest.isEmpty
    {
      let text = plainLines(index, from: rest.lowerBound)
      emit(.conceptDefinition, text: text, block: index, lines: lines(of: index), in: scope.labelled(label))
      return
    }
    if factKind(scope.kind) != nil {
      if span.isEmpty && under.isEmpty { return }
      return emitItem(index, in: scope)
    }
    if scope.kind == .choice, under.isEmpty, readChoice(index, in: scope) { return }
    readPlainItem(index, block, under, text, in: scope, beside: beside)
  }

  /// `출처: …`, `References`: where the text comes from, and no fact, nor is what stands under it.
  private func tellsSource(_ index: Int) -> Bool {
    let span = outline.span(of: index)
    let head =
      span.lowerBound..<((Separator.colon(utf8, span) ?? Separator.paren(utf8, span))?.lowerBound ?? span.upperBound)
    return head.count <= 40
      && lexicon.sentenceWords[.source].contains(utf8[Decoration.core(utf8, head)].compactMap(Folded.byte))
  }

  /// `단점` below the last item under `장점`, indented a little, and above another list: it announces that.
  func labelBelow(_ item: Int, before rest: ArraySlice<Int>) -> Label? {
    let last = outline.blocks[item].end - 1
    guard last > item, outline.blocks[last].kind == .paragraph, let next = rest.first,
      outline.blocks[next].kind == .item, let label = lexicon.labels.label(LabelText(utf8, outline.span(of: last))),
      label.kind == .pro || label.kind == .con
    else { return nil }
    return label
  }

  /// `빠르다 (장점)`
  private func closingLabel(_ index: Int) -> (label: Label, rest: Range<Int>)? {
    let span = outline.span(of: index)
    guard outline.blocks[index].end == index + 1, span.last.map({ utf8[$0] == UInt8(ascii: ")") }) ?? false,
      let open = utf8[span].lastIndex(of: UInt8(ascii: "(")), open > span.lowerBound,
      let label = lexicon.labels.label(LabelText(utf8, open + 1..<span.upperBound - 1)), label.subject == nil,
      label.kind == .pro || label.kind == .con
    else { return nil }
    return (label, span.lowerBound..<open)
  }

  /// Whether an item's own label counts: among cons, `호스팅 언어 한계: …` is one more, and a remedy is no part of a term.
  private func announces(_ label: Label, in scope: Scope) -> Bool {
    guard let kind = factKind(label.kind) else { return false }
    if kind == factKind(scope.kind), label.subject != nil { return false }
    return kind != .mitigation || scope.kind != .neutral
  }

  /// The label that an item is for what stands under it. Among statements, 제약 조건 or 실행 시간의 한계 is one of them.
  private func openingLabel(_ text: LabelText, in scope: Scope) -> Label? {
    guard text.bytes.count <= 90, let label = lexicon.labels.label(text), label.kind != .definition else { return nil }
    if [.topic, .kinds, .neutral].contains(label.kind), Separator.colon(utf8, withMark(text.name)) != nil {
      return nil
    }
    guard let kind = factKind(scope.kind) else { return label.subject.map(isClause) ?? false ? nil : label }
    guard let own = factKind(label.kind), label.subject == nil || own != kind, !isCase(text, own) else { return nil }
    return label
  }

  /// A name with the code mark that opens it, so that the one that closes it opens none.
  private func withMark(_ name: Range<Int>) -> Range<Int> {
    name.lowerBound > 0 && utf8[name.lowerBound - 1] == UInt8(ascii: "`") ? name.lowerBound - 1..<name.upperBound : name
  }

  /// `**장점**` on the first line of an item, with a remark below it.
  private func titleLabel(_ index: Int, in scope: Scope) -> Label? {
    let lines = outline.blocks[index].text
    guard lines.count > 1, let first = lines.first, isBold(outline.lines[first].range) else { return nil }
    return openingLabel(LabelText(utf8, outline.lines[first].range), in: scope)
  }

  /// `키가 비었고, 기본 파티셔너를` before `사용할 경우`: no name.
  private func isClause(_ name: Range<Int>) -> Bool {
    utf8[name].contains(UInt8(ascii: ",")) && !Sentence.nounsWithParticle(utf8, name).isEmpty
  }

  /// `… 다음과 같은 장점이 있다`, with them under it.
  private func leadInLabel(_ index: Int, in scope: Scope) -> Label? {
    let under = outline.children(of: index)
    guard factKind(scope.kind) == nil, let first = under.first, outline.blocks[first].kind == .item else { return nil }
    return announcedAhead(index, in: scope)
  }

  /// An item under 장점 and the like: one fact, and the facts within it.
  private mutating func emitItem(_ index: Int, from start: Int = 0, in scope: Scope) {
    guard let announced = factKind(scope.kind) else { return }
    let kind = judged(outline.span(of: index), as: announced)
    let remedy = kind == .con ? inlineRemedy(index) : nil
    let text = plainLines(outline.blocks[index].text, from: start, to: remedy?.conEnd ?? Int.max)
    if kind == .con, let con = scope.parent, facts.indices.contains(con), facts[con].kind == .con,
      hits(index).contains(where: { $0.kind == .mitigation })
    {
      emit(.mitigation, text: text, block: index, lines: lines(of: index), in: scope)
      return
    }
    var inner = scope
    if kind == .pro || kind == .con { inner.parent = nil }
    if kind == .mitigation, scope.parent == nil {
      inner.parent = (remedied(index) ?? beforeColon(index)).flatMap { con(called: $0) }
    }
    let fact = emit(
      kind, text: text, block: index, lines: lines(of: index), in: inner,
      subject: kind == .pro || kind == .con ? nil : namedSubject(index, in: inner))
    if let remedy { emitRemedy(remedy.text, in: index, of: fact, scope: inner) }
    let namesCon = scope.parent == nil && inner.parent != nil
    if kind == .mitigation, !namesCon, definedTerm(index) != nil { readTermItem(index, in: Scope(parent: fact)) }
    readSentences(index, of: fact, kind: kind, in: inner)
    readDetails(outline.children(of: index), of: fact, kind: kind, in: inner)
  }

  /// What an item names before its colon: `장애 전파: 서킷 브레이커를 둔다` names a con.
  func beforeColon(_ index: Int) -> Range<Int>? {
    let span = outline.span(of: index)
    return Separator.colon(utf8, span).map { Decoration.core(utf8, span.lowerBound..<$0.lowerBound) }
  }

  /// `1. 용량`, `- 번들이 커진다`, `2. 학습`, `- …`: what numbered lines lead though it stands beside them and not under: the
  /// paragraphs, where one is behind each number, or else the other items.
  func kindLedByNumbers(_ siblings: [Int]) -> Block.Kind? {
    let items = siblings.indices.filter { outline.blocks[siblings[$0]].kind == .item }
    let numbered = numbered(siblings)
    guard numbered.count > 1, numbered.first == items.first,
      numbered.allSatisfy({ place in
        let index = siblings[place]
        return outline.blocks[index].end == index + 1 && outline.blocks[index].text.count == 1
      })
    else { return nil }
    let isParted = numbered.allSatisfy { place in
      siblings.indices.contains(place + 1) && outline.blocks[siblings[place + 1]].kind == .paragraph
    }
    if isParted { return .paragraph }
    return numbered.count < items.count ? .item : nil
  }

  /// `1. Flask`, `**장점**`, `- …`, `2. Django`, `**장점**`, `- …`: numbered names that head the labels behind them, by their
  /// blocks.
  func namedByNumbers(_ siblings: [Int], in scope: Scope) -> [Int: Name] {
    guard factKind(scope.kind) == nil else { return [:] }
    let numbered = numbered(siblings).filter { outline.blocks[siblings[$0]].end == siblings[$0] + 1 }
    guard numbered.count > 1 else { return [:] }
    var names: [Int: Name] = [:]
    for (place, end) in zip(numbered, numbered.dropFirst() + [siblings.endIndex]) {
      let span = outline.span(of: siblings[place])
      guard let name = termName(span), !Sentence.states(utf8, span), !hasLabelText(siblings[place]) else { return [:] }
      let isLabelled = siblings[(place + 1)..<end].contains { other in
        outline.blocks[other].kind == .paragraph
          && factKind(lexicon.labels.label(LabelText(utf8, outline.span(of: other)))?.kind) != nil
      }
      guard isLabelled else { return [:] }
      names[siblings[place]] = Name(name)
    }
    return names
  }

  /// The places of the items that a number marks.
  private func numbered(_ siblings: [Int]) -> [Int] {
    siblings.indices.filter {
      let block = outline.blocks[siblings[$0]]
      return block.kind == .item && Markers.ListMarker.counts(block.marker)
    }
  }

  /// Reads a block that tells of the fact at `leader`.
  mutating func readBelow(_ index: Int, _ leader: Int, in scope: Scope) {
    facts[leader].lines = LineRange(facts[leader].lines.first, lines(of: index).last)
    readDetails([index], of: leader, kind: facts[leader].kind, in: scope)
  }

  /// Where uses are listed, an item that judges is that judgement: `블로그에 적합하다`. Where what suits is listed, one that
  /// closes in the opposite is that: `로그 수집에는 적합하지 않다` under 추천, `느린 경로에서는 쓰지 말자`.
  func judged(_ text: Range<Int>, as kind: Fact.Kind) -> Fact.Kind {
    guard kind == .useCase || kind == .suitable else { return kind }
    let sentence = Sentence.first(utf8, text)
    if forbids(sentence) { return .unsuitable }
    let judging = lexicon.cues.hits(in: utf8, sentence).filter { $0.kind == .suitable || $0.kind == .unsuitable }
    guard let first = judging.first, judging.allSatisfy({ $0.kind == first.kind }) else { return kind }
    let closes = !utf8[first.range.upperBound..<sentence.upperBound].contains(Markers.space)
    if kind == .suitable, !closes { return kind }
    return first.kind == .suitable ? .suitable : .unsuitable
  }

  private func forbids(_ sentence: Range<Int>) -> Bool {
    let tail = utf8[Decoration.core(utf8, sentence)].suffix(48).compactMap(Folded.byte)
    return lexicon.sentenceWords[.forbids].contains { tail.suffix($0.count).elementsEqual($0) }
  }

  /// What stands under a fact: its judgements, mitigations and limits, and terms that it explains.
  mutating func readDetails(_ under: [Int], of fact: Int, kind: Fact.Kind, in scope: Scope) {
    var inner = scope
    let named = lexicon.labels.label(LabelText(utf8, outline.span(of: facts[fact].block)))
    inner.kind = named?.kind == .limit ? .limit : .neutral
    inner.isHeading = false
    inner.parent = fact
    for index in under {
      let block = outline.blocks[index]
      if block.kind == .code || block.kind == .row { continue }
      if block.kind == .item || block.kind == .heading {
        let text = LabelText(utf8, outline.span(of: index))
        if let label = lexicon.labels.label(text), factKind(label.kind) != nil, block.end > index + 1 {
          visit(outline.children(of: index), in: inner.labelled(label))
          continue
        }
      }
      if let (label, rest) = inlineLabel(outline.span(of: index)), let kind = factKind(label.kind), !rest.isEmpty {
        emit(kind, text: plain(rest), block: index, lines: lines(of: index), in: inner.labelled(label))
        continue
      }
      if opensTerm(index) || definesMarked(index) || definesNoun(index, among: under) { readTermItem(index, in: inner) }
      readSentences(index, of: fact, kind: kind, in: inner, siblings: under)
      readDetails(outline.children(of: index), of: fact, kind: kind, in: scope)
    }
  }

  /// An item without label around it: a definition, a subject for what stands under it, or text.
  private mutating func readPlainItem(
    _ index: Int, _ block: OutlineBlock, _ under: [Int], _ text: LabelText, in scope: Scope, beside: Beside
  ) {
    let isStep = scope.kind == .neutral && Markers.ListMarker.counts(block.marker)
    let known = facts.count
    if index >= definedUpTo,
      scope.isPlain || !isStep && (opensTerm(index) || definesWithin(index, scope) || isAmongTopics(index, beside))
    {
      readDefinitionItem(index, under, text, in: scope, beside: beside)
    }
    var inner = scope
    if !under.isEmpty, facts.count > known, let fact = facts.last, fact.kind == .conceptDefinition, fact.block == index
    {
      inner.subject = Name(
        definedTerm(index)?.term ?? Sentence.whatIs(utf8, outline.span(of: index)).map {
          outline.span(of: index).lowerBound..<$0.term
        } ?? text.name)
    }
    inner.isHeading = false
    if !under.isEmpty, hasLabel(under), let name = subjectName(text.name) ?? askedSubject(text.name) {
      inner.subject = name
      defineLabelled(index, under, text.name, in: inner)
    }
    let count = facts.count
    readSentences(index, of: scope.parent, kind: nil, in: inner)
    if facts.count > count, facts[count].kind == .limit {
      inner.parent = count
      inner.subject = limited(index) ?? inner.subject
    }
    if index < definedUpTo, definedTerm(index) != nil, inner.kind == nil {
      inner.kind = under.count > 1 && under.allSatisfy(tellsCase) ? .useCase : .neutral
    }
    visit(under, in: inner)
  }

  /// `트래픽을 예측할 수 없는 경우`, with nothing under it.
  private func tellsCase(_ index: Int) -> Bool {
    outline.blocks[index].kind == .item && outline.blocks[index].end == index + 1
      && Sentence.endsInCase(utf8, outline.span(of: index))
  }

  private func hasLabel(_ under: [Int]) -> Bool { under.contains(where: isLabelled) }

  private func isLabelled(_ index: Int) -> Bool {
    let span = outline.span(of: index)
    let isWhole = Separator.colon(utf8, span).map { $0.upperBound == span.upperBound } ?? true
    if isWhole, lexicon.labels.label(LabelText(utf8, span)) != nil { return true }
    return inlineLabel(span).map { carriesItems($0.label.kind) } ?? false
  }

  /// `오케스트레이션` with 장점 and 단점 under it: what stands before those says what it is.
  private mutating func defineLabelled(_ index: Int, _ under: [Int], _ name: Range<Int>, in scope: Scope) {
    let before = under.prefix { !isLabelled($0) }
    guard index >= definedUpTo, scope.isPlain, let first = before.first, let last = before.last, termName(name) != nil,
      before.allSatisfy({ outline.blocks[$0].kind == .item || outline.blocks[$0].kind == .paragraph }),
      outline.blocks[index].text.count == 1, Separator.colon(utf8, name) == nil, !isQuestion(first),
      outline.span(of: first).count >= 60
    else { return }
    let lines = LineRange(outline.blocks[index].firstLine, outline.blocks[last].lastLineUnder)
    emit(.conceptDefinition, text: plainLines(first), block: index, lines: lines, in: scope)
    noteDefined(scope)
    defining.insert(index)
    definedUpTo = max(definedUpTo, last + 1)
  }
}
