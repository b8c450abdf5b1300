/// Sentences that define wherever they stand: `**X**: …`, X란 …, X는 … 말한다, X는 … 방식이다.
extension FactFinder {
  /// `**X**: …`, and sentences that say X란 or X는 … 말한다, wherever they stand.
  mutating func readDefinitionParagraph(_ index: Int, before rest: ArraySlice<Int>, in scope: Scope) {
    if let (name, start) = boldTitle(index) {
      var inner = scope
      inner.subject = Name(name)
      return emitDefinition(index, through: index, text: plainLines(index, from: start), in: inner)
    }
    let lines = outline.blocks[index].text
    var line = lines.lowerBound
    while line < lines.upperBound {
      let range = outline.lines[line].range
      guard let (term, start) = definition(in: range, of: index) ?? statement(in: range, scope) else {
        line += 1
        continue
      }
      let end = lastOfSentence(line, lines)
      var inner = scope
      inner.subject = Name(term)
      emit(
        .conceptDefinition, text: plainLines(line..<end + 1, from: start, to: Int.max), block: index,
        lines: numbers(line..<end + 1), in: inner)
      noteDefined(inner)
      if isAside(index) { return }
      line = end + 1
    }
  }

  /// The line with which the sentence ends that `line` opens: a line goes on below where it ends neither as a sentence does
  /// nor in a noun of kind.
  private func lastOfSentence(_ line: Int, _ lines: Range<Int>) -> Int {
    let end = lines[line...].prefix(4).first { line in
      let range = outline.lines[line].range
      return Sentence.isFinished(utf8, range) || lexicon.heads.closes(utf8, range)
        || line + 1 < lines.upperBound && Separator.colon(utf8, outline.lines[line + 1].range) != nil
    }
    return end ?? line
  }

  /// `**Stop-the-world**` / `GC를 위해 JVM이 멈추는 현상`: a bold first line that is a name, and where what it is starts.
  func boldTitle(_ index: Int) -> (name: Range<Int>, rest: Int)? {
    let lines = outline.blocks[index].text
    guard lines.count > 1, let first = lines.first else { return nil }
    let (name, rest) = (outline.lines[first].range, outline.lines[first + 1].range.lowerBound)
    guard isBold(name) || isBracketed(name), name.count <= 60, let term = termName(name),
      lexicon.labels.label(LabelText(utf8, name)) == nil
    else { return nil }
    let sentence = Sentence.first(utf8, rest..<outline.span(of: index).upperBound)
    guard sentence.count >= 20, lexicon.heads.qualifies(utf8, sentence),
      lexicon.heads.closes(utf8, sentence)
        || lexicon.cues.hits(in: utf8, sentence).contains(where: { $0.kind == .definition })
    else { return nil }
    return (term, rest)
  }

  /// `[Cache Warming]`
  private func isBracketed(_ name: Range<Int>) -> Bool {
    utf8[name].first == UInt8(ascii: "[") && utf8[name].last == UInt8(ascii: "]") && !utf8[name].starts(with: "[[".utf8)
  }

  func definition(in range: Range<Int>, of index: Int) -> (Range<Int>, Int)? {
    let aside = asideEnd(range)
    let range = aside ?? range
    if opens(range, with: .condition) { return nil }
    if let end = Sentence.whatIs(utf8, range), end.rest < range.upperBound {
      return (range.lowerBound..<end.term, end.rest)
    }
    let firstDash = range.first.map(isMarked) == true ? dash(range) : nil
    if let first = range.first, let colon = Separator.colon(utf8, range) ?? firstDash,
      isBold(range) && colon.upperBound < range.upperBound - 2
        ? lexicon.heads.defines(utf8, Sentence.first(utf8, range.lowerBound..<range.upperBound - 2))
        : isMarked(first) || lexicon.heads.closes(utf8, Sentence.first(utf8, range)),
      let term = termName(range.lowerBound..<colon.lowerBound), colon.upperBound < range.upperBound,
      !looksLikeValue(Markers.trimmed(utf8, colon.upperBound, range.upperBound), of: term),
      lexicon.labels.label(LabelText(utf8, term)) == nil
    {
      return (term, colon.upperBound)
    }
    let sentence = Sentence.first(utf8, range)
    let cues = lexicon.cues.hits(in: utf8, sentence)
    guard cues.contains(where: { $0.kind == .definition }) else { return nil }
    if let term = calledTerm(sentence) ?? Sentence.topic(utf8, sentence) { return (term, range.lowerBound) }
    return nil
  }

