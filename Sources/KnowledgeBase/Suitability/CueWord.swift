/// Kinds of data/lexicon/questions.tsv: what stands in, before or behind a word of a sentence.
enum CueWord: String, CaseIterable, Sendable {
  // MARK: Clauses
  /// Endings of words behind which a new clause starts: `지만`, `는데`.
  case clauseEnd = "clause-end"
  /// Ends of words that look like an ending or a particle: `까지만`, `페이지만`, `군데`, `거의`.
  case nounEnd = "noun-end"
  /// Whole words that part clauses: `but`; words behind which it says except: "nothing but HTML".
  case clauseWord = "clause-word", exceptive
  /// Words that end what is granted before the point is made: `지만`, `but`.
  case contrast
  /// Ends of words that give a reason, which is not the point: 므로.
  case reasonEnd = "reason-end"

  // MARK: Words
  /// Syllables behind which a name may start in a run without blanks.
  case innerEnd = "inner-end"
  /// Syllables that may follow a noun in its word: particles, endings, derivations.
  case tail
  /// Syllables by which a stem of one syllable may go on: 커 in 커지는, but not in 커뮤니티.
  case stemEnd = "stem-end"
  /// What may follow a Latin word in its word: `s`, `ing`.
  case latinTail = "latin-tail"
  /// What may stand right behind a name in one word: 어때 of "카프카어때".
  case gluedWord = "glued-word"
  /// Words that say neither what something is nor what it needs; and those of them that do beside another: 데이터 of
  /// "데이터 삭제" says what is deleted.
  case generic, telling
  /// Starts of words behind a noun that make a case of it: 경우 of "작은 앱의 경우".
  case occasion
  /// Function words, which say nothing of what a line is about.
  case light

  // MARK: Negations
  /// Starts of words that negate what stands before them, `않`, `없`; words that negate what stands behind: `without`.
  case negationAfter = "negation-after", negationBefore = "negation-before"
  /// Negations that reach across a particle: `아니`, `없`.
  case plainNegation = "plain-negation"
  /// Negations that before a word of judgement are part of the question: `안` in 안 되나.
  case weakNegation = "weak-negation"
  /// Words by which what stands behind is put up with: `tolerate`.
  case concessionBefore = "concession-before"
  /// Starts of words by which what stands before is put up with: `괜찮`, `상관없`.
  case concession
  /// What takes a concession back: 없 of 감수할 수 없다.
  case concessionDenied = "concession-denied"
  /// Words that put up with what stands behind where they are denied: `mind`.
  case care
  /// Starts of words by which what stands before need not be where they are denied: `필요`, `problem`.
  case unneeded
  /// Starts of words for what is meant to be done: 생각 of "갈 생각이 없다", `plan`.
  case intent
  /// Endings of a noun or verb beyond which a negation belongs to something else: `에`, `는`, `면`.
  case scopeEnd = "scope-end"
  /// Latin words beyond which a negation before belongs to something else: `for`, `suitable`.
  case scopeWord = "scope-word"
  /// Particles that set a noun apart, so that a negation right behind it still belongs to it: `은`, `도`.
  case topicTail = "topic-tail"
  /// What follows 도 where something is put up with: `되`, `괜찮`.
  case permission
  /// Ends of a verb before 안 되다 where that forbids it: 면.
  case forbiddingEnd = "forbidding-end"
  /// Adverbs between what is put up with and the word that does so: 좀.
  case slight
  /// Nouns that make a clause of a verb: 게 of 안 쓰는 게 나아.
  case lightNoun = "light-noun"

  // MARK: What is asked
  case need, judgement
  /// Verbs for using a technology: 써도 되나 asks, it puts up with nothing. Their ends before what is made with it, or as
  /// its condition: 쓰는, 쓰면.
  case useVerb = "use-verb", usedEnd = "used-end"
  /// What follows a subject that is not to be considered, 말고, or stands before it: `unlike`.
  case except, exceptBefore = "except-before"
  /// What follows a noun in its word where it is wished for: 해야.
  case desire
  /// What joins alternatives: 이나 behind the first, `or` between them.
  case listTail = "list-tail", listWord = "list-word"
  /// What stands between a technology and what it is to serve: `for`.
  case purpose
  /// English words that open a question which wants yes or no.
  case whetherWord = "whether-word"
  case definitionTail = "definition-tail"

