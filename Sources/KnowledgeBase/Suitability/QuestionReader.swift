/// Reads a question. A sentence in; subjects, conditions and what kind of answer is wanted out.
struct QuestionReader {
  let finder: TermFinder
  let subjects: SubjectFinder
  let quantities: QuantityFinder

  var evidence: EvidenceReader { EvidenceReader(finder: finder, quantities: quantities) }

  /// A question, and its words once folded for all that read it.
  struct Sentence {
    var asked: String
    /// As much of it as is read.
    var read: String
    var text: FoldedText

    /// In characters; what stands behind is not read.
    private static let longestQuestion = 2000

    init(_ question: String, cues: QuestionCues) {
      asked = question
      read = String(question.prefix(Self.longestQuestion))
      text = FoldedText(read, cues: cues)
    }
  }

  /// How a sentence was understood.
  struct Reading {
    var kind: Reply.Kind = .search
    /// In the order of the sentence.
    var subjects: [SubjectFinder.Mention] = []
    /// Slugs, each once. Those of one group are said of one application ("워드프레스를 쓰는 정적 사이트"); groups are
    /// alternatives ("스타트업이나 쇼핑몰").
    var workloads: [[String]] = []
    /// Names something that is called after its workload (결제 단말기), and need not have that workload's traits.
    var isOnlyCalledSo = false
    var traits: [String] = []
    var measures: [SuitabilityQuestion.Measure] = []
    /// A time of things that nothing here knows: "7분 동안 삶은 달걀이 아침 식사로 적합해?"
    var isOfOtherThings: Bool {
      let isOfTime = !measures.isEmpty && measures.allSatisfy { $0.quantity.unit == "s" }
      return subjects.isEmpty && workloads.isEmpty && traits.isEmpty && isOfTime && unread.count > Self.mostAside
    }
    /// Unread words beside an amount that are no more than how it is told, at most.
    private static let mostAside = 2
    /// Asks what does not suit.
    var asksUnsuitable = false
    /// Names of subjects that are not to be considered.
    var excluded: [String] = []
    /// What a limit that is asked for measures.
    var dimensions: Set<String> = []
    /// What is needed, in the question's words.
    var need: Need?
    /// Words in which nothing was recognised and that may have named what was asked.
    var unread: [String] = []
  }

  /// - Parameters:
  ///   - lookUp: a subject of the knowledge base, by its slug.
  ///   - workload: the slug of a workload that only notes name, by its folded name.
  func read(
    _ question: Sentence, lookUp: (_ slug: String) throws -> NameStore.Subject?,
    workload: (_ folded: String) throws -> String?
  ) rethrows -> Reading {
    var text = question.text
    let named = try subjects.mentions(in: text, lookUp: lookUp)
    for subject in named { text.openWord(behind: subject.letters.upperBound, finder.cues) }
    var draft = QuestionDraft(text: text, finder: finder, asks: question.read.contains("?"))
    draft.subjects = named
    draft.add(try subjects.workloads(in: text, lookUp: workload))
    draft.addMeasures(quantities.find(in: question.read))
    return draft.reading()
  }
}
