/// An outline in, its facts out: walks the blocks once, with what the labels around them announce.
struct FactFinder {
  var outline: Outline
  let lexicon: Lexicon
  let title: NoteTitle
  var facts: [Fact] = []
  /// Blocks before this one are part of a definition that was found.
  var definedUpTo = 0
  /// The blocks that open a definition.
  var defining: Set<Int> = []
  /// The blocks under which ✅ and ❌, or 👍 and 🚫, stand side by side.
  let signed: Set<Int>
  /// Folded headings that stand under more than one label: `### REST` under Pros and under Cons are subjects, no items.
  var repeated: Set<String> = []
  /// What the headings name that announce no facts, by folded name.
  var headed: [String: String] = [:]
  /// Folded headings that stand under more than one heading: `## Kafka` under Routing and under Scaling.
  var recurring: Set<String> = []
  /// Folded names that a bold line each gives under more than one heading.
  var titledAgain: Set<String> = []
  /// Names by what a heading has in brackets behind them, folded, in the other script: 인덱스 of `인덱스 (Index)`.
  var glossed: [String: String] = [:]
  /// Their acronyms, by folded name: MQ of `메시지 큐(MQ)`.
  var acronyms: [String: String] = [:]
  /// The subjects of the facts so far, by folded name.
  var names: [String: String] = [:]
  /// What the first block defines, of a note that only its file names.
  var opened: String?
  /// Under how many items and headings what items name stands, by folded name; nil until it is asked for.
  var fieldPlaces: [[UInt8]: (parent: Int, count: Int)]?
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
    /// Announced of each of several things, which the items name.
    var isOfEach = false
    /// What stands here explains one thing, so that `X: …` defines nothing.
    var isPlain: Bool { kind == nil || kind == .topic || kind == .kinds || kind == .comparison || kind == .definition }

    func labelled(_ label: Label, isHeading: Bool = false) -> Scope {
      var scope = self
      scope.isHeading = isHeading
      scope.subject = label.subject.map { Name($0) } ?? subject
      scope.kind = label.kind
      scope.isOfEach = label.isOfEach
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
    unframe()
  }

  mutating func readNote() {
    readHeadings()
    readTitles()
    defineTitle()
    visit(outline.children(of: nil), in: Scope())
    if facts.contains(where: saysNothing) { dropNothing() }
    joinSubjects()
  }

  /// `단점: 없음` is no con.
  private func saysNothing(_ fact: Fact) -> Bool {
    fact.kind != .conceptDefinition && fact.kind != .limit && lexicon.saysNothing(fact.text)
  }

  private mutating func dropNothing() {
    var kept: [Fact] = []
    var places: [Int?] = []
    for var fact in facts {
      let isDropped = saysNothing(fact)
      places.append(isDropped ? nil : kept.count)
      fact.parent = fact.parent.flatMap { places[$0] }
      if !isDropped { kept.append(fact) }
    }
    facts = kept
  }

  // MARK: - Siblings

  /// Reads blocks that stand side by side; a label among them that has nothing under it holds for those after it.
  mutating func visit(_ siblings: [Int], in scope: Scope) {
    if readTitledParagraphs(siblings, in: scope) { return }
    var local: Local?
    var hasList = false
    var flat = FlatHeadings()
    let led = kindLedByNumbers(siblings)
    let named = namedByNumbers(siblings, in: scope)
    var scope = scope
    var leader: Int?
    for (place, index) in siblings.enumerated() {
      let block = outline.blocks[index]
      switch block.kind {
      case .heading:
        if local.map({ !$0.isLeadIn || $0.hasList }) ?? false { local = nil }
        var inner = local?.scope ?? scope
        if scope.subject == nil, let name = owner(of: index, among: &flat) { inner.subject = name }
        readHeading(index, in: inner)
      case .item:
        if let name = named[index] {
          scope.subject = name
          local = nil
          hasList = false
          continue
        }
        let leads =
          led != nil && Markers.ListMarker.counts(block.marker) && factKind((local?.scope ?? scope).kind) != nil
        if let label = bareLabel(index, in: local?.scope ?? scope), !leads || factKind(label.kind) != nil {
          leader = nil
          local = Local(scope: scope.labelled(label))
          continue
        }
        local?.hasList = true
        hasList = true
        if leads {
          leader = facts.count
        } else if let leader, facts.indices.contains(leader) {
          readBelow(index, leader, in: local?.scope ?? scope)
          continue
        }
        if let parts = labelledParts(index) {
          local = readParts(parts, of: index, in: local?.scope ?? scope) ?? local
        } else {
          readItem(
            index, in: local?.scope ?? scope,
            beside: Beside(before: place > 0 ? siblings[place - 1] : nil, after: siblings[(place + 1)...]))
          if let label = labelBelow(index, before: siblings[(place + 1)...]) {
            local = Local(scope: scope.labelled(label))
          }
        }
      case .paragraph, .quote:
        if led == .paragraph, let leader, facts.indices.contains(leader), !opensWithLabel(index), !hasLabelText(index) {
          readBelow(index, leader, in: local?.scope ?? scope)
          continue
        }
        leader = nil
        readText(index, after: siblings[(place + 1)...], in: scope, local: &local, hasList: hasList)
      case .row:
        if block.table == index { readTable(index, in: local?.scope ?? scope) }
      case .code: break
      }
    }
  }

