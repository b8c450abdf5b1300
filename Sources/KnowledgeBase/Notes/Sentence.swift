/// The parts of a sentence that definitions turn on: its end, its topic, and X란.
enum Sentence {
  /// Up to the first full stop or exclamation mark that a blank follows, or to the end.
  static func first(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      let isStop = utf8[index] == UInt8(ascii: ".") || utf8[index] == UInt8(ascii: "!")
      if isStop, utf8[index + 1] <= Markers.space, index > range.lowerBound, !Markers.isDigit(utf8[index - 1]) {
        return range.lowerBound..<index
      }
      index += 1
    }
    return range
  }

  /// The sentence of `range`, with its stop, that holds the byte at `offset`; of a very long text, the part of it that is near.
  static func holding(_ offset: Int, _ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let range = near(offset, utf8, range, reach: longest)
    var rest = range
    while true {
      let end = min(first(utf8, rest).upperBound + 1, range.upperBound)
      if offset < end || end == range.upperBound { return rest.lowerBound..<end }
      rest = Markers.trimmed(utf8, end, range.upperBound)
    }
  }

  /// Bytes of a text that are looked at before and behind a place in it, at most: each of its words may be one.
  static let longest = 4096

  /// `range`, or of a long one the words within `reach` bytes before and behind `offset`.
  static func near(_ offset: Int, _ utf8: [UInt8], _ range: Range<Int>, reach: Int) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    if start + reach < offset {
      start = utf8[offset - reach..<offset].firstIndex(of: Markers.space).map { $0 + 1 } ?? offset
    }
    if offset + reach < end {
      end = utf8[offset..<offset + reach].lastIndex(of: Markers.space) ?? offset + reach
      while end < range.upperBound, utf8[end] & 0xC0 == 0x80 { end += 1 }
    }
    return start..<end
  }

  /// The sentences of `range` with their stops, without the blanks between.
  static func all(_ utf8: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var rest = Markers.trimmed(utf8, range.lowerBound, range.upperBound)
    while !rest.isEmpty {
      let sentence = holding(rest.lowerBound, utf8, rest)
      sentences.append(sentence)
      rest = Markers.trimmed(utf8, sentence.upperBound, rest.upperBound)
    }
    return sentences
  }

  /// Whether the sentence's topic is a part of the name: `X는`, `X(Y)란`, `X에선`, `X is`.
  static func opens(_ utf8: [UInt8], _ sentence: Range<Int>, with name: Range<Int>) -> Bool {
    guard let topic = topic(utf8, sentence) else { return false }
    let found = letters(utf8, withoutGloss(utf8, topic))
    return found.count > 1 && letters(utf8, name).holds(found)
  }

  /// Whether the sentence's topic is the name, glosses apart.
  static func opens(_ utf8: [UInt8], _ sentence: Range<Int>, withAllOf name: Range<Int>) -> Bool {
    guard let topic = topic(utf8, sentence) else { return false }
    let found = letters(utf8, withoutGloss(utf8, topic))
    return !found.isEmpty && found == letters(utf8, withoutGloss(utf8, name))
  }

  /// The name before its first parenthesis.
  static func withoutGloss(_ utf8: [UInt8], _ name: Range<Int>) -> Range<Int> {
    guard let paren = utf8[name].firstIndex(of: UInt8(ascii: "(")), paren > name.lowerBound else { return name }
    return name.lowerBound..<paren
  }

  /// The words up to the first 은, 는, 란, 이란, 에선, `is` or `are`; nil where they are no name.
  static func topic(_ utf8: [UInt8], _ sentence: Range<Int>) -> Range<Int>? {
    let sentence = withoutConjunction(utf8, sentence)
    var index = sentence.lowerBound
    var words = 0
    let end = min(sentence.upperBound, sentence.lowerBound + 100)
    var depth = 0
    if let name = linkedTopic(utf8, sentence) { return name }
    while index < end, words < 6 {
      let start = index
      while index < end, utf8[index] != Markers.space || depth > 0 {
        if utf8[index] == UInt8(ascii: "(") { depth += 1 }
        if utf8[index] == UInt8(ascii: ")") { depth = max(0, depth - 1) }
        index += 1
      }
      words += 1
      if let last = particle(utf8, start..<index) {
        let name = afterClause(utf8, sentence.lowerBound..<last)
        return name.isEmpty ? nil : name
      }
      if words > 1, isVerb(utf8, start..<index) {
        let last = Markers.trimmed(utf8, sentence.lowerBound, start).upperBound
        return sentence.lowerBound..<last
      }
      while index < end, utf8[index] == Markers.space { index += 1 }
    }
    return nil
  }

  /// `자바로 말하면, 내부 DSL`: the name behind the clause.
  private static func afterClause(_ utf8: [UInt8], _ name: Range<Int>) -> Range<Int> {
    guard let comma = utf8[name].lastIndex(of: UInt8(ascii: ",")) else { return name }
    let before = Array(utf8[name.lowerBound..<comma].suffix(6))
    let isClause = ["면", "서", "지만", "는데", "고", "며"].contains { before.hasSuffix($0) }
    return isClause ? Markers.trimmed(utf8, comma + 1, name.upperBound) : name
  }

  /// Without the 반면, 즉, 한편 or article that opens it.
  static func withoutConjunction(_ utf8: [UInt8], _ sentence: Range<Int>) -> Range<Int> {
    let sentence = withoutPlace(utf8, sentence)
    let longest = 10
    guard let blank = utf8[sentence].prefix(longest + 1).firstIndex(of: Markers.space) else { return sentence }
    let word = utf8[sentence.lowerBound..<blank].filter { $0 != UInt8(ascii: ",") }
    let opens = [
      "반면", "반면에", "즉", "한편", "그리고", "또한", "참고로", "우선", "먼저", "여기서", "물론", "The", "A", "An", "the", "a", "an",
    ].contains {
      word.elementsEqual($0.utf8)
    }
    return opens ? blank + 1..<sentence.upperBound : sentence
  }

  /// Whether the sentence speaks of the text around it: 이 …, 아래 …, 먼저 ….
  static func points(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    let word = utf8[sentence].prefix { $0 != Markers.space && $0 != UInt8(ascii: ",") }
    return [
      "이", "그", "이런", "그런", "위", "위의", "위는", "아래", "아래의", "아래는", "다음", "다음은", "만약", "만일", "예를",
      "This", "These", "It", "They", "What", "Why", "How", "Which", "When", "If", "이는", "이것은", "이번", "이번에는", "이때", "본",
      "우리가", "우리", "우리는", "하지만",
      "그러나", "따라서", "그래서", "그런데",
    ]
    .contains { word.elementsEqual($0.utf8) }
  }

  /// Whether `is a`, `is an`, `are the` or the like follows the topic.
  static func isCopula(_ utf8: [UInt8], _ sentence: Range<Int>, after topic: Range<Int>) -> Bool {
    let words = utf8[topic.upperBound..<sentence.upperBound].split(separator: Markers.space, maxSplits: 2)
    guard words.count > 2, ["is", "are"].contains(where: { words[0].elementsEqual($0.utf8) }) else { return false }
    return ["a", "an", "the"].contains { words[1].elementsEqual($0.utf8) }
  }

  /// Whether it sends its reader to what stands below: `… 아래를 넣어준다`.
  static func pointsDown(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    utf8[sentence].split(separator: Markers.space).contains { word in
      ["아래", "다음과", "다음의"].contains { word.starts(with: $0.utf8) }
    }
  }

  /// Whether a short text is a question: `어디에 쓰이는가`.
  static func isQuestion(_ utf8: [UInt8], _ name: Range<Int>) -> Bool {
    let tail = closing(utf8, name)
    return ["는가", "인가", "한가", "을까", "할까", "까요", "나요", "가요", "은지", "는지", "인지"].contains { tail.hasSuffix($0) }
  }

  static func particle(_ utf8: [UInt8], _ word: Range<Int>) -> Int? {
    var last = word.upperBound
    while last > word.lowerBound,
      [UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: ","), UInt8(ascii: "?")].contains(utf8[last - 1])
    { last -= 1 }
    let bytes = Array(utf8[word.lowerBound..<last].suffix(18))
    if notTopics.contains(where: { bytes.elementsEqual($0.utf8) }) { return nil }
    if ["않은", "있는", "없는", "되는"].contains(where: { bytes.hasSuffix($0) }) { return nil }
    for tail in ["이라는것은", "라는것은", "이라는", "라는", "에서는", "에선", "이란", "란", "은", "는"] where bytes.hasSuffix(tail) {
      return last - tail.utf8.count
    }
    return nil
  }

  /// Words that end as a topic does.
  private static let notTopics = ["혹은", "또는", "같은", "많은", "높은", "낮은", "작은", "좋은", "짧은"]

  private static func isVerb(_ utf8: [UInt8], _ word: Range<Int>) -> Bool {
    let bytes = utf8[word]
    return ["is", "are", "refers", "means", "stands", "represents"].contains { bytes.elementsEqual($0.utf8) }
  }

  /// `X란 …`, `X이란? …`, `X 란: …`: where the term ends, and where the rest starts.
  static func whatIs(_ utf8: [UInt8], _ range: Range<Int>) -> (term: Int, rest: Int)? {
    let end = min(range.upperBound, range.lowerBound + 100)
    var index = range.lowerBound
    while index + 2 < end {
      guard utf8[index] == 0xEB, utf8[index + 1] == 0x9E, utf8[index + 2] == 0x80 else {
        if utf8[index] == UInt8(ascii: ".") || utf8[index] == UInt8(ascii: "\n") { return nil }
        index += 1
        continue
      }
      let after = index + 3
      guard
        after >= range.upperBound
          || [Markers.space, UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "*")].contains(
            utf8[after])
      else {
        index = after
        continue
      }
      var term = index
      let name = utf8[range.lowerBound..<term]
      if name.contains(UInt8(ascii: "[")), !name.contains(UInt8(ascii: "]")) { return nil }
      if Array(name.suffix(3)).hasSuffix("이") { term -= 3 }
      while term > range.lowerBound, utf8[term - 1] == Markers.space { term -= 1 }
      var rest = after
      while rest < range.upperBound,
        [Markers.space, UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "*"), UInt8(ascii: "\n")]
          .contains(utf8[rest])
      { rest += 1 }
      let isQuestion = utf8[rest..<range.upperBound].prefix { $0 != UInt8(ascii: "\n") }.contains(UInt8(ascii: "?"))
      return term > range.lowerBound && !isQuestion ? (term, rest) : nil
    }
    return nil
  }

  /// `… 할 경우`, `… 해야 할 때 (예: …)`: ends in a case, with no word of what holds then.
  static func endsInCase(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    let tail = closing(utf8, withoutLastGloss(utf8, sentence))
    return ["경우", "때"].contains { tail.hasSuffix($0) }
  }

  /// Without what stands in brackets at its end.
  static func withoutLastGloss(_ utf8: [UInt8], _ sentence: Range<Int>) -> Range<Int> {
    guard sentence.last.map({ utf8[$0] == UInt8(ascii: ")") }) ?? false,
      let open = utf8[sentence].lastIndex(of: UInt8(ascii: "("))
    else { return sentence }
    return Markers.trimmed(utf8, sentence.lowerBound, open)
  }

  /// Whether a Korean sentence ends in a statement: …다, …함, …음, …됨, …임.
  static func states(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    let tail = closing(utf8, sentence)
    return ["다", "함", "음", "됨", "임", "줌", "짐", "킴", "냄", "씀", "것"].contains { tail.hasSuffix($0) }
  }

  /// Whether a name is a question of its own: 왜 …, …인가, …할까.
  static func asks(_ utf8: [UInt8], _ name: Range<Int>) -> Bool {
    let tail = closing(utf8, name)
    return ["가", "까", "나", "요", "지", "은", "는"].contains { tail.hasSuffix($0) } || utf8[name].starts(with: "왜".utf8)
  }

  /// Whether a name asks how or why: `CSR 어떻게 개선하지`.
  static func asksHow(_ utf8: [UInt8], _ name: Range<Int>) -> Bool {
    asks(utf8, name)
      && utf8[name].split(separator: Markers.space).contains { word in
        ["어떻게", "왜", "언제"].contains { word.elementsEqual($0.utf8) }
      }
  }

  /// Whether a title asks what comes of something: `네트워크가 나뉘면?`.
  static func asksIf(_ utf8: [UInt8], _ title: Range<Int>) -> Bool {
    utf8[title].last == UInt8(ascii: "?") && closing(utf8, title).hasSuffix("면")
  }

  /// Whether a sentence says what must be done: …야 한다.
  static func obliges(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    let tail = closing(utf8, sentence).filter { $0 != Markers.space }
    if ["야한다", "야함", "야합니다", "야된다", "하자", "말자", "두자", "세요"].contains(where: { tail.hasSuffix($0) }) { return true }
    if plans(utf8, sentence) { return true }
    return utf8[sentence].split(separator: Markers.space).contains { word in
      ["should", "must"].contains { word.elementsEqual($0.utf8) }
    }
  }

  /// `… 있었다`: tells what was.
  static func isPast(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    let tail = closing(utf8, sentence)
    return ["었다", "았다", "였다", "했다", "됐다", "었습니다", "았습니다", "였습니다", "했습니다", "됐습니다"].contains { tail.hasSuffix($0) }
  }

  /// `쉬울 것`, `만들겠다`: what is to be, where `쉬운 것` is.
  static func plans(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    let tail = closing(utf8, sentence).filter { $0 != Markers.space }
    if tail.hasSuffix("겠다") || tail.hasSuffix("겠습니다") { return true }
    guard tail.hasSuffix("것") else { return false }
    return Hangul.final(of: tail.dropLast(3).suffix(3)).map { $0 == 8 } ?? false
  }

  private static func closing(_ utf8: [UInt8], _ sentence: Range<Int>) -> [UInt8] {
    var end = sentence.upperBound
    while end > sentence.lowerBound, utf8[end - 1] < 0x80, !Markers.isLetter(utf8[end - 1]) { end -= 1 }
    return Array(utf8[sentence.lowerBound..<end].suffix(24))
  }

  static func asksWhat(_ utf8: [UInt8], _ range: Range<Int>) -> Bool { whatIs(utf8, range) != nil }

  /// Letters and digits in lower case, for comparing names.
  static func letters(_ utf8: [UInt8], _ range: Range<Int>) -> [UInt8] {
    utf8[range].compactMap { byte in
      if byte >= 0x80 || Markers.isDigit(byte) { return byte }
      return Markers.isLetter(byte) ? byte | 0x20 : nil
    }
  }
}
