/// An outline in, its facts out: walks the blocks once, with what the labels around them announce.
struct FactFinder {
  let outline: Outline
  let lexicon: Lexicon
  let title: NoteTitle
  var facts: [Fact] = []
  /// Blocks before this one are part of a definition that was found.
  var definedUpTo = 0
  /// The blocks under which ✅ and ❌ stand side by side.
  let signed: Set<Int>
  /// The subjects of the facts so far, by folded name.
  var names: [String: String] = [:]
  /// The terms defined so far, by folded name.
  var defined: [String: String] = [:]

  var utf8: [UInt8] { outline.utf8 }

  /// What holds for the blocks of one place.
  struct Scope {
    var kind: LabelKind?
    var subject: Name?
    /// The fact that what is read here lies in.
    var parent: Int?
    /// Announced by a heading, whose own headings are then items.
    var isHeading = false
    /// What stands here explains one thing, so that `X: …` defines nothing.
    var isPlain: Bool { kind == nil || kind == .topic || kind == .comparison || kind == .definition }

    func labelled(_ label: Label, isHeading: Bool = false) -> Scope {
      var scope = self
      scope.isHeading = isHeading
      scope.subject = label.subject.map { Name($0) } ?? subject
      scope.kind = label.kind
      return scope
    }
  }

  /// A subject or term: its bytes in the note.
  struct Name {
    var range: Range<Int>
    init(_ range: Range<Int>) { self.range = range }
  }

  init(outline: Outline, lexicon: Lexicon, title: NoteTitle) {
    self.outline = outline
    self.lexicon = lexicon
    self.title = title
    signed = Sign.parents(in: outline)
  }

  mutating func readNote() {
    visit(outline.children(of: nil), in: Scope())
  }

  // MARK: - Siblings

  /// Reads blocks that stand side by side; a label among them that has nothing under it holds for those after it.
  mutating func visit(_ siblings: [Int], in scope: Scope) {
    var local: Local?
    for (place, index) in siblings.enumerated() {
      let block = outline.blocks[index]
      switch block.kind {
      case .heading:
        local = nil
        readHeading(index, in: scope)
      case .item:
        if let label = bareLabel(index, in: local?.scope ?? scope) {
          local = Local(scope: scope.labelled(label))
          continue
        }
        local?.hasList = true
        readItem(index, in: local?.scope ?? scope, siblings: siblings[place...])
      case .paragraph, .quote:
        readText(index, after: siblings[(place + 1)...], in: scope, local: &local)
      case .row:
        if block.table == index { readTable(index, in: local?.scope ?? scope) }
      case .code: break
      }
    }
  }

  /// A label without blocks under it, and what it holds for.
  struct Local {
    var scope: Scope
    /// It announces one list alone.
    var isLeadIn = false
    var hasList = false
    /// A question, whose answer may come subject by subject.
    var isAsked = false
  }

  // MARK: - Headings

  private mutating func readHeading(_ index: Int, in scope: Scope) {
    let text = LabelText(utf8, outline.span(of: index))
    let under = outline.children(of: index)
    if let label = lexicon.labels.label(text) {
      return readLabelledHeading(index, label, under, in: scope)
    }
    if let (label, rest) = inlineLabel(outline.span(of: index)), carriesItems(label.kind), !rest.isEmpty {
      return readCarryingHeading(index, label, rest, under, in: scope)
    }
    if scope.isHeading, let kind = factKind(scope.kind), !text.name.isEmpty {
      let fact = emit(kind, text: plain(text.name), block: index, lines: lines(of: index), in: scope)
      return readDetails(under, of: fact, kind: kind, in: scope)
    }
    var inner = Scope(kind: scope.kind == .neutral ? .neutral : nil, subject: scope.subject, parent: scope.parent)
    if let name = subjectName(text.name) { inner.subject = name }
    if inner.kind == nil, subjectName(text.name) != nil, !Sentence.compares(utf8, text.name) {
      defineUnderHeading(under, term: text.name, isAnnounced: asks(index, text.name), in: inner)
    }
    visit(under, in: inner)
  }

