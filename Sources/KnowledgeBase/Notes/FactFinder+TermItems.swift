/// Items that define: a term with what it is behind it, below it or under it, X란.
extension FactFinder {
  /// Of the items that stand beside one, so many are looked at to tell what it is: of a list of thousands, not all for each.
  private static let mostBeside = 20

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

  /// `DB 가용성: DB가 동작하는 시간의 비율` under a pro that speaks of 가용성.
  /// And so does what stands beside it in the same way.
  func definesNoun(_ index: Int, among siblings: [Int]) -> Bool {
    guard let term = kindlyDefined(index) else { return false }
    return isUsed(term, in: outline.blocks[index].parent)
      || siblings.prefix(Self.mostBeside).contains { other in
        kindlyDefined(other).map { isUsed($0, in: outline.blocks[other].parent) } ?? false
      }
  }

  /// The term of which an item says in a noun of kind what it is.
  private func kindlyDefined(_ index: Int) -> Range<Int>? {
    guard outline.blocks[index].kind == .item, outline.blocks[index].parent >= 0,
      Separator.colon(utf8, outline.span(of: index)) != nil, let (term, rest) = definedTerm(index)
    else { return nil }
    let sentence = Sentence.first(utf8, rest)
    return lexicon.heads.defines(utf8, sentence) ? term : nil
  }

  /// Whether the text of the block at `index` has the last word of `term`.
  private func isUsed(_ term: Range<Int>, in index: Int) -> Bool {
    let words = utf8[Sentence.withoutGloss(utf8, term)].split(separator: Markers.space)
    return words.last.map { $0.count > 5 && utf8[outline.span(of: index)].holds($0) } ?? false
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
    return Separator.colon(utf8, outline.span(of: block.parent)) == nil && lexicon.heads.defines(utf8, sentence)
  }

  func namesInLetters(_ term: Range<Int>) -> Bool { utf8[term].first.map(Markers.isLetter) ?? false }

  mutating func readTermItem(_ index: Int, in scope: Scope) {
    let text = LabelText(utf8, outline.span(of: index))
    readDefinitionItem(index, outline.children(of: index), text, in: scope, beside: Beside())
  }

  mutating func readDefinitionItem(
    _ index: Int, _ under: [Int], _ text: LabelText, in scope: Scope, beside: Beside
  ) {
    let span = outline.span(of: index)
    if isLink(span) { return }
    let name = withoutColon(text.name)
    var inner = scope
    if let answer = labelledDefinition(index) {
      if let name = answer.subject { inner.subject = Name(name) }
      return emitDefinition(index, through: index, text: plainLines(index, from: answer.rest), in: inner)
    }
    if let end = Sentence.whatIs(utf8, span) {
      inner.subject = Name(span.lowerBound..<end.term)
      let isBare = end.rest >= span.upperBound
      guard !isBare || !under.isEmpty, isBare || !isLink(end.rest..<span.upperBound) else { return }
      let body = isBare ? under.first.map { plainLines($0) } ?? "" : plainLines(index, from: end.rest)
      return emitDefinition(index, through: isBare ? under.first ?? index : index, text: body, in: inner)
    }
    if let (term, rest) = definedTerm(index) {
      if isDefined(term), !lexicon.heads.closes(utf8, Sentence.first(utf8, rest)), !isAmongMarked(index, beside) {
        return
      }
      if isFieldValue(index, rest) { return }
      inner.subject = Name(term)
      return emitDefinition(index, through: index, text: plainLines(index, from: rest.lowerBound), in: inner)
    }
    if let (term, rest) = askedTerm(span) {
      inner.subject = Name(term)
      return emitDefinition(index, through: index, text: plainLines(index, from: rest), in: inner)
    }
    if let (term, rest) = shortlyDefined(index, beside) {
      inner.subject = Name(term)
      return emitDefinition(index, through: index, text: plainLines(index, from: rest.lowerBound), in: inner)
    }
    if !under.isEmpty, isFieldLabel(index, beside) {
      if beside.before == nil, let name = scope.subject {
        defineUnderHeading(under, term: name.range, isAnnounced: namesKind(name.range, under), in: scope)
      }
      return
    }
    if !under.isEmpty, scope.kind != .comparison,
      explains(name, under)
        || (isKind(index, name, in: scope) || isAmongExplained(index, beside)) && namesKind(name, under)
        || isAmongNames(index, beside)
    {
      inner.subject = Name(name)
      return emitDefinition(
        index, through: under.first ?? index, text: under.first.map { plainLines($0) } ?? "", in: inner)
    }
    if let (name, rest) = titledSentence(index, in: scope) {
      inner.subject = Name(name)
      return emitDefinition(index, through: index, text: plainLines(index, from: rest), in: inner)
    }
    let sentence = Sentence.first(utf8, span)
    let isSaid =
      hits(index).contains { $0.kind == .definition } || isMarkedTopic(sentence)
      || statement(in: span, scope) != nil || tellsOfKind(sentence, in: scope)
      || isAmongTopics(index, beside)
    if let term = calledTerm(sentence) {
      inner.subject = Name(term)
      emitDefinition(index, through: index, text: plainLines(index), in: inner)
    } else if isSaid, let term = Sentence.topic(utf8, sentence), isTerm(term) {
      inner.subject = Name(term)
      emitDefinition(index, through: index, text: plainLines(index), in: inner)
    } else if under.isEmpty, let next = beside.after.first, outline.blocks[next].kind == .paragraph,
      isBold(span) || Markers.ListMarker.counts(outline.blocks[index].marker) || isAlone(index),
      explains(text.name, [next])
    {
      inner.subject = Name(text.name)
      emitDefinition(index, through: next, text: plainLines(next), in: inner)
    }
  }

