/// Whether the text under a heading says what the heading names.
extension FactFinder {
  /// The byte after the colon with which a definition under its heading opens.
  func afterColon(_ index: Int) -> Int {
    let span = outline.span(of: index)
    guard let first = span.first else { return 0 }
    if utf8[first] == UInt8(ascii: ":") { return first + 1 }
    if let (label, rest) = inlineLabel(span), label.kind == .definition || tellsPurpose(span, rest) {
      return rest.lowerBound
    }
    return 0
  }

  /// Whether the block says what `term` is.
  func definesTerm(_ index: Int, term: Range<Int>?) -> Bool {
    let span = outline.span(of: index)
    let opening = Sentence.first(utf8, span)
    if outline.blocks[index].kind == .item,
      Sign.opens(utf8, span) || holdsPairs(span) || namesCode(span)
        || namedValue(index).map({ !tellsPurpose(span, $0.rest) }) ?? false
    {
      return false
    }
    guard let first = span.first, let last = opening.last, !isAside(index), !isBoldOrBracketed(span),
      !announces(index) || lexicon.heads.closes(utf8, opening)
    else { return false }
    let isWhole = opening.upperBound + 2 > span.upperBound
    if Sentence.exemplifies(utf8, opening) || isWhole && Sentence.denies(utf8, opening) { return false }
    if utf8[opening].holds(" | ".utf8) { return false }
    if utf8[last] == UInt8(ascii: ":") || isMatter(index) || opens(opening, with: .speaker) || isFlow(opening) {
      return false
    }
    if utf8[first] == UInt8(ascii: ":") { return true }
    if let topic = Sentence.topic(utf8, opening),
      lexicon.labels.label(LabelText(utf8, topic)).map({ $0.kind == .pro || $0.kind == .con }) ?? false
    {
      return false
    }
    return saysWhat(index, opening, term) && !lists(opening) && !leadsToNext(index, opening) && !judges(opening)
  }

  /// `목록: `kv list``
  private func namesCode(_ span: Range<Int>) -> Bool {
    guard let colon = Separator.colon(utf8, span) else { return false }
    return utf8[Decoration.core(utf8, colon.upperBound..<span.upperBound).lowerBound - 1] == UInt8(ascii: "`")
  }

  /// `We are going to …`, `If you have several servers, …`: by the first word.
  func opens(_ text: Range<Int>, with kind: SentenceWord) -> Bool {
    let word = utf8[text].prefix { Markers.isLetter($0) }.map { $0 | 0x20 }
    return lexicon.sentenceWords[kind].contains(word)
  }

  /// `Client -> Web server -> DB`: what goes where, and no sentence.
  func isFlow(_ sentence: Range<Int>) -> Bool {
    let words = utf8[sentence].prefix(48).split(separator: Markers.space).dropFirst().prefix(3)
    return words.contains { word in ["->", "→", "=>"].contains { word.elementsEqual($0.utf8) } }
      && !Sentence.states(utf8, sentence)
  }

  /// `키워드: …` / `출처: …`: each line of the text has a name of its own.
  private func isMatter(_ index: Int) -> Bool {
    let lines = outline.blocks[index].text
    return lines.count > 1
      && lines.allSatisfy { line in
        let range = outline.lines[line].range
        return Separator.colon(utf8, range.lowerBound..<min(range.upperBound, range.lowerBound + 40)) != nil
      }
  }

  /// Whether the block's text, which opens with a sentence, tells what `term` is.
  private func saysWhat(_ index: Int, _ opening: Range<Int>, _ term: Range<Int>?) -> Bool {
    let span = outline.span(of: index)
    if let (label, rest) = inlineLabel(span) { return label.kind == .definition || tellsPurpose(span, rest) }
    if let term {
      if spellsOut(index, term) { return true }
      if Sentence.opens(utf8, opening, with: term), !opensFirstWord(opening, of: term) {
        return lexicon.labels.mentioned(in: utf8, opening) == nil || opensClass(index, opening)
      }
      if defining(index, after: opening, term) != nil { return true }
    }
    if !opensWithPronoun(opening), Sentence.points(utf8, opening) || Sentence.isName(utf8, opening) || asksFirst(index)
    {
      return false
    }
    let heading = outline.blocks[index].heading
    if heading >= 0, isRecurring(heading) { return false }
    if opensWithPronoun(opening) { return true }
    let isShort = outline.blocks[index].kind == .item && opening.count < 20
    if !isShort, opensClass(index, opening), !isPassive(opening) { return true }
    if isTitledCopula(opening) { return true }
    if let term, namesProperly(term), tellsTask(index, opening) { return true }
    guard let term, outline.blocks[index].kind != .item else { return false }
    if isDescribed(heading), isTellingOf(index) || isStated(index) { return true }
    if utf8[opening].allSatisfy({ $0 < 0x80 }), namesPlainly(term),
      Sentence.startsWith(utf8, opening, name: term) || isStatedInEnglish(index)
    {
      return !hits(index).contains { $0.kind == .intro }
    }
    return isStated(index) || isGlossed(term) && isTellingOf(index) || isQuotedPhrase(index)
  }

