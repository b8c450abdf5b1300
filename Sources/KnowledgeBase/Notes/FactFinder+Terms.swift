/// Terms before a colon or dash, as names: `term: what it is`.
extension FactFinder {
  /// The term of `term: what it is`; nil for labels, code, sentences and bare values.
  func definedTerm(_ index: Int) -> (term: Range<Int>, rest: Range<Int>)? {
    let span = outline.span(of: index)
    guard let sign = Separator.colon(utf8, span) ?? dash(span) else { return nil }
    let head = span.lowerBound..<sign.lowerBound
    let rest = text(behind: sign, in: span)
    guard head.count <= 90, rest.count >= 12, let term = termName(head),
      lexicon.labels.label(LabelText(utf8, head)).map({
        ($0.kind == .topic || $0.kind == .kinds) && isAmongTerms(index, rest)
      }) ?? true,
      !looksLikeValue(rest, of: term), !opens(rest, with: .condition), !isAmount(rest), !judges(rest), !isFlow(rest),
      !isIdentifier(term) || lexicon.heads.closes(utf8, Sentence.first(utf8, rest)), !isCoded(term, rest),
      !isOccasion(utf8[Sentence.withoutGloss(utf8, rest)].split(separator: Markers.space)),
      isTranslated(term) || !Sentence.obliges(utf8, Sentence.first(utf8, rest))
    else { return nil }
    return (term, rest)
  }

  /// What stands behind the sign, without the marks of `**term:** text`.
  private func text(behind sign: Range<Int>, in span: Range<Int>) -> Range<Int> {
    let rest = Markers.trimmed(utf8, sign.upperBound, span.upperBound)
    let isFramed = utf8[rest].starts(with: "**".utf8) && span.first.map { utf8[$0] == UInt8(ascii: "*") } ?? false
    return isFramed ? Markers.trimmed(utf8, rest.lowerBound + 2, rest.upperBound) : rest
  }

  /// A name and, behind its colon, words that are no link, number, question or label's.
  func namedValue(_ index: Int) -> (term: Range<Int>, rest: Range<Int>)? {
    let span = outline.span(of: index)
    guard let sign = Separator.colon(utf8, span) else { return nil }
    let head = span.lowerBound..<sign.lowerBound
    let rest = text(behind: sign, in: span)
    guard let first = rest.first, let last = rest.last, let term = termName(head),
      lexicon.labels.label(LabelText(utf8, head)).map({ $0.kind == .neutral || $0.kind == .topic }) ?? true,
      Markers.isLetter(utf8[first]) || utf8[first] >= 0x80, utf8[last] != UInt8(ascii: "?"),
      !utf8[rest].starts(with: "http".utf8), !isAmount(rest), !judges(rest)
    else { return nil }
    return (term, rest)
  }

  /// `Context: … 인터페이스` beside `Strategy: … 클래스`: a word that announces elsewhere is a term among terms.
  private func isAmongTerms(_ index: Int, _ rest: Range<Int>) -> Bool {
    guard outline.blocks[index].kind == .item, lexicon.heads.closes(utf8, Sentence.first(utf8, rest)) else {
      return false
    }
    let parent = outline.blocks[index].parent
    return outline.children(of: parent < 0 ? nil : parent).contains { other in
      let span = outline.span(of: other)
      guard outline.blocks[other].kind == .item, let colon = Separator.colon(utf8, span) else { return false }
      return lexicon.labels.label(LabelText(utf8, span.lowerBound..<colon.lowerBound)) == nil
        && lexicon.heads.closes(utf8, Sentence.first(utf8, colon.upperBound..<span.upperBound))
    }
  }

  /// What stands behind a name, from its first parenthesis on.
  private func gloss(of term: Range<Int>) -> ArraySlice<UInt8> {
    utf8[Sentence.withoutGloss(utf8, term).upperBound..<term.upperBound]
  }

