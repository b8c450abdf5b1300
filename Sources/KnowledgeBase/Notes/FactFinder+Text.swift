/// Names, labels and text that the finder's parts share.
extension FactFinder {
  func carriesItems(_ kind: LabelKind) -> Bool { factKind(kind) != nil }

  /// The kind of fact that a label announces; nil where it announces none.
  func factKind(_ kind: LabelKind?) -> Fact.Kind? {
    switch kind {
    case .pro: .pro
    case .con: .con
    case .useCase: .useCase
    case .suitable: .suitable
    case .unsuitable: .unsuitable
    case .mitigation: .mitigation
    case .trouble: facts.contains { $0.kind == .pro } ? .con : nil
    case .limit, .definition, .both, .neutral, .choice, .topic, .kinds, .comparison, nil: nil
    }
  }

  /// `장점: 빠르다`, `**장점** 빠르다`, `가장 큰 단점 - 느리다`, `Good, because …`: the label, and the bytes after what parts them.
  func inlineLabel(_ span: Range<Int>) -> (label: Label, rest: Range<Int>)? {
    partedLabel(span) ?? dashedLabel(span)
  }

  private func partedLabel(_ span: Range<Int>) -> (label: Label, rest: Range<Int>)? {
    let sign = Separator.colon(utf8, span) ?? Separator.paren(utf8, span)
    let parted = sign.map { (inner: span.lowerBound..<$0.lowerBound, end: $0.upperBound) }
    return (parted ?? Bracket.opening(utf8, span)).flatMap { label(span, $0.inner, endingAt: $0.end) }
      ?? Bracket.bold(utf8, span).flatMap { label(span, $0.inner, endingAt: $0.end) }
  }

  private func label(_ span: Range<Int>, _ head: Range<Int>, endingAt end: Int) -> (label: Label, rest: Range<Int>)? {
    guard head.count <= 120, let label = lexicon.labels.label(LabelText(utf8, head)) else { return nil }
    if label.kind == .mitigation, Sentence.first(utf8, head) != head { return nil }
    var rest = Markers.trimmed(utf8, end, span.upperBound)
    while let first = rest.first, utf8[first] == UInt8(ascii: "*") || utf8[first] == Markers.space {
      rest = first + 1..<rest.upperBound
    }
    if repeats(label.kind, rest) || label.kind == .mitigation && isVerdict(rest) { return nil }
    return (label, rest)
  }

  private func dashedLabel(_ span: Range<Int>) -> (label: Label, rest: Range<Int>)? {
    let head = span.lowerBound..<min(span.upperBound, span.lowerBound + 60)
    guard let dash = Separator.dash(utf8, head) ?? utf8[head].place(of: ", because".utf8) else { return nil }
    let label = lexicon.labels.label(LabelText(utf8, span.lowerBound..<dash.lowerBound))
    guard let label, label.subject == nil, [.pro, .con, .mitigation].contains(label.kind) else { return nil }
    return (label, dash.upperBound..<span.upperBound)
  }

  /// `대안: EBS의 장점` announces what is good of the alternative.
  private func isVerdict(_ rest: Range<Int>) -> Bool {
    let kind = lexicon.labels.label(LabelText(utf8, rest))?.kind
    return kind == .pro || kind == .con
  }

  /// `장점: 패턴의 좋은 점` says what the word means, and no pro.
  private func repeats(_ kind: LabelKind, _ rest: Range<Int>) -> Bool {
    guard let label = lexicon.labels.label(LabelText(utf8, rest)), label.kind == kind else { return false }
    return label.subject.map { utf8[$0.upperBound..<rest.upperBound].starts(with: "의".utf8) } ?? true
  }

  /// `👍 빠르다`, and `✅ …` where a `❌ …` stands beside it: the label, and the bytes after the sign.
  /// Where uses are listed, the signs say which fit.
  func signLabel(_ index: Int, in scope: Scope) -> (label: Label, rest: Range<Int>)? {
    let span = outline.span(of: index)
    guard let first = span.first, Sign.mayOpen(utf8[first]), let sign = Sign.first(in: utf8, span) else { return nil }
    if sign.needsBoth, !signed.contains(outline.blocks[index].parent) { return nil }
    let rest = Decoration.core(utf8, span.lowerBound + sign.length..<span.upperBound)
    if rest.isEmpty || lexicon.labels.label(LabelText(utf8, rest)) != nil { return nil }
    let isUse = scope.kind == .useCase || scope.kind == .suitable || scope.kind == .unsuitable
    let kind = isUse ? (sign.kind == .pro ? .suitable : .unsuitable) : sign.kind
    return (Label(kind: kind), rest.lowerBound..<span.upperBound)
  }

