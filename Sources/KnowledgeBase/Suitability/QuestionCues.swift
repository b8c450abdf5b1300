/// The words by which sentences are cut, negated and recognised as questions: data/lexicon/questions.tsv, read.
struct QuestionCues: Sendable {
  /// Endings of words behind which a new clause starts: `지만`, `는데`.
  private(set) var clauseEnds: [[UInt32]] = []
  /// Ends of words that look like an ending or a particle: `까지만`, `페이지만`, `군데`, `거의`.
  private var nounEnds: [[UInt32]] = []
  /// Whole words that part clauses: `but`.
  private(set) var clauseWords: Set<[UInt32]> = []
  /// Syllables behind which a name may start in a run without blanks.
  private(set) var innerEnds: Set<UInt32> = []
  /// Syllables that may follow a noun in its word: particles, endings, derivations.
  private(set) var tails: Set<UInt32> = []
  /// Syllables by which a stem of one syllable may go on: 커 in 커지는, but not in 커뮤니티.
  private(set) var stemEnds: Set<UInt32> = []
  /// What may follow a Latin word in its word: `s`, `ing`.
  private(set) var latinTails: Set<[UInt32]> = []
  /// Starts of words that negate what stands before them: `않`, `없`.
  private(set) var negationsAfter: [[UInt32]] = []
  /// Words that negate what stands behind them: `without`.
  private(set) var negationsBefore: Set<[UInt32]> = []
  /// Words by which what stands behind is put up with: `tolerate`.
  private(set) var concessionsBefore: Set<[UInt32]> = []
  /// Words that put up with what stands behind where they are denied: `mind`.
  private(set) var cares: Set<[UInt32]> = []
  /// Starts of words by which what stands before need not be where they are denied: `필요`, `problem`.
  private(set) var unneeded: [[UInt32]] = []
  /// Starts of words by which what stands before is put up with: `괜찮`, `상관없`.
  private(set) var concessions: [[UInt32]] = []
  /// Endings of a noun or verb beyond which a negation belongs to something else: `에`, `는`, `면`.
  private(set) var scopeEnds: [[UInt32]] = []
  /// Latin words beyond which a negation before belongs to something else: `for`, `suitable`.
  private(set) var scopeWords: Set<[UInt32]> = []
  /// Particles that set a noun apart, so that a negation right behind it still belongs to it: `은`, `도`.
  private(set) var topicTails: Set<[UInt32]> = []
  /// Negations that reach across such a particle: `아니`, `없`.
  private(set) var plainNegations: [[UInt32]] = []
  /// Negations that before a word of judgement are part of the question: `안` in 안 되나.
  private(set) var weakNegations: Set<[UInt32]> = []
  private(set) var needs: [[UInt32]] = []
  private(set) var judgements: [[UInt32]] = []
  /// What follows 도 where something is put up with: `되`, `괜찮`.
  private(set) var permissions: [[UInt32]] = []
  /// Verbs for using a technology: 써도 되나 asks, it puts up with nothing.
  private(set) var useVerbs: [[UInt32]] = []
  /// Words that end what is granted before the point is made: `지만`, `but`.
  private(set) var contrasts: [[UInt32]] = []
  /// Ends of words that stand between a noun and what is said of another: 에, 을.
  private(set) var obliqueEnds: [[UInt32]] = []
  /// Ends of words that give a reason, which is not the point: 므로.
  private(set) var reasonEnds: [[UInt32]] = []
  /// What takes a concession back: 없 of 감수할 수 없다.
  private(set) var concessionDenials: [[UInt32]] = []
  /// What follows a subject that is not to be considered: 말고.
  private(set) var exceptions: [[UInt32]] = []
  /// What follows a noun in its word where it is wished for: 해야.
  private(set) var desires: [[UInt32]] = []
  /// What joins alternatives: 이나 behind the first, `or` between them.
  private(set) var listTails: Set<[UInt32]> = []
  private(set) var listWords: Set<[UInt32]> = []
  /// Ends of a verb of use before what is made with it, or as its condition: 쓰는, 쓰면.
  private(set) var usedEnds: Set<UInt32> = []
  /// Nouns that make a clause of a verb: 게 of 안 쓰는 게 나아.
  private(set) var lightNouns: [[UInt32]] = []
  /// Adverbs between what is put up with and the word that does so: 좀.
  private(set) var slights: Set<[UInt32]> = []
  /// Nouns behind which a quality is still what is asked for: 보안 수준, but not 보안 요원.
  private(set) var aspects: Set<[UInt32]> = []
  /// Nouns that make an application of what stands before: 앱.
  private(set) var applications: Set<[UInt32]> = []
  /// What follows a word that is only cited: 이라는.
  private(set) var quotingTails: Set<[UInt32]> = []
  /// Words behind which a time is no amount of its own: "times a day".
  private(set) var ratesBefore: Set<[UInt32]> = []
  /// Behind a time, what makes a rate of it: 마다, or 에 before a word that counts ("하루에 세 번").
  private(set) var rateTails: Set<[UInt32]> = []
  private(set) var rateOpeners: Set<[UInt32]> = []
  private(set) var countsAfter: [[UInt32]] = []
  /// Behind which a time that nothing runs for is a share of a period: 하루에, 하루 한 번.
  private(set) var periods: Set<[UInt32]> = []
  /// What stands between a technology and what it is to serve: `for`.
  private(set) var purposes: Set<[UInt32]> = []
  /// Starts of words that say the same: 수정, 고치.
  private var sames: [[[UInt32]]] = []
  /// English words that open a question which wants yes or no.
  private(set) var whetherWords: Set<[UInt32]> = []
  /// Ends of a verb before 안 되다 where that forbids it: 면.
  private(set) var forbiddingEnds: [[UInt32]] = []
  /// What may stand right behind a name in one word: 어때 of "카프카어때".
  private(set) var gluedWords: [[UInt32]] = []
  /// What notes add to a technology's name: 방식 of "TDD 방식".
  private(set) var subjectSuffixes: [String] = []
  /// And before it: Amazon of "Amazon SNS".
  private(set) var subjectPrefixes: [String] = []
  /// What a clause praises or blames by: `쉽`, `복잡`.
  private(set) var praises: [[UInt32]] = []
  private(set) var blames: [[UInt32]] = []
  /// What a statement says good of its subject by, and bad: `보장`, `저하`.
  private(set) var virtues: [[UInt32]] = []
  private(set) var troubles: [[UInt32]] = []
  /// How much of something there is, or whether: `높`, `증가`, `불가`.
  private(set) var degrees: [[UInt32]] = []
  /// What makes a verb of a noun, by its start (하 of 확장하다) or whole (된 of 확장된).
  private(set) var doing: [[UInt32]] = []
  private(set) var done: Set<[UInt32]> = []
  /// Nouns for what is done to another: 운영 of 서버 운영.
  private(set) var deeds: Set<[UInt32]> = []
  /// Last syllables of what says something of the next noun: 한 of 성숙한.
  private(set) var adnominals: Set<UInt32> = []
  /// Particles behind what a statement judges, the longest first: 용으로는, 에는.
  private(set) var judgedTails: [[UInt32]] = []
  /// What marks the lesser of two that are compared: 보다 behind it, `than` before it.
  private(set) var thanTails: [[UInt32]] = []
  private(set) var thanWords: Set<[UInt32]> = []
  /// Particles behind what a question asks about or would use: 는, 를.
  private(set) var strangerTails: [[UInt32]] = []
  /// First syllables of particles that stand behind a vowel alone, and of those behind a consonant: 는, 은.
  private(set) var openTails: Set<UInt32> = []
  private(set) var closedTails: Set<UInt32> = []
  /// Last syllables of verbs before 는: 하 of 일하는.
  private(set) var verbEnds: Set<UInt32> = []
  /// What follows the particle of what another thing is compared with: 비해.
  private(set) var comparing: [[UInt32]] = []
  /// Verbs of making, by their start, and the particles of what is made: 만들, 를.
  private(set) var making: [[UInt32]] = []
  private(set) var objectTails: [[UInt32]] = []
  /// Ends of words that are no part of the noun phrase behind them: 를, 는, 된.
  private(set) var modifierEnds: [[UInt32]] = []
  /// Ends of the last word of a sentence; what is no sentence may be a name.
  private(set) var predicateEnds: [[UInt32]] = []
  /// Latin words behind which a name does not go on: `that`.
  private(set) var nameEnds: Set<[UInt32]> = []
  private let endings: WordEndings
  /// Phrases by what they ask for, `definition`, `pros`…, as UTF-8.
  private(set) var phrases: [String: [ArraySlice<UInt8>]] = [:]

