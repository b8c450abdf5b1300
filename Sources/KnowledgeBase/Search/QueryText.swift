/// A query as typed in, what it says out: words, "a phrase", -word, kind:, subject:, in: and OR. Anything else is text.
struct QueryText: Equatable {
  /// What stands between two ORs.
  struct Alternative: Equatable {
    /// With the words of `exact` in their places.
    var words = ""
    /// What stood in quotes: a row must have it.
    var exact: [String] = []
  }

  private(set) var alternatives = [Alternative()]
  private(set) var excluded: [String] = []
  private(set) var kinds: [String] = []
  private(set) var subject: String?
  private(set) var path: String?
  /// More was typed than is looked at.
  private(set) var isCut = false

  /// Some 1,300 syllables: more is a mistake, and would take long.
  private static let byteLimit = 4096

  init(_ typed: String) {
    isCut = typed.utf8.count > QueryText.byteLimit
    let text = isCut ? String(decoding: typed.utf8.prefix(QueryText.byteLimit), as: UTF8.self) : typed
    var rest = text[...]
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      rest = rest[start...]
      if rest.first == "-", let word = QueryText.value(of: rest.dropFirst()), QueryText.hasLetter(word.text.prefix(1)) {
        excluded.append(word.text)
        rest = word.rest
      } else if let (key, word) = QueryText.filter(rest) {
        switch key {
        case "kind": kinds.append(word.text)
        case "subject": subject = word.text
        default: path = word.text
        }
        rest = word.rest
      } else {
        rest = take(rest)
      }
    }
    alternatives.removeAll { $0.words.isEmpty }
  }

  init(words: String, excluded: [String]) {
    alternatives = [Alternative(words: words)]
    self.excluded = excluded
  }

  /// This or one of the others.
  func joined(with others: some Sequence<QueryText>) -> QueryText {
    var all = self
    all.alternatives += others.flatMap(\.alternatives)
    return all
  }

  /// Without what was in quotes having to stand so.
  var withoutPhrases: QueryText {
    var loose = self
    for index in loose.alternatives.indices { loose.alternatives[index].exact = [] }
    return loose
  }

  /// The same with each word of `words` written as its value.
  func replacing(_ words: [String: String]) -> QueryText {
    var changed = self
    for index in changed.alternatives.indices {
      for (typed, meant) in words {
        changed.alternatives[index].words = changed.alternatives[index].words.replacing(typed, with: meant)
      }
    }
    return changed
  }

  var exact: [String] { alternatives.flatMap(\.exact) }

  /// Takes a phrase, an OR or a word off the front of `rest`.
  private mutating func take(_ rest: Substring) -> Substring {
    let last = alternatives.count - 1
    if rest.first == "\"", let phrase = QueryText.quoted(rest) {
      if QueryText.hasLetter(phrase.text[...]) {
        if !alternatives[last].exact.contains(phrase.text) { alternatives[last].exact.append(phrase.text) }
        add(phrase.text)
      }
      return phrase.rest
    }
    let end = rest.firstIndex(where: \.isWhitespace) ?? rest.endIndex
    let after = rest[end...].drop(while: \.isWhitespace)
    if rest[..<end] == "OR", !alternatives[last].words.isEmpty, !after.isEmpty {
      alternatives.append(Alternative())
    } else {
      add(String(rest[..<end]))
    }
    return rest[end...]
  }

  private mutating func add(_ words: String) {
    let last = alternatives.count - 1
    alternatives[last].words += (alternatives[last].words.isEmpty ? "" : " ") + words
  }

  private typealias Word = (text: String, rest: Substring)

  private static func filter(_ text: Substring) -> (key: String, value: Word)? {
    guard let colon = text.prefix(8).firstIndex(of: ":") else { return nil }
    let key = text[..<colon].lowercased()
    guard ["kind", "subject", "in"].contains(key), let value = value(of: text[text.index(after: colon)...]) else {
      return nil
    }
    return (key, value)
  }

  /// A word, or what stands in quotes; nil where there is none.
  private static func value(of text: Substring) -> Word? {
    if text.first == "\"" { return quoted(text).flatMap { $0.text.isEmpty ? nil : $0 } }
    let end = text.firstIndex(where: \.isWhitespace) ?? text.endIndex
    return end == text.startIndex ? nil : (String(text[..<end]), text[end...])
  }

  private static func quoted(_ text: Substring) -> Word? {
    let inner = text.dropFirst()
    guard let end = inner.firstIndex(of: "\"") else { return nil }
    return (String(inner[..<end]), inner[inner.index(after: end)...])
  }

  private static func hasLetter(_ text: Substring) -> Bool {
    text.unicodeScalars.contains { Folding.isLetter($0) || $0 == "." }
  }
}
