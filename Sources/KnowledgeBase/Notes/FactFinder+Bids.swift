/// English sentences that bid their reader to use a thing: `Use X when …`, `If you need …, use X`.
extension FactFinder {
  /// One use a sentence of the block that says when to use something that the note speaks of.
  mutating func readBids(_ index: Int, in scope: Scope) {
    for sentence in Sentence.all(utf8, outline.span(of: index)) {
      guard let name = bid(sentence), let subject = isPronoun(name) ? subject(of: scope) : mentioned(name) else {
        continue
      }
      emit(
        .useCase, text: text(of: sentence, in: index), block: index, lines: line(of: sentence.lowerBound, in: index),
        in: scope, subject: subject)
    }
  }

  /// What the sentence bids to use, where it says when.
  func bid(_ sentence: Range<Int>) -> Range<Int>? {
    guard let first = sentence.first, 0x41...0x5A ~= utf8[first] else { return nil }
    let words = utf8[sentence].split { $0 <= Markers.space }
    if isWord(words[0], .bid) {
      guard let end = words.prefix(6).firstIndex(where: { isWord($0, .occasion) }) else { return nil }
      return name(words[1..<end])
    }
    guard isWord(words[0], .occasion), let clause = words.firstIndex(where: { $0.last == UInt8(ascii: ",") }),
      let verb = words[clause...].prefix(4).firstIndex(where: { isWord($0, .bid) })
    else { return nil }
    let behind = words[(verb + 1)...]
    let end = behind.firstIndex { isWord($0, .stop) } ?? behind.endIndex
    return name(behind[..<end])
  }

  /// At most three words and an article, without the sentence's stop.
  private func name(_ words: ArraySlice<ArraySlice<UInt8>>) -> Range<Int>? {
    let words = words.first.map { isWord($0, .article) } ?? false ? words.dropFirst() : words
    guard let first = words.first, let last = words.last, words.count <= 3 else { return nil }
    return Decoration.core(utf8, first.startIndex..<last.endIndex)
  }

  private func isPronoun(_ name: Range<Int>) -> Bool {
    ["it", "this", "them"].contains { utf8[name].elementsEqual($0.utf8) }
  }

  private func isWord(_ word: ArraySlice<UInt8>, _ kind: SentenceWord) -> Bool {
    guard word.count < 12 else { return false }
    return lexicon.sentenceWords[kind].contains(word.filter(Markers.isLetter).map { $0 | 0x20 })
  }
}
