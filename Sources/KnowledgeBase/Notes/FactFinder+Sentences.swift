/// What a block's sentences say by themselves: judgements, uses, limits.
extension FactFinder {
  /// Reads the block at `index`, which is, or lies in, the fact at `fact` of that kind.
  mutating func readSentences(
    _ index: Int, of fact: Int?, kind: Fact.Kind?, in scope: Scope, siblings: [Int] = []
  ) {
    var inner = scope
    inner.parent = fact
    let isOwn = fact.map { facts[$0].block == index } ?? false
    let hits = hits(index)
    if kind == nil { readProse(index, in: inner) }
    if scope.kind == .limit { readListedLimit(index, in: inner) }
    if kind == nil, scope.kind == nil || scope.kind == .topic { readBids(index, in: inner) }
    if kind == .con, !isOwn, usesRemedy(index) || answers(index, fact) {
      let text = plainLines(index, from: Decoration.core(utf8, outline.span(of: index)).lowerBound)
      emit(.mitigation, text: text, block: index, lines: lines(of: index), in: inner)
      return
    }
    if kind == nil, scope.kind != .neutral, readNamedUse(index, hits, in: inner) { return }
    if hits.isEmpty {
      if kind == .con || kind == .useCase, !isOwn { readChained(index, siblings, in: inner) }
      return
    }
    readJudgements(index, hits, kind, isOwn: isOwn, in: inner)
    if isOwn, let fact, kind == .suitable || kind == .unsuitable { readOpposite(index, hits, of: fact, in: scope) }
    if kind == .con || kind == .useCase, !isOwn, !readChained(index, siblings, in: inner) {
      readMitigation(index, hits, in: inner)
    }
    if kind == .con, isOwn {
      readRemedyLines(index, of: fact, in: inner)
      readRemedySentence(index, hits, in: inner)
    }
    if kind == nil { readRemedy(index, hits, in: inner) }
    if kind == nil { readUse(index, hits, in: inner) }
    if scope.kind != .limit, hits.contains(where: { $0.kind == .limit }) { readLimits(index, hits, in: inner) }
  }

  // MARK: - Judgements

  mutating func readJudgements(
    _ index: Int, _ hits: [CueHit], _ kind: Fact.Kind?, isOwn: Bool, in scope: Scope
  ) {
    guard kind != .suitable, kind != .unsuitable, !leadsToList(index, hits) else { return }
    let judging = hits.filter { ($0.kind == .suitable || $0.kind == .unsuitable) && !isAsked($0, in: index) }
    if namesBoth(judging) { return }
    for hit in judging where !choosesObject(hit, in: index) {
      let judged: Fact.Kind = hit.kind == .suitable ? .suitable : .unsuitable
      if readShared(hit, as: judged, in: index, scope) { continue }
      let text = sentence(of: hit, in: index)
      let clause = ownClause(of: hit, among: judging, in: index)
      let named = judgedName(hit, in: index) ?? namedSubject(index, of: clause, in: scope)
      if let last = facts.indices.last, facts[last].kind == judged, facts[last].block == index,
        named.map({ $0 == facts[last].subject }) ?? true
      {
        if !facts[last].text.hasSuffix(text) { facts[last].text += " " + text }
        continue
      }
      if kind == .pro || kind == .con, !isOwn, isSaid(judged, in: scope.parent) { continue }
      if kind == .pro && judged == .unsuitable && !isOwn { continue }
      let line = self.line(of: hit.range.lowerBound, in: index)
      emit(
        judged, text: text, block: index, lines: line, in: scope,
        subject: named ?? namedSubject(index, in: scope) ?? owner(of: index, in: scope, isProper: true))
    }
  }

  func latinName(_ name: Range<Int>) -> String? {
    termName(name) != nil && utf8[name].allSatisfy { $0 < 0x80 } ? plain(name) : nil
  }

