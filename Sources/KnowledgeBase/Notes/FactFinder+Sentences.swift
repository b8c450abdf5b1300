/// What a block's sentences say by themselves: judgements, uses, mitigations, limits.
extension FactFinder {
  /// Reads the block at `index`, which is, or lies in, the fact at `fact` of that kind.
  mutating func readSentences(
    _ index: Int, of fact: Int?, kind: Fact.Kind?, in scope: Scope, siblings: [Int] = []
  ) {
    var inner = scope
    inner.parent = fact
    let isOwn = fact.map { facts[$0].block == index } ?? false
    let hits = hits(index)
    if hits.isEmpty {
      if kind == .con || kind == .useCase, !isOwn { readChained(index, siblings, in: inner) }
      return
    }
    readJudgements(index, hits, kind, isOwn: isOwn, in: inner)
    if kind == .con || kind == .useCase, !isOwn, !readChained(index, siblings, in: inner) {
      readMitigation(index, hits, in: inner)
    }
    if kind == nil, scope.kind != .neutral, scope.kind != .definition { readUse(index, hits, in: inner) }
    if hits.contains(where: { $0.kind == .limit }) { readLimits(index, hits, in: inner) }
  }

  // MARK: - Judgements

  private mutating func readJudgements(
    _ index: Int, _ hits: [CueHit], _ kind: Fact.Kind?, isOwn: Bool, in scope: Scope
  ) {
    guard kind != .suitable, kind != .unsuitable, !isQuestion(index) else { return }
    let judging = hits.filter { $0.kind == .suitable || $0.kind == .unsuitable }
    if namesBoth(judging) { return }
    for hit in judging {
      let judged: Fact.Kind = hit.kind == .suitable ? .suitable : .unsuitable
      if facts.last.map({ $0.kind == judged && $0.block == index }) == true { continue }
      if kind == .pro || kind == .con, !isOwn, isSaid(judged, in: scope.parent) { continue }
      if kind == .pro && judged == .unsuitable && !isOwn { continue }
      let line = self.line(of: hit.range.lowerBound, in: index)
      emit(judged, text: plainLines(index), block: index, lines: line, in: scope)
    }
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
  private func line(of offset: Int, in index: Int) -> LineRange {
    let found = outline.blocks[index].text.first { outline.lines[$0].range.contains(offset) }
    let number = found.map { outline.lines[$0].number } ?? outline.blocks[index].firstLine
    return LineRange(number, number)
  }

  private func isQuestion(_ index: Int) -> Bool {
    let span = outline.span(of: index)
    return span.last.map { utf8[$0] == UInt8(ascii: "?") } ?? false
  }

  // MARK: - Mitigations

  private mutating func readMitigation(_ index: Int, _ hits: [CueHit], in scope: Scope) {
    guard hits.contains(where: { $0.kind == .mitigation || $0.kind == .softening }) else { return }
    emit(.mitigation, text: plainLines(index), block: index, lines: lines(of: index), in: scope)
  }

  /// `a 하거나` / `b 하거나` / `c 해서 줄일 수 있다`: what leads up to a mitigation is one, too.
  @discardableResult
  private mutating func readChained(_ index: Int, _ siblings: [Int], in scope: Scope) -> Bool {
    guard goesOn(index), let place = siblings.firstIndex(of: index) else { return false }
    guard let last = siblings[(place + 1)...].first(where: { !goesOn($0) }),
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

  // MARK: - Uses

  private mutating func readUse(_ index: Int, _ hits: [CueHit], in scope: Scope) {
    guard let hit = hits.first(where: { $0.kind == .useCase }) else { return }
    guard !hits.contains(where: { $0.kind == .suitable || $0.kind == .unsuitable }), !isQuestion(index) else { return }
    emit(
      .useCase, text: plainLines(index), block: index, lines: line(of: hit.range.lowerBound, in: index), in: scope,
      subject: useSubject(index))
  }

  /// `StatefulSets: … 경우에 사용`: the term before the colon is used so.
  private func useSubject(_ index: Int) -> String? {
    let span = outline.span(of: index)
    guard outline.blocks[index].kind == .item, let colon = Separator.colon(utf8, span) else { return nil }
    let term = Decoration.core(utf8, span.lowerBound..<colon.lowerBound)
    return term.isEmpty || term.count > 60 ? nil : plain(term)
  }

  // MARK: - Limits

  private mutating func readLimits(_ index: Int, _ hits: [CueHit], in scope: Scope) {
    guard !isQuestion(index), let quantity = lexicon.units.limit(in: utf8, outline.span(of: index)) else { return }
    let line = self.line(of: quantity.offset, in: index)
    emit(
      .limit, text: plainLines(index), block: index, lines: LineRange(line.first, lines(of: index).last), in: scope,
      quantity: quantity.value)
  }
}
