/// Labels that stand before what they are of: `Benefits of X`, `When to use X`.
extension LabelTable {
  /// `Benefits of X`, `When to use X`, `Benefits and Trade-offs of X`; not `Best for: X`, whose text is no subject.
  func atStart(of text: LabelText, from opening: Int = 0) -> Label? {
    var start = opening
    var kind: LabelKind?
    var isJoined = false
    while let (entry, length) = entry(text, from: start) {
      kind = kind.map { both($0, entry.kind) } ?? entry.kind
      start += length
      isJoined = false
      guard let joiner = ["and", "&", "/", ","].first(where: { text.bytes[start...].starts(with: $0.utf8) }) else {
        break
      }
      start += joiner.utf8.count
      isJoined = true
    }
    guard let kind else { return nil }
    // `Limitations & Constraints`: what has no label of its own is no subject either.
    if isJoined { return Label(kind: kind) }
    func word(_ words: [String]) -> String? {
      words.first { text.bytes[start...].starts(with: $0.utf8) && text.opensWord(start + $0.utf8.count) }
    }
    if word(["over", "comparedto", "versus", "vs"]) != nil { return Label(kind: kind) }
    start += word(["ofusing", "of", "forusing", "for", "to", "in", "with"])?.utf8.count ?? 0
    for article in ["the", "a", "an"]
    where text.bytes[start...].starts(with: article.utf8) && text.opensWord(start + article.utf8.count) {
      start += article.utf8.count
    }
    guard start < text.bytes.count, text.bytes[start] != UInt8(ascii: "(") else { return Label(kind: kind) }
    if asking[.asksEach].contains(where: { text.bytes[start...].elementsEqual($0) }) {
      return Label(kind: kind, isOfEach: true)
    }
    if text.bytes[start] == UInt8(ascii: ":") || judges(text, from: opening, start, kind) { return nil }
    return Label(kind: kind, subject: named(text, start, text.bytes.count))
  }

  /// `Best for a small website`, `Avoid using it for tiny sets`: what stands behind is what suits or not, and no subject.
  private func judges(_ text: LabelText, from opening: Int, _ start: Int, _ kind: LabelKind) -> Bool {
    guard kind == .suitable || kind == .unsuitable, let (_, length) = entry(text, from: opening) else { return false }
    let words = ["for", "when", "if"]
    if words.contains(where: { text.hasSuffix($0, before: opening + length) }) { return true }
    return text.bytes.indices[start...].contains { place in
      text.opensWord(place)
        && words.contains { text.bytes[place...].starts(with: $0.utf8) && text.opensWord(place + $0.utf8.count) }
    }
  }

  /// `What are the benefits of X?`
  func askedInEnglish(_ text: LabelText) -> Label? {
    for head in ["whatarethe", "whatare", "whatisthe"] where text.bytes.starts(with: head.utf8) {
      if let label = atStart(of: text, from: head.utf8.count), label.kind != .definition { return label }
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
}
