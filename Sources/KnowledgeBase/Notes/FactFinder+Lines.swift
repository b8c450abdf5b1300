/// Labels within one paragraph or item: `**장점**: …` and, on its next line, `**단점**: …`.
extension FactFinder {
  /// What one label of a block holds for, up to the next.
  struct Part {
    /// nil for what stands before the first label, and for a line that opens with a bold word of its own.
    var label: Label?
    /// The bytes of the text, without the label.
    var text: Range<Int>
    /// Positions in `Outline.lines`.
    var lines: Range<Int>
    /// The label is all of its line.
    var isBare: Bool { label != nil && lines.count > 1 }
  }

  /// The parts of a block that holds labels besides the one that it opens with; nil for any other block.
  func labelledParts(_ index: Int) -> [Part]? {
    let lines = outline.blocks[index].text
    let colons = utf8[outline.span(of: index)].count { $0 == UInt8(ascii: ":") }
    guard lines.count > 1 || colons > 1 else { return nil }
    var parts: [Part] = []
    for line in lines {
      let found = self.parts(of: line, in: index)
      if found.isEmpty, !parts.isEmpty, !opensAnew(line, after: parts[parts.count - 1]) {
        let last = parts.removeLast()
        let text = last.text.lowerBound..<outline.lines[line].range.upperBound
        parts.append(Part(label: last.label, text: text, lines: last.lines.lowerBound..<line + 1))
      } else {
        parts += found.isEmpty ? [Part(text: outline.lines[line].range, lines: line..<line + 1)] : found
      }
    }
    guard parts.contains(where: { factKind($0.label?.kind) != nil }) else { return nil }
    return parts.count > 1 || parts[0].isBare && isLabelAlone(parts[0].lines.lowerBound) ? parts : nil
  }

  /// `S3 하나는 5TB까지` below `S3 단점: …`: a line that opens with the subject of the label above speaks of it anew.
  private func opensAnew(_ line: Int, after part: Part) -> Bool {
    guard let name = part.label?.subject else { return false }
    return utf8[outline.lines[line].range].starts(with: utf8[name])
  }

  /// The parts that a line opens; none where it goes on with what stands above.
  private func parts(of line: Int, in index: Int) -> [Part] {
    let range = outline.lines[line].range
    if let (label, rest) = inlineLabel(range), factKind(label.kind) != nil || label.kind == .definition {
      return parts(label, rest, of: line)
    }
    if let first = range.first, Sign.mayOpen(utf8[first]), let sign = Sign.first(in: utf8, range), !sign.needsBoth {
      let text = Markers.trimmed(utf8, range.lowerBound + sign.length, range.upperBound)
      return [Part(label: Label(kind: sign.kind), text: text, lines: line..<line + 1)]
    }
    if isLabelAlone(line) || opensSection(line, in: index), let label = lexicon.labels.label(LabelText(utf8, range)) {
      return [Part(label: label, text: range.upperBound..<range.upperBound, lines: line..<line + 1)]
    }
    if let label = judgedAhead(range) {
      return [Part(label: label, text: range.upperBound..<range.upperBound, lines: line..<line + 1)]
    }
    let opensBold = utf8[range].starts(with: Array("**".utf8)) && Separator.colon(utf8, range) != nil
    return opensBold || Bracket.bold(utf8, range) != nil ? [Part(text: range, lines: line..<line + 1)] : []
  }

  /// `X의 장점` in a line of its own below a sentence that is finished, or at the margin below an item.
  private func opensSection(_ line: Int, in index: Int) -> Bool {
    guard line > outline.blocks[index].text.lowerBound, outline.lines[line].range.count <= 60,
      Sentence.isFinished(utf8, outline.lines[line - 1].range) || isBelow(index, line),
      let label = lexicon.labels.label(LabelText(utf8, outline.lines[line].range))
    else { return false }
    return label.subject != nil && factKind(label.kind) != nil
  }

  private func isLabelAlone(_ line: Int) -> Bool {
    let text = LabelText(utf8, outline.lines[line].range)
    guard text.bytes.count <= 40, let label = lexicon.labels.label(text) else { return false }
    return label.subject == nil && factKind(label.kind) != nil
  }

  /// `장점: 빠르다 / 단점: 비싸다`: what stands behind the label, cut where another verdict opens.
  private func parts(_ label: Label, _ rest: Range<Int>, of line: Int) -> [Part] {
    var parts = [Part(label: label, text: rest, lines: line..<line + 1)]
    var start = rest.lowerBound
    while let colon = Separator.colon(utf8, start..<rest.upperBound) {
      let head = clauseEnd(before: colon.lowerBound, from: start)
      start = colon.upperBound
      guard let label = lexicon.labels.label(LabelText(utf8, head..<colon.lowerBound)), label.subject == nil,
        label.kind == .pro || label.kind == .con
      else { continue }
      parts[parts.count - 1].text = parts[parts.count - 1].text.lowerBound..<head
      let text = Markers.trimmed(utf8, colon.upperBound, rest.upperBound)
      parts.append(Part(label: label, text: text, lines: line..<line + 1))
    }
    return parts
  }

