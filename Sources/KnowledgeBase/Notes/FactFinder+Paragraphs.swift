/// Paragraphs and quotes: labels, lead-ins, statements under a label, definitions.
extension FactFinder {
  /// `hasList`: a list stands above it in its section.
  mutating func readText(
    _ index: Int, after rest: ArraySlice<Int>, in scope: Scope, local: inout Local?, hasList: Bool
  ) {
    if isMedia(index) { return }
    if index < definedUpTo {
      local = leadIn(index, before: rest, in: scope) ?? judgedAhead(index, before: rest, in: scope) ?? local
      return
    }
    if isAside(index) { return readDefinitionParagraph(index, before: rest, in: scope) }
    if let label = definitionLabel(index), let next = rest.first, outline.blocks[next].kind != .heading {
      let term = label.subject ?? scope.subject?.range
      return defineUnderHeading(Array(rest), term: term, isAnnounced: true, in: local?.scope ?? scope)
    }
    if hits(index).contains(where: { $0.kind == .asks }) {
      local = Local(scope: scope.labelled(Label(kind: .suitable)), isAsked: true)
      return
    }
    if let label = labelledLeadIn(index, before: rest) {
      local = Local(scope: (local?.scope ?? scope).labelled(label), isLeadIn: true)
      return
    }
    if let parts = labelledParts(index) {
      local = readParts(parts, of: index, in: local?.scope ?? scope)
      return
    }
    if let announced = announcement(index, before: rest, in: scope, after: local) {
      local = announced
      if let name = announced.named, announced.scope.isPlain, !introducesList(index),
        !isToldAgain(name.range, at: index),
        rest.first.map({ [.item, .quote].contains(outline.blocks[$0].kind) }) ?? false
      {
        defineUnderHeading(
          Array(rest), term: name.range, isAnnounced: namesPart(name.range, rest, in: announced.scope),
          in: announced.scope)
      }
      return
    }
    let outer = local?.scope ?? scope
    if local?.leadsTo == index, let kind = factKind(outer.kind) {
      local?.leadsTo = rest.first.flatMap { opensAlike($0, index) ? $0 : nil }
      return emitLines(index, as: kind, in: outer)
    }
    if let held = local, held.isLeadIn || held.hasList, !partsTitledItems(index, before: rest) { local = nil }
    if readSignedLines(index, in: outer) || readHeadedLines(index, in: scope) { return }
    if let (label, text) = inlineLabel(outline.span(of: index)), let kind = factKind(label.kind), !text.isEmpty {
      var inner = outer.labelled(label)
      if outer.kind == .con { inner.parent = softened(by: label.kind, in: outer) }
      let remedy = kind == .con ? inlineRemedy(index) : nil
      let said = plainLines(outline.blocks[index].text, from: text.lowerBound, to: remedy?.conEnd ?? Int.max)
      let fact = emit(kind, text: said, block: index, lines: lines(of: index), in: inner)
      if let remedy { emitRemedy(remedy.text, in: index, of: fact, scope: inner) }
      readSentences(index, of: fact, kind: kind, in: outer.labelled(label))
      return
    }
    if local != nil || scope.isHeading && !hasList, let kind = factKind(outer.kind), isStatement(index, before: rest) {
      return emitLines(index, as: kind, in: outer)
    }
    if outer.kind == .neutral, let (term, start) = statement(in: outline.span(of: index), outer) {
      var inner = outer
      inner.subject = Name(term)
      emitDefinition(index, through: index, from: start, in: inner)
    }
    if outer.isPlain || outline.blocks[index].kind == .quote { readDefinitionParagraph(index, before: rest, in: outer) }
    readSentences(index, of: outer.parent, kind: nil, in: outer)
  }

  /// A paragraph under a label: one fact, or one a line where each is a sentence.
  private mutating func emitLines(_ index: Int, as listed: Fact.Kind, in scope: Scope) {
    if let lines = statedLines(index) {
      for line in lines {
        let span =
          outline.lines[line.lowerBound].range.lowerBound..<outline.lines[line.upperBound - 1].range.upperBound
        let kind = judged(span, as: listed)
        let named = kind == .pro || kind == .con ? nil : namedSubject(index, of: span, in: scope)
        var inner = scope
        inner.parent = emit(
          kind, text: plainLines(line, from: 0, to: Int.max), block: index, lines: numbers(line), in: scope,
          subject: named)
        readJudgements(index, lexicon.cues.hits(in: utf8, span), kind, isOwn: true, in: inner)
      }
      return
    }
    let kind = judged(outline.span(of: index), as: listed)
    let named = kind == .pro || kind == .con ? nil : namedSubject(index, in: scope)
    let remedy = kind == .con ? inlineRemedy(index) : nil
    let fact = emit(
      kind, text: plainLines(outline.blocks[index].text, from: 0, to: remedy?.conEnd ?? Int.max), block: index,
      lines: lines(of: index), in: scope, subject: named)
    if let remedy { emitRemedy(remedy.text, in: index, of: fact, scope: scope) }
    readSentences(index, of: fact, kind: kind, in: scope)
  }

