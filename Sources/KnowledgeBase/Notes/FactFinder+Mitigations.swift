/// What softens a con: within it, in a line of its own, or elsewhere, where a sentence names the con.
extension FactFinder {
  mutating func readMitigation(_ index: Int, _ hits: [CueHit], in scope: Scope) {
    guard hits.contains(where: { [.mitigation, .softening, .purpose].contains($0.kind) }), !leadsOn(index) else {
      return
    }
    emit(.mitigation, text: plainLines(index), block: index, lines: lines(of: index), in: scope)
  }

  /// `a 하거나` / `b 하거나` / `c 해서 줄일 수 있다`: what leads up to a mitigation is one, too.
  @discardableResult
  mutating func readChained(_ index: Int, _ siblings: [Int], in scope: Scope) -> Bool {
    guard goesOn(index), let end = siblings.last, index < end else { return false }
    var last = index
    var steps = 0
    while last < end, goesOn(last), steps < 8 {
      last = outline.blocks[last].end
      steps += 1
    }
    guard last <= end, !goesOn(last),
      hits(last).contains(where: { $0.kind == .mitigation })
    else { return false }
    emit(.mitigation, text: plainLines(index), block: index, lines: lines(of: index), in: scope)
    return true
  }

  private func goesOn(_ index: Int) -> Bool {
    let span = outline.span(of: index)
    let tail = Array(utf8[Decoration.core(utf8, span)].suffix(9))
    return ["거나", ", or"].contains { tail.hasSuffix($0) }
  }

  /// `…을 해소하기 위해 …하게 되는데`: the point comes after it.
  private func leadsOn(_ index: Int) -> Bool {
    Array(utf8[Decoration.core(utf8, outline.span(of: index))].suffix(6)).hasSuffix("는데")
  }

  /// `이때는 샤딩을 활용한다`, `→ 서킷 브레이커 도입` under a con: opens by pointing at it, and closes in what is used; or closes
  /// in a bid to use it, `큐를 쓰자`.
  func usesRemedy(_ index: Int) -> Bool {
    let span = outline.span(of: index)
    let text = Decoration.core(utf8, Sentence.first(utf8, span))
    let opening = utf8[text].prefix(24).compactMap(Folded.byte)
    let points = lexicon.sentenceWords[.remedy].contains { opening.starts(with: $0) }
    let closing = utf8[text].suffix(30).compactMap(Folded.byte)
    if lexicon.sentenceWords[.remedyBid].contains(where: { closing.suffix($0.count).elementsEqual($0) }) { return true }
    guard points || Self.arrows.contains(where: { utf8[span].starts(with: $0.utf8) }),
      let last = utf8[text].split(separator: Markers.space).last
    else { return false }
    let verb = last.compactMap(Folded.byte)
    return lexicon.sentenceWords[.use].contains { verb.starts(with: $0) && verb.count <= $0.count + 9 }
  }

  /// `느린 조회 → 캐시` under a con or among remedies: what stands before the arrow.
  func remedied(_ index: Int) -> Range<Int>? {
    let span = outline.span(of: index)
    let places = Self.arrows.compactMap { utf8[span].place(of: $0.utf8) }
    guard let arrow = places.min(by: { $0.lowerBound < $1.lowerBound }), arrow.upperBound < span.upperBound else {
      return nil
    }
    let head = Decoration.core(utf8, span.lowerBound..<arrow.lowerBound)
    return head.count >= 4 && head.count <= 60 ? head : nil
  }

  /// Whether an item under a con is an arrow from what that names to what softens it.
  func answers(_ index: Int, _ con: Int?) -> Bool {
    guard let con, let head = remedied(index) else { return false }
    return Folding.key(facts[con].text).contains(Folding.key(plain(head)))
  }

  static let arrows = ["→", "->", "=>", "⇒", "▶"]

  /// `→ 캐시로 완화` in a line below the con's own.
  mutating func readRemedyLines(_ index: Int, of con: Int?, in scope: Scope) {
    for line in outline.blocks[index].text.dropFirst() {
      let range = outline.lines[line].range
      guard Self.arrows.contains(where: { utf8[range].starts(with: $0.utf8) }),
        lexicon.cues.hits(in: utf8, range).contains(where: { $0.kind == .mitigation })
      else { continue }
      let number = outline.lines[line].number
      emit(
        .mitigation, text: plain(Decoration.core(utf8, range)), block: index, lines: LineRange(number, number),
        in: scope)
    }
  }

  /// `느리다. 이를 해결하기 위해 캐시를 쓴다.`: a later sentence of the con's own.
  mutating func readRemedySentence(_ index: Int, _ hits: [CueHit], in scope: Scope) {
    let end = Sentence.first(utf8, outline.span(of: index)).upperBound
    guard let hit = hits.first(where: { [.mitigation, .purpose].contains($0.kind) && $0.range.lowerBound > end }),
      !isAsked(hit, in: index), inlineRemedy(index) == nil, facts.last.map({ $0.kind != .mitigation }) ?? true
    else { return }
    let lines = line(of: hit.range.lowerBound, in: index)
    emit(.mitigation, text: plainLines(index, from: end + 1), block: index, lines: lines, in: scope)
  }

