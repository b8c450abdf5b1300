/// List items: labels, statements under a label, and what is said within them.
extension FactFinder {
  /// The label that an item is, where nothing stands under it.
  func bareLabel(_ index: Int) -> Label? {
    let block = outline.blocks[index]
    guard block.end == index + 1, block.text.count == 1 else { return nil }
    let text = LabelText(utf8, outline.span(of: index))
    guard text.bytes.count <= 40, let label = lexicon.labels.label(text), label.kind != .both else { return nil }
    return label.kind == .definition ? nil : label
  }

  mutating func readItem(_ index: Int, in scope: Scope, siblings: ArraySlice<Int>) {
    let block = outline.blocks[index]
    let under = outline.children(of: index)
    let span = outline.span(of: index)
    let text = LabelText(utf8, span)
    if !under.isEmpty, text.bytes.count <= 90, let label = lexicon.labels.label(text), label.kind != .definition {
      var inner = scope.labelled(label)
      if label.kind == .topic { inner.kind = scope.kind }
      if !(factKind(scope.kind) != nil && (label.kind == .topic || label.kind == .neutral)) {
        return visit(under, in: inner)
      }
    }
    if let (label, rest) = inlineLabel(span), carriesItems(label.kind), !rest.isEmpty {
      let inner = scope.labelled(label)
      return emitItem(index, text: plainLines(index, from: rest.lowerBound), in: inner)
    }
    if factKind(scope.kind) != nil {
      if span.isEmpty && under.isEmpty { return }
      return emitItem(index, text: plainLines(index), in: scope)
    }
    readPlainItem(index, block, under, text, in: scope, siblings: siblings)
  }

  /// An item under 장점 and the like: one fact, and the facts within it.
  private mutating func emitItem(_ index: Int, text: String, in scope: Scope) {
    guard let kind = factKind(scope.kind) else { return }
    if kind == .con, let con = scope.parent, facts.indices.contains(con), facts[con].kind == .con,
      hits(index).contains(where: { $0.kind == .mitigation })
    {
      emit(.mitigation, text: text, block: index, lines: lines(of: index), in: scope)
      return
    }
    var inner = scope
    if kind == .pro || kind == .con { inner.parent = nil }
    let fact = emit(kind, text: text, block: index, lines: lines(of: index), in: inner)
    readSentences(index, of: fact, kind: kind, in: inner)
    readDetails(outline.children(of: index), of: fact, kind: kind, in: inner)
  }

  /// What stands under a fact: its judgements, mitigations and limits, and terms that it explains.
  mutating func readDetails(_ under: [Int], of fact: Int, kind: Fact.Kind, in scope: Scope) {
    var inner = scope
    inner.kind = .neutral
    inner.isHeading = false
    inner.parent = fact
    for index in under {
      let block = outline.blocks[index]
      if block.kind == .code || block.kind == .row { continue }
      if block.kind == .item || block.kind == .heading {
        let text = LabelText(utf8, outline.span(of: index))
        if let label = lexicon.labels.label(text), factKind(label.kind) != nil, block.end > index + 1 {
          visit(outline.children(of: index), in: inner.labelled(label))
          continue
        }
        if let (label, rest) = inlineLabel(outline.span(of: index)), let kind = factKind(label.kind), !rest.isEmpty,
          label.kind != .definition
        {
          emit(kind, text: plain(rest), block: index, lines: lines(of: index), in: inner.labelled(label))
          continue
        }
      }
      if opensTerm(index) { readTermItem(index, in: inner) }
      readSentences(index, of: fact, kind: kind, in: inner, siblings: under)
      readDetails(outline.children(of: index), of: fact, kind: kind, in: scope)
    }
  }

  /// An item without label around it: a definition, a subject for what stands under it, or text.
  private mutating func readPlainItem(
    _ index: Int, _ block: OutlineBlock, _ under: [Int], _ text: LabelText, in scope: Scope, siblings: ArraySlice<Int>
  ) {
    if index >= definedUpTo, scope.isPlain || opensTerm(index) {
      readDefinitionItem(index, under, text, in: scope, siblings: siblings)
    }
    var inner = scope
    inner.isHeading = false
    if !under.isEmpty, let name = subjectName(text.name), hasLabel(under) { inner.subject = name }
    readSentences(index, of: scope.parent, kind: nil, in: inner)
    visit(under, in: inner)
  }

  private func hasLabel(_ under: [Int]) -> Bool {
    under.contains { index in
      let span = outline.span(of: index)
      if lexicon.labels.label(LabelText(utf8, span)) != nil { return true }
      return inlineLabel(span).map { carriesItems($0.label.kind) } ?? false
    }
  }
}