  /// `## ORM ?`
  private func asks(_ index: Int, _ name: Range<Int>) -> Bool {
    let span = outline.span(of: index)
    return utf8[name.upperBound..<span.upperBound].contains(UInt8(ascii: "?"))
      && utf8[name].split(separator: Markers.space).count <= 2 && !Sentence.asks(utf8, name)
  }

  private mutating func readLabelledHeading(_ index: Int, _ label: Label, _ under: [Int], in scope: Scope) {
    var inner = scope.labelled(label, isHeading: true)
    if label.kind == .definition {
      inner.isHeading = false
      defineUnderHeading(under, term: label.subject ?? scope.subject?.range, isAnnounced: true, in: inner)
      inner.kind = nil
    } else if label.kind == .comparison {
      inner.kind = nil
    } else if label.kind == .topic {
      inner.kind = nil
      if let subject = label.subject {
        defineUnderHeading(under, term: subject, isAnnounced: false, in: inner)
      }
    }
    guard factKind(label.kind) != nil, under.contains(where: { isItemHeading($0) }) else {
      return visit(under, in: inner)
    }
    let split = under.firstIndex { outline.blocks[$0].kind == .heading } ?? under.count
    if under[..<split].contains(where: { outline.blocks[$0].kind == .item && !isIntroduction($0) }) {
      visit(Array(under[..<split]), in: inner)
      inner.kind = nil
      return visit(Array(under[split...]), in: inner)
    }
    var introduction = inner
    introduction.kind = nil
    visit(Array(under[..<split]), in: introduction)
    visit(Array(under[split...]), in: inner)
  }

  /// Whether a heading under 사용 사례 is one of them, so that what stands before it introduces them.
  private func isItemHeading(_ index: Int) -> Bool {
    outline.blocks[index].kind == .heading && lexicon.labels.label(LabelText(utf8, outline.span(of: index))) == nil
  }

  /// `## 장점 : 속도`: the heading is an item itself.
  private mutating func readCarryingHeading(
    _ index: Int, _ label: Label, _ rest: Range<Int>, _ under: [Int], in scope: Scope
  ) {
    guard let kind = factKind(label.kind) else { return }
    var inner = scope.labelled(label, isHeading: false)
    if kind == .pro || kind == .con {
      let lines = LineRange(outline.blocks[index].firstLine, outline.blocks[index].lastLine)
      let fact = emit(kind, text: plain(rest), block: index, lines: lines, in: inner)
      inner.parent = kind == .con ? fact : nil
      visit(under, in: inner)
    } else {
      let fact = emit(kind, text: plain(rest), block: index, lines: lines(of: index), in: inner)
      readDetails(under, of: fact, kind: kind, in: inner)
    }
  }

  // MARK: - Paragraphs and quotes

  private mutating func readText(
    _ index: Int, after rest: ArraySlice<Int>, in scope: Scope, local: inout Local?
  ) {
    if index < definedUpTo || isMedia(index) { return }
    if isAside(index) { return readDefinitionParagraph(index, before: rest, in: scope) }
    if let label = definitionLabel(index), let next = rest.first, outline.blocks[next].kind != .heading {
      let term = label.subject ?? scope.subject?.range
      return defineUnderHeading(Array(rest), term: term, isAnnounced: true, in: local?.scope ?? scope)
    }
    if hits(index).contains(where: { $0.kind == .asks }) {
      local = Local(scope: scope.labelled(Label(kind: .suitable)), isAsked: true)
      return
    }
    if let announced = announcement(index, before: rest, in: scope, after: local) {
      local = announced
      return
    }
    let outer = local?.scope ?? scope
    if let held = local, held.isLeadIn || held.hasList { local = nil }
    if readSignedLines(index, in: outer) { return }
    if let (label, text) = inlineLabel(outline.span(of: index)), let kind = factKind(label.kind), !text.isEmpty {
      let fact = emit(
        kind, text: plainLines(index, from: text.lowerBound), block: index, lines: lines(of: index),
        in: scope.labelled(label))
      readSentences(index, of: fact, kind: kind, in: scope.labelled(label))
      return
    }
    if local != nil || scope.isHeading, let kind = factKind(outer.kind), isStatement(index, before: rest) {
      let kind = judged(index, as: kind)
      let named = kind == .pro || kind == .con ? nil : namedSubject(index, in: outer)
      let fact = emit(
        kind, text: plainLines(index), block: index, lines: lines(of: index), in: outer, subject: named)
      readSentences(index, of: fact, kind: kind, in: outer)
      return
    }
    if outer.isPlain || outline.blocks[index].kind == .quote { readDefinitionParagraph(index, before: rest, in: outer) }
    readSentences(index, of: outer.parent, kind: nil, in: outer)
  }