  /// Whether two paragraphs open with one word: `You need …` / `You want …`.
  private func opensAlike(_ next: Int, _ index: Int) -> Bool {
    guard outline.blocks[next].kind == .paragraph else { return false }
    let words = [index, next].map { utf8[outline.span(of: $0)].prefix { $0 > Markers.space } }
    return words[0].elementsEqual(words[1])
  }

  /// `**Mediator**` and a list, under 참여자.
  private func namesPart(_ name: Range<Int>, _ rest: ArraySlice<Int>, in scope: Scope) -> Bool {
    scope.kind == .kinds && namesKind(name, Array(rest.prefix(1)))
  }

  /// A text between `- **Work queues**` and `- **Fan-out**`: the list goes on.
  private func partsTitledItems(_ index: Int, before rest: ArraySlice<Int>) -> Bool {
    guard index > 0, let next = rest.first else { return false }
    return [index - 1, next].allSatisfy { outline.blocks[$0].kind == .item && isBold(outline.span(of: $0)) }
  }

  /// `**Best practices:**`: what stands below it is a list of its own.
  private func introducesList(_ index: Int) -> Bool {
    let span = outline.span(of: index)
    return span.last.map { utf8[$0] == UInt8(ascii: ":") } ?? false
      || utf8[span].suffix(3).elementsEqual(":**".utf8)
  }

  /// `**Use cases**: use it for:` above a list: the text behind the label only leads to it.
  private func labelledLeadIn(_ index: Int, before rest: ArraySlice<Int>) -> Label? {
    let span = outline.span(of: index)
    guard let last = span.last, utf8[last] == UInt8(ascii: ":"), span.count <= 120,
      outline.blocks[index].text.count == 1,
      let next = rest.first, outline.blocks[next].kind == .item, let (label, text) = inlineLabel(span), !text.isEmpty,
      factKind(label.kind) != nil, lexicon.labels.label(LabelText(utf8, span)) == nil
    else { return nil }
    return label
  }

  /// The label of a paragraph such as `**서버리스란?**`.
  private func definitionLabel(_ index: Int) -> Label? {
    let span = outline.span(of: index)
    guard outline.blocks[index].text.count == 1, span.count <= 80,
      let label = lexicon.labels.label(LabelText(utf8, span)), label.kind == .definition
    else { return nil }
    return label
  }

  /// Lines that a sign opens each: `👍 빠르다`, or any emoji under a label.
  private mutating func readSignedLines(_ index: Int, in scope: Scope) -> Bool {
    let lines = outline.blocks[index].text
    let announced = lines.count > 1 && lines.allSatisfy { Sign.opens(utf8, outline.lines[$0].range) }
    guard signLabel(index, in: scope) != nil || announced else { return false }
    for line in lines {
      let range = outline.lines[line].range
      let sign = Sign.first(in: utf8, range)
      guard let kind = factKind(scope.kind) ?? sign.flatMap({ factKind($0.kind) }) else { return false }
      let lines = LineRange(outline.lines[line].number, outline.lines[line].number)
      if Sign.pointsOn(utf8, range) { continue }
      var inner = scope
      inner.parent = emit(kind, text: plain(Decoration.core(utf8, range)), block: index, lines: lines, in: scope)
      narrowed(index, to: line..<line + 1) { $0.readJudgements(index, $0.hits(index), kind, isOwn: true, in: inner) }
    }
    return true
  }

  /// A paragraph under 장점 says one where no list does, and where it is no lead-in.
  private func isStatement(_ index: Int, before rest: ArraySlice<Int>) -> Bool {
    if outline.blocks[index].kind == .quote {
      return outline.blocks[index].text.allSatisfy { Sentence.endsInCase(utf8, outline.lines[$0].range) }
    }
    return !rest.contains { outline.blocks[$0].kind == .item || outline.blocks[$0].kind == .heading }
  }