  // MARK: Names
  /// What tells a subject from a workload of the same name: its particle, or the word before it.
  case subjectTail = "subject-tail", subjectBefore = "subject-before"
  /// Particles of what a sentence is about: 이, 는.
  case askedTail = "asked-tail"
  case workloadTail = "workload-tail", workloadBefore = "workload-before"
  case articleBefore = "article-before"
  /// What notes add to a technology's name, 방식 of "TDD 방식", and before it: Amazon of "Amazon SNS".
  case subjectSuffix = "subject-suffix", subjectPrefix = "subject-prefix"
  /// What notes may leave off the name of a design pattern: 패턴.
  case patternNoun = "pattern-noun"
  /// Particles behind what a question asks about or would use: 는, 를.
  case strangerTail = "stranger-tail"
  /// The particle of what something is made or done with: 로.
  case meansTail = "means-tail"
  /// Particles that stand behind a vowel alone, and those behind a consonant: 는, 은.
  case openTail = "open-tail", closedTail = "closed-tail"
  /// Last syllables of verbs before 는: 하 of 일하는.
  case verbEnd = "verb-end"
  /// Nouns behind which a quality is still what is asked for: 보안 수준, but not 보안 요원.
  case aspect
  /// Nouns that make an application of what stands before: 앱.
  case application
  /// What follows a word that is only cited: 이라는.
  case quoting
  /// Nouns for what is done to another: 운영 of 서버 운영.
  case deed
  /// Latin words behind which a name does not go on: `that`.
  case nameEnd = "name-end"

  // MARK: Times
  /// Words behind which a time is no amount of its own: "times a day".
  case rateBefore = "rate-before"
  /// Behind a time, what makes a rate of it: 마다, or 에 before a word that counts ("하루에 세 번").
  case rateTail = "rate-tail", rateOpener = "rate-opener", countWord = "count-word"
  /// Behind which a time that nothing runs for is a share of a period: 하루에, 하루 한 번.
  case period
  /// Particles behind what an amount is said of: 이 of "수업이 50분". Units and nouns by which people are counted: 명.
  case holderTail = "holder-tail", personUnit = "person-unit"
  /// Dimensions whose limits bound nothing else.
  case narrowDimension = "narrow-dimension"

  // MARK: Claims
  /// What a clause praises or blames by: `쉽`, `복잡`.
  case praise, blame
  /// What a statement says good of its subject by, and bad: `보장`, `저하`.
  case virtue, trouble
  /// How much of something there is, or whether: `높`, `증가`, `불가`.
  case degree
  /// What makes a verb of a noun, by its start (하 of 확장하다) or whole (된 of 확장된).
  case doing, done
  /// Last syllables of what says something of the next noun: 한 of 성숙한.
  case adnominal
  /// Ends of words that stand between a noun and what is said of another: 에, 을.
  case obliqueEnd = "oblique-end"
  /// Particles behind what a statement judges: 용으로는, 에는.
  case judgedTail = "judged-tail"
  /// What marks the lesser of two that are compared: 보다 behind it, `than` before it.
  case thanTail = "than-tail", thanWord = "than-word"
  /// What follows the particle of what another thing is compared with: 비해.
  case comparing
  /// Verbs of making, by their start, and the particles of what is made: 만들, 를.
  case making, objectTail = "object-tail"
  /// Ends of words that are no part of the noun phrase behind them: 를, 는, 된.
  case modifierEnd = "modifier-end"
  /// Ends of the last word of a sentence; what is no sentence may be a name.
  case predicateEnd = "predicate-end"
}
