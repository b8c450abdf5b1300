/// An outline in, its facts out: walks the blocks once, with what the labels around them announce.
struct FactFinder {
  let outline: Outline
  let lexicon: Lexicon
  let title: NoteTitle
  var facts: [Fact] = []
  /// Blocks before this one are part of a definition that was found.
  var definedUpTo = 0

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
    var isPlain: Bool { kind == nil || kind == .topic || kind == .definition }

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
        if local?.isOver(before: block) == true { local = nil }
        if let label = bareLabel(index) {
          local = label.kind == .topic ? nil : Local(scope: scope.labelled(label), block: index, takesList: true)
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
    var block: Int
    /// It holds for the items after it at its level; otherwise for paragraphs too.
    var takesList: Bool
    /// It announces one list alone.
    var isLeadIn = false
    var hasList = false

    func isOver(before block: OutlineBlock) -> Bool { false }
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
    if inner.kind == nil, subjectName(text.name) != nil {
      defineUnderHeading(under, term: text.name, isAnnounced: false, in: inner)
    }
    visit(under, in: inner)
  }

  private mutating func readLabelledHeading(_ index: Int, _ label: Label, _ under: [Int], in scope: Scope) {
    var inner = scope.labelled(label, isHeading: true)
    if label.kind == .definition {
      inner.isHeading = false
      defineUnderHeading(under, term: label.subject ?? scope.subject?.range, isAnnounced: true, in: inner)
      inner.kind = nil
    } else if label.kind == .topic {
      inner.kind = nil
      if let subject = label.subject {
        defineUnderHeading(under, term: subject, isAnnounced: false, in: inner)
      }
    }
    visit(under, in: inner)
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
    if let announced = announcement(index, before: rest, in: scope) {
      local = announced
      return
    }
    let outer = local?.scope ?? scope
    if let held = local, held.isLeadIn || held.hasList { local = nil }
    if let (label, text) = inlineLabel(outline.span(of: index)), let kind = factKind(label.kind), !text.isEmpty {
      let fact = emit(
        kind, text: plainLines(index, from: text.lowerBound), block: index, lines: lines(of: index),
        in: scope.labelled(label))
      readSentences(index, of: fact, kind: kind, in: scope.labelled(label))
      return
    }
    if local != nil || scope.isHeading, let kind = factKind(outer.kind), isStatement(index, before: rest) {
      let fact = emit(kind, text: plainLines(index), block: index, lines: lines(of: index), in: outer)
      readSentences(index, of: fact, kind: kind, in: outer)
      return
    }
    if outer.isPlain { readDefinitionParagraph(index, before: rest, in: outer) }
    readSentences(index, of: outer.parent, kind: nil, in: outer)
  }

  /// A paragraph under 장점 says one where no list does, and where it is no lead-in.
  private func isStatement(_ index: Int, before rest: ArraySlice<Int>) -> Bool {
    if outline.blocks[index].kind == .quote { return false }
    return !rest.contains { outline.blocks[$0].kind == .item || outline.blocks[$0].kind == .heading }
  }

  /// A label or lead-in that stands as a paragraph: `장점:`, `**단점**`, `[모놀리스]`, `다음과 같은 장점이 있다.`
  private func announcement(_ index: Int, before rest: ArraySlice<Int>, in scope: Scope) -> Local? {
    let block = outline.blocks[index]
    guard block.text.count == 1 else { return leadIn(index, before: rest, in: scope) }
    let span = outline.span(of: index)
    let text = LabelText(utf8, span)
    if text.bytes.count <= 60, let label = lexicon.labels.label(text) {
      if label.kind == .definition || label.kind == .topic { return nil }
      return Local(scope: scope.labelled(label), block: index, takesList: false)
    }
    if isBoldOrBracketed(span), let name = subjectName(text.name), factKind(scope.kind) == nil {
      var inner = scope
      inner.subject = name
      return Local(scope: inner, block: index, takesList: false)
    }
    return leadIn(index, before: rest, in: scope)
  }

  private func leadIn(_ index: Int, before rest: ArraySlice<Int>, in scope: Scope) -> Local? {
    guard let next = rest.first, outline.blocks[next].kind == .item else { return nil }
    let span = outline.span(of: index)
    guard span.count <= 400, lexicon.cues.hits(in: utf8, span).contains(where: { $0.kind == .leadIn }) else {
      return nil
    }
    guard let label = lexicon.labels.mentioned(in: utf8, span) else { return nil }
    var local = Local(scope: scope.labelled(Label(kind: label)), block: index, takesList: true)
    local.isLeadIn = true
    return local
  }

  private func isBoldOrBracketed(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last, range.count > 4, range.count <= 80 else { return false }
    let isBold = utf8[first] == UInt8(ascii: "*") && utf8[last] == UInt8(ascii: "*")
    return isBold || utf8[first] == UInt8(ascii: "[") && utf8[last] == UInt8(ascii: "]")
  }
}