  /// A label or lead-in that stands as a paragraph: `장점:`, `**단점**`, `[모놀리스]`, `다음과 같은 장점이 있다.`
  private func announcement(
    _ index: Int, before rest: ArraySlice<Int>, in scope: Scope, after local: Local?
  ) -> Local? {
    let block = outline.blocks[index]
    guard block.text.count == 1 else { return leadIn(index, before: rest, in: scope) }
    let span = outline.span(of: index)
    let text = LabelText(utf8, span)
    if text.bytes.count <= 60, let label = lexicon.labels.label(text) {
      if label.kind == .definition || label.kind == .topic || label.kind == .comparison { return nil }
      return Local(scope: scope.labelled(label))
    }
    if isBoldOrBracketed(span) || isTranslatedTitle(span, before: rest), let name = subjectName(text.name),
      factKind(scope.kind) == nil || namesOwner(text.name, before: rest, in: scope),
      local?.isAsked ?? false || !isTrait(text.name, in: scope)
    {
      var announced = local.flatMap { $0.isAsked ? $0 : nil } ?? Local(scope: scope)
      announced.scope.subject = name
      announced.named = name
      announced.hasList = false
      return announced
    }
    return leadIn(index, before: rest, in: scope) ?? judgedAhead(index, before: rest, in: scope)
  }

  /// `**순서 보장**` under 카프카 특징, `**로그 수집에 유리**`: what a bold line says of the thing, and no thing of its own.
  private func isTrait(_ name: Range<Int>, in scope: Scope) -> Bool {
    if lexicon.cues.hits(in: utf8, name).contains(where: { $0.kind == .suitable || $0.kind == .unsuitable }) {
      return true
    }
    return scope.kind == .neutral && scope.subject != nil && mentioned(name) == nil && latinName(name) == nil
  }

  /// `**Redis**` above a list among uses, where a heading names it too: whose uses they are.
  private func namesOwner(_ name: Range<Int>, before rest: ArraySlice<Int>, in scope: Scope) -> Bool {
    scope.isHeading && mentioned(name) != nil && rest.first.map { outline.blocks[$0].kind == .item } ?? false
  }

  /// `부하 분산(Load Balancing)`, right above a list.
  private func isTranslatedTitle(_ span: Range<Int>, before rest: ArraySlice<Int>) -> Bool {
    guard utf8[span].last == UInt8(ascii: ")"), span.count <= 90, let next = rest.first,
      outline.blocks[next].kind == .item
    else { return false }
    return termName(span).map(isTranslated) ?? false
  }

  /// `Redis is best when:`, with the cases below it.
  private func judgedAhead(_ index: Int, before rest: ArraySlice<Int>, in scope: Scope) -> Local? {
    guard factKind(scope.kind) == nil, let next = rest.first,
      outline.blocks[next].kind == .item || outline.blocks[next].kind == .paragraph,
      let label = judgedAhead(outline.span(of: index))
    else { return nil }
    return Local(
      scope: scope.labelled(label), isLeadIn: true, leadsTo: outline.blocks[next].kind == .paragraph ? next : nil)
  }

  /// What a text that ends in a colon says of all that stands below it.
  func judgedAhead(_ span: Range<Int>) -> Label? {
    guard span.count <= 200, let last = span.last, utf8[last] == UInt8(ascii: ":") else { return nil }
    let judging = lexicon.cues.hits(in: utf8, span).filter { [.suitable, .unsuitable, .useCase].contains($0.kind) }
    guard let first = judging.first, judging.allSatisfy({ $0.kind == first.kind }) else { return nil }
    let subject = topic(ofLeadIn: first.range.lowerBound, in: span)
    let kinds: [CueTable.Kind: LabelKind] = [.suitable: .suitable, .unsuitable: .unsuitable, .useCase: .useCase]
    return kinds[first.kind].map { Label(kind: $0, subject: subject) }
  }

  private func leadIn(_ index: Int, before rest: ArraySlice<Int>, in scope: Scope) -> Local? {
    guard let next = rest.first, outline.blocks[next].kind == .item || isItemHeading(next),
      let label = announcedAhead(index, in: scope)
    else { return nil }
    return Local(scope: scope.labelled(label, isHeading: outline.blocks[next].kind == .heading), isLeadIn: true)
  }

  /// What a sentence leads to: `… 장점이 있지만 다음과 같은 단점도 있다`, `물론 단점도 분명했다`.
  func announcedAhead(_ index: Int, in scope: Scope) -> Label? {
    // Of a long text its last line leads on.
    let lines = outline.blocks[index].text
    let whole = outline.span(of: index)
    let span = whole.count <= 400 ? whole : lines.last.map { outline.lines[$0].range } ?? whole
    guard span.count <= 400 else { return nil }
    guard let cue = lexicon.cues.hits(in: utf8, span).last(where: { $0.kind == .leadIn }) else {
      return lexicon.labels.stated(in: utf8, span)
    }
    let ahead = lexicon.labels.mentioned(in: utf8, cue.range.upperBound..<span.upperBound)
    guard var kind = ahead ?? lexicon.labels.mentioned(in: utf8, span), scope.kind != .neutral || kind != .con else {
      return nil
    }
    let remedies = lexicon.cues.hits(in: utf8, span).filter { $0.kind == .mitigation || $0.kind == .purpose }
    if kind == .con, ahead == nil, remedies.contains(where: { $0.range.upperBound <= cue.range.lowerBound }) {
      kind = .mitigation
    }
    return Label(kind: kind, subject: topic(ofLeadIn: cue.range.lowerBound, in: span))
  }