  /// Under a label, what a sentence of the item judges the other way: `정적 사이트에 적합하다. 동적 사이트에는 부적합하다.`
  private mutating func readOpposite(_ index: Int, _ hits: [CueHit], of fact: Int, in scope: Scope) {
    let isFor = facts[fact].kind == .suitable
    for hit in hits
    where hit.kind == (isFor ? .unsuitable : .suitable) && !isAsked(hit, in: index) && !choosesObject(hit, in: index) {
      let text = clause(of: hit, among: hits, in: index)
      let rest = facts[fact].text.replacing(text, with: "").split(separator: " ").joined(separator: " ")
      if rest.isEmpty || rest == facts[fact].text { continue }
      facts[fact].text = withoutComma(rest)
      emit(
        isFor ? .unsuitable : .suitable, text: withoutComma(text), block: index,
        lines: line(of: hit.range.lowerBound, in: index), in: scope,
        subject: judgedName(hit, in: index) ?? facts[fact].subject)
    }
  }

  private func withoutComma(_ clause: String) -> String {
    clause.hasSuffix(",") ? String(clause.dropLast()) : clause
  }

  /// REST of `이런 경우에는 REST가 적합하다` and `REST API를 먼저 쓰는 것이 낫다`: a name whose particle the cue opens with, or
  /// the object of the verb that it is or follows.
  func judgedName(_ hit: CueHit, in index: Int) -> String? {
    let first = outline.span(of: index).lowerBound
    let cue = utf8[hit.range]
    let verbs = ["사용하", "쓰는", "이용하", "활용하", "선택하", "도입하"]
    let isVerb = verbs.contains { cue.starts(with: $0.utf8) }
    guard isVerb || ["이", "가", "을", "를", "만으로", "로도"].contains(where: { cue.starts(with: $0.utf8) }) else { return nil }
    let before = Markers.trimmed(utf8, max(first, hit.range.lowerBound - Sentence.longest), hit.range.lowerBound)
    var words = utf8[before].split { $0 <= Markers.space }
    guard var last = words.popLast() else { return nil }
    if isVerb || ["것", "게", "편"].contains(where: { last.elementsEqual($0.utf8) }) {
      let object = (words.suffix(4) + [last]).last { word in ["을", "를"].contains { Array(word).hasSuffix($0) } }
      guard let object else { return nil }
      words.removeAll { $0.startIndex >= object.startIndex }
      last = object.dropLast(3)
    }
    var start = last.startIndex
    while let word = words.popLast(), last.startIndex - start < 40, isCapital(word) { start = word.startIndex }
    let name = Decoration.core(utf8, start..<last.endIndex)
    return mentioned(name) ?? latinName(name)
  }