  /// - Parameter endings: takes the particles off words that the vocabulary does not know.
  init(_ text: String, endings: WordEndings, path: String = "data/lexicon/questions.tsv") throws {
    self.endings = endings
    let table = try DataTable(text, path: path, required: ["kind", "text", "source"])
    for row in table.rows { add(row["kind"], row.bytes("text")) }
  }

  /// Whether `text` is one of a kind's: a particle, a slug.
  func lists(_ text: String, under kind: String) -> Bool {
    phrases[kind]?.contains { $0.elementsEqual(text.utf8) } ?? false
  }

  /// Whether a word ends in one of `endings`: "쉽지만"; but not "900개까지만".
  func ends(_ word: ArraySlice<UInt32>, in endings: [[UInt32]]) -> Bool {
    endings.contains { word.hasSuffix($0) } && !isNoun(word)
  }

  func isNoun(_ word: ArraySlice<UInt32>) -> Bool { nounEnds.contains { word.hasSuffix($0) } }

  /// A word of a folded text without its particle or ending.
  func stem(_ word: String) -> [UInt32] { stemText(word).unicodeScalars.map(\.value) }

  /// BFF of "BFF에" too.
  func stemText(_ word: String) -> String {
    let name = word.unicodeScalars.prefix { !Syllable.isHangul($0.value) }
    return name.isEmpty ? endings.stem(of: word) : String(name)
  }