  /// `느리다. 완화: 캐시`, `느리다 (해결책: 캐시)`, `느리다 → 캐시로 완화`: where the con ends, and what softens it.
  func inlineRemedy(_ index: Int) -> (conEnd: Int, text: Range<Int>)? {
    let span = outline.span(of: index)
    return labelledRemedy(span) ?? pointedRemedy(span) ?? bracketedRemedy(span)
  }

  mutating func emitRemedy(_ text: Range<Int>, in index: Int, of con: Int, scope: Scope) {
    var inner = scope
    inner.parent = con
    emit(
      .mitigation, text: plain(text), block: index, lines: line(of: text.lowerBound, in: index), in: inner)
  }

  /// `느리다 => 캐시로 해결 가능`
  private func pointedRemedy(_ span: Range<Int>) -> (conEnd: Int, text: Range<Int>)? {
    for arrow in Self.arrows {
      guard let sign = utf8[span].place(of: arrow.utf8), sign.lowerBound > span.lowerBound else { continue }
      let text = Markers.trimmed(utf8, sign.upperBound, span.upperBound)
      guard lexicon.cues.hits(in: utf8, text).contains(where: { $0.kind == .mitigation }) else { return nil }
      return (Markers.trimmed(utf8, span.lowerBound, sign.lowerBound).upperBound, text)
    }
    return nil
  }

  /// `메모리에 제한됨 (파일로 지속성 확보 가능)`: what can be done, and by what.
  private func bracketedRemedy(_ span: Range<Int>) -> (conEnd: Int, text: Range<Int>)? {
    guard span.last.map({ utf8[$0] == UInt8(ascii: ")") }) ?? false,
      let open = utf8[span].lastIndex(of: UInt8(ascii: "(")), open > span.lowerBound
    else { return nil }
    let text = open + 1..<span.upperBound - 1
    let words = utf8[text].split(separator: Markers.space)
    let means = words.contains { word in
      ["로", "통해", "통해서"].contains { Array(word).hasSuffix($0) }
    }
    let isPossible = ["가능", "있음", "있다"].contains { Array(utf8[text]).hasSuffix($0) }
    let isCause = words.contains { Array($0).hasSuffix("인해") }
    guard
      means && isPossible && !isCause || lexicon.cues.hits(in: utf8, text).contains(where: { $0.kind == .mitigation })
    else { return nil }
    return (Markers.trimmed(utf8, span.lowerBound, open).upperBound, text)
  }

  private func labelledRemedy(_ span: Range<Int>) -> (conEnd: Int, text: Range<Int>)? {
    var colon = utf8[span].firstIndex(of: UInt8(ascii: ":"))
    while let sign = colon, sign + 1 < span.upperBound {
      let head = Self.labelStart(utf8, before: sign, from: span.lowerBound)..<sign
      if head.lowerBound > span.lowerBound, let label = lexicon.labels.label(LabelText(utf8, head)),
        label.kind == .mitigation, label.subject == nil
      {
        var text = Markers.trimmed(utf8, sign + 1, span.upperBound)
        let isFramed = utf8[head.lowerBound - 1] == UInt8(ascii: "(")
        if isFramed, let close = utf8[text].firstIndex(of: UInt8(ascii: ")")) { text = text.lowerBound..<close }
        return text.isEmpty ? nil : (Self.clauseEnd(utf8, before: head.lowerBound, from: span.lowerBound), text)
      }
      colon = utf8[sign + 1..<span.upperBound].firstIndex(of: UInt8(ascii: ":"))
    }
    return nil
  }

  /// Behind the last full stop, bracket, comma, ※ or → of the forty bytes before `end`.
  private static func labelStart(_ utf8: [UInt8], before end: Int, from start: Int) -> Int {
    let stops = [".", "(", ",", ";", "/", ">", "\n"].map { $0.utf8.first }
    return (max(start, end - 40)..<end).last { index in
      let isSign = utf8[index] == 0xBB || utf8[index] == 0x92
      return stops.contains(utf8[index]) || isSign && index >= start + 2 && utf8[index - 2] == 0xE2
    }.map { $0 + 1 } ?? start
  }

  /// Before the signs and blanks with which what stands before `end` closes.
  private static func clauseEnd(_ utf8: [UInt8], before end: Int, from start: Int) -> Int {
    let isFramed = end > start && utf8[end - 1] == UInt8(ascii: "(")
    return Markers.trimmed(utf8, start, Decoration.core(utf8, start..<(isFramed ? end - 1 : end)).upperBound).upperBound
  }