  /// The label of a paragraph such as `**서버리스란?**`.
  private func definitionLabel(_ index: Int) -> Label? {
    let span = outline.span(of: index)
    guard outline.blocks[index].text.count == 1, span.count <= 80,
      let label = lexicon.labels.label(LabelText(utf8, span)), label.kind == .definition
    else { return nil }
    return label
  }

  /// Lines that a sign opens each: `👍 빠르다`, or any emoji under a label.
  private mutating func readSignedLines(_ index: Int, in scope: Scope) -> Bool {
    let lines = outline.blocks[index].text
    let announced = lines.count > 1 && lines.allSatisfy { Sign.opens(utf8, outline.lines[$0].range) }
    guard signLabel(index) != nil || announced else { return false }
    for line in lines {
      let range = outline.lines[line].range
      let sign = Sign.first(in: utf8, range)
      guard let kind = factKind(scope.kind) ?? sign.flatMap({ factKind($0.kind) }) else { return false }
      let lines = LineRange(outline.lines[line].number, outline.lines[line].number)
      emit(kind, text: plain(Decoration.core(utf8, range)), block: index, lines: lines, in: scope)
    }
    return true
  }

  /// A paragraph under 장점 says one where no list does, and where it is no lead-in.
  private func isStatement(_ index: Int, before rest: ArraySlice<Int>) -> Bool {
    if outline.blocks[index].kind == .quote { return false }
    return !rest.contains { outline.blocks[$0].kind == .item || outline.blocks[$0].kind == .heading }
  }

  /// A label or lead-in that stands as a paragraph: `장점:`, `**단점**`, `[모놀리스]`, `다음과 같은 장점이 있다.`
  private func announcement(
    _ index: Int, before rest: ArraySlice<Int>, in scope: Scope, after local: Local?
  ) -> Local? {
    let block = outline.blocks[index]
    guard block.text.count == 1 else { return leadIn(index, before: rest, in: scope) }
    let span = outline.span(of: index)
    let text = LabelText(utf8, span)
    if text.bytes.count <= 60, let label = lexicon.labels.label(text) {
      if label.kind == .definition || label.kind == .topic || label.kind == .comparison { return nil }
      return Local(scope: scope.labelled(label))
    }
    if isBoldOrBracketed(span), let name = subjectName(text.name), factKind(scope.kind) == nil {
      var announced = local.flatMap { $0.isAsked ? $0 : nil } ?? Local(scope: scope)
      announced.scope.subject = name
      announced.hasList = false
      return announced
    }
    return leadIn(index, before: rest, in: scope)
  }

  private func leadIn(_ index: Int, before rest: ArraySlice<Int>, in scope: Scope) -> Local? {
    guard let next = rest.first, outline.blocks[next].kind == .item else { return nil }
    let span = outline.span(of: index)
    guard span.count <= 400, lexicon.cues.hits(in: utf8, span).contains(where: { $0.kind == .leadIn }) else {
      return nil
    }
    guard let label = lexicon.labels.mentioned(in: utf8, span), scope.kind != .neutral || label != .con else {
      return nil
    }
    var local = Local(scope: scope.labelled(Label(kind: label)))
    local.isLeadIn = true
    return local
  }

  private func isBoldOrBracketed(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last, range.count > 4, range.count <= 80 else { return false }
    let isBold = utf8[first] == UInt8(ascii: "*") && utf8[last] == UInt8(ascii: "*")
    return isBold || utf8[first] == UInt8(ascii: "[") && utf8[last] == UInt8(ascii: "]")
  }
}
