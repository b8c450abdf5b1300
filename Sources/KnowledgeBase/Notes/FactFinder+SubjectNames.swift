/// One subject under several names in a note: TDD and TDD 방식, `인덱스 (Index)` and Index.
extension FactFinder {
  mutating func joinSubjects() {
    useAcronyms()
    let names = Set(facts.map(\.subject))
    guard names.count > 1 || names != [title.text] else { return }
    let title = SubjectName.withoutGloss(subject(of: Scope()))
    var known = Dictionary(names.map { (Folding.key($0), $0) }, uniquingKeysWith: min)
    if known[Folding.key(title)] == nil { known[Folding.key(title)] = title }
    var joined: [String: String] = [:]
    for name in names { joined[name] = shorter(name, among: known) ?? glossed[Folding.key(name)] }
    if joined.isEmpty { return }
    for index in facts.indices { facts[index].subject = joined[facts[index].subject] ?? facts[index].subject }
  }

  /// A name whose acronym the note says more often than the name itself goes by the acronym.
  private mutating func useAcronyms() {
    for (key, acronym) in acronyms {
      let name = facts.lazy.map(\.subject).first { Folding.key($0) == key }
      guard let name, occurrences(of: acronym) > occurrences(of: name) else { continue }
      for index in facts.indices where Folding.key(facts[index].subject) == key { facts[index].subject = acronym }
    }
  }

  private func occurrences(of name: String) -> Int {
    let bytes = Array(name.utf8)
    var count = 0
    var start = 0
    while let found = utf8[start...].place(of: bytes) {
      count += 1
      start = found.upperBound
    }
    return count
  }

  /// The name of `known` that `name` says with words that another name of it may go without.
  private func shorter(_ name: String, among known: [String: String]) -> String? {
    let words = name.split(separator: " ")
    guard words.count > 1, let last = words.last else { return nil }
    func find(_ part: ArraySlice<Substring>) -> String? { known[Folding.key(part.joined(separator: " "))] }
    if lexicon.subjectWords.isGeneric(Folded.bytes(String(last))) { return find(words.dropLast()) }
    if let place = words.firstIndex(where: { $0.hasSuffix("에서") }), place + 1 < words.count {
      let outer = words[...place].joined(separator: " ").dropLast(2)
      return find(words[(place + 1)...]) ?? known[Folding.key(String(outer))]
    }
    if let place = words.firstIndex(where: { $0 == "in" || $0 == "for" }), place > 0 { return find(words[..<place]) }
    return nil
  }
}