  /// `**샤딩?** 자료를 나누어 담는 것`: a bold name that the text behind it explains, and where that starts.
  private func askedTerm(_ span: Range<Int>) -> (term: Range<Int>, rest: Int)? {
    guard utf8[span].starts(with: "**".utf8),
      let close = utf8[span.dropFirst(2)].place(of: "?**".utf8), let term = termName(span.lowerBound..<close.lowerBound)
    else { return nil }
    let rest = Markers.trimmed(utf8, close.upperBound, span.upperBound)
    let sentence = Sentence.first(utf8, rest)
    return lexicon.heads.closes(utf8, sentence) ? (term, rest.lowerBound) : nil
  }

  /// Whether an item beside it is a name that what stands under it explains: so are the others of its list.
  private func isAmongExplained(_ index: Int, _ beside: Beside) -> Bool {
    if let before = beside.before, isLike(before, index), defining.contains(before) { return true }
    return beside.after.prefix(4).contains { other in
      isLike(other, index)
        && explains(LabelText(utf8, outline.span(of: other)).name, outline.children(of: other))
    }
  }

  /// `Round-robin` / `차례로 보낸다` beside `IP hash` / `주소를 해시하여 보낸다`: names in Latin letters, each with what it is under it.
  private func isAmongNames(_ index: Int, _ beside: Beside) -> Bool {
    guard isExplainedName(index), !saysUse(of: index) else { return false }
    let after = beside.after.prefix(Self.mostBeside).prefix { outline.blocks[$0].kind == .item }
    let like = (after + [beside.before].compactMap { $0 }).filter { isLike($0, index) }
    return !like.isEmpty && like.allSatisfy(isExplainedName)
  }

  /// `**Pipeline:**`, with what it is under it.
  private func withoutColon(_ name: Range<Int>) -> Range<Int> {
    name.last.map { utf8[$0] == UInt8(ascii: ":") } ?? false
      ? Markers.trimmed(utf8, name.lowerBound, name.upperBound - 1) : name
  }

  private func isExplainedName(_ index: Int) -> Bool {
    let name = withoutColon(LabelText(utf8, outline.span(of: index)).name)
    guard utf8[name].contains(where: Markers.isLetter) || isMarked(max(0, name.lowerBound - 1)),
      !Sentence.states(utf8, Sentence.withoutGloss(utf8, name))
    else { return false }
    return namesKind(name, outline.children(of: index))
  }

  /// Whether the first of what stands under a name says what it is good for.
  private func saysUse(of index: Int) -> Bool {
    hits(index + 1).contains { [.suitable, .unsuitable, .useCase, .closingUse].contains($0.kind) }
  }