  /// `Domain Name System` under DNS.
  func spellsOut(_ index: Int, _ term: Range<Int>) -> Bool {
    outline.blocks[index].text.first.map { Sentence.spellsOut(utf8, outline.lines[$0].range, term) } ?? false
  }

  /// `**목적**: 요청을 한곳에서 받아 나누는 패턴`
  private func tellsPurpose(_ span: Range<Int>, _ rest: Range<Int>) -> Bool {
    let head = LabelText(utf8, span.lowerBound..<rest.lowerBound).bytes
    return lexicon.sentenceWords[.purpose].contains(head) && lexicon.heads.defines(utf8, Sentence.first(utf8, rest))
      && utf8[rest].split(separator: Markers.space).count > 3
  }

  /// IAM, Target Group, NAT Gateway: a few words in Latin letters, each with a capital.
  private func namesProperly(_ name: Range<Int>) -> Bool {
    let words = utf8[Sentence.withoutGloss(utf8, name)].split(separator: Markers.space)
    return 1...3 ~= words.count
      && words.allSatisfy { word in
        word.allSatisfy { Markers.isLetter($0) || Markers.isDigit($0) || $0 == UInt8(ascii: "-") }
          && word.first.map { 0x41...0x5A ~= $0 } ?? false
      }
  }

  /// `리소스에 접근할 권한을 관리`, first under a name: what a thing does, in a phrase that closes in a noun of what is done.
  private func tellsTask(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard sentence.count >= 24, outline.blocks[index].heading == index - 1 || index == 0,
      !Sentence.obliges(utf8, sentence), !isQuestion(index), sentence.upperBound == outline.span(of: index).upperBound
    else { return false }
    let words = utf8[Sentence.withoutGloss(utf8, Decoration.core(utf8, sentence))].split(separator: Markers.space)
    guard words.count > 2, let last = words.last else { return false }
    let noun = last.compactMap(Folded.byte)
    return lexicon.sentenceWords[.task].contains { noun == $0 }
      && words.dropLast().contains { word in
        word.count > 3 && ["을", "를", "에", "로", "에서", "에게"].contains { Array(word).hasSuffix($0) }
      }
  }

  /// `다음 문제가 생긴다.` above a list, table or code.
  private func leadsToNext(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let next = outline.blocks[index].end
    guard next < outline.blocks.count, [.item, .row, .code].contains(outline.blocks[next].kind) else { return false }
    return utf8[sentence].split(separator: Markers.space).contains { $0.elementsEqual("다음".utf8) }
      && !lexicon.heads.closes(utf8, sentence)
  }

  /// `X의 종류는 여러 가지가 있다`, with no word of what X is.
  private func lists(_ sentence: Range<Int>) -> Bool {
    if Sentence.pointsDown(utf8, sentence) { return !lexicon.heads.closes(utf8, sentence) }
    return lexicon.cues.hits(in: utf8, sentence).contains { $0.kind == .listing }
      && !lexicon.heads.opensClause(utf8, sentence)
  }

  /// `fork는 …` under `fork latency`, `우리 팀은 …` under `우리 팀 규칙`: of a part of what the heading names.
  private func opensFirstWord(_ sentence: Range<Int>, of term: Range<Int>) -> Bool {
    if Sentence.points(utf8, sentence) { return true }
    let words = utf8[term].split(separator: Markers.space)
    guard words.count > 1, utf8[term].allSatisfy({ $0 < 0x80 }), let topic = Sentence.topic(utf8, sentence) else {
      return false
    }
    return utf8[topic].elementsEqual(words[0])
  }

  /// Whether pros or cons stand under a heading: what stands before them says what they are of.
  func isDescribed(_ heading: Int) -> Bool {
    guard heading >= 0, outline.blocks[heading].depth > 1 else { return false }
    var index = heading + 1
    for _ in 0..<40 where index < outline.blocks[heading].end {
      let span = outline.span(of: index)
      let kind = lexicon.labels.label(LabelText(utf8, span))?.kind ?? inlineLabel(span)?.label.kind
      if kind == .pro || kind == .con || kind == .both { return true }
      index = max(index + 1, outline.blocks[index].end)
    }
    return false
  }

