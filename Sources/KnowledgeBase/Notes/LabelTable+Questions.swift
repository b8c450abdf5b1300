/// Questions of use or suitability that announce their answers: `X는 어떤 상황에 적합한가요?`, `언제 X를 쓰면 좋을까?`.
extension LabelTable {
  /// nil for what asks more besides: `언제 어떤 것을 쓰나`. What asks twice announces choices.
  func askedUse(_ text: LabelText) -> Label? {
    let count = text.bytes.count
    guard asking[.asksEnd].contains(where: { text.bytes.suffix($0.count).elementsEqual($0) }),
      let asked = place(of: .asksWhen, in: text, 0..<count),
      let verb = place(of: .asksUse, in: text, asked.upperBound..<count)
        ?? place(of: .asksFit, in: text, asked.upperBound..<count),
      text.bytes[asked.upperBound..<verb.lowerBound].place(of: "어떤".utf8) == nil
    else { return nil }
    if let again = place(of: .asksWhen, in: text, verb.upperBound..<count),
      text.bytes[asked].elementsEqual(text.bytes[again])
    {
      // `언제 A를 쓰고 언제 B를 쓸까`
      return Label(kind: .choice)
    }
    let isNot = asking[.asksNot].contains { text.bytes[verb.lowerBound...].place(of: $0) != nil }
    let isUse = asking[.asksUse].contains { text.bytes[verb].elementsEqual($0) }
    var label = Label(kind: isNot ? .unsuitable : isUse ? .useCase : .suitable)
    var before = 0..<asked.lowerBound
    for each in asking[.asksEach] where text.bytes[before].suffix(each.count).elementsEqual(each) {
      before = 0..<before.upperBound - each.count
      label.isOfEach = true
    }
    if before.isEmpty { before = objectStart(text, asked.upperBound, before: verb.lowerBound)..<verb.lowerBound }
    let end = words.nameEnd(text, before: before.upperBound)
    if before.lowerBound < end { label.subject = named(text, before.lowerBound, end) }
    return label
  }

  /// The first word of the kind in the part of the text, where a blank stands before it.
  private func place(of kind: SentenceWord, in text: LabelText, _ range: Range<Int>) -> Range<Int>? {
    range.first.flatMap { _ in
      range.lazy.filter { text.opensWord($0) }.compactMap { start in
        asking[kind].first { text.bytes[start..<range.upperBound].starts(with: $0) }.map { start..<start + $0.count }
      }.first
    }
  }

  /// Behind the particle of 어떤 상황에서.
  private func objectStart(_ text: LabelText, _ start: Int, before end: Int) -> Int {
    (start..<end).first { text.opensWord($0) } ?? end
  }
}
