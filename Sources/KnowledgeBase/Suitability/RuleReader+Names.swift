/// Workloads that the notes name and the vocabulary lacks, by their own names.
extension RuleDerivation {
  /// A name as a slug; nil for a whole sentence.
  func ownSlug(_ name: String) -> String? {
    var words: [String] = []
    for word in name.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "/" }) {
      let key = Folding.key(String(word))
      if !key.isEmpty { words.append(key) }
    }
    let slug = words.joined(separator: "-")
    return words.isEmpty || words.count > 5 || slug.unicodeScalars.count > 40 ? nil : slug
  }

  /// What a sentence judges: 드론 관제 of "드론 관제에 적합하다", "small website" of "Best for a small website"; an item
  /// under 적합한 경우 that is a name is that name. Nil where it judges by what is done or holds ("쓰기가 많을 때").
  func judgedSlug(in sentence: String, of subject: String) -> String? {
    let text = FoldedText(sentence, cues: finder.cues)
    let name = made(in: text) ?? named(before: text, of: subject) ?? purpose(in: text)
    if let name { return ownSlug(name) }
    let closes = text.words.last.map { text.letters[$0.range] }
    let states = closes.map { last in finder.cues.closes(last, with: .predicateEnd) } ?? true
    return states || text.words.first.map { finder.cues.opensCondition(text.letters[$0.range]) } ?? true
      ? nil : ownSlug(sentence)
  }

  /// "소규모 홈페이지를 만들 때 유용하다": the object of a verb of making.
  private func made(in text: FoldedText) -> String? {
    let verb = text.words.indices.dropFirst().first { index in
      finder.cues.opens(text.letters[text.words[index].range], with: .making)
    }
    guard let verb, let object = withoutEnd(verb - 1, .objectTail, in: text) else { return nil }
    return nounPhrase(endingAt: verb - 1, as: object, in: text)
  }

  /// "드론 관제에 적합하다", "제어용으로는 추천하지 않는다": the noun that the last such particle of its clause ends.
  private func named(before text: FoldedText, of subject: String) -> String? {
    let slug = SubjectName.slug(of: subject)
    let found = text.words.indices.reversed().first { index in
      let end = text.words.indices.last { text.words[$0].clause == text.words[index].clause } ?? index
      return (1...3).contains(end - index) && withoutEnd(index, .judgedTail, in: text) != nil
    }
    guard let found, let noun = withoutEnd(found, .judgedTail, in: text),
      !finder.cues.closes(Array(noun.unicodeScalars.map(\.value))[...], with: .predicateEnd)
    else { return nil }
    let name = nounPhrase(endingAt: found, as: noun, in: text).split(separator: " ").filter { !$0.hasPrefix(slug) }
    return name.joined(separator: " ")
  }

  /// "Best for a small website": what stands behind the first `for`, up to a word that opens a clause.
  private func purpose(in text: FoldedText) -> String? {
    guard
      let start = text.words.indices.first(where: {
        finder.cues.lists(text.letters[text.words[$0].range], under: .purpose)
      })
    else { return nil }
    let clause = text.words[start].clause
    let behind = text.words.indices[(start + 1)...].prefix { index in
      text.words[index].clause == clause && !finder.cues.lists(text.letters[text.words[index].range], under: .nameEnd)
    }
    let words = behind.map { text.text($0..<$0 + 1) }
    let name = words.drop { ["a", "an", "the", "your", "any"].contains($0) }
    return name.isEmpty ? nil : name.joined(separator: " ")
  }

  /// The noun with the nouns before it; where it is one that says little (서비스), with all of its clause.
  private func nounPhrase(endingAt last: Int, as noun: String, in text: FoldedText) -> String {
    let clause = text.words[last].clause
    let before = text.words.indices[..<last].reversed().prefix { text.words[$0].clause == clause }
    let nouns = before.prefix { index in
      let word = text.letters[text.words[index].range]
      return !finder.cues[.modifierEnd].contains { word.count > $0.count && word.hasSuffix($0) }
    }
    let isTelling = !nouns.isEmpty || !finder.cues.lists(noun.unicodeScalars.map(\.value), under: .aspect)
    let words = (isTelling ? Array(nouns) : Array(before)).reversed().map { text.text($0..<$0 + 1) }
    return (words + [noun]).joined(separator: " ")
  }

  /// A word without the longest of the tails that it ends in; nil where it has none of them, or nothing before it.
  private func withoutEnd(_ index: Int, _ tails: CueWord, in text: FoldedText) -> String? {
    let word = text.letters[text.words[index].range]
    guard let tail = finder.cues.longest(tails, where: { word.count > $0.count + 1 && word.hasSuffix($0) }) else {
      return nil
    }
    return String(text.text(index..<index + 1).unicodeScalars.dropLast(tail.count))
  }
}