  /// The con that a remedy right below it softens, where it does not lie in one.
  func softened(by kind: LabelKind, in scope: Scope) -> Int? {
    guard kind == .mitigation, scope.parent == nil else { return scope.parent }
    return facts.lastIndex { $0.kind == .con }
  }

  // MARK: - Away from the con

  /// `…라는 단점이 있다. 이때 …로 해결할 수 있다`, and what else says how to soften a con that it names.
  mutating func readRemedy(_ index: Int, _ hits: [CueHit], in scope: Scope) {
    guard scope.parent == nil, !leadsOn(index), let hit = hits.last(where: { $0.kind == .mitigation }),
      !isAsked(hit, in: index),
      !hits.contains(where: { $0.kind == .origin && $0.range.lowerBound > hit.range.lowerBound }),
      case let own = Sentence.holding(hit.range.lowerBound, utf8, outline.span(of: index)),
      !lexicon.heads.defines(utf8, own), lexicon.labels.mentioned(in: utf8, own) != .pro
    else { return }
    let said = sentences(upTo: hit.range, in: index)
    guard !utf8[said].contains(UInt8(ascii: "?")) else { return }
    let con = con(namedBy: said)
    guard con != nil || opensWithProblem(hit, in: index) || lexicon.labels.mentioned(in: utf8, said) == .con,
      con != nil || !isOfOther(said, in: scope)
    else { return }
    var inner = scope
    inner.parent = con
    let line = line(of: hit.range.lowerBound, in: index)
    emit(
      .mitigation, text: plainLines(index), block: index, lines: LineRange(line.first, lines(of: index).last),
      in: inner,
      subject: con.map { facts[$0].subject })
  }

  /// `위 문제는 복제로 극복할 수 있다`: points at what was said before as a problem, and tells what is done.
  private func opensWithProblem(_ hit: CueHit, in index: Int) -> Bool {
    let sentence = Sentence.holding(hit.range.lowerBound, utf8, outline.span(of: index))
    let opening = utf8[sentence].prefix(48).compactMap(Folded.byte)
    let closes = !utf8[hit.range.upperBound..<max(hit.range.upperBound, sentence.upperBound)].contains(
      UInt8(ascii: ","))
    return closes && lexicon.sentenceWords[.problem].contains { opening.starts(with: $0) }
  }

  /// `REST의 한계를 극복하고 …` of gRPC: a weakness of another, of which no con was told.
  private func isOfOther(_ said: Range<Int>, in scope: Scope) -> Bool {
    guard let label = lexicon.labels.verdicts(in: utf8, said).last(where: { $0.kind == .con }) else { return false }
    let before = utf8[said.lowerBound..<label.range.lowerBound].split(separator: Markers.space).suffix(3)
    let owners = before.filter { Array($0).hasSuffix("의") && $0.count > 4 }.map { $0.startIndex..<$0.endIndex - 3 }
    guard let name = owners.lazy.compactMap({ mentioned($0) ?? latinName($0) }).first else { return false }
    let (own, other) = (Folding.key(subject(of: scope)), Folding.key(name))
    return !own.contains(other) && !other.contains(own)
  }

  /// The sentence that holds the cue, and the one before it.
  private func sentences(upTo cue: Range<Int>, in index: Int) -> Range<Int> {
    let span = outline.span(of: index)
    let stops = utf8[span.lowerBound..<cue.lowerBound].indices.filter { stop in
      utf8[stop] == UInt8(ascii: ".") && utf8[stop + 1] <= Markers.space
    }
    return (stops.dropLast().last.map { $0 + 1 } ?? span.lowerBound)..<cue.upperBound
  }

  /// Facts before a remedy that are looked at for its con, at most.
  private static let mostCons = 200

  /// `## Cold Start 해결 방법` after the con Cold Start: the con that the label names.
  func con(called name: Range<Int>) -> Int? {
    let key = Folding.key(plain(name))
    guard key.utf8.count >= 4 else { return nil }
    return facts.indices.suffix(Self.mostCons).last {
      facts[$0].kind == .con && Folding.key(facts[$0].text).hasPrefix(key)
    }
  }

  /// The con before of which the text has most words, two at least; of one word, where that is all the con says.
  func con(namedBy range: Range<Int>) -> Int? {
    let text = Folding.key(plain(range))
    var best: (fact: Int, words: Int)?
    for fact in facts.indices.suffix(Self.mostCons) where facts[fact].kind == .con {
      let words = facts[fact].text.split(separator: " ").prefix(20).map { Folding.key(String($0)) }
      let telling = words.filter { $0.utf8.count >= 6 }
      let shared = telling.count { text.contains($0) }
      guard shared >= min(2, telling.count), shared > best?.words ?? 0 else { continue }
      best = (fact, shared)
    }
    return best?.fact
  }
}
