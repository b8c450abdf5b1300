/// Items that define: a term with what it is behind it, below it or under it, X란.
extension FactFinder {
  /// A bold or glossed term (`X (Y)`), or `X란`, that opens an item.
  func opensTerm(_ index: Int) -> Bool {
    let span = outline.span(of: index)
    guard let first = span.first else { return false }
    if Sentence.asksWhat(utf8, span) { return true }
    let isBold = utf8[first] == UInt8(ascii: "*") || utf8[first] == UInt8(ascii: "`")
    let isGlossed = Sentence.withoutGloss(utf8, span) != span && Separator.colon(utf8, span) == nil
    return (isBold || isGlossed) && outline.blocks[index].end > index + 1
  }

  /// `**Socket.io**: … 라이브러리`, wherever it stands.
  func definesMarked(_ index: Int) -> Bool {
    guard outline.blocks[index].kind == .item, let first = outline.span(of: index).first, isMarked(first),
      let (_, rest) = definedTerm(index)
    else { return false }
    return lexicon.heads.closes(utf8, Sentence.first(utf8, rest))
  }

  /// `String : 가장 단순한 구조` within an item of 특징.
  func definesWithin(_ index: Int, _ scope: Scope) -> Bool {
    let block = outline.blocks[index]
    if scope.kind == .neutral, statement(in: outline.span(of: index), scope) != nil { return true }
    guard scope.kind == .neutral, block.parent >= 0, outline.blocks[block.parent].kind == .item,
      Separator.colon(utf8, outline.span(of: index)) != nil, let (_, rest) = definedTerm(index)
    else { return false }
    if let (term, _) = definedTerm(block.parent) {
      return namesInLetters(term) && outline.children(of: block.parent).allSatisfy { definedTerm($0) != nil }
    }
    let sentence = Sentence.first(utf8, rest)
    return Separator.colon(utf8, outline.span(of: block.parent)) == nil && lexicon.heads.closes(utf8, sentence)
      && Sentence.qualifies(utf8, sentence)
  }

  private func namesInLetters(_ term: Range<Int>) -> Bool { utf8[term].first.map(Markers.isLetter) ?? false }

  mutating func readTermItem(_ index: Int, in scope: Scope) {
    let text = LabelText(utf8, outline.span(of: index))
    readDefinitionItem(index, outline.children(of: index), text, in: scope, siblings: [])
  }

  mutating func readDefinitionItem(
    _ index: Int, _ under: [Int], _ text: LabelText, in scope: Scope, siblings: ArraySlice<Int>
  ) {
    let span = outline.span(of: index)
    if isLink(span) { return }
    var inner = scope
    if let answer = labelledDefinition(index) {
      if let name = answer.subject { inner.subject = Name(name) }
      return emitDefinition(index, through: index, text: plainLines(index, from: answer.rest), in: inner)
    }
    if let end = Sentence.whatIs(utf8, span) {
      inner.subject = Name(span.lowerBound..<end.term)
      let isBare = end.rest >= span.upperBound
      guard !isBare || !under.isEmpty else { return }
      let body = isBare ? under.first.map { plainLines($0) } ?? "" : plainLines(index, from: end.rest)
      return emitDefinition(index, through: isBare ? under.first ?? index : index, text: body, in: inner)
    }
    if let (term, rest) = definedTerm(index) {
      if isDefined(term), !lexicon.heads.closes(utf8, Sentence.first(utf8, rest)) { return }
      inner.subject = Name(term)
      return emitDefinition(index, through: index, text: plainLines(index, from: rest.lowerBound), in: inner)
    }
    if !under.isEmpty, explains(text.name, under) || isKind(index, text.name, in: scope) && namesKind(text.name, under)
    {
      inner.subject = Name(text.name)
      return emitDefinition(
        index, through: under.first ?? index, text: under.first.map { plainLines($0) } ?? "", in: inner)
    }
    if let (name, rest) = titledSentence(index) {
      inner.subject = Name(name)
      return emitDefinition(index, through: index, text: plainLines(index, from: rest), in: inner)
    }
    let sentence = Sentence.first(utf8, span)
    let isSaid =
      hits(index).contains { $0.kind == .definition } || isMarkedTopic(sentence)
      || statement(in: span, scope) != nil
    if isSaid, let term = Sentence.topic(utf8, sentence), isTerm(term) {
      inner.subject = Name(term)
      emitDefinition(index, through: index, text: plainLines(index), in: inner)
    } else if under.isEmpty, let next = siblings.dropFirst().first, outline.blocks[next].kind == .paragraph,
      isBold(span) || Markers.ListMarker.counts(outline.blocks[index].marker) || isAlone(index),
      explains(text.name, [next])
    {
      inner.subject = Name(text.name)
      emitDefinition(index, through: next, text: plainLines(next), in: inner)
    }
  }

  /// Whether no item stands above it: then it is no last item of a list.
  private func isAlone(_ index: Int) -> Bool { index == 0 || outline.blocks[index - 1].kind != .item }