  /// `상호 배제(Mutual Exclusion)`: who says a thing's name in English too is about to say what it is.
  func isTranslated(_ term: Range<Int>) -> Bool {
    let gloss = gloss(of: term)
    return gloss.count > 4 && gloss.last == UInt8(ascii: ")")
      && gloss.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: ",") }
      && utf8[term].contains { $0 >= 0x80 } && !Sentence.states(utf8, Sentence.withoutGloss(utf8, term))
  }

  /// `기본 4일, 14일까지`: a few words with an amount, and no kind of thing.
  private func isAmount(_ rest: Range<Int>) -> Bool {
    rest.count <= 60 && utf8[rest].contains(where: Markers.isDigit)
      && !lexicon.heads.closes(utf8, Sentence.first(utf8, rest))
      && lexicon.units.measures(in: utf8, rest).contains { !$0.isBare && $0.unit != "count" }
  }

  /// `SQL: OLTP에 적합` judges, and says not what it is.
  func judges(_ rest: Range<Int>) -> Bool {
    let sentence = Sentence.first(utf8, rest)
    let namesKind = lexicon.heads.closes(utf8, sentence) && utf8[sentence].contains { $0 >= 0x80 }
    return sentence.count <= 80 && !namesKind
      && lexicon.cues.hits(in: utf8, sentence).contains { hit in
        (hit.kind == .suitable || hit.kind == .unsuitable)
          && !utf8[sentence.lowerBound..<hit.range.lowerBound].contains(UInt8(ascii: ","))
      }
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
      || bytes.contains(UInt8(ascii: "@")) || utf8[Sentence.withoutGloss(utf8, core)].contains(UInt8(ascii: "="))
      || bytes.contains(UInt8(ascii: "]"))
    let arrows = ["->", "→", "=>"].contains { utf8[core].holds($0.utf8) }
    if bytes.first == UInt8(ascii: "/") || Sentence.isQuestion(utf8, core) || isSetting(core)
      || lexicon.units.opensWithAmount(utf8, core)
    {
      return nil
    }
    let words = utf8[Sentence.withoutGloss(utf8, core)].split(separator: Markers.space)
    return isCall || arrows || words.count > 5 || core.count < 2 || isOccasion(words) ? nil : core
  }

  /// `typ`, `max_size`: a name in code, of a thing only where the text says of what kind.
  private func isIdentifier(_ name: Range<Int>) -> Bool {
    utf8[name].allSatisfy { 0x61...0x7A ~= $0 || $0 == UInt8(ascii: "_") || Markers.isDigit($0) }
  }

  /// A value in code marks, and a few words behind a name in such marks: `EnrollCourse`: 수강 신청 요청.
  private func isCoded(_ term: Range<Int>, _ rest: Range<Int>) -> Bool {
    if let code = opensCode(rest), code == rest || code.upperBound == rest.upperBound - 1 { return true }
    guard let code = opensCode(term), code.upperBound >= term.upperBound else { return false }
    let isFirm = lexicon.heads.closes(utf8, Sentence.first(utf8, rest)) && lexicon.heads.qualifies(utf8, rest)
    return utf8[Sentence.withoutGloss(utf8, rest)].split(separator: Markers.space).count < 4 && !isFirm
  }

  /// `클러스터 구성 시`: says when, and names nothing.
  private func isOccasion(_ words: [ArraySlice<UInt8>]) -> Bool {
    guard words.count > 1, let last = words.last else { return false }
    return ["시", "때", "경우"].contains { last.elementsEqual($0.utf8) }
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
  func looksLikeValue(_ range: Range<Int>, of term: Range<Int>? = nil) -> Bool {
    guard let first = range.first, let last = range.last else { return true }
    if utf8[last] == UInt8(ascii: "?") || opensWithValue(range) { return true }
    if utf8[range].starts(with: Array("http".utf8)) || utf8[first] == UInt8(ascii: "[") || closesInLink(range) {
      return true
    }
    if holdsPairs(range) || listsWords(range) || opensLabel(range) { return true }
    let words = utf8[range].split(separator: Markers.space)
    if lexicon.heads.closes(utf8, range), words.count > 2 { return false }
    if let last = words.last, words.count > 1, Array(last.prefix(3)).hasSuffix("등"), last.count < 5 { return true }
    if words.contains(where: { Array($0).hasSuffix("어떻게") }) { return true }
    let points = words.first.map { word in ["This", "These"].contains { word.elementsEqual($0.utf8) } } ?? false
    if points, !["These are ", "This is "].contains(where: { utf8[range].starts(with: $0.utf8) }) { return true }
    let names = utf8[range].split(separator: UInt8(ascii: ","))
    if names.count > 2, names.allSatisfy({ $0.count < 40 && $0.split(separator: Markers.space).count < 4 }) {
      return true
    }
    let fewest = term.map { isSpelled($0) } ?? false ? 2 : 3
    return words.count < fewest || utf8[range].suffix(3).elementsEqual(Array("...".utf8))
  }

  /// `80번과 443번 포트를 모두에게 연다`: a number, and no word of what kind of thing it is of.
  private func opensWithValue(_ range: Range<Int>) -> Bool {
    guard let first = range.first, Markers.isDigit(utf8[first]) else { return false }
    return isShort(range) || !lexicon.heads.closes(utf8, Sentence.first(utf8, range)) && !Sentence.states(utf8, range)
  }

  /// `ZGC(https://…)`
  private func closesInLink(_ range: Range<Int>) -> Bool {
    guard let open = utf8[range].place(of: "(http".utf8) else { return false }
    return range.last.map { utf8[$0] == UInt8(ascii: ")") } ?? false
      && !utf8[open.upperBound..<range.upperBound].contains(Markers.space)
  }

  /// `로그 기반, 대용량 처리`: a few words each, and none that says what the next is like.
  private func listsWords(_ range: Range<Int>) -> Bool {
    let parts = utf8[range].split(separator: UInt8(ascii: ","))
    return parts.count > 1 && !lexicon.heads.qualifies(utf8, range)
      && parts.allSatisfy { $0.split(separator: Markers.space).count < 3 }
  }

  /// `장점(빠름), 단점(비쌈)`
  private func opensLabel(_ range: Range<Int>) -> Bool {
    guard let open = utf8[range].prefix(20).firstIndex(of: UInt8(ascii: "(")), open > range.lowerBound else {
      return false
    }
    let kind = lexicon.labels.label(LabelText(utf8, range.lowerBound..<open))?.kind
    return kind == .pro || kind == .con
  }

  /// Four words or less.
  private func isShort(_ range: Range<Int>) -> Bool { utf8[range].split(separator: Markers.space).count < 5 }

  /// `S3 (Simple Storage Service)`: what is spelled out in several words needs but two to say what it is.
  private func isSpelled(_ term: Range<Int>) -> Bool {
    let gloss = gloss(of: term)
    return gloss.last == UInt8(ascii: ")") && gloss.split(separator: Markers.space).count > 1
      && gloss.allSatisfy {
        Markers.isLetter($0) || [Markers.space, UInt8(ascii: "("), UInt8(ascii: ")")].contains($0)
      }
  }

  /// `컨테이너 / 우: vm`: what stands on the other side has a name of its own.
  func holdsPairs(_ range: Range<Int>) -> Bool {
    guard let slash = utf8[range].place(of: " / ".utf8) else { return false }
    return Separator.colon(utf8, slash.upperBound..<range.upperBound) != nil
  }
}
