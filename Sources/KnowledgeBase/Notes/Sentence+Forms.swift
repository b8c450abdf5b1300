/// What a sentence is like that does not define, or that does by its form alone.
extension Sentence {
  /// `A single-tiered application; …`.
  static func opensArticle(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    ["A ", "An "].contains { utf8[sentence].starts(with: $0.utf8) }
  }

  /// `캐시를 쓰는 경우 …`: says what comes about, and when.
  static func isConditional(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    utf8[sentence].split(separator: Markers.space).dropLast().contains { word in
      let word = Array(word.last == UInt8(ascii: ",") ? word.dropLast() : word)
      return ["경우", "경우에", "경우에는", "경우엔"].contains { word.hasSuffix($0) }
    }
  }

  /// A few English words without article, which name a thing and do not say what one is: `unit file`, `Look Aside 패턴`.
  static func isName(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    var words = utf8[withoutGloss(utf8, sentence)].split { $0 == Markers.space || $0 == UInt8(ascii: "-") }
    if words.count > 1, let last = words.last, last.contains(where: { $0 >= 0x80 }) { words.removeLast() }
    return words.count < 4
      && !words.contains { word in
        ["a", "an", "the", "A", "An", "The", "of", "for", "that"].contains { word.elementsEqual($0.utf8) }
          || word.contains { $0 >= 0x80 }
      }
  }