  /// A heading's or item's text as a subject; nil for sentences, questions and what is too long.
  func subjectName(_ range: Range<Int>) -> Name? {
    guard !range.isEmpty, range.count <= 120, !holdsMore(range), !isDate(range) else { return nil }
    let tail = Array(utf8[max(range.lowerBound, range.upperBound - 9)..<range.upperBound])
    for ending in ["다", "요", "까", "자", "나"] where tail.hasSuffix(ending) {
      let words = utf8[range].split(separator: Markers.space).count
      if words > 2 { return nil }
    }
    return Name(range)
  }

  /// `2024-03-01`, `3월 1일 (금)`, `2 5`: digits, with no word but such as count days.
  func isDate(_ name: Range<Int>) -> Bool {
    let isBracketed = name.lowerBound > 0 && utf8[name.lowerBound - 1] == UInt8(ascii: "(")
    return (isBracketed || utf8[name].contains(where: Markers.isDigit))
      && lexicon.subjectWords.isDate(utf8[name].compactMap(Folded.byte))
  }

  /// `X를 다루는 방법? -> Y`, `Document : MongoDB, Key-Value : Redis`: more than a name.
  private func holdsMore(_ range: Range<Int>) -> Bool {
    if utf8[range].holds("? ".utf8) { return true }
    guard let colon = Separator.colon(utf8, range) else { return false }
    return Separator.colon(utf8, colon.upperBound..<range.upperBound) != nil
  }

  func subject(of scope: Scope) -> String {
    if let name = scope.subject {
      let text = Gloss.removed(InlineText.plain(utf8, Decoration.core(utf8, name.range)))
      if !text.isEmpty { return text }
    }
    if let opened { return opened }
    let bytes = Array(title.text.utf8)
    let text = LabelText(bytes, nameOfTitle(bytes))
    guard let label = lexicon.labels.label(text) else { return Gloss.removed(InlineText.plain(bytes, text.name)) }
    if let name = label.subject { return Gloss.removed(InlineText.plain(bytes, name)) }
    let isName = [.comparison, .kinds].contains(label.kind) && text.words(before: text.bytes.count) > 1
    return isName ? title.text : title.fileName
  }

  /// MVC of `[Design Pattern] MVC`; all of `[Redis] 장점`.
  private func nameOfTitle(_ title: [UInt8]) -> Range<Int> {
    let all = 0..<title.count
    guard title.first == UInt8(ascii: "["), let (_, end) = Bracket.opening(title, all) else { return all }
    let name = Markers.trimmed(title, end, title.count)
    return name.isEmpty || lexicon.labels.label(LabelText(title, name)) != nil ? all : name
  }

  func plain(_ range: Range<Int>) -> String { InlineText.plain(utf8, range) }

  /// The block's text for people, from byte `start` of it on.
  func plainLines(_ index: Int, from start: Int = 0) -> String {
    plainLines(outline.blocks[index].text, from: start, to: Int.max)
  }

  /// The text of lines for people, from byte `start` up to `end`.
  func plainLines(_ lines: Range<Int>, from start: Int, to end: Int) -> String {
    let parts = outline.lines(lines, from: start).prefix { outline.lines[$0].range.lowerBound < end }.compactMap {
      line -> String? in
      let bytes = outline.lines[line].range
      let first = max(bytes.lowerBound, start)
      let last = min(bytes.upperBound, end)
      return first < last ? InlineText.plain(utf8, first..<last, lineBreak: " / ") : nil
    }
    return parts.count == 1 ? parts[0] : parts.joined(separator: " ")
  }

  /// From the block's first line to the last line under it.
  func lines(of index: Int) -> LineRange {
    LineRange(outline.blocks[index].firstLine, outline.blocks[index].lastLineUnder)
  }

  func hits(_ index: Int) -> [CueHit] {
    lexicon.cues.hits(in: utf8, outline.span(of: index))
  }

  /// Whether a paragraph is an image, a link or where such is from.
  func isMedia(_ index: Int) -> Bool {
    let span = outline.span(of: index)
    guard let first = span.first, let last = span.last else { return true }
    if utf8[first] == UInt8(ascii: "!"), span.count > 1, utf8[first + 1] == UInt8(ascii: "[") { return true }
    if utf8[first] == UInt8(ascii: "["), utf8[last] == UInt8(ascii: ")"), plain(span).isEmpty { return true }
    if utf8[first] == UInt8(ascii: "["), utf8[first..<min(span.upperBound, first + 60)].holds("]: ".utf8) {
      return true
    }
    return isLink(span) || utf8[span].starts(with: Array("http".utf8)) || isCaption(index)
  }

