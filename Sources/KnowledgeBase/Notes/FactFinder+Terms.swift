/// Items that define: `term: what it is`, a term over what explains it, X란.
extension FactFinder {
  /// The term of `term: what it is`; nil for labels, code, sentences and bare values.
  func definedTerm(_ index: Int) -> (term: Range<Int>, rest: Range<Int>)? {
    let span = outline.span(of: index)
    guard let sign = Separator.colon(utf8, span) ?? dash(span) else { return nil }
    let head = span.lowerBound..<sign.lowerBound
    let rest = Markers.trimmed(utf8, sign.upperBound, span.upperBound)
    guard head.count <= 90, rest.count >= 12, let term = termName(head),
      lexicon.labels.label(LabelText(utf8, head)) == nil,
      !looksLikeValue(rest), !isAmount(rest), !Sentence.obliges(utf8, Sentence.first(utf8, rest)), !judges(rest)
    else { return nil }
    return (term, rest)
  }

  /// `기본 4일, 14일까지`: a few words with an amount, and no kind of thing.
  private func isAmount(_ rest: Range<Int>) -> Bool {
    rest.count <= 60 && !lexicon.heads.closes(utf8, Sentence.first(utf8, rest))
      && lexicon.units.measures(in: utf8, rest).contains { !$0.isBare && $0.unit != "count" }
  }

  /// `SQL: OLTP에 적합` judges, and says not what it is.
  func judges(_ rest: Range<Int>) -> Bool {
    let sentence = Sentence.first(utf8, rest)
    return sentence.count <= 80 && !lexicon.heads.closes(utf8, sentence)
      && lexicon.cues.hits(in: utf8, sentence).contains { $0.kind == .suitable || $0.kind == .unsuitable }
  }

  /// The ` - ` or ` = ` between a term and what it is, where the term is marked or the rest names a kind of thing.
  func dash(_ span: Range<Int>) -> Range<Int>? {
    guard let first = span.first, let sign = Separator.dash(utf8, span) else { return nil }
    let rest = sign.upperBound..<span.upperBound
    return isMarked(first) || lexicon.heads.closes(utf8, Sentence.first(utf8, rest)) ? sign : nil
  }

  func termName(_ range: Range<Int>) -> Range<Int>? {
    let core = Decoration.core(utf8, range)
    guard !core.isEmpty, subjectName(core) != nil else { return nil }
    let bytes = utf8[core]
    let isCall =
      utf8[core].holds("()".utf8) || opensCode(core).map { utf8[$0].contains(UInt8(ascii: "(")) } ?? false
      || bytes.contains(UInt8(ascii: "@")) || bytes.contains(UInt8(ascii: "=")) || bytes.contains(UInt8(ascii: "]"))
    let arrows = ["->", "→", "=>"].contains { utf8[core].holds($0.utf8) }
    if Sentence.isQuestion(utf8, core) || isSetting(core) || lexicon.units.opensWithAmount(utf8, core) { return nil }
    let words = utf8[Sentence.withoutGloss(utf8, core)].split(separator: Markers.space)
    return isCall || arrows || words.count > 5 || core.count < 2 ? nil : core
  }

  /// `retention.ms` in code marks: a setting, and no thing.
  private func isSetting(_ name: Range<Int>) -> Bool {
    guard let code = opensCode(name), code == name, !utf8[code].contains(Markers.space) else { return false }
    return utf8[code].contains(UInt8(ascii: ".")) && utf8[code].allSatisfy { !(0x41...0x5A ~= $0) && $0 < 0x80 }
  }

  /// What stands between the code marks with which a name opens.
  private func opensCode(_ name: Range<Int>) -> Range<Int>? {
    let mark = UInt8(ascii: "`")
    let start = name.lowerBound > 0 && utf8[name.lowerBound - 1] == mark ? name.lowerBound : name.lowerBound + 1
    guard utf8[start - 1] == mark else { return nil }
    return utf8[start..<name.upperBound].firstIndex(of: mark).map { start..<$0 } ?? name
  }

  /// A question, a list of names, a link or a number is no definition.
  func looksLikeValue(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return true }
    if utf8[last] == UInt8(ascii: "?") || Markers.isDigit(utf8[first]) { return true }
    if utf8[range].starts(with: Array("http".utf8)) || utf8[first] == UInt8(ascii: "[") { return true }
    let words = utf8[range].split(separator: Markers.space)
    if let last = words.last, words.count > 1, Array(last.prefix(3)).hasSuffix("등"), last.count < 5 { return true }
    if words.contains(where: { Array($0).hasSuffix("어떻게") }) { return true }
    let points = words.first.map { word in ["This", "These"].contains { word.elementsEqual($0.utf8) } } ?? false
    if points, !["These are ", "This is "].contains(where: { utf8[range].starts(with: $0.utf8) }) { return true }
    if holdsPairs(range) { return true }
    let names = utf8[range].split(separator: UInt8(ascii: ","))
    if names.count > 2, names.allSatisfy({ $0.count < 40 && $0.split(separator: Markers.space).count < 4 }) {
      return true
    }
    return words.count < 3 || utf8[range].suffix(3).elementsEqual(Array("...".utf8))
  }

  /// `컨테이너 / 우: vm`: what stands on the other side has a name of its own.
  func holdsPairs(_ range: Range<Int>) -> Bool {
    guard let slash = utf8[range].place(of: " / ".utf8) else { return false }
    return Separator.colon(utf8, slash.upperBound..<range.upperBound) != nil
  }

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
      Separator.colon(utf8, outline.span(of: block.parent)) == nil,
      Separator.colon(utf8, outline.span(of: index)) != nil, let (_, rest) = definedTerm(index)
    else { return false }
    let sentence = Sentence.first(utf8, rest)
    return lexicon.heads.closes(utf8, sentence) && Sentence.qualifies(utf8, sentence)
  }

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
    if !under.isEmpty, explains(text.name, under) || scope.kind == .kinds && namesKind(text.name, under) {
      inner.subject = Name(text.name)
      return emitDefinition(
        index, through: under.first ?? index, text: under.first.map { plainLines($0) } ?? "", in: inner)
    }
    let sentence = Sentence.first(utf8, span)
    let isSaid =
      hits(index).contains { $0.kind == .definition } || isMarkedTopic(sentence)
      || statement(in: span, scope) != nil
    if isSaid, let term = Sentence.topic(utf8, sentence), isTerm(term) {
      inner.subject = Name(term)
      emitDefinition(index, through: index, text: plainLines(index), in: inner)
    } else if under.isEmpty, let next = siblings.dropFirst().first, outline.blocks[next].kind == .paragraph,
      isBold(span) || Markers.ListMarker.counts(outline.blocks[index].marker), explains(text.name, [next])
    {
      inner.subject = Name(text.name)
      emitDefinition(index, through: next, text: plainLines(next), in: inner)
    }
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
    return utf8[first] == UInt8(ascii: "*") && utf8[last] == UInt8(ascii: "*")
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
