import Testing

@testable import KnowledgeBase

/// Searches against what looking through every text finds: made-up lines of few syllables, blanks and full stops.
@Suite struct SearchOracleTests {
  /// No particle and no ending is made of these.
  private static let syllables = ["각", "낙", "닭", "락", "맘", "밤"]

  @Test("a word finds the lines that have it whatever their spacing, and marks its syllables alone", arguments: 1...20)
  func words(_ seed: UInt64) throws {
    var random = Steps(state: seed)
    let lines = (0..<40).map { _ in line(&random) }
    let connection = try Connection(path: ":memory:", access: .memory)
    try Migrator().migrate(connection)
    try connection.execute(
      """
      INSERT INTO notes (path, title, sha256, encoding, byte_count, modified_at, imported_at, reader)
      VALUES ('a.md', '', '', 'utf-8', 0, 0, '', '')
      """)
    var insert = try connection.prepare(
      """
      INSERT INTO blocks (note_id, position, kind, depth, text, line_start, line_end)
      VALUES (1, ?1, 'item', 0, ?2, ?1 + 1, ?1 + 1)
      """)
    for (offset, line) in lines.enumerated() { try insert.run(.integer(Int64(offset)), .text(line)) }
    let search = BlockSearch(
      endings: WordEndings(particles: [], endings: []), synonyms: SynonymTable([]), factKinds: "")
    for length in [2, 3, 4, 5] {
      let word = (0..<length).map { _ in Self.syllables.randomElement(using: &random) ?? "" }.joined()
      let expected = lines.enumerated().map { ($0 + 1, Self.places(of: word, in: $1)) }.filter { !$1.isEmpty }
      let hits = try search.find(SearchRequest(query: word, limit: 100, isExact: true), in: connection).hits
      let found = hits.map { ($0.lines.first, Set($0.highlights.joined())) }.sorted { $0.0 < $1.0 }
      #expect(found.map(\.0) == expected.map(\.0), "\(word)")
      #expect(found.map(\.1) == expected.map(\.1), "\(word)")
    }
  }

  private func line(_ random: inout Steps) -> String {
    (0..<Int.random(in: 1...14, using: &random)).map { _ in
      let syllable = Self.syllables.randomElement(using: &random) ?? ""
      return syllable + (["", "", "", " ", "  ", "\n", ". "].randomElement(using: &random) ?? "")
    }.joined()
  }

  /// The scalars from the first to the last syllable of every place of `word`, blanks between its syllables passed over.
  private static func places(of word: String, in line: String) -> Set<Int> {
    let scalars = Array(line.unicodeScalars), wanted = Array(word.unicodeScalars)
    var places: Set<Int> = []
    for start in scalars.indices {
      var at = start, next = 0
      while at < scalars.count, next < wanted.count {
        if scalars[at] == wanted[next] {
          next += 1
        } else if next == 0 || !(scalars[at] == " " || scalars[at] == "\n") {
          break
        }
        at += 1
      }
      if next == wanted.count { places.formUnion(start..<at) }
    }
    return places
  }
}

/// Knuth's MMIX generator: the same numbers at every run.
private struct Steps: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 33
  }
}
