import Testing

@testable import KnowledgeBase

@Suite struct TermFinderTests {
  static func vocabulary() throws -> Vocabulary { try KnowledgeBase.vocabulary(with: nil) }

  @Test("every phrase of the vocabulary and of the question cues is one")
  func phrases() throws {
    let vocabulary = try Self.vocabulary()
    let entries = vocabulary.workloads + vocabulary.traits
    for phrase in entries.flatMap({ $0.asked + $0.topics }) { #expect(Phrase(parsing: phrase) != nil, "\(phrase)") }
    for name in entries.flatMap(\.names) { #expect(Phrase(name: name.text) != nil, "\(name.text)") }
    for phrase in try KnowledgeBase.bundledCues().phrases.flatMap(\.texts).map({ String(decoding: $0, as: UTF8.self) })
    {
      #expect(Phrase(parsing: phrase) != nil, "\(phrase)")
    }
  }

  @Test("a kind of cues that is not known is an error at its line")
  func unknownKind() throws {
    let endings = WordEndings(particles: [], endings: [])
    #expect(throws: KnowledgeBaseError(.name, at: "cues.tsv:3", "unknown kind 'tails'; did you mean 'tail'?")) {
      try QuestionCues(
        "kind\ttext\tsource\ntail\t은\t-\ntails\t은\t-\n", endings: endings,
        meanings: WordMeanings("words\tsource\n"), path: "cues.tsv")
    }
  }

  @Test("a finder made for one text finds there what one for any text does")
  func oneText() throws {
    let vocabulary = try Self.vocabulary()
    let cues = try KnowledgeBase.bundledCues()
    let any = TermFinder(vocabulary: vocabulary, cues: cues)
    let sample = KnowledgeBase.sampleQuestions
    let questions = try QuestionFile.read(sample.text, path: sample.path).map(\.text)
    let names = vocabulary.traits.flatMap { $0.names.prefix(1) }.map(\.text)
    for question in questions + names + [
      "트래픽이 몰려도 CI/CD는 되나", "ＭＶＰ에 쓸까", "a CI/CD pipeline for I/O, 24/7", "Does MyISAM do UPDATEs?", "부하가 커서", "",
    ] {
      let text = FoldedText(question, cues: cues)
      let read = try KnowledgeBase.vocabulary(with: nil, for: LetterSet(text.letters))
      let one = TermFinder(vocabulary: read, cues: cues, for: text)
      // The matcher numbers its phrases as they come, which tells nothing of what was found.
      #expect(found(one, in: text) == found(any, in: text), "\(question)")
    }
  }

  private func found(_ finder: TermFinder, in text: FoldedText) -> [TermFinder.Mention] {
    finder.mentions(in: text).map { mention in
      var mention = mention
      mention.match.phrase = 0
      return mention
    }
  }

  @Test("what a long line is cut into is no detail of the facts before the cut")
  func cutLine() throws {
    let rules = RuleReader(vocabulary: try Self.vocabulary(), cues: try KnowledgeBase.bundledCues())
    let text = "# X\n장점: 배포가 빠르다; " + String(repeating: "가나 ", count: 11_000) + "확장이 쉽다"
    let note = Reading.note(text)
    let derived = rules.rules(of: note)
    #expect(note.blocks.count == 3)
    #expect(!derived.isEmpty)
    #expect(derived.allSatisfy { $0.block == note.facts[$0.fact].block })
  }
}