  /// `출처: https://…`
  private func isCaption(_ index: Int) -> Bool {
    let core = Decoration.core(utf8, outline.span(of: index))
    guard outline.blocks[index].text.count == 1, outline.blocks[index].kind != .item,
      let colon = Separator.colon(utf8, core.lowerBound..<min(core.upperBound, core.lowerBound + 40))
    else { return false }
    let head = utf8[core.lowerBound..<colon.lowerBound].compactMap(Folded.byte)
    return lexicon.sentenceWords[.source].contains { $0 == head }
  }

  /// Whether one link is all of the text.
  func isLink(_ span: Range<Int>) -> Bool {
    if utf8[span].starts(with: "[[".utf8), utf8[span].suffix(2).elementsEqual("]]".utf8) { return true }
    guard let first = span.first, let last = span.last, utf8[first] == UInt8(ascii: "["),
      utf8[last] == UInt8(ascii: ")")
    else { return false }
    return utf8[span].count { $0 == UInt8(ascii: "]") } == 1 && utf8[span].holds("](".utf8)
  }

  /// `[장점](#장점)`: a line of a table of contents.
  func pointsWithin(_ span: Range<Int>) -> Bool { isLink(span) && utf8[span].holds("](#".utf8) }

  @discardableResult
  mutating func emit(
    _ kind: Fact.Kind, text: String, block: Int, lines: LineRange, in scope: Scope, subject: String? = nil,
    quantity: Quantity? = nil
  ) -> Int {
    let softened = kind == .mitigation ? scope.parent.flatMap { facts[$0].kind == .con ? facts[$0].subject : nil } : nil
    let subject = softened ?? subject ?? self.subject(of: scope)
    if kind == .conceptDefinition, block == 0, facts.isEmpty, title.text == title.fileName { opened = subject }
    if kind == .pro || kind == .con { names[Folding.key(subject)] = subject }
    facts.append(
      Fact(
        kind: kind, subject: subject, text: Self.withoutOpening(text), block: block, lines: lines,
        parent: scope.parent, quantity: quantity))
    return facts.count - 1
  }

  /// Without what is left of the mark or colon that parts a text from its term: `** …` of `**X:** …`.
  private static func withoutOpening(_ text: String) -> String {
    var rest = text[...]
    while let mark = ["**", ":", " "].first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(mark.count) }
    return rest.isEmpty ? text : String(rest)
  }
}

/// What parts a term or label from what is said of it.
enum Separator {
  /// The first `:` (or ：) that no code, link or address holds, with the blanks around it.
  static func colon(_ utf8: [UInt8], _ span: Range<Int>) -> Range<Int>? {
    var index = span.lowerBound
    let end = min(span.upperBound, span.lowerBound + 240)
    var isCode = false
    var depth = 0
    while index < end {
      switch utf8[index] {
      case UInt8(ascii: "`"): isCode.toggle()
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      case UInt8(ascii: ":") where !isCode && depth == 0:
        if parts(utf8, index, span) { return index..<index + 1 }
      case 0xEF where !isCode && index + 2 < end && utf8[index + 1] == 0xBC && utf8[index + 2] == 0x9A:
        return index..<index + 3
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The `)` of `단점) 느리다`.
  static func paren(_ utf8: [UInt8], _ span: Range<Int>) -> Range<Int>? {
    let head = utf8[span.lowerBound..<min(span.upperBound, span.lowerBound + 24)]
    guard let close = head.firstIndex(of: UInt8(ascii: ")")), !head[..<close].contains(UInt8(ascii: "(")) else {
      return nil
    }
    return close..<close + 1
  }

  /// The first ` - `, ` – `, ` — ` or ` = ` that no code or link holds.
  static func dash(_ utf8: [UInt8], _ span: Range<Int>) -> Range<Int>? {
    let end = min(span.upperBound, span.lowerBound + 120)
    var depth = 0
    for index in span.lowerBound..<end {
      switch utf8[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      case Markers.space where depth == 0:
        // What begins none of the signs, as nearly every word.
        guard index + 1 < end, [UInt8(ascii: "-"), UInt8(ascii: "="), 0xE2].contains(utf8[index + 1]) else { continue }
        for sign in [" - ", " – ", " — ", " = "] where utf8[index..<end].starts(with: sign.utf8) {
          return index..<index + sign.utf8.count
        }
      default: break
      }
    }
    return nil
  }

  /// Not in `http://`, `a::b` or `12:30`, nor in an emoji's name.
  private static func parts(_ utf8: [UInt8], _ index: Int, _ span: Range<Int>) -> Bool {
    guard index > span.lowerBound else { return false }
    guard index + 1 < span.upperBound else { return true }
    let next = utf8[index + 1]
    let before = utf8[index - 1]
    if next == Markers.space || next == UInt8(ascii: "*") || next == UInt8(ascii: "\n") { return true }
    return before >= 0x80 && next >= 0x80 || before == UInt8(ascii: "*")
  }
}
