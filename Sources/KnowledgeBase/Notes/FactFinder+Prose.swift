/// Pros and cons that a sentence of running text says by their label.
extension FactFinder {
  /// `X의 장점은 A이다`, `A가 장점이고 B가 단점이다`, `A라는 장점이 있지만 B라는 단점이 있다`.
  mutating func readProse(_ index: Int, in scope: Scope) {
    guard scope.parent == nil, scope.kind != .neutral else { return }
    for sentence in Sentence.all(utf8, outline.span(of: index)) { readProse(of: sentence, in: index, scope) }
  }

  private mutating func readProse(of sentence: Range<Int>, in index: Int, _ scope: Scope) {
    let verdicts = lexicon.labels.verdicts(in: utf8, sentence)
    guard !verdicts.isEmpty, !utf8[sentence].contains(UInt8(ascii: "?")),
      !lexicon.cues.hits(in: utf8, sentence).contains(where: { [.leadIn, .mitigation, .trap].contains($0.kind) })
    else { return }
    var start = sentence.lowerBound
    for (place, verdict) in verdicts.enumerated() {
      let end = place + 1 < verdicts.count ? verdicts[place + 1].range.lowerBound : sentence.upperBound
      guard let text = said(verdict.range, from: start, to: end) else { return }
      if verdict.kind == .con, con(namedBy: text) != nil { return }
      var inner = scope
      let label = lexicon.labels.label(LabelText(utf8, start..<verdict.range.upperBound))
      let isOwned = utf8[start..<verdict.range.lowerBound].suffix(4).elementsEqual("의 ".utf8)
      if isOwned, let name = label?.subject.flatMap(termName) { inner.subject = Name(name) }
      emit(
        verdict.kind == .pro ? .pro : .con, text: plain(text), block: index,
        lines: line(of: text.lowerBound, in: index), in: inner, subject: isOwned ? nil : prosed(sentence, until: start))
      let isThere = text.upperBound == verdict.range.upperBound
      let words = utf8[verdict.range.upperBound..<end].split(separator: Markers.space)
      start = words.dropFirst(isThere ? 2 : 1).first?.startIndex ?? end
    }
  }

  /// `Redis는 …`: what the sentence speaks of, where the note does so elsewhere.
  private func prosed(_ sentence: Range<Int>, until start: Int) -> String? {
    Sentence.topic(utf8, sentence).flatMap { isTerm($0) ? mentioned($0) : nil }
  }

  /// What is said to be a pro or con: behind `장점은` and `장점으로는`, or before `장점이다` and `장점이 있다`.
  private func said(_ label: Range<Int>, from start: Int, to end: Int) -> Range<Int>? {
    let after = utf8[label.upperBound..<end]
    let before = Markers.trimmed(utf8, start, label.lowerBound)
    func closes(_ particles: [String]) -> Bool {
      particles.contains { utf8[before].suffix($0.utf8.count).elementsEqual($0.utf8) }
    }
    if let topic = ["은 ", "는 ", "으로는 ", "으론 "].first(where: { after.starts(with: $0.utf8) }) {
      let text = Markers.trimmed(utf8, label.upperBound + topic.utf8.count, end)
      return text.count >= 6 && (before.isEmpty || closes(["의"])) ? text : nil
    }
    guard before.count >= 6 else { return nil }
    if ["이 있", "도 있"].contains(where: { after.starts(with: $0.utf8) }), closes(["는", "은", "한", "된", "인"]) {
      return before.lowerBound..<label.upperBound
    }
    if ["이다", "이고", "이며", "이지만", "입니다"].contains(where: { after.starts(with: $0.utf8) }), closes(["이", "가"]) {
      return before.lowerBound..<before.upperBound - 3
    }
    return nil
  }
}