  /// `The retention period is the time that …` under a heading.
  private func isTitledCopula(_ sentence: Range<Int>) -> Bool {
    guard utf8[sentence].starts(with: "The ".utf8), let topic = Sentence.topic(utf8, sentence) else { return false }
    return Sentence.isCopula(utf8, sentence, after: topic) && isTerm(topic)
  }

  /// `This is a feature …`, right under the heading that names it.
  func opensWithPronoun(_ sentence: Range<Int>) -> Bool {
    let first = utf8[sentence].first
    return first.map { "TIi".utf8.contains($0) } ?? false
      && ["This is a ", "This is an ", "It is a ", "It is an ", "It's a ", "It's an ", "is a ", "is an "].contains {
        utf8[sentence].starts(with: $0.utf8)
      }
  }

  /// `가비지 컬렉터는 … 수집기입니다`.
  private func isNamedCopula(_ sentence: Range<Int>) -> Bool {
    lexicon.heads.isCopula(utf8, sentence)
      && Sentence.topic(utf8, sentence).map { isTerm($0) && !namesTwo($0) } ?? false
  }

  /// Whether the first sentence, or the first line of several, names a kind of thing or says that it defines.
  private func opensClass(_ index: Int, _ opening: Range<Int>) -> Bool {
    lexicon.heads.closes(utf8, opening) || lexicon.heads.opensClause(utf8, opening) || closesFirstLine(index)
      || Sentence.opensArticle(utf8, opening) || opensKind(opening) || isNamedCopula(opening)
      || lexicon.heads.opensCopula(utf8, opening)
      || lexicon.cues.hits(in: utf8, opening).contains { $0.kind == .definition }
  }

  /// `Process of splitting data`: an English noun of kind, and what it is like.
  private func opensKind(_ sentence: Range<Int>) -> Bool {
    let words = utf8[sentence].split(separator: Markers.space, maxSplits: 3)
    return words.count > 3 && words[0].allSatisfy(Markers.isLetter)
      && ["of", "for", "that", "which", "to", "where"].contains { words[1].elementsEqual($0.utf8) }
      && lexicon.heads.closes(utf8, words[0].indices)
  }

  /// Where one of the sentences after the first starts that speaks of `term` and says what it is: `하지만 … . SSE는 … 기술이다.`
  func defining(_ index: Int, after opening: Range<Int>, _ term: Range<Int>) -> Int? {
    var start = opening.upperBound
    let end = outline.span(of: index).upperBound
    for _ in 0..<3 where start + 1 < end {
      let sentence = Sentence.first(utf8, Markers.trimmed(utf8, start + 1, end))
      start = sentence.upperBound
      if calls(sentence, term) { return sentence.lowerBound }
      guard let topic = Sentence.topic(utf8, sentence), Sentence.opens(utf8, sentence, with: term) || isTerm(topic),
        isSame(topic, term),
        lexicon.heads.closes(utf8, sentence)
          || lexicon.cues.hits(in: utf8, sentence).contains(where: { $0.kind == .definition })
      else { continue }
      return sentence.lowerBound
    }
    return nil
  }

  /// `They are called embedded documents.`
  private func calls(_ sentence: Range<Int>, _ term: Range<Int>) -> Bool {
    guard let cue = lexicon.cues.hits(in: utf8, sentence).first(where: { $0.kind == .definition }),
      utf8[cue.range].holds("called".utf8)
    else { return false }
    let name = Sentence.letters(utf8, Sentence.withoutGloss(utf8, term))
    return name.count > 2 && Sentence.letters(utf8, cue.range.upperBound..<sentence.upperBound).holds(name)
  }

  private func isSame(_ topic: Range<Int>, _ term: Range<Int>) -> Bool {
    let one = Folding.key(plain(Sentence.withoutGloss(utf8, topic)))
    let other = Folding.key(plain(Sentence.withoutGloss(utf8, term)))
    return !one.isEmpty && (one.contains(other) || other.contains(one)) || hasWords(of: topic, term)
  }