  /// Behind the last full stop, slash or comma before `end`.
  private func clauseEnd(before end: Int, from start: Int) -> Int {
    let stops = [".", "/", ",", ";", "|"].map { $0.utf8.first }
    let first = max(start, end - 40)
    return utf8[first..<end].lastIndex { stops.contains($0) }.map { $0 + 1 } ?? start
  }

  /// Reads the parts one by one; returns what a label at the block's end holds for.
  mutating func readParts(_ parts: [Part], of index: Int, in scope: Scope) -> Local? {
    var inner = scope
    var local: Local?
    let isDefined = definesFirst(parts, of: index, in: scope)
    for (place, part) in parts.enumerated() {
      local = nil
      if let label = part.label {
        let isShared = parts.enumerated().contains { $0 != place && $1.lines.overlaps(part.lines) }
        local = read(part, label, of: index, isShared: isShared, in: inner)
      } else if place == 0, let kind = factKind(scope.kind) {
        let fact = emit(
          kind, text: plainLines(part.lines, from: 0, to: part.text.upperBound), block: index,
          lines: numbers(part.lines), in: scope)
        let isSoftened = parts.count > 1 && parts[1].label?.kind == .mitigation
        if isSoftened || !isBelow(index, part.lines.upperBound) { inner.parent = fact }
        narrowed(index, to: part.lines) { $0.readSentences(index, of: fact, kind: kind, in: scope) }
      } else if place == 0, !isDefined, !isBelow(index, part.lines.upperBound), let title = title(part),
        let name = subjectName(title), isTitle(title, of: index, in: scope)
      {
        inner.subject = name
      } else if place > 0 || !isDefined {
        var rest = inner
        rest.kind = .neutral
        narrowed(index, to: part.lines) { $0.readSentences(index, of: rest.parent, kind: nil, in: rest) }
      }
    }
    visit(outline.children(of: index), in: local?.scope ?? inner)
    return local
  }

  /// Reads the block as if it had but these of its lines.
  mutating func narrowed(_ index: Int, to lines: Range<Int>, _ read: (inout FactFinder) -> Void) {
    let whole = outline.blocks[index]
    if whole.text == lines { return read(&self) }
    outline.blocks[index].text = lines
    outline.blocks[index].firstLine = numbers(lines).first
    outline.blocks[index].lastLine = numbers(lines).last
    outline.blocks[index].lastLineUnder = outline.blocks[index].lastLine
    read(&self)
    outline.blocks[index] = whole
  }

  /// Whether what stands before the first label says what something is: read as a paragraph of its own, if it was not before.
  private mutating func definesFirst(_ parts: [Part], of index: Int, in scope: Scope) -> Bool {
    guard parts[0].label == nil, outline.blocks[index].kind != .item else { return false }
    func isRead() -> Bool { facts.last.map { $0.block == index } ?? false }
    if !isRead(), scope.isPlain {
      narrowed(index, to: parts[0].lines) { $0.readDefinitionParagraph(index, before: [], in: scope) }
    }
    return isRead()
  }

  /// Whether the line above the labels names what they are of: not right under a heading that does, unless another paragraph
  /// under it opens so, and not what says something.
  private func isTitle(_ line: Range<Int>, of index: Int, in scope: Scope) -> Bool {
    let block = outline.blocks[index]
    if block.kind == .item { return true }
    if Sentence.states(utf8, line) { return false }
    if lexicon.heads.defines(utf8, line) { return false }
    guard block.parent >= 0, block.parent == index - 1, let name = scope.subject?.range,
      outline.span(of: block.parent).contains(name.lowerBound)
    else { return true }
    if outline.blocks[block.parent].depth == 1, utf8[line].split(separator: Markers.space).count <= 2 { return true }
    var next = block.end
    while next < outline.blocks.count, outline.blocks[next].parent == block.parent {
      if outline.blocks[next].kind == .paragraph, let parts = labelledParts(next), parts[0].label == nil { return true }
      next = outline.blocks[next].end
    }
    return false
  }

  /// The line before the first label, or before one that announces no fact: `Deployment` / `Purpose:`.
  private func title(_ part: Part) -> Range<Int>? {
    let first = outline.lines[part.lines.lowerBound].range
    guard first.count <= 60, Separator.colon(utf8, first) == nil else { return nil }
    let next = part.lines.dropFirst().first.map { outline.lines[$0].range }
    return next.map { utf8[$0].last == UInt8(ascii: ":") } ?? true ? first : nil
  }

