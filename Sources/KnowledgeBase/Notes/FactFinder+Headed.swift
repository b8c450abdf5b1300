/// Paragraphs whose first line is a label or a question for the lines below it.
extension FactFinder {
  /// `**Intent**` and a text below it, `Q. X란?` and its answer.
  mutating func readHeadedLines(_ index: Int, in scope: Scope) -> Bool {
    let lines = outline.blocks[index].text
    guard let first = lines.first, lines.count > 1, let mark = outline.lines[first].range.first,
      utf8[mark] == UInt8(ascii: "*") || outline.lines[first].breaksHard || asks(outline.lines[first].range),
      let label = lexicon.labels.label(LabelText(utf8, outline.lines[first].range))
    else { return false }
    let inner = scope.labelled(label)
    let text = plainLines(index, from: outline.lines[first + 1].range.lowerBound)
    let range = LineRange(outline.lines[first + 1].number, outline.blocks[index].lastLine)
    let kind = label.kind == .definition ? .conceptDefinition : factKind(label.kind)
    guard let kind else { return false }
    emit(kind, text: text, block: index, lines: range, in: inner)
    return true
  }

  private func asks(_ line: Range<Int>) -> Bool { line.last.map { utf8[$0] == UInt8(ascii: "?") } ?? false }
}