  /// The blocks that stand beside one.
  struct Beside {
    var before: Int?
    var after: ArraySlice<Int> = []
  }

  /// A label without blocks under it, and what it holds for.
  struct Local {
    var scope: Scope
    /// It announces one list alone.
    var isLeadIn = false
    /// The paragraph that it announces, where no list comes.
    var leadsTo: Int?
    var hasList = false
    /// A question, whose answer may come subject by subject.
    var isAsked = false
    /// The term that a bold line names.
    var named: Name?
  }

  // MARK: - Headings

  /// Headings of one level of which some name things and some are labels: `# A`, `# 장점`, `# B`, `# 장점`.
  struct FlatHeadings {
    var kinds: Set<LabelKind> = []
    var name: Name?
    /// A label came again behind another name.
    var isRepeated = false
  }

  /// The name before a label among headings of one level, where the labels come again for each name.
  private func owner(of index: Int, among headings: inout FlatHeadings) -> Name? {
    let text = LabelText(utf8, outline.span(of: index))
    guard let label = lexicon.labels.label(text) else {
      headings.name = subjectName(text.name)
      return nil
    }
    if label.subject != nil { return nil }
    if !headings.kinds.insert(label.kind).inserted { headings.isRepeated = true }
    return headings.isRepeated ? headings.name : nil
  }

  private mutating func readHeading(_ index: Int, in scope: Scope) {
    let text = LabelText(utf8, outline.span(of: index))
    let under = outline.children(of: index)
    let title = beforeSlogan(index, text.name)
    let label = lexicon.labels.label(text)
    if factKind(scope.kind) == nil, label == nil || label?.kind == .neutral, readJudgedHeading(index, under, in: scope)
    {
      return
    }
    if let label, !isOneMore(index, label, under, in: scope) {
      return readLabelledHeading(index, label, under, in: scope)
    }
    if let (label, rest) = inlineLabel(outline.span(of: index)), carriesItems(label.kind), !rest.isEmpty {
      return readCarryingHeading(index, label, rest, under, in: scope)
    }
    if let (subject, rest) = carriedDefinition(index, in: scope) {
      var inner = scope
      inner.subject = subject ?? scope.subject
      let lines = LineRange(outline.blocks[index].firstLine, outline.blocks[index].lastLine)
      emit(.conceptDefinition, text: plain(rest), block: index, lines: lines, in: inner)
      noteDefined(inner)
      return visit(under, in: inner)
    }
    if scope.isHeading, isRepeated(index) {
      var inner = scope
      inner.subject = Name(text.name)
      return visit(under, in: inner)
    }
    if scope.isHeading, let kind = factKind(scope.kind), !text.name.isEmpty {
      let fact = emit(kind, text: plain(text.name), block: index, lines: lines(of: index), in: scope)
      if kind == .mitigation, subjectName(title) != nil {
        let names = namesKind(title, Array(under.filter { !isMedia($0) }.prefix(1)))
        defineUnderHeading(under, term: title, isAnnounced: names, in: Scope(parent: fact))
      }
      var inner = scope
      inner.parent = fact
      readJudgements(index, hits(index), kind, isOwn: true, in: inner)
      return readDetails(under, of: fact, kind: kind, in: scope)
    }
    var inner = Scope(kind: scope.kind == .neutral ? .neutral : nil, subject: scope.subject, parent: scope.parent)
    let isQuestion = Sentence.asksHow(utf8, title) || Sentence.asksIf(utf8, outline.span(of: index))
    if let name = (isQuestion ? nil : headingName(index, title)) ?? askedSubject(title) {
      inner.subject = name
    } else if isDate(title) {
      inner.subject = nil
    }
    if inner.kind == nil, !isQuestion, subjectName(title) != nil, !Sentence.compares(utf8, title) {
      let isPart = scope.kind == .kinds && namesKind(title, Array(under.prefix(1)))
      defineUnderHeading(under, term: title, isAnnounced: isPart || asks(index, title), in: inner)
    }
    visit(under, in: inner)
  }

  /// `## 정의: …`, `## Broker: 메시지를 받아 두는 서버`: whose definition a heading carries, and which.
  private func carriedDefinition(_ index: Int, in scope: Scope) -> (subject: Name?, rest: Range<Int>)? {
    if let (label, rest) = inlineLabel(outline.span(of: index)), label.kind == .definition, rest.count >= 12 {
      return (label.subject.map { Name($0) }, rest)
    }
    guard scope.isPlain, outline.blocks[index].depth > 1, let (term, rest) = definedTerm(index) ?? namedValue(index),
      term.last.map({ !Markers.isDigit(utf8[$0]) }) ?? false,
      term.lowerBound >= Decoration.core(utf8, outline.span(of: index)).lowerBound, lexicon.heads.defines(utf8, rest),
      !listsNames(rest)
    else { return nil }
    return (Name(term), rest)
  }