  /// Whether a line of an item without number stands at the margin: a label there was meant to stand below the list.
  private func isBelow(_ index: Int, _ line: Int) -> Bool {
    guard outline.blocks[index].kind == .item, !Markers.ListMarker.counts(outline.blocks[index].marker),
      line < outline.lines.count
    else { return false }
    let start = outline.lines[line].range.lowerBound
    return start > 0 && utf8[start - 1] == UInt8(ascii: "\n")
  }

  /// `isShared`: another part stands on its line.
  private mutating func read(
    _ part: Part, _ label: Label, of index: Int, isShared: Bool, in scope: Scope
  ) -> Local? {
    let inner = scope.labelled(label)
    let kind = label.kind == .definition ? .conceptDefinition : factKind(label.kind)
    let isRemark = isBracketed(part.text) && outline.blocks[index].end > index + 1
    guard let kind, !part.text.isEmpty, !isRemark else { return Local(scope: inner) }
    for lines in statements(of: part) {
      let text = afterColon(lines, from: part.text.lowerBound)..<part.text.upperBound
      narrowed(index, to: lines) { $0.state(kind, text, of: index, isShared: isShared, in: inner) }
    }
    return nil
  }

  /// One fact of the block's lines, what softens it and what its sentences say besides.
  private mutating func state(
    _ kind: Fact.Kind, _ text: Range<Int>, of index: Int, isShared: Bool, in scope: Scope
  ) {
    let found = kind == .con ? inlineRemedy(index) : nil
    let remedy = found.flatMap { text.contains($0.text.lowerBound) ? $0 : nil }
    let end = min(text.upperBound, remedy?.conEnd ?? text.upperBound)
    let said = plainLines(outline.blocks[index].text, from: text.lowerBound, to: end)
    let fact = emit(kind, text: said, block: index, lines: numbers(outline.blocks[index].text), in: scope)
    if let remedy { emitRemedy(remedy.text, in: index, of: fact, scope: scope) }
    if kind == .conceptDefinition { return readJudgements(after: index, in: scope) }
    if !isShared { readSentences(index, of: fact, kind: kind, in: scope) }
  }

  /// `**When to use**: (with heavy writes)`, with the list below it.
  private func isBracketed(_ text: Range<Int>) -> Bool {
    utf8[text].first == UInt8(ascii: "(") && utf8[text].last == UInt8(ascii: ")")
  }

  /// Each line below a label that has a line to itself, where they are sentences; else all as one.
  private func statements(of part: Part) -> [Range<Int>] {
    let lines = part.lines.dropFirst()
    guard part.isBare, part.text.lowerBound == outline.lines[part.lines.lowerBound].range.upperBound else {
      return [part.lines]
    }
    let areSentences = lines.dropLast().allSatisfy {
      outline.lines[$0].breaksHard || opensInColon($0 + 1) || Sentence.isFinished(utf8, outline.lines[$0].range)
    }
    return areSentences ? lines.map { $0..<$0 + 1 } : [lines]
  }

  /// `: 느리다` below its label, as definition lists are written.
  private func opensInColon(_ line: Int) -> Bool {
    utf8[outline.lines[line].range].starts(with: [UInt8(ascii: ":"), Markers.space])
  }

  private func afterColon(_ lines: Range<Int>, from start: Int) -> Int {
    let line = outline.lines[lines.lowerBound].range.upperBound > start ? lines.lowerBound : lines.lowerBound + 1
    return opensInColon(line) ? max(start, outline.lines[line].range.lowerBound + 2) : start
  }

  /// The lines of a paragraph of which each ends as a sentence does; one in brackets goes with the line above.
  func statedLines(_ index: Int) -> [Range<Int>]? {
    let lines = outline.blocks[index].text
    guard lines.count > 1 else { return nil }
    var stated: [Range<Int>] = []
    for line in lines {
      let range = outline.lines[line].range
      if utf8[range].first == UInt8(ascii: "("), let last = stated.popLast() {
        stated.append(last.lowerBound..<line + 1)
      } else if Sentence.isFinished(utf8, range) || Sentence.endsInCase(utf8, range), range.count >= 20 {
        stated.append(line..<line + 1)
      } else {
        return nil
      }
    }
    return stated.count > 1 ? stated : nil
  }

  func numbers(_ lines: Range<Int>) -> LineRange {
    LineRange(outline.lines[lines.lowerBound].number, outline.lines[lines.upperBound - 1].number)
  }
}

extension Sentence {
  /// Whether a line ends as a sentence does: in 다, a full stop, or a noun made of a verb (…함, …쉬움, …큼).
  static func isFinished(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    let line = Decoration.core(utf8, line)
    if states(utf8, line) { return true }
    guard let last = String(decoding: utf8[line].suffix(3), as: UTF8.self).unicodeScalars.last?.value,
      Hangul.isSyllable(last)
    else { return utf8[line].last.map { $0 < 0x80 } ?? false }
    let closingM: UInt32 = 16
    return (last - 0xAC00) % 28 == closingM
  }
}