  /// GitHub of `**GitHub Flow**`.
  private func isCapital(_ word: ArraySlice<UInt8>) -> Bool {
    guard let letter = word.first(where: { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "`") }) else { return false }
    return 0x41...0x5A ~= letter && word.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: ",") }
  }

  /// The part of the cue's sentence behind the cue before: `GitHub Flow는 …` of `Git Flow는 …에 적합하고, GitHub Flow는 …`.
  private func ownClause(of hit: CueHit, among judging: [CueHit], in index: Int) -> Range<Int> {
    let sentence = Sentence.holding(hit.range.lowerBound, utf8, outline.span(of: index))
    let before = judging.last { $0.range.upperBound <= hit.range.lowerBound && sentence.contains($0.range.lowerBound) }
    let start = before.flatMap { utf8[$0.range.upperBound..<sentence.upperBound].firstIndex(of: Markers.space) }
    return (start.map { $0 + 1 } ?? sentence.lowerBound)..<sentence.upperBound
  }

  /// The sentence that holds a cue, or what of it no cue before or behind judges the other way, for people.
  private func clause(of hit: CueHit, among hits: [CueHit], in index: Int) -> String {
    let sentence = Sentence.holding(hit.range.lowerBound, utf8, outline.span(of: index))
    let others = hits.filter { sentence.contains($0.range.lowerBound) && $0.kind == hit.kind.opposite }
    func end(of cue: CueHit) -> Int {
      utf8[cue.range.upperBound..<sentence.upperBound].firstIndex(of: Markers.space) ?? sentence.upperBound
    }
    let start = others.last { $0.range.upperBound <= hit.range.lowerBound }.map(end) ?? sentence.lowerBound
    let last = others.contains { $0.range.lowerBound >= hit.range.upperBound } ? end(of: hit) : sentence.upperBound
    let clause = Markers.trimmed(utf8, start, max(start, last))
    return text(of: clause, in: index)
  }

  func text(of sentence: Range<Int>, in index: Int) -> String {
    plainLines(outline.blocks[index].text, from: sentence.lowerBound, to: sentence.upperBound)
  }

  /// The sentence that holds a cue, for people.
  private func sentence(of hit: CueHit, in index: Int) -> String {
    text(of: Sentence.holding(hit.range.lowerBound, utf8, outline.span(of: index)), in: index)
  }

  /// `생성될 때 적합한 노드를 선택한다`, `모델에 적합하지 않는 로직을 담는다`: what is spoken of suits or not, and not what the
  /// sentence is about.
  private func choosesObject(_ hit: CueHit, in index: Int) -> Bool {
    let rest = utf8[hit.range.upperBound..<max(hit.range.upperBound, outline.span(of: index).upperBound)]
    guard let ending = rest.firstIndex(of: Markers.space),
      ["한", "은", "는"].contains(where: { rest[..<ending].elementsEqual($0.utf8) })
    else { return false }
    let words = rest[(ending + 1)...].split(separator: Markers.space, maxSplits: 2).prefix(2).map {
      $0.filter { $0 >= 0x80 }
    }
    return words.contains { word in ["을", "를", "이", "가"].contains { Array(word.suffix(3)).hasSuffix($0) } }
  }

  /// `Redis is best when:` says nothing without what stands below it.
  private func leadsToList(_ index: Int, _ hits: [CueHit]) -> Bool {
    let span = outline.span(of: index)
    guard let last = span.last, utf8[last] == UInt8(ascii: ":"), let cue = hits.last else { return false }
    return cue.range.upperBound + 18 > last
  }

  /// What a definition says of its use besides: `X는 …이다. …에 적합하다.`
  mutating func readJudgements(after definition: Int, in scope: Scope) {
    let hits = hits(definition)
    readJudgements(definition, hits, nil, isOwn: false, in: scope)
    let end = Sentence.first(utf8, outline.span(of: definition)).upperBound
    readUse(definition, hits.filter { $0.range.lowerBound > end }, in: scope)
    if hits.contains(where: { $0.kind == .limit }) { readLimits(definition, hits, in: scope) }
  }

  /// `적합 또는 부적합한 사례`: both side by side judge nothing.
  private func namesBoth(_ judging: [CueHit]) -> Bool {
    zip(judging, judging.dropFirst()).contains { first, second in
      first.kind != second.kind && second.range.lowerBound - first.range.upperBound < 14
    }
  }

  private func isSaid(_ kind: Fact.Kind, in parent: Int?) -> Bool {
    guard let parent else { return false }
    return facts[parent...].contains { $0.kind == kind && $0.parent == parent }
  }

  /// The line of the block that holds the byte at `offset`.
  func line(of offset: Int, in index: Int) -> LineRange {
    let lines = outline.lines(outline.blocks[index].text, from: offset)
    let found = lines.first.flatMap { outline.lines[$0].range.contains(offset) ? outline.lines[$0] : nil }
    let number = found?.number ?? outline.blocks[index].firstLine
    return LineRange(number, number)
  }

  /// Whether the sentence that holds the cue ends in a question mark.
  func isAsked(_ hit: CueHit, in index: Int) -> Bool {
    let end = min(outline.span(of: index).upperBound, hit.range.upperBound + Sentence.longest)
    let stops = [UInt8(ascii: "?"), UInt8(ascii: "."), UInt8(ascii: "\n")]
    return utf8[hit.range.upperBound..<max(end, hit.range.upperBound)].first { stops.contains($0) } == stops[0]
  }

  func isQuestion(_ index: Int) -> Bool {
    let span = outline.span(of: index)
    guard let mark = utf8[span].lastIndex(of: UInt8(ascii: "?")) else { return false }
    return mark + 24 > span.upperBound
  }

  // MARK: - Uses

  private mutating func readUse(_ index: Int, _ hits: [CueHit], in scope: Scope) {
    guard let hit = hits.first(where: { saysUse($0, index, in: scope) }) else { return }
    guard !hits.contains(where: { $0.kind == .suitable || $0.kind == .unsuitable }), !isQuestion(index) else { return }
    emit(
      .useCase, text: plainLines(index), block: index, lines: line(of: hit.range.lowerBound, in: index), in: scope,
      subject: useSubject(index) ?? namedSubject(index, in: scope) ?? owner(of: index, in: scope))
  }

  /// `남의 권한으로 실행하고자 할 때 SetUID 사용`: a case, what the section is about, and that it is used then.
  private mutating func readNamedUse(_ index: Int, _ hits: [CueHit], in scope: Scope) -> Bool {
    guard hits.isEmpty, let first = outline.blocks[index].text.first else { return false }
    let sentence = Sentence.first(utf8, outline.lines[first].range)
    guard let last = utf8[sentence].split(separator: Markers.space).last, isUse(last) else { return false }
    let words = utf8[sentence.lowerBound..<last.startIndex].split(separator: Markers.space)
    guard
      let place = words.suffix(4).lastIndex(where: { word in
        ["때", "때는", "때에", "경우", "경우에", "경우에는"].contains { word.elementsEqual($0.utf8) }
      }), place + 1 < words.count
    else { return false }
    let name = Folding.key(plain(words[place + 1].startIndex..<words[words.count - 1].endIndex))
    let own = Folding.key(subject(of: scope))
    let isOwn = ["", "을", "를"].contains {
      name.hasSuffix($0) && name.count > $0.count && own.contains(name.dropLast($0.count))
    }
    guard isOwn, name.utf8.count > 2 else { return false }
    emit(
      .useCase, text: text(of: sentence, in: index), block: index, lines: line(of: sentence.lowerBound, in: index),
      in: scope)
    return true
  }

  private func isUse(_ word: ArraySlice<UInt8>) -> Bool {
    let verb = word.compactMap(Folded.byte)
    return lexicon.sentenceWords[.use].contains { verb.starts(with: $0) && verb.count <= $0.count + 9 }
  }

  /// The name that the item above is: what is said below it is said of that.
  private func owner(of index: Int, in scope: Scope, isProper: Bool = false) -> String? {
    let above = outline.blocks[index].parent
    guard scope.parent == nil, above >= 0, outline.blocks[above].kind == .item, outline.blocks[above].text.count == 1
    else { return nil }
    let span = outline.span(of: above)
    let head = span.lowerBound..<(Separator.colon(utf8, span)?.lowerBound ?? span.upperBound)
    guard !Sentence.states(utf8, head), let name = termName(head),
      !isProper || isMarked(head.lowerBound) || utf8[name].allSatisfy({ $0 < 0x80 }),
      lexicon.labels.label(LabelText(utf8, name)) == nil
    else { return nil }
    return Gloss.removed(plain(name))
  }

  /// Whether a cue says what the block's subject is used for. Among features, and by an ending of its own, it must close its
  /// sentence; behind the first sentence a use may name what the thing is: `X는 … 방식이다. 주로 … 때 쓰는 방식이다.`
  private func saysUse(_ hit: CueHit, _ index: Int, in scope: Scope) -> Bool {
    let isPlain = scope.kind != .neutral && scope.kind != .definition
    let span = outline.span(of: index)
    switch hit.kind {
    case .useCase: return (isPlain || closes(hit, index)) && !(defining.contains(index) && tellsPurpose(hit))
    case .closingUse: return closes(hit, index) && span.last.map { utf8[$0] != UInt8(ascii: ")") } ?? false
    case .namingUse:
      let isLater = hit.range.lowerBound > Sentence.first(utf8, span).upperBound
      return isPlain && (isLater || utf8[hit.range].starts(with: "경우".utf8))
        && lexicon.heads.closes(utf8, Sentence.holding(hit.range.lowerBound, utf8, span))
    default: return false
    }
  }

  /// `상태를 확인하는 데 사용한다`: of what is defined by it, and no case.
  private func tellsPurpose(_ hit: CueHit) -> Bool {
    ["는 데", "는데"].contains { utf8[hit.range].starts(with: $0.utf8) }
  }

  /// Whether an item's sentence ends in the word that the cue ends in.
  private func closes(_ hit: CueHit, _ index: Int) -> Bool {
    let sentence = Sentence.holding(hit.range.lowerBound, utf8, outline.span(of: index))
    return outline.blocks[index].kind == .item
      && !utf8[hit.range.upperBound..<sentence.upperBound].contains(Markers.space)
  }

  /// `StatefulSets: … 경우에 사용`: the term before the colon is used so.
  private func useSubject(_ index: Int) -> String? {
    guard outline.blocks[index].kind == .item, let term = beforeColon(index) else { return nil }
    return term.isEmpty || term.count > 60 ? nil : plain(term)
  }

  // MARK: - Limits

  private mutating func readLimits(_ index: Int, _ hits: [CueHit], in scope: Scope) {
    guard !isQuestion(index) else { return }
    let span = outline.span(of: index)
    var start = span.lowerBound
    while start < span.upperBound {
      var sentence = Sentence.holding(start, utf8, start..<span.upperBound)
      let next = Markers.trimmed(utf8, sentence.upperBound, span.upperBound)
      // `max. 1 MB`
      if let first = next.first, Markers.isDigit(utf8[first]) {
        sentence = start..<Sentence.holding(first, utf8, next).upperBound
      }
      if !["예시", "예를 들"].contains(where: { utf8[sentence].holds($0.utf8) }) {
        emitLimits(index, lexicon.units.limits(in: utf8, sentence), of: sentence, in: scope)
      }
      start = Markers.trimmed(utf8, sentence.upperBound, span.upperBound).lowerBound
    }
  }

  /// What stands under 제한 사항 needs no word that limits.
  mutating func readListedLimit(_ index: Int, in scope: Scope) {
    guard !isQuestion(index) else { return }
    emitLimits(index, lexicon.units.limits(in: utf8, outline.span(of: index), isListed: true), in: scope)
  }

  /// - Parameters:
  ///   - sentence: the one that states them, where it is known.
  ///   - text: of each, where it is not that of its sentence.
  mutating func emitLimits(
    _ index: Int, _ limits: [UnitTable.Limit], of sentence: Range<Int>? = nil, text: String? = nil, in scope: Scope
  ) {
    guard !limits.isEmpty else { return }
    let subject = limited(index).map { plain($0.range) }
    for limit in limits {
      let near = Sentence.near(limit.offset, utf8, sentence ?? outline.span(of: index), reach: Self.reach)
      let sentence = sentence == nil ? Sentence.holding(limit.offset, utf8, near) : near
      let line = self.line(of: limit.offset, in: index)
      let last = self.line(of: sentence.upperBound - 1, in: index).last
      let text = text ?? self.text(of: sentence, in: index)
      emit(
        .limit, text: text, block: index, lines: LineRange(line.first, max(line.last, last)), in: scope,
        subject: subject, quantity: limit.value)
    }
  }

  /// Bytes of a sentence before a limit's number, and behind it, at most.
  private static let reach = 500

  /// `1Gbps 이상 → 라우터의 한계`: what the limit is one of.
  func limited(_ index: Int) -> Name? {
    let span = outline.span(of: index)
    guard utf8[span].holds("→".utf8) || utf8[span].holds("->".utf8),
      let arrow = utf8[span].lastIndex(where: { $0 == UInt8(ascii: ">") || $0 == 0x92 })
    else { return nil }
    let label = lexicon.labels.label(LabelText(utf8, arrow + 1..<span.upperBound))
    guard label?.kind == .con || label?.kind == .limit else { return nil }
    guard let name = label?.subject.flatMap(termName), Sentence.first(utf8, name) == name else { return nil }
    return Name(name)
  }
}
