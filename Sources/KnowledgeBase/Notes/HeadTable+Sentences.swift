/// Sentences that end in a noun of kind: … 방식이다, … framework.
extension HeadTable {
  /// Whether a clause before the main one says what it is: `… DB로 문서는 …`, `… 약자로, …`.
  func opensClause(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    let words = utf8[sentence].split(separator: Markers.space)
    return zip(words, words.dropFirst()).contains { word, next in
      let isTopic = Array(next).hasSuffix("는") || Array(next).hasSuffix("은")
      guard Array(word).hasSuffix("로,") || isTopic && Array(word).hasSuffix("로") else { return false }
      var end = word.endIndex - (word.last == UInt8(ascii: ",") ? 4 : 3)
      if Array(word[..<end]).hasSuffix("으") { end -= 3 }
      return closes(utf8, sentence.lowerBound..<max(end, sentence.lowerBound))
    }
  }

  /// Whether the sentence ends in a noun that says what kind of thing it speaks of: `… 방식이다`, `… framework`.
  func closes(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    var end = withoutSigns(utf8, sentence).upperBound
    for predicate in predicates {
      guard let start = start(of: predicate, utf8, sentence.lowerBound..<end) else { continue }
      end = withoutSigns(utf8, sentence.lowerBound..<start).upperBound
      break
    }
    if Sentence.plans(utf8, sentence.lowerBound..<end) { return false }
    let found = backward.prefixes(of: utf8[sentence.lowerBound..<end].reversed().lazy.compactMap(Folded.byte))
    return found.contains {
      $0.length > 3 || opensWord(utf8, sentence.lowerBound..<end, last: $0.length)
        || modifies(utf8, sentence.lowerBound..<end - $0.length)
    }
  }

  /// Whether the sentence says of a noun of kind what it is like: `데이터를 담는 방식`.
  func defines(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    closes(utf8, sentence) && qualifies(utf8, sentence)
  }

  /// Whether a Korean noun phrase says of its last noun what it is like: `데이터를 담는 방식`, and not `서비스 배포 방식`.
  func qualifies(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    let sentence = Sentence.withoutLastGloss(utf8, sentence)
    guard let last = sentence.last, utf8[last] >= 0x80, !Sentence.states(utf8, sentence) else { return true }
    return utf8[sentence].split(separator: Markers.space).dropLast().contains { word in
      let word = word.filter { $0 >= 0x80 }
      return modifiers.contains { word.suffix($0.count).elementsEqual($0) }
    }
  }

  /// `X는 … 수집기입니다`: any noun says what kind of thing X is where a copula stands behind it; not `…하기 때문이다`, `30초이다`.
  func isCopula(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    let end = withoutSigns(utf8, sentence).upperBound
    guard let start = copulas.lazy.compactMap({ start(of: $0, utf8, sentence.lowerBound..<end) }).first,
      let noun = utf8[withoutSigns(utf8, sentence.lowerBound..<start)].split(separator: Markers.space).last
    else { return false }
    return isKind(utf8, noun)
  }

  /// `표준안이며 …`: a clause before the main one ends in a noun and its copula.
  func opensCopula(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    utf8[sentence].split(separator: Markers.space).contains { word in
      let word = word.last == UInt8(ascii: ",") ? word.dropLast() : word
      return Array(word).hasSuffix("이며") && isKind(utf8, word.dropLast(6))
    }
  }

  private func isKind(_ utf8: [UInt8], _ noun: ArraySlice<UInt8>) -> Bool {
    noun.count >= 6 && !Markers.isDigit(noun[noun.startIndex])
      && !remarks.contains { noun.suffix($0.count).elementsEqual($0) }
  }

  /// `자동화하는` before 것: a verb, with or without a blank behind it.
  private func modifies(_ utf8: [UInt8], _ text: Range<Int>) -> Bool {
    text.count >= 6 && ["는", "한", "된"].contains { utf8[text].suffix(3).elementsEqual($0.utf8) }
  }

  /// Where the folded predicate starts with which the text ends.
  private func start(of predicate: [UInt8], _ utf8: [UInt8], _ text: Range<Int>) -> Int? {
    var index = text.upperBound
    for byte in predicate.reversed() {
      repeat { index -= 1 } while index >= text.lowerBound && Folded.byte(utf8[index]) == nil
      guard index >= text.lowerBound, Folded.byte(utf8[index]) == byte else { return nil }
    }
    return index
  }

  /// Without the marks with which it ends, and a gloss in brackets: `… 시스템(DBMS)`.
  private func withoutSigns(_ utf8: [UInt8], _ sentence: Range<Int>) -> Range<Int> {
    var end = sentence.upperBound
    let closing = [".", "!", ")", "'", "\"", "*", "`", " ", "_"].map { $0.utf8.first }
    while end > sentence.lowerBound, closing.contains(utf8[end - 1]) {
      end -= 1
      if utf8[end] == UInt8(ascii: ")"), let open = utf8[sentence.lowerBound..<end].lastIndex(of: UInt8(ascii: "(")) {
        end = open
      }
    }
    return sentence.lowerBound..<end
  }

  /// Whether a blank or mark stands before the last `count` bytes, so that 일 is not found in 11일.
  private func opensWord(_ utf8: [UInt8], _ range: Range<Int>, last count: Int) -> Bool {
    let start = range.upperBound - count
    guard start > range.lowerBound else { return true }
    return utf8[start - 1] < 0x80 && !Markers.isDigit(utf8[start - 1]) && !Markers.isLetter(utf8[start - 1])
  }
}