  /// `polling` / `되풀이하여 묻는 방식이다.`: an item whose first line is a name, and where the lines below it start.
  private func titledSentence(_ index: Int) -> (name: Range<Int>, rest: Int)? {
    let lines = outline.blocks[index].text
    guard lines.count > 1, let first = lines.first, !Markers.ListMarker.counts(outline.blocks[index].marker) else {
      return nil
    }
    let (name, rest) = (outline.lines[first].range, outline.lines[first + 1].range.lowerBound)
    let sentence = Sentence.first(utf8, rest..<outline.span(of: index).upperBound)
    guard name.count <= 60, sentence.count >= 20, lexicon.heads.closes(utf8, sentence),
      Sentence.qualifies(utf8, sentence), Separator.colon(utf8, name) == nil, Sentence.first(utf8, name) == name,
      !Sentence.states(utf8, name), termName(name) != nil, lexicon.labels.label(LabelText(utf8, name)) == nil
    else { return nil }
    return (name, rest)
  }

  /// Whether the note said before what `term` is.
  private func isDefined(_ term: Range<Int>) -> Bool { defined[Folding.key(Gloss.removed(plain(term)))] != nil }

  /// `**역상 저항성**은 … 것`: the mark frames all of the topic.
  private func isMarkedTopic(_ sentence: Range<Int>) -> Bool {
    guard let first = sentence.first, utf8[first] == UInt8(ascii: "*"), let topic = Sentence.topic(utf8, sentence),
      let last = topic.last
    else { return false }
    return utf8[last] == UInt8(ascii: "*") && lexicon.heads.closes(utf8, sentence)
  }

  /// `정의: …`, and a question in the item's first line that the lines below answer: `What is X?`.
  private func labelledDefinition(_ index: Int) -> (subject: Range<Int>?, rest: Int)? {
    let span = outline.span(of: index)
    guard Sentence.whatIs(utf8, span) == nil else { return nil }
    if let (label, rest) = inlineLabel(span), label.kind == .definition, rest.count >= 12 {
      return (label.subject, rest.lowerBound)
    }
    let lines = outline.blocks[index].text
    guard let first = lines.first, lines.count > 1, outline.lines[first].range.count <= 100,
      let label = lexicon.labels.label(LabelText(utf8, outline.lines[first].range)), label.kind == .definition
    else { return nil }
    return (label.subject, outline.lines[first + 1].range.lowerBound)
  }

  func isBold(_ span: Range<Int>) -> Bool {
    guard let first = span.first, let last = span.last, span.count > 4 else { return false }
    if utf8[first] == UInt8(ascii: "_"), utf8[first + 1] == UInt8(ascii: "_") { return utf8[last] == utf8[first] }
    return utf8[first] == UInt8(ascii: "*") && utf8[last] == UInt8(ascii: "*")
  }

  /// Under 종류, said in English too, or one of those that the heading above compares: `수직 분할` under 수직 분할 vs 수평 분할.
  private func isKind(_ index: Int, _ name: Range<Int>, in scope: Scope) -> Bool {
    if scope.kind == .kinds || isTranslated(name) { return true }
    let heading = outline.blocks[index].heading
    guard heading >= 0, outline.blocks[index].parent == heading, name.count > 3 else { return false }
    let above = outline.span(of: heading)
    return Sentence.compares(utf8, above) && Sentence.letters(utf8, above).holds(Sentence.letters(utf8, name))
  }

  /// Whether an item under 종류 is a name, and what stands under it no label.
  private func namesKind(_ name: Range<Int>, _ under: [Int]) -> Bool {
    guard name.count <= 75, termName(name) != nil, let first = under.first,
      outline.blocks[first].kind == .item || outline.blocks[first].kind == .paragraph,
      lexicon.labels.label(LabelText(utf8, name)) == nil, Separator.colon(utf8, name) == nil
    else { return false }
    let span = outline.span(of: first)
    return span.count >= 24 && !isQuestion(first) && !hasLabelText(first) && inlineLabel(span) == nil && !isLink(span)
      && !Sentence.obliges(utf8, Sentence.first(utf8, span))
  }

  /// Whether what stands under a short item says what it is.
  func explains(_ name: Range<Int>, _ under: [Int]) -> Bool {
    guard name.count <= 75, termName(name) != nil, let first = under.first, outline.blocks[first].kind != .code,
      lexicon.labels.label(LabelText(utf8, name)) == nil, Separator.colon(utf8, name) == nil
    else { return false }
    let sentence = Sentence.first(utf8, outline.span(of: first))
    guard sentence.count >= 20 else { return false }
    if Sentence.opens(utf8, sentence, withAllOf: name) { return true }
    if isMarked(name.lowerBound - 1), Sentence.states(utf8, sentence), !Sentence.obliges(utf8, sentence) { return true }
    if !Sentence.qualifies(utf8, sentence) || Sentence.isName(utf8, sentence) { return false }
    return lexicon.heads.closes(utf8, sentence) || lexicon.heads.opensClause(utf8, sentence)
      || Sentence.closes(utf8, sentence, withLastOf: name)
      || lexicon.cues.hits(in: utf8, sentence).contains { $0.kind == .definition }
  }
}