  /// `Orchestration saga` of `Orchestration-based saga`: two words or more, all of them the other's.
  private func hasWords(of topic: Range<Int>, _ term: Range<Int>) -> Bool {
    func words(_ name: Range<Int>) -> Set<[UInt8]> {
      Set(utf8[name].split { !Markers.isLetter($0) && $0 < 0x80 }.map { $0.compactMap(Folded.byte) })
    }
    let own = words(topic)
    return own.count > 1 && own.isSubset(of: words(term))
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

  /// `CSR (Client Side Rendering)`: what stands right under such a heading says what it is, if in a mere noun. What is told
  /// in brackets in one language alone is a remark: `네트워크 (가장 중요)`.
  private func isGlossed(_ term: Range<Int>) -> Bool {
    utf8[term].last == UInt8(ascii: ")") && Sentence.withoutGloss(utf8, term).count + 4 < term.count
      && (utf8[term].suffix(5).contains(where: Markers.isLetter) || namesInLetters(term))
  }

  /// A noun phrase in a quote right under a heading: `> 상태를 관찰하여 알리도록 하는 디자인`.
  private func isQuotedPhrase(_ index: Int) -> Bool {
    outline.blocks[index].kind == .quote && isTellingOf(index)
      && lexicon.heads.qualifies(utf8, Sentence.first(utf8, outline.span(of: index)))
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
    let heading = outline.blocks[index].heading
    guard sentence.count >= 40, heading >= 0, outline.blocks[heading].depth > 1,
      !Sentence.points(utf8, sentence),
      !Sentence.pointsDown(utf8, sentence), !hits(index).contains(where: { $0.kind == .intro }),
      !speaksOfLabel(sentence), !speaksOfOther(sentence, than: heading), !Sentence.reasons(utf8, sentence),
      lexicon.labels.mentioned(in: utf8, sentence) == nil, !Sentence.isConditional(utf8, sentence)
    else { return false }
    let isJudgement = lexicon.cues.hits(in: utf8, sentence).contains {
      [.suitable, .unsuitable, .useCase, .purpose].contains($0.kind)
    }
    return Sentence.states(utf8, sentence) && !Sentence.obliges(utf8, sentence) && !Sentence.isPast(utf8, sentence)
      && !isJudgement
  }

  /// `A database is created when …`
  private func isPassive(_ sentence: Range<Int>) -> Bool {
    Sentence.topic(utf8, sentence).map { Sentence.isPassive(utf8, sentence, after: $0) } ?? false
  }

  /// A few words that name a thing, and no code, call or what is done: not `stream.end()`, `Using auto`.
  private func namesPlainly(_ name: Range<Int>) -> Bool {
    let words = utf8[Sentence.withoutGloss(utf8, name)].split(separator: Markers.space)
    let isPlain = utf8[Sentence.withoutGloss(utf8, name)].allSatisfy { byte in
      Markers.isLetter(byte) || byte == Markers.space || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
    }
    return isPlain && 1...4 ~= words.count && name.lowerBound > 0 && utf8[name.lowerBound - 1] != UInt8(ascii: "`")
      && (words.count == 1 || !Array(words[0]).hasSuffix("ing"))
  }

  /// `Separate the model that writes from the one that reads.`: a whole English sentence that speaks to nobody.
  private func isStatedInEnglish(_ index: Int) -> Bool {
    let sentence = Sentence.first(utf8, outline.span(of: index))
    guard let first = sentence.first, 0x41...0x5A ~= utf8[first], outline.blocks[index].kind == .paragraph,
      40...260 ~= sentence.count, outline.blocks[index].heading >= 0,
      outline.blocks[outline.blocks[index].heading].depth > 1,
      utf8[sentence.lowerBound..<min(utf8.count, sentence.upperBound + 1)].suffix(2).contains(UInt8(ascii: ".")),
      lexicon.labels.mentioned(in: utf8, sentence) == nil, !addresses(sentence)
    else { return false }
    return !hits(index).contains { $0.kind == .intro || $0.kind == .leadIn }
  }

  /// Whether an English sentence speaks to its reader, of its writer or of the text around it.
  func addresses(_ sentence: Range<Int>) -> Bool {
    let words = utf8[sentence].split { !Markers.isLetter($0) }.map { $0.map { $0 | 0x20 } }
    guard let first = words.first else { return false }
    return lexicon.sentenceWords[.opener].contains(first)
      || words.contains { lexicon.sentenceWords[.reader].contains($0) }
  }

  /// `HashMap은 …` under 순회: a name in Latin letters that the heading has not.
  private func speaksOfOther(_ sentence: Range<Int>, than heading: Int) -> Bool {
    guard let topic = Sentence.topic(utf8, sentence), utf8[topic].allSatisfy({ $0 < 0x80 }) else { return false }
    return !isSame(topic, outline.span(of: heading))
  }

  /// `X의 문제점은 …`.
  func speaksOfLabel(_ sentence: Range<Int>) -> Bool {
    Sentence.topic(utf8, sentence).map { lexicon.labels.label(LabelText(utf8, $0)) != nil } ?? false
  }
}
