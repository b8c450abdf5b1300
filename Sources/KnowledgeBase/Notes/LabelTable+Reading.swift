extension LabelTable {
  /// The label that `text` is, or closes or opens with; nil for any other text.
  func label(_ text: LabelText) -> Label? {
    let count = text.bytes.count
    guard count > 0, count <= 120, !text.hasArrow else { return nil }
    if let label = asked(text) ?? atEnd(of: text, count) ?? askedInEnglish(text) ?? atStart(of: text) { return label }
    guard let paren = text.bytes.firstIndex(of: UInt8(ascii: "(")), paren > 0,
      text.bytes.last == UInt8(ascii: ")")
    else { return nil }
    return atEnd(of: text, paren)
  }

  /// `장점`, `서버리스의 장점`, `장점과 단점`, `Redis benefits`.
  private func atEnd(of text: LabelText, _ end: Int) -> Label? {
    for (phrase, length) in backward.prefixes(of: text.bytes[..<end].reversed()).reversed() {
      let entry = entries[phrase]
      let start = end - length
      if start == 0 { return entry.mode == .before ? nil : Label(kind: entry.kind) }
      guard entry.mode != .before && entry.mode != .alone else { continue }
      if let joined = joined(text, before: start, with: entry.kind) { return joined }
      if text.hasSuffix("의", before: start), let subject = subject(text, start - 3) {
        return Label(kind: entry.kind, subject: subject)
      }
      if entry.kind == .mitigation, text.words(before: start) > 3 { continue }
      guard entry.mode != .whole, text.opensWord(start) || entry.kind == .definition else { continue }
      return Label(kind: entry.kind, subject: subject(text, start))
    }
    return nil
  }

  /// `장점과 단점`, `pros and cons`: two labels of unlike kinds are both.
  private func joined(_ text: LabelText, before start: Int, with kind: LabelKind) -> Label? {
    for joiner in ["과", "와", "및", "and", "&", "/", ",", "·", "vs", "|"] where text.hasSuffix(joiner, before: start) {
      guard let other = atEnd(of: text, start - joiner.utf8.count) else { continue }
      return Label(kind: both(other.kind, kind), subject: other.subject)
    }
    return nil
  }

  /// 단점과 해결책 are cons, whose remedies stand under them.
  private func both(_ first: LabelKind, _ second: LabelKind) -> LabelKind {
    if first == second { return first }
    let kinds = [first, second]
    for (one, other) in [(first, second), (second, first)] where one == .neutral || one == .topic { return other }
    return kinds.contains(.con) && (kinds.contains(.mitigation) || kinds.contains(.limit)) ? .con : .both
  }

  /// `Benefits of X`, `When to use X`, `Benefits and Trade-offs of X`.
  private func atStart(of text: LabelText, from opening: Int = 0) -> Label? {
    var start = opening
    var kind: LabelKind?
    while let (entry, length) = entry(text, from: start) {
      kind = kind.map { both($0, entry.kind) } ?? entry.kind
      start += length
      guard let joiner = ["and", "&", "/", ","].first(where: { text.bytes[start...].starts(with: $0.utf8) }) else {
        break
      }
      start += joiner.utf8.count
    }
    guard let kind else { return nil }
    let link = ["ofusing", "of", "forusing", "for", "to", "in", "with"].first { word in
      text.bytes[start...].starts(with: word.utf8) && text.opensWord(start + word.utf8.count)
    }
    start += link?.utf8.count ?? 0
    for article in ["the", "a", "an"]
    where text.bytes[start...].starts(with: article.utf8) && text.opensWord(start + article.utf8.count) {
      start += article.utf8.count
    }
    guard start < text.bytes.count else { return Label(kind: kind) }
    return Label(kind: kind, subject: text.source(start, text.bytes.count))
  }

  /// `What are the benefits of X?`
  private func askedInEnglish(_ text: LabelText) -> Label? {
    for head in ["whatarethe", "whatare", "whatisthe"] where text.bytes.starts(with: head.utf8) {
      if let label = atStart(of: text, from: head.utf8.count), label.kind != .definition { return label }
    }
    return nil
  }

  /// `X의 단점은?`
  private func asked(_ text: LabelText) -> Label? {
    let count = text.bytes.count
    for tail in ["은무엇인가요", "은무엇일까", "은무엇인가", "은뭘까", "은", "는", "에는"] where text.hasSuffix(tail, before: count) {
      if let label = atEnd(of: text, count - tail.utf8.count) { return label }
    }
    return nil
  }

  private func entry(_ text: LabelText, from start: Int) -> (Entry, Int)? {
    guard start < text.bytes.count else { return nil }
    for (phrase, length) in forward.prefixes(of: text.bytes[start...]).reversed() {
      let isWord = text.opensWord(start + length)
      if isWord, entries[phrase].mode == .before || entries[phrase].mode == .around { return (entries[phrase], length) }
    }
    return nil
  }

  /// What stands before a label, without its last particle; nil where that is a clause and no name.
  private func subject(_ text: LabelText, _ end: Int) -> Range<Int>? {
    var end = end
    for adverb in ["더", "가장", "특히", "언제", "주로", "대표적인", "대표", "주요", "일반적인"] where text.hasSuffix(adverb, before: end) {
      end -= adverb.utf8.count
      break
    }
    for tail in [
      "사용이", "사용을", "사용하기", "사용하기에", "사용", "쓰기", "쓰기에", "도입을", "도입이", "이", "가", "에", "을", "를", "은", "는", "엔", "에는",
    ]
    where text.hasSuffix(tail, before: end) && end > tail.utf8.count {
      end -= tail.utf8.count
      break
    }
    guard let range = text.source(0, end), range.count <= 90 else { return nil }
    return range
  }
}

extension LabelTable {
  /// The kind of the pro or con label that a lead-in sentence mentions.
  func mentioned(in utf8: [UInt8], _ range: Range<Int>) -> LabelKind? {
    var state = 0
    var found: LabelKind?
    for index in range {
      guard let byte = Folded.byte(utf8[index]) else { continue }
      state = forward.step(state, byte)
      var isLongest = true
      forward.endings(at: state) { phrase in
        defer { isLongest = false }
        guard isLongest else { return }
        let kind = entries[phrase].kind
        let isWord = entries[phrase].mode == .any || entries[phrase].mode == .around
        if isWord, kind == .pro || kind == .con || kind == .both || kind == .useCase {
          found = found == nil || found == kind ? kind : .both
        }
      }
    }
    return found
  }
}
