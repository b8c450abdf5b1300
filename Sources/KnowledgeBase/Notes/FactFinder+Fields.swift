/// Items that name a field of several things, and no term: `Inbound: …` under each of three groups, `Challenge` beside the
/// pros and cons of each of four brokers.
extension FactFinder {
  /// Whether what an item names before its colon stands so under two other items or headings, too, and what is behind it is
  /// of no kind.
  mutating func isFieldValue(_ index: Int, _ rest: Range<Int>) -> Bool {
    !lexicon.heads.closes(utf8, Sentence.first(utf8, rest)) && places(of: index) > 2
  }

  /// Whether an item with something under it stands so under another heading, too, beside labels of pros and cons.
  mutating func isFieldLabel(_ index: Int, _ beside: Beside) -> Bool {
    beside.after.prefix(3).contains { other in
      let kind = lexicon.labels.label(LabelText(utf8, outline.span(of: other)))?.kind
      return kind == .pro || kind == .con
    } && places(of: index) > 1
  }

  /// Under how many items and headings what an item names stands.
  private mutating func places(of index: Int) -> Int {
    if fieldPlaces == nil { fieldPlaces = countFields() }
    return fieldName(index).flatMap { fieldPlaces?[$0]?.count } ?? 0
  }

  private func countFields() -> [[UInt8]: (parent: Int, count: Int)] {
    var places: [[UInt8]: (parent: Int, count: Int)] = [:]
    for (index, block) in outline.blocks.enumerated() where block.kind == .item {
      guard let name = fieldName(index) else { continue }
      let before = places[name] ?? (-2, 0)
      if before.parent != block.parent { places[name] = (block.parent, before.count + 1) }
    }
    return places
  }

  /// What an item names before its colon, or as a whole where something stands under it, folded; nil for what is long.
  private func fieldName(_ index: Int) -> [UInt8]? {
    let span = outline.span(of: index)
    let head = span.lowerBound..<min(span.upperBound, span.lowerBound + 60)
    if let colon = Separator.colon(utf8, head) {
      return utf8[head.lowerBound..<colon.lowerBound].compactMap(Folded.byte)
    }
    return outline.blocks[index].end > index + 1 && span.count <= 60 ? utf8[span].compactMap(Folded.byte) : nil
  }
}
