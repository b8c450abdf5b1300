/// Kinds of data/lexicon/questions.tsv whose phrases are looked for in a sentence: what it asks for, judges and measures.
enum CuePhrase: String, CaseIterable, Sendable {
  case definition, pros, cons, difference, limits, comparative, which
  case useCases = "use_cases", useNegated = "use-negated", openQuestion = "open-question"
  case judgement = "judgement-word", suitable = "suitable-word", unsuitable = "unsuitable-word"
  case conditional, need = "need-word"
  /// What is done or meant to be done.
  case habit
  /// How an amount is compared, and what only looks like a comparison: "최대한 줄이고".
  case atLeast = "at-least", moreThan = "more-than", atMost = "at-most", lessThan = "less-than", noBound = "no-bound"
  /// What a number measures: `dimension:duration`.
  case dimension
  /// Whose length a time is: of what lasts by itself, of what people do, of what a program runs.
  case timedThing = "timed-thing", personsDeed = "persons-deed", run = "run-word"
  /// What many at once are: what a program is asked; what people do with their bodies.
  case call = "call-word", bodilyDeed = "bodily-deed"
}
