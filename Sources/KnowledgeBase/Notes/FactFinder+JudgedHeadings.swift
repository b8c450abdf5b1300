/// Headings that judge: `SQS가 간단한 큐에 적합한 이유`, `Lambda는 긴 작업에 적합하지 않다`, `Why Kafka is a good fit for logs`.
extension FactFinder {
  /// Reads such a heading, and what stands under it as of what it judges; false for any other heading.
  mutating func readJudgedHeading(_ index: Int, _ under: [Int], in scope: Scope) -> Bool {
    let title = Decoration.core(utf8, outline.span(of: index))
    let judging = hits(index).filter { $0.kind == .suitable || $0.kind == .unsuitable }
    guard let cue = judging.first, judging.allSatisfy({ $0.kind == cue.kind }), tells(title, cue.range) else {
      return false
    }
    var inner = scope
    inner.kind = scope.kind == .neutral ? .neutral : nil
    let name = judged(by: cue.range, in: title)
    if let name { inner.subject = Name(name) }
    let lines = LineRange(outline.blocks[index].firstLine, outline.blocks[index].lastLine)
    emit(cue.kind == .suitable ? .suitable : .unsuitable, text: plain(title), block: index, lines: lines, in: inner)
    inner.kind = .neutral
    if let name, let first = under.first, outline.blocks[first].kind == .paragraph,
      Sentence.opens(utf8, Sentence.first(utf8, outline.span(of: first)), with: name)
    {
      defineUnderHeading(under, term: name, isAnnounced: false, in: inner)
    }
    visit(under, in: inner)
    return true
  }

  /// Whether the heading says so, or why it is so, and does not ask whether or name what is suitable: `적합한 도구`.
  private func tells(_ title: Range<Int>, _ cue: Range<Int>) -> Bool {
    guard let first = utf8[title].split(separator: Markers.space).first else { return false }
    if utf8[title].allSatisfy({ $0 < 0x80 }) {
      return first.elementsEqual("Why".utf8)
        || Sentence.topic(utf8, title).map { $0.upperBound < cue.lowerBound } ?? false
    }
    let asksWhy = first.elementsEqual("왜".utf8)
    let end = title.upperBound
    let isAsked = Sentence.isQuestion(utf8, title) || end < utf8.count && utf8[end] == UInt8(ascii: "?")
    if isAsked { return asksWhy }
    return asksWhy || ["이유", "까닭"].contains { utf8[title].suffix(6).elementsEqual($0.utf8) }
      || Sentence.states(utf8, title)
  }

  /// `실시간 게임에` of `실시간 게임에는 적합하지 않다`: what it is judged for.
  private func isCase(_ noun: Range<Int>) -> Bool {
    ["에", "에서", "에게", "으로", "때", "경우"].contains { Array(utf8[noun]).hasSuffix($0) }
  }

  /// The name with 이, 가, 은 or 는 right before the cue, else the first of the heading.
  private func judged(by cue: Range<Int>, in title: Range<Int>) -> Range<Int>? {
    if utf8[title].allSatisfy({ $0 < 0x80 }) {
      let isWhy = utf8[title].starts(with: "Why ".utf8)
      return Sentence.topic(utf8, isWhy ? title.lowerBound + 4..<title.upperBound : title).flatMap(termName)
    }
    let before = title.lowerBound..<min(title.upperBound, cue.upperBound)
    let nouns = Sentence.nounsWithParticle(utf8, before).filter { $0.upperBound < cue.upperBound }
    let near = nouns.last {
      !utf8[$0.upperBound + 3..<max($0.upperBound + 3, cue.upperBound)].dropFirst().contains(Markers.space)
    }
    guard let noun = near ?? nouns.first, !isCase(noun) else { return nil }
    let words = utf8[title.lowerBound..<noun.upperBound].split(separator: Markers.space)
    let parting = words.dropLast().last { word in
      word.elementsEqual("왜".utf8)
        || ["에", "에서", "에는", "을", "를", "때", "한", "는", "은", "할", "로", "의"].contains { Array(word).hasSuffix($0) }
    }
    let start = parting.map { Markers.trimmed(utf8, $0.endIndex, noun.upperBound).lowerBound } ?? title.lowerBound
    return termName(start..<noun.upperBound)
  }
}