  /// `…하는 함수를 **해시 함수**라고 한다`: what stands right before the cue, behind an object.
  func calledTerm(_ sentence: Range<Int>) -> Range<Int>? {
    guard let cue = lexicon.cues.hits(in: utf8, sentence).first(where: { $0.kind == .definition }),
      ["라고", "이라고", "라 ", "이라 "].contains(where: { utf8[cue.range].starts(with: $0.utf8) })
    else { return nil }
    var end = cue.range.lowerBound
    while end > sentence.lowerBound, [UInt8(ascii: "*"), UInt8(ascii: "`"), Markers.space].contains(utf8[end - 1]) {
      end -= 1
    }
    let isMarked = end < cue.range.lowerBound && utf8[end] != Markers.space
    let before = utf8[sentence.lowerBound..<end]
    let marked = before.lastIndex { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "`") }.map { $0 + 1 }
    if isMarked {
      guard let marked, closesInObject(Decoration.core(utf8, sentence.lowerBound..<marked)) else { return nil }
      return marked < end ? termName(marked..<end) : nil
    }
    // `…하는 과정을 연결 협상이라 한다`: of at most three words.
    var start = end
    for word in before.split(separator: Markers.space).suffix(4).reversed() {
      if closesInObject(word.startIndex..<word.endIndex) { return start < end ? termName(start..<end) : nil }
      start = word.startIndex
    }
    return nil
  }

  /// Whether 을 or 를 ends it.
  private func closesInObject(_ text: Range<Int>) -> Bool {
    ["을", "를"].contains { utf8[text].suffix(3).elementsEqual($0.utf8) }
  }

  /// `X는 … 방식이다.`, where X is what the heading, the note or a sign names.
  func statement(in range: Range<Int>, _ scope: Scope) -> (Range<Int>, Int)? {
    let sentence = Sentence.first(utf8, range)
    // What most sentences lack is looked for first: a noun of kind at the end, a clause that ends in one, a copula.
    let closes = lexicon.heads.closes(utf8, sentence) || lexicon.heads.isCopula(utf8, sentence)
    guard closes || [" is ", " are ", "로 ", "로,"].contains(where: { utf8[sentence].holds($0.utf8) }),
      let term = Sentence.topic(utf8, sentence), let first = term.first, !Sentence.points(utf8, sentence),
      !opens(sentence, with: .condition), !Sentence.denies(utf8, sentence), !Sentence.exemplifies(utf8, sentence),
      Sentence.isCopula(utf8, sentence, after: term)
        || !Sentence.isPassive(utf8, sentence, after: term)
          && (closes || lexicon.heads.opensClause(utf8, sentence)),
      isTerm(term)
    else { return nil }
    let key = Folding.key(Gloss.removed(plain(term)))
    let isNamed = [subject(of: scope), title.text].map { Folding.key($0) }.contains { name in
      name.contains(key) || name.utf8.count > 3 && key.hasSuffix(name)
    }
    let opensNote = outline.blocks.first.map { $0.kind == .paragraph && outline.span(of: 0).contains(first) } ?? false
    guard isNamed || opensNote || isMarked(first) || utf8[term].contains(UInt8(ascii: "(")), defined[key] == nil else {
      return nil
    }
    return (term, range.lowerBound)
  }

  /// `서버리스의 핵심`, `가장 중요한 것`: a word before the last that says which one.
  func hasModifier(_ term: Range<Int>) -> Bool {
    let words = utf8[Sentence.withoutGloss(utf8, term)].split(separator: Markers.space)
    return words.dropLast().contains { word in
      let word = Array(word)
      return ["의", "는", "은", "한", "할", "된", "을", "를", "장", "이"].contains { word.hasSuffix($0) }
    }
  }

  /// What stands behind the `ex)` with which a line opens.
  func asideEnd(_ range: Range<Int>) -> Range<Int>? {
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 16)
    guard let hit = lexicon.cues.hits(in: utf8, head).first, hit.kind == .aside, hit.range.lowerBound == head.lowerBound
    else { return nil }
    return Markers.trimmed(utf8, hit.range.upperBound, range.upperBound)
  }

  /// Whether the block opens with `ex)`, `참고)` or the like.
  func isAside(_ index: Int) -> Bool { asideEnd(outline.span(of: index)) != nil }

  func isMarked(_ index: Int) -> Bool {
    [UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`")].contains(utf8[index])
  }
}
