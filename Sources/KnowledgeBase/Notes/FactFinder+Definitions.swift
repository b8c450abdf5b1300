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
      emitDefinition(first, through: first, text: plainLines(first, from: afterColon(first)), in: inner)
    case .item:
      if isOwnTerm(first) { return }
      let list = under.drop { $0 != first }.prefix { outline.blocks[$0].kind == .item }
      guard let chosen = isAnnounced ? announcedItem(list) : definesTerm(first, term: term) ? first : nil else {
        return
      }
      let last = lastOfDefinition(chosen, list)
      emitDefinition(chosen, through: last, text: plainLines(chosen), in: inner)
    case .row, .heading, .code: return
    }
  }

  /// Whether its lines say X란 of other things than `term`, or of several.
  private func namesTerms(_ index: Int, besides term: Range<Int>?) -> Bool {
    let found = outline.blocks[index].text.compactMap { line -> Range<Int>? in
      let range = outline.lines[line].range
      return Sentence.whatIs(utf8, range).map { range.lowerBound..<$0.term }
    }
    guard let first = found.first, let term, found.count == 1 else { return found.count > 1 }
    let own = Folding.key(Gloss.removed(plain(first)))
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
    let terms = list.filter { definedTerm($0) != nil }.count
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

  private mutating func emitDefinition(_ first: Int, through last: Int, text: String, in scope: Scope) {
    let lines = LineRange(outline.blocks[first].firstLine, outline.blocks[last].lastLineUnder)
    emit(.conceptDefinition, text: text, block: first, lines: lines, in: scope)
    noteDefined(scope)
    definedUpTo = max(definedUpTo, last + 1)
    if outline.blocks[first].kind == .paragraph { readJudgements(after: first, in: scope) }
  }

  private mutating func noteDefined(_ scope: Scope) {
    let name = subject(of: scope)
    defined[Folding.key(Gloss.removed(name))] = name
  }

  private func announces(_ index: Int) -> Bool {
    hits(index).contains { $0.kind == .leadIn }
  }

  private func hasLabelText(_ index: Int) -> Bool {
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
    guard let first = span.first, let last = span.last, !announces(index), !isAside(index) else { return false }
    if utf8[last] == UInt8(ascii: ":") { return false }
    if utf8[first] == UInt8(ascii: ":") { return true }
    if let (label, _) = inlineLabel(span) { return label.kind == .definition }
    let sentence = Sentence.first(utf8, span)
    if let term, Sentence.opens(utf8, sentence, with: term) { return true }
    if Sentence.points(utf8, sentence) { return false }
    if lexicon.heads.closes(utf8, sentence) || hits(index).contains(where: { $0.kind == .definition }) { return true }
    return term != nil && outline.blocks[index].kind != .item && isStated(index)
  }

  /// A Korean sentence that states something, of the thing and not of the text or its reader.
  private func isStated(_ index: Int) -> Bool {
    let sentence = Sentence.first(utf8, outline.span(of: index))
    guard sentence.count >= 40, outline.blocks[index].heading >= 0,
      outline.blocks[outline.blocks[index].heading].depth > 1, !Sentence.points(utf8, sentence),
      !Sentence.pointsDown(utf8, sentence), !hits(index).contains(where: { $0.kind == .intro }),
      !speaksOfLabel(sentence)
    else { return false }
    return Sentence.states(utf8, sentence) && !Sentence.obliges(utf8, sentence)
  }

  /// `X의 문제점은 …`.
  private func speaksOfLabel(_ sentence: Range<Int>) -> Bool {
    Sentence.topic(utf8, sentence).map { lexicon.labels.label(LabelText(utf8, $0)) != nil } ?? false
  }

  // MARK: - Items

  /// The term of `term: what it is`; nil for labels, code, sentences and bare values.
  func definedTerm(_ index: Int) -> (term: Range<Int>, rest: Range<Int>)? {
    let span = outline.span(of: index)
    guard let sign = Separator.colon(utf8, span) ?? dash(span) else { return nil }
    let head = span.lowerBound..<sign.lowerBound
    let rest = Markers.trimmed(utf8, sign.upperBound, span.upperBound)
    guard head.count <= 90, rest.count >= 12, let term = termName(head),
      lexicon.labels.label(LabelText(utf8, head)) == nil,
      !looksLikeValue(rest), !Sentence.obliges(utf8, Sentence.first(utf8, rest))
    else { return nil }
    return (term, rest)
  }

  /// The ` - ` or ` = ` between a term and what it is, where the term is marked or the rest names a kind of thing.
  private func dash(_ span: Range<Int>) -> Range<Int>? {
    guard let first = span.first, let sign = Separator.dash(utf8, span) else { return nil }
    let rest = sign.upperBound..<span.upperBound
    return isMarked(first) || lexicon.heads.closes(utf8, Sentence.first(utf8, rest)) ? sign : nil
  }

  private func termName(_ range: Range<Int>) -> Range<Int>? {
    let core = Decoration.core(utf8, range)
    guard !core.isEmpty, subjectName(core) != nil else { return nil }
    let bytes = utf8[core]
    let isCall =
      bytes.contains(UInt8(ascii: "(")) && bytes.contains { $0 == UInt8(ascii: "`") }
      || bytes.contains(UInt8(ascii: "@")) || bytes.contains(UInt8(ascii: "=")) || bytes.contains(UInt8(ascii: "]"))
    let arrows = ["->", "→", "=>"].contains { arrow in contains(Array(arrow.utf8), core) }
    if Sentence.isQuestion(utf8, core) { return nil }
    return isCall || arrows || bytes.split(separator: Markers.space).count > 5 ? nil : core
  }

  func contains(_ needle: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= needle.count, let first = needle.first else { return false }
    return (range.lowerBound...range.upperBound - needle.count).contains {
      utf8[$0] == first && utf8[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }

  /// A question, a list of names, a link or a number is no definition.
  private func looksLikeValue(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return true }
    if utf8[last] == UInt8(ascii: "?") || Markers.isDigit(utf8[first]) { return true }
    if utf8[range].starts(with: Array("http".utf8)) || utf8[first] == UInt8(ascii: "[") { return true }
    let words = utf8[range].split(separator: Markers.space)
    if let last = words.last, words.count > 1, Array(last.prefix(3)).hasSuffix("등"), last.count < 5 { return true }
    if words.contains(where: { Array($0).hasSuffix("어떻게") }) { return true }
    if let word = words.first, ["This", "These"].contains(where: { word.elementsEqual($0.utf8) }) { return true }
    return words.count < 3 || utf8[range].suffix(3).elementsEqual(Array("...".utf8))
  }

  /// A bold or glossed term (`X (Y)`), or `X란`, that opens an item.
  func opensTerm(_ index: Int) -> Bool {
    let span = outline.span(of: index)
    guard let first = span.first else { return false }
    if Sentence.asksWhat(utf8, span) { return true }
    let isBold = utf8[first] == UInt8(ascii: "*") || utf8[first] == UInt8(ascii: "`")
    return isBold && outline.blocks[index].end > index + 1
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
    if let end = Sentence.whatIs(utf8, span) {
      inner.subject = Name(span.lowerBound..<end.term)
      let isBare = end.rest >= span.upperBound
      guard !isBare || !under.isEmpty else { return }
      let body = isBare ? under.first.map { plainLines($0) } ?? "" : plainLines(index, from: end.rest)
      return emitDefinition(index, through: isBare ? under.first ?? index : index, text: body, in: inner)
    }
    if let (term, rest) = definedTerm(index) {
      inner.subject = Name(term)
      return emitDefinition(index, through: index, text: plainLines(index, from: rest.lowerBound), in: inner)
    }
    if !under.isEmpty, explains(text.name, under) {
      inner.subject = Name(text.name)
      return emitDefinition(
        index, through: under.first ?? index, text: under.first.map { plainLines($0) } ?? "", in: inner)
    }
    let sentence = Sentence.first(utf8, span)
    if hits(index).contains(where: { $0.kind == .definition }), let term = Sentence.topic(utf8, sentence) {
      inner.subject = Name(term)
      emitDefinition(index, through: index, text: plainLines(index), in: inner)
    } else if under.isEmpty, let next = siblings.dropFirst().first, isBold(span), explains(text.name, [next]),
      outline.blocks[next].kind == .paragraph
    {
      inner.subject = Name(text.name)
      emitDefinition(index, through: next, text: plainLines(next), in: inner)
    }
  }

  private func isBold(_ span: Range<Int>) -> Bool {
    guard let first = span.first, let last = span.last, span.count > 4 else { return false }
    return utf8[first] == UInt8(ascii: "*") && utf8[last] == UInt8(ascii: "*")
  }

  /// Whether what stands under a short item says what it is.
  private func explains(_ name: Range<Int>, _ under: [Int]) -> Bool {
    guard name.count <= 75, termName(name) != nil, let first = under.first, outline.blocks[first].kind != .code,
      lexicon.labels.label(LabelText(utf8, name)) == nil, Separator.colon(utf8, name) == nil
    else { return false }
    let sentence = Sentence.first(utf8, outline.span(of: first))
    guard sentence.count >= 20 else { return false }
    if Sentence.opens(utf8, sentence, withAllOf: name) { return true }
    if isMarked(name.lowerBound - 1), Sentence.states(utf8, sentence), !Sentence.obliges(utf8, sentence) { return true }
    if !Sentence.qualifies(utf8, sentence) { return false }
    return lexicon.heads.closes(utf8, sentence) || lexicon.heads.opensClause(utf8, sentence)
      || hits(first).contains { $0.kind == .definition }
  }

  // MARK: - Paragraphs

  /// `**X**: …`, and sentences that say X란 or X는 … 말한다, wherever they stand.
  mutating func readDefinitionParagraph(_ index: Int, before rest: ArraySlice<Int>, in scope: Scope) {
    for line in outline.blocks[index].text {
      let range = outline.lines[line].range
      let number = outline.lines[line].number
      guard let (term, start) = definition(in: range, of: index) ?? statement(in: range, scope) else { continue }
      var inner = scope
      inner.subject = Name(term)
      emit(
        .conceptDefinition, text: plain(start..<range.upperBound), block: index, lines: LineRange(number, number),
        in: inner)
      noteDefined(inner)
      if isAside(index) { return }
    }
  }

  private func definition(in range: Range<Int>, of index: Int) -> (Range<Int>, Int)? {
    let aside = asideEnd(range)
    let range = aside ?? range
    if let end = Sentence.whatIs(utf8, range), end.rest < range.upperBound {
      return (range.lowerBound..<end.term, end.rest)
    }
    let firstDash = range.first.map(isMarked) == true ? dash(range) : nil
    if let first = range.first, let colon = Separator.colon(utf8, range) ?? firstDash,
      isMarked(first) || lexicon.heads.closes(utf8, Sentence.first(utf8, range)),
      let term = termName(range.lowerBound..<colon.lowerBound), colon.upperBound < range.upperBound,
      lexicon.labels.label(LabelText(utf8, term)) == nil
    {
      return (term, colon.upperBound)
    }
    let sentence = Sentence.first(utf8, range)
    let cues = lexicon.cues.hits(in: utf8, sentence)
    if cues.contains(where: { $0.kind == .definition }), let term = Sentence.topic(utf8, sentence) {
      return (term, range.lowerBound)
    }
    return nil
  }

  /// `X는 … 방식이다.`, where X is what the heading, the note or a sign names.
  private func statement(in range: Range<Int>, _ scope: Scope) -> (Range<Int>, Int)? {
    let sentence = Sentence.first(utf8, range)
    guard let term = Sentence.topic(utf8, sentence), let first = term.first, !Sentence.points(utf8, sentence),
      utf8[Sentence.withoutGloss(utf8, term)].split(separator: Markers.space).count <= 3,
      termName(term) != nil, lexicon.labels.label(LabelText(utf8, term)) == nil, !hasModifier(term),
      lexicon.heads.closes(utf8, sentence) || lexicon.heads.opensClause(utf8, sentence)
        || Sentence.isCopula(utf8, sentence, after: term)
    else { return nil }
    let key = Folding.key(Gloss.removed(plain(term)))
    let isNamed = [subject(of: scope), title.text].contains { Folding.key($0).contains(key) }
    guard isNamed || isMarked(first) || utf8[term].contains(UInt8(ascii: "(")), defined[key] == nil else {
      return nil
    }
    return (term, range.lowerBound)
  }

  /// `서버리스의 핵심`, `가장 중요한 것`: a word before the last that says which one.
  private func hasModifier(_ term: Range<Int>) -> Bool {
    let words = utf8[Sentence.withoutGloss(utf8, term)].split(separator: Markers.space)
    return words.dropLast().contains { word in
      let word = Array(word)
      return ["의", "는", "은", "한", "할", "된", "을", "를", "장", "이"].contains { word.hasSuffix($0) }
    }
  }

  /// What stands behind the `ex)` with which a line opens.
  private func asideEnd(_ range: Range<Int>) -> Range<Int>? {
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 16)
    guard let hit = lexicon.cues.hits(in: utf8, head).first, hit.kind == .aside, hit.range.lowerBound == head.lowerBound
    else { return nil }
    return Markers.trimmed(utf8, hit.range.upperBound, range.upperBound)
  }

  /// Whether the block opens with `ex)`, `참고)` or the like.
  func isAside(_ index: Int) -> Bool { asideEnd(outline.span(of: index)) != nil }

  private func isMarked(_ index: Int) -> Bool {
    [UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`")].contains(utf8[index])
  }
}