  /// `**Facade** – …` above `**Subsystem** – …`: a part among others, though the note said before what it is.
  private func isAmongMarked(_ index: Int, _ beside: Beside) -> Bool {
    let others = [beside.before, beside.after.first].compactMap { $0 }
    return isMarked(outline.span(of: index).lowerBound)
      && others.contains {
        isLike($0, index) && isMarked(outline.span(of: $0).lowerBound) && definedTerm($0) != nil
      }
  }

  /// Whether both are items of one line and one marker, with something under them or without.
  private func isLike(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (outline.blocks[one], outline.blocks[other])
    return one.kind == .item && other.kind == .item && one.marker == other.marker
  }

  /// `속성(attribute): Column` beside `관계(relation): … 튜플의 집합`: a few words will do among definitions.
  private func shortlyDefined(_ index: Int, _ beside: Beside) -> (term: Range<Int>, rest: Range<Int>)? {
    if let (term, rest) = namedValue(index), rest.count >= 24, isNamedAbove(term, index) { return (term, rest) }
    guard let (term, rest) = namedValue(index), isTranslated(term) || isMarked(outline.span(of: index).lowerBound)
    else {
      return nil
    }
    let isAmongDefined =
      isTranslated(term) && outline.blocks[index].end > index + 1
      || beside.before.map { isLike($0, index) && defining.contains($0) && namedValue($0) != nil } ?? false
      || beside.after.prefix(4).contains { isLike($0, index) && isFirmlyDefined($0) }
    return isAmongDefined ? (term, rest) : nil
  }

  /// `ALB: …` under an item `ALB / NLB`: one of those that it puts side by side.
  private func isNamedAbove(_ term: Range<Int>, _ index: Int) -> Bool {
    let above = outline.blocks[index].parent
    guard above >= 0, outline.blocks[above].kind == .item, outline.span(of: above).count <= 90 else { return false }
    let names = Sentence.compared(utf8, outline.span(of: above))
    let own = Sentence.letters(utf8, term)
    return names.count > 1 && names.contains { Sentence.letters(utf8, $0) == own }
  }

  private func isFirmlyDefined(_ index: Int) -> Bool {
    guard let (_, rest) = definedTerm(index) else { return false }
    let sentence = Sentence.first(utf8, rest)
    return lexicon.heads.defines(utf8, sentence)
  }

  /// `` `Model` 객체는 자료를 관리 `` beside `` `View` 객체는 … ``: each is said of what it names in marks.
  func isAmongTopics(_ index: Int, _ beside: Beside) -> Bool {
    let others = [beside.before, beside.after.first].compactMap { $0 }
    return opensMarkedTopic(index) && others.contains { isLike($0, index) && opensMarkedTopic($0) }
  }

  /// Whether an item opens with a marked name, and perhaps a noun behind it, that its sentence speaks of.
  private func opensMarkedTopic(_ index: Int) -> Bool {
    let sentence = Sentence.first(utf8, outline.span(of: index))
    guard let mark = sentence.first, isMarked(mark), let topic = Sentence.topic(utf8, sentence), isTerm(topic),
      let close = utf8[topic].dropFirst(2).firstIndex(of: utf8[mark])
    else { return false }
    return utf8[close..<topic.upperBound].split(separator: Markers.space).count <= 2
      && !Sentence.obliges(utf8, sentence) && !tellsEffect(sentence)
      && Sentence.first(utf8, outline.span(of: index)).count >= 30
  }

  /// `… 발생할 수 있다`, `… → 느려짐`: says what may come of a thing.
  private func tellsEffect(_ sentence: Range<Int>) -> Bool {
    Self.arrows.contains { utf8[sentence].holds($0.utf8) }
      || ["수 있다", "수 있음", "수 있습니다"].contains {
        utf8[Decoration.core(utf8, sentence)].suffix($0.utf8.count).elementsEqual($0.utf8)
      }
  }

  /// `L4 스위치는 포트를 보고 부하를 나눈다` under 종류.
  private func tellsOfKind(_ sentence: Range<Int>, in scope: Scope) -> Bool {
    guard scope.kind == .kinds, Sentence.states(utf8, sentence), !Sentence.obliges(utf8, sentence),
      let topic = Sentence.topic(utf8, sentence)
    else { return false }
    return isTelling(topic) && defined[Folding.key(plain(topic))] == nil
  }