  /// `Command Query Responsibility Segregation` of CQRS: nothing but words of which the initials, or the capitals, are the name.
  static func spellsOut(_ utf8: [UInt8], _ line: Range<Int>, _ name: Range<Int>) -> Bool {
    let name = utf8[withoutGloss(utf8, name)].split(separator: Markers.space).first ?? []
    let letters = name.filter(Markers.isLetter).map { $0 | 0x20 }
    guard 2...8 ~= letters.count, letters.count == name.count, name.count(where: isCapital) > 1 else { return false }
    let text = Decoration.core(utf8, line)
    let spelled = utf8[text].prefix {
      Markers.isLetter($0) || $0 == Markers.space || "-*&".utf8.contains($0)
    }
    if spelled.endIndex < text.upperBound, !"(,:.\n".utf8.contains(utf8[spelled.endIndex]) { return false }
    let words = spelled.split { !Markers.isLetter($0) }
    guard words.count > 1 else { return false }
    let small = ["of", "for", "and", "the", "to", "in", "on", "by", "a", "an"]
    let telling = words.filter { word in !small.contains { word.elementsEqual($0.utf8) } }
    guard telling.count <= letters.count else { return false }
    return [words.map(\.first), telling.map(\.first), spelled.filter(isCapital)].contains { initials in
      initials.compactMap { $0.map { $0 | 0x20 } } == letters
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte }

  /// `… 사용하는 Lock` of Shared Lock.
  static func closes(_ utf8: [UInt8], _ sentence: Range<Int>, withLastOf name: Range<Int>) -> Bool {
    guard let noun = utf8[Decoration.core(utf8, withoutGloss(utf8, name))].split(separator: Markers.space).last,
      let last = utf8[sentence].split(separator: Markers.space).last, noun.allSatisfy({ $0 < 0x80 })
    else { return false }
    return letters(utf8, noun.startIndex..<noun.endIndex) == letters(utf8, last.startIndex..<last.endIndex)
  }

  /// `… 때문에 …`, `…할수록 …`: says what follows from what.
  static func reasons(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    utf8[sentence].split(separator: Markers.space).contains { word in
      let word = Array(word.last == UInt8(ascii: ",") ? word.dropLast() : word)
      return word.hasSuffix("때문에") || word.hasSuffix("수록") || word.hasSuffix("므로")
    }
  }

  /// `만능은 아니다`: says what a thing is not.
  static func denies(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    let tail = Array(utf8[Decoration.core(utf8, sentence)].suffix(12))
    return ["아니다", "아닙니다", "아님", "아니에요", "아니예요"].contains { tail.hasSuffix($0) }
  }

  /// `X is a good example of Y`: points at X, and says not what it is.
  static func exemplifies(_ utf8: [UInt8], _ sentence: Range<Int>) -> Bool {
    let words = utf8[sentence].split(separator: Markers.space).prefix(12)
    guard let verb = words.firstIndex(where: { word in ["is", "are"].contains { word.elementsEqual($0.utf8) } }) else {
      return false
    }
    return words[verb...].dropFirst(2).prefix(2).contains { word in
      ["example", "choice", "option", "idea", "alternative", "candidate", "fit", "must", "lot"].contains {
        word.filter(Markers.isLetter).elementsEqual($0.utf8)
      }
    }
  }

  /// `X vs Y`.
  static func compares(_ utf8: [UInt8], _ name: Range<Int>) -> Bool {
    utf8[name].split(separator: Markers.space).dropFirst().dropLast().contains { word in
      ["vs", "vs.", "VS", "Vs", "versus"].contains { word.elementsEqual($0.utf8) }
    }
  }

  /// The names that `X vs Y`, `X, Y` or `X와 Y` puts side by side; any other name is alone.
  static func compared(_ utf8: [UInt8], _ name: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var start = name.lowerBound
    var depth = 0
    for word in utf8[name].split(separator: Markers.space) {
      let opens = word.count { $0 == UInt8(ascii: "(") } - word.count { $0 == UInt8(ascii: ")") }
      depth += opens
      guard depth == 0 else { continue }
      let isSign = ["vs", "vs.", "VS", "Vs", "versus", "/", "&", "and", "및"].contains { word.elementsEqual($0.utf8) }
      var end = isSign ? word.startIndex : word.endIndex
      if !isSign {
        let joins = [",", "와", "과"].first { Array(word).hasSuffix($0) && (word.count > 6 || $0 == ",") }
        guard let joins else { continue }
        end -= joins.utf8.count
      }
      names.append(Decoration.core(utf8, start..<end))
      start = word.endIndex
    }
    names.append(Decoration.core(utf8, start..<name.upperBound))
    return names.filter { !$0.isEmpty }
  }

  /// `[X](…)은`, `[[X]]는`: the text of the link with which the sentence opens.
  static func linkedTopic(_ utf8: [UInt8], _ sentence: Range<Int>) -> Range<Int>? {
    guard let first = sentence.first, utf8[first] == UInt8(ascii: "["),
      let close = utf8[sentence].firstIndex(of: UInt8(ascii: "]")), close + 2 < sentence.upperBound,
      utf8[close + 1] == UInt8(ascii: "("),
      let end = utf8[close..<sentence.upperBound].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let word = utf8[end + 1..<sentence.upperBound].firstIndex(of: Markers.space) ?? sentence.upperBound
    return particle(utf8, end + 1..<word) == end + 1 ? first + 1..<close : nil
  }

  /// `In MongoDB, a document is …`: behind the words that say where it holds.
  static func withoutPlace(_ utf8: [UInt8], _ sentence: Range<Int>) -> Range<Int> {
    guard utf8[sentence].first == UInt8(ascii: "I"), utf8[sentence].starts(with: "In ".utf8),
      let comma = utf8[sentence].prefix(60).firstIndex(of: UInt8(ascii: ","))
    else { return sentence }
    return Markers.trimmed(utf8, comma + 1, sentence.upperBound)
  }

  /// `X is created when …`: what follows the verb says what is done with it.
  static func isPassive(_ utf8: [UInt8], _ sentence: Range<Int>, after topic: Range<Int>) -> Bool {
    let words = utf8[topic.upperBound..<sentence.upperBound].split(separator: Markers.space, maxSplits: 2)
    guard words.count > 1, ["is", "are"].contains(where: { words[0].elementsEqual($0.utf8) }) else { return false }
    let participle = Array(words[1].filter(Markers.isLetter))
    return participle.hasSuffix("ed") || participle.hasSuffix("en")
  }

  /// `Choreography achieves …` under that heading.
  static func startsWith(_ utf8: [UInt8], _ sentence: Range<Int>, name: Range<Int>) -> Bool {
    let name = letters(utf8, withoutGloss(utf8, name))
    guard name.count > 2 else { return false }
    let sentence = withoutConjunction(utf8, sentence)
    let end = min(sentence.upperBound, sentence.lowerBound + name.count * 2 + 8)
    return letters(utf8, sentence.lowerBound..<end).starts(with: name)
  }
}