  /// `B+ Tree, Hash Table`
  private func listsNames(_ rest: Range<Int>) -> Bool {
    let parts = utf8[rest].split(separator: UInt8(ascii: ","))
    return parts.count > 1
      && parts.allSatisfy { Sentence.isName(utf8, Decoration.core(utf8, $0.startIndex..<$0.endIndex)) }
  }

  /// `Wide-Column DB` of `Wide-Column DB : “대량으로 쌓는다”`: what a heading names before a quotation, sentence or year.
  private func beforeSlogan(_ index: Int, _ name: Range<Int>) -> Range<Int> {
    if let dash = Separator.dash(utf8, name),
      opensWithYear(utf8[dash.upperBound..<max(dash.upperBound, name.upperBound)])
    {
      return Decoration.core(utf8, name.lowerBound..<dash.lowerBound)
    }
    guard let colon = Separator.colon(utf8, name) else { return name }
    let rest = Markers.trimmed(utf8, colon.upperBound, name.upperBound)
    let isQuoted = ["\"", "'", "“", "‘"].contains { utf8[rest].starts(with: $0.utf8) }
    let head = Decoration.core(utf8, name.lowerBound..<colon.lowerBound)
    return !head.isEmpty && (isQuoted || subjectName(rest) == nil) ? head : name
  }

  private func opensWithYear(_ text: ArraySlice<UInt8>) -> Bool {
    let year = text.prefix { Markers.isDigit($0) }
    return year.count == 4 && (text.count == 4 || !Markers.isLetter(text[year.endIndex]))
  }

  /// What a heading names: behind its colon, where before it stands a label that announces nothing (목적 : Caching).
  private func headingName(_ index: Int, _ name: Range<Int>) -> Name? {
    guard let (label, rest) = inlineLabel(outline.span(of: index)), label.kind == .neutral || label.kind == .topic,
      label.subject == nil
    else { return subjectName(name) }
    return subjectName(Decoration.core(utf8, rest)) ?? subjectName(name)
  }

  /// `### 브로커 역할` under `## 활용 사례`, and `### 데이터셋의 한계` under `## 한계`, without a list under it, is one of them;
  /// so is `### 추적의 어려움` with one.
  private func isOneMore(_ index: Int, _ label: Label, _ under: [Int], in scope: Scope) -> Bool {
    guard scope.isHeading, label.subject != nil, let listed = factKind(scope.kind) else { return false }
    guard let kind = factKind(label.kind) else {
      return (label.kind == .neutral || label.kind == .topic) && listed != .pro && listed != .con
    }
    guard kind == listed else { return false }
    let name = utf8[outline.span(of: index)].compactMap(Folded.byte)
    return lexicon.sentenceWords[.hardship].contains { name.holds($0) }
      || !under.contains { outline.blocks[$0].kind == .item }
  }

  /// `## ORM ?`
  private func asks(_ index: Int, _ name: Range<Int>) -> Bool {
    let span = outline.span(of: index)
    return utf8[name.upperBound..<span.upperBound].contains(UInt8(ascii: "?"))
      && utf8[name].split(separator: Markers.space).count <= 4 && !hasModifier(name) && !Sentence.asks(utf8, name)
  }

  private mutating func readLabelledHeading(_ index: Int, _ label: Label, _ under: [Int], in scope: Scope) {
    var inner = scope.labelled(label, isHeading: true)
    if label.kind == .mitigation, !facts.contains(where: { $0.kind == .con || $0.kind == .limit }) {
      // What solves no con of the note: `## Solution` of a design pattern.
      inner.kind = nil
      inner.subject = scope.subject
      return visit(under, in: inner)
    }
    if label.kind == .mitigation, let name = label.subject, !isKnown(name) {
      // What is solved, and no thing that has pros and cons: `## 충돌 해결 방법`.
      inner.subject = scope.subject
      inner.parent = con(called: name)
    }
    if label.kind == .definition {
      inner.isHeading = false
      defineUnderHeading(under, term: label.subject ?? scope.subject?.range, isAnnounced: true, in: inner)
      inner.kind = nil
    } else if label.kind == .comparison {
      inner.kind = nil
    } else if label.kind == .topic || label.kind == .kinds {
      let isWhole = label.subject == nil && outline.blocks[index].depth == 1 && under.contains(where: isItemHeading)
      inner.kind = label.kind == .kinds && !isWhole ? .kinds : nil
      if let subject = label.subject {
        defineUnderHeading(under, term: subject, isAnnounced: false, in: inner)
      }
    }
    if label.kind == .neutral { defineByFeature(index, label, under, in: scope) }
    if label.kind == .neutral, outline.blocks[index].end == outline.blocks.count,
      let first = under.firstIndex(where: { outline.blocks[$0].kind == .heading })
    {
      // The note's own title says nothing of its sections: `# 면접 질문`.
      visit(Array(under[..<first]), in: inner)
      inner.kind = nil
      return visit(Array(under[first...]), in: inner)
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
  func isItemHeading(_ index: Int) -> Bool {
    outline.blocks[index].kind == .heading && !isRepeated(index)
      && lexicon.labels.label(LabelText(utf8, outline.span(of: index))) == nil
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
}