  /// Whether no item stands above it: then it is no last item of a list.
  private func isAlone(_ index: Int) -> Bool { index == 0 || outline.blocks[index - 1].kind != .item }

  /// `polling` / `되풀이하여 묻는 방식이다.`: an item whose first line is a name, and where the lines below it start.
  private func titledSentence(_ index: Int, in scope: Scope) -> (name: Range<Int>, rest: Int)? {
    let lines = outline.blocks[index].text
    guard lines.count > 1, let first = lines.first, !Markers.ListMarker.counts(outline.blocks[index].marker) else {
      return nil
    }
    let (name, rest) = (outline.lines[first].range, outline.lines[first + 1].range.lowerBound)
    let sentence = Sentence.first(utf8, rest..<outline.span(of: index).upperBound)
    let isPart = scope.kind == .kinds && isBold(name)
    guard name.count <= 60, sentence.count >= 20, isPart || lexicon.heads.defines(utf8, sentence),
      Separator.colon(utf8, name) == nil, Sentence.first(utf8, name) == name,
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
  func namesKind(_ name: Range<Int>, _ under: [Int]) -> Bool {
    guard name.count <= 75, termName(name) != nil, let first = under.first,
      outline.blocks[first].kind == .item || outline.blocks[first].kind == .paragraph,
      lexicon.labels.label(LabelText(utf8, name)) == nil, Separator.colon(utf8, name) == nil
    else { return false }
    let span = outline.span(of: first)
    return span.count >= 24 && !isSentence(name) && !isQuestion(first) && utf8[span].last != UInt8(ascii: ",")
      && !hasLabelText(first) && !isNameOfSeveral(first)
      && inlineLabel(span) == nil && !isLink(span) && namedValue(first) == nil
      && !Sentence.obliges(utf8, Sentence.first(utf8, span))
  }

  /// `범용 SSD(gp2)`, with something under it: one of several things, and not what is said of the name above.
  private func isNameOfSeveral(_ index: Int) -> Bool {
    guard outline.blocks[index].kind == .item, namesWhatIsBelow(index) || outline.blocks[index].end > index + 1 else {
      return false
    }
    let words = utf8[Sentence.withoutGloss(utf8, outline.span(of: index))].split(separator: Markers.space)
    return namesWhatIsBelow(index)
      || words.count <= 3 && termName(outline.span(of: index)) != nil
        && !words.contains { word in
          ["는", "은", "한", "된", "할", "을", "를", "에", "로", "고", "며", "다"].contains { Array(word).hasSuffix($0) }
        }
  }

  /// Whether a text that may be a name says what is done: `장애 극복(Fail Over) 시스템을 구축하기 위해 사용`.
  private func isSentence(_ name: Range<Int>) -> Bool {
    utf8[name].split(separator: Markers.space).contains { word in
      word.count > 3 && ["을", "를", "에", "에서", "로", "부터", "까지"].contains { Array(word).hasSuffix($0) }
    }
  }

  /// Whether what stands under a short item says what it is.
  func explains(_ name: Range<Int>, _ under: [Int]) -> Bool {
    guard name.count <= 75, termName(name) != nil, let first = under.first, outline.blocks[first].kind != .code,
      lexicon.labels.label(LabelText(utf8, name)) == nil, Separator.colon(utf8, name) == nil
    else { return false }
    let sentence = Sentence.first(utf8, outline.span(of: first))
    if spellsOut(first, name) { return true }
    guard sentence.count >= 20, namedValue(first) == nil else { return false }
    if Sentence.opens(utf8, sentence, withAllOf: name) { return true }
    if isMarked(name.lowerBound - 1), Sentence.states(utf8, sentence), !Sentence.obliges(utf8, sentence) { return true }
    if !lexicon.heads.qualifies(utf8, sentence) || Sentence.isName(utf8, sentence) { return false }
    return lexicon.heads.closes(utf8, sentence) || lexicon.heads.opensClause(utf8, sentence)
      || Sentence.closes(utf8, sentence, withLastOf: name)
      || lexicon.cues.hits(in: utf8, sentence).contains { $0.kind == .definition }
  }
}