  /// A stem, or the first of those that say the same.
  func meaning(of stem: [UInt32]) -> [UInt32] {
    sames.first { group in group.contains { stem.starts(with: $0) } }?.first ?? stem
  }

  /// Whether a statement's first word opens a condition: `when`, `if`.
  func opensCondition(_ word: ArraySlice<UInt32>) -> Bool { nameEnds.contains(Array(word)) }

  /// Says neither what something is nor what it needs. Asked of few words, so that no set is worth its making.
  func isGeneric(_ stem: [UInt32]) -> Bool {
    lists(String(letters: stem), under: "generic")
  }

  /// Beside another word: 데이터 of "데이터 삭제" says what is deleted.
  func isTelling(_ stem: [UInt32]) -> Bool {
    !isGeneric(stem) || lists(String(letters: stem), under: "telling")
  }

  /// Lists of particles, of words beside a name and of slugs are looked up: 에 of "BFF에" is no phrase in a question.
  static func isLookedFor(_ kind: String) -> Bool {
    !kind.hasSuffix("-tail") && !kind.hasSuffix("-before") && !kind.hasPrefix("measured:") && kind != "narrow-dimension"
      && kind != "generic" && kind != "telling"
  }

  private mutating func add(_ kind: String, _ values: [ArraySlice<UInt8>]) {
    var folded: [[UInt32]] { values.map { Folding.letters(of: $0) } }
    var keys: [String] { folded.map { String(letters: $0) } }
    switch kind {
    case "clause-end": clauseEnds += folded
    case "noun-end": nounEnds += folded
    case "clause-word": clauseWords.formUnion(folded)
    case "inner-end": innerEnds.formUnion(folded.compactMap(\.first))
    case "tail": tails.formUnion(folded.compactMap(\.first))
    case "stem-end": stemEnds.formUnion(folded.compactMap(\.first))
    case "latin-tail": latinTails.formUnion(folded)
    case "negation-after": negationsAfter += folded
    case "negation-before": negationsBefore.formUnion(folded)
    case "concession-before": concessionsBefore.formUnion(folded)
    case "care": cares.formUnion(folded)
    case "unneeded": unneeded += folded
    case "concession": concessions += folded
    case "topic-tail": topicTails.formUnion(folded)
    case "plain-negation": plainNegations += folded
    case "weak-negation": weakNegations.formUnion(folded)
    case "need": needs += folded
    case "judgement": judgements += folded
    case "permission": permissions += folded
    case "use-verb": useVerbs += folded
    case "contrast": contrasts += folded
    case "oblique-end": obliqueEnds += folded
    case "reason-end": reasonEnds += folded
    case "concession-denied": concessionDenials += folded
    case "except": exceptions += folded
    case "desire": desires += folded
    case "list-tail": listTails.formUnion(folded)
    case "list-word": listWords.formUnion(folded)
    case "used-end": usedEnds.formUnion(folded.compactMap(\.first))
    case "light-noun": lightNouns += folded
    case "slight": slights.formUnion(folded)
    case "aspect": aspects.formUnion(folded)
    case "application": applications.formUnion(folded)
    case "quoting": quotingTails.formUnion(folded)
    case "rate-before": ratesBefore.formUnion(folded)
    case "subject-prefix": subjectPrefixes += keys
    case "same": sames.append(folded)
    case "whether-word": whetherWords.formUnion(folded)
    case "forbidding-end": forbiddingEnds += folded
    case "glued-word": gluedWords += folded
    case "purpose": purposes.formUnion(folded)
    case "subject-suffix": subjectSuffixes += keys
    case "rate-tail": rateTails.formUnion(folded)
    case "rate-opener": rateOpeners.formUnion(folded)
    case "count-word": countsAfter += folded
    case "period": periods.formUnion(folded)
    case "praise": praises += folded
    case "blame": blames += folded
    case "virtue": virtues += folded
    case "trouble": troubles += folded
    case "degree": degrees += folded
    case "doing": doing += folded
    case "deed": deeds.formUnion(folded)
    case "done": done.formUnion(folded)
    case "adnominal": adnominals.formUnion(folded.compactMap(\.first))
    case "judged-tail": judgedTails = folded.sorted { $0.count > $1.count }
    case "comparing": comparing += folded
    case "than-tail": thanTails += folded
    case "than-word": thanWords.formUnion(folded)
    case "stranger-tail": strangerTails = folded.sorted { $0.count > $1.count }
    case "open-tail": openTails.formUnion(folded.compactMap(\.first))
    case "closed-tail": closedTails.formUnion(folded.compactMap(\.first))
    case "verb-end": verbEnds.formUnion(folded.compactMap(\.last))
    case "making": making += folded
    case "object-tail": objectTails += folded
    case "modifier-end": modifierEnds += folded
    case "predicate-end": predicateEnds += folded
    case "name-end": nameEnds.formUnion(folded)
    case "scope-end": scopeEnds += folded
    case "scope-word": scopeWords.formUnion(folded)
    default: phrases[kind, default: []] += values
    }
  }
}