  /// `배열은 다음과 같은 …`, `배열의 장점은 다음과 같다`, `배열의 단점을 알아보자`: what the sentence with the cue speaks of, where that is a name.
  private func topic(ofLeadIn cue: Int, in span: Range<Int>) -> Range<Int>? {
    let start = utf8[span.lowerBound..<cue].lastIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "\n") }
    let sentence = (start.map { Markers.trimmed(utf8, $0 + 1, cue).lowerBound } ?? span.lowerBound)..<cue
    let owner = Markers.trimmed(utf8, sentence.lowerBound, sentence.upperBound)
    if utf8[owner].suffix(3).elementsEqual("의".utf8), owner.count <= 60 {
      return termName(owner.lowerBound..<owner.upperBound - 3)
    }
    guard let topic = Sentence.topic(utf8, sentence) else { return nil }
    let words = utf8[topic].split(separator: Markers.space)
    if Pointing.isFound(in: words) { return nil }
    if let label = lexicon.labels.label(LabelText(utf8, topic)) { return label.subject }
    return words.count <= 3 && !words.contains { Array($0).hasSuffix("것") } ? topic : nil
  }

  func isBoldOrBracketed(_ range: Range<Int>, longest: Int = 80) -> Bool {
    guard let first = range.first, let last = range.last, range.count > 4, range.count <= longest else { return false }
    let isBold = isBold(range)
    if isBold, utf8[last - 2] == UInt8(ascii: "."), utf8[range].split(separator: Markers.space).count > 2 {
      return false
    }
    if isBold || utf8[first] == UInt8(ascii: "[") && utf8[last] == UInt8(ascii: "]") { return true }
    return utf8[first] >= 0xE2 && Bracket.opening(utf8, range)?.end == range.upperBound
  }

  /// `**처리 속도**` and paragraphs below it, in a section of pros or cons that has no list, and `**1. 처리 속도**` above a list:
  /// each bold line is one.
  mutating func readTitledParagraphs(_ siblings: [Int], in scope: Scope) -> Bool {
    guard scope.isHeading, scope.kind == .pro || scope.kind == .con, let kind = factKind(scope.kind) else {
      return false
    }
    let titles = siblings.indices.filter {
      outline.blocks[siblings[$0]].kind == .paragraph && opensWithTitle(siblings[$0])
    }
    let isCounted = titles.allSatisfy { opensWithNumber(siblings[$0]) } && titles.first == siblings.startIndex
    let areRead = siblings.allSatisfy {
      [.paragraph, .code].contains(outline.blocks[$0].kind) || isCounted && outline.blocks[$0].kind == .item
    }
    guard areRead, titles.count > 1, !siblings.contains(where: { opensWithLabel($0) }) else { return false }
    for (place, end) in zip(titles, titles.dropFirst() + [siblings.endIndex]) {
      let title = siblings[place]
      let under = siblings[(place + 1)..<end]
      let last = under.last ?? title
      let lines = LineRange(outline.blocks[title].firstLine, outline.blocks[last].lastLineUnder)
      let start = isCounted ? Decoration.core(utf8, outline.span(of: title)).lowerBound : 0
      let fact = emit(kind, text: plainLines(title, from: start), block: title, lines: lines, in: scope)
      for index in [title] + under where outline.blocks[index].kind != .item {
        readSentences(index, of: fact, kind: kind, in: scope)
      }
      readDetails(under.filter { outline.blocks[$0].kind == .item }, of: fact, kind: kind, in: scope)
    }
    return true
  }

  /// `**1. …**`
  private func opensWithNumber(_ index: Int) -> Bool {
    utf8[outline.span(of: index)].first { $0 != UInt8(ascii: "*") }.map(Markers.isDigit) ?? false
  }

  func opensWithLabel(_ index: Int) -> Bool {
    factKind(inlineLabel(outline.span(of: index))?.label.kind) != nil || labelledParts(index) != nil
  }

  /// Whether bold text is all of the paragraph's first line, and no label.
  private func opensWithTitle(_ index: Int) -> Bool {
    let line = outline.lines[outline.blocks[index].text.lowerBound].range
    return isBoldOrBracketed(line, longest: 240) && factKind(lexicon.labels.label(LabelText(utf8, line))?.kind) == nil
  }
}
