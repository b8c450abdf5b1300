/// Words that say the same of software, in both languages: data/lexicon/meanings.tsv, read.
struct WordMeanings: Sendable {
  /// By word, folded: its row's first word.
  private var firsts: [[UInt32]: [UInt32]] = [:]
  /// Letters of the longest word.
  private var longest = 0

  init(_ text: String, path: String = "data/lexicon/meanings.tsv") throws {
    for row in try DataTable(text, path: path, required: ["words", "source"]).rows {
      let words = row.bytes("words").map { Folding.letters(of: $0) }
      for word in words where firsts[word] == nil {
        firsts[word] = words[0]
        longest = max(longest, word.count)
      }
    }
  }

  /// What a stem, folded, says, by the first of the words that say the same; the stem itself where no row has it. 재전송 says
  /// that something is sent, and that it is again.
  func meanings(of stem: [UInt32]) -> [[UInt32]] {
    if let known = meaning(of: stem) { return [known] }
    guard stem.count > 2, stem[0] == Self.again, let rest = meaning(of: Array(stem[1...])) else { return [stem] }
    return [firsts[Self.againWord] ?? Self.againWord, rest]
  }

  /// A Korean one by how it starts, an English one whole or without its ending.
  private func meaning(of stem: [UInt32]) -> [UInt32]? {
    guard let first = stem.first else { return nil }
    if !Syllable.isHangul(first) { return Self.singulars(of: stem).lazy.compactMap { firsts[$0] }.first }
    for length in stride(from: min(stem.count, longest), through: 1, by: -1) {
      if let found = firsts[Array(stem[..<length])] { return found }
    }
    return nil
  }

  /// 재 of 재전송, and 다시.
  private static let again: UInt32 = 0xC7AC
  private static let againWord: [UInt32] = [0xB2E4, 0xC2DC]

  /// `messages` and message; `stored`, `storing` and store; `handles` and handle.
  private static func singulars(of word: [UInt32]) -> [[UInt32]] {
    let endings: [(ending: String, back: String)] = [
      ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"),
    ]
    return [word]
      + endings.compactMap { ending, back in
        let ending = ending.unicodeScalars.map(\.value)
        guard word.count > ending.count + 2, word[...].hasSuffix(ending) else { return nil }
        return word.dropLast(ending.count) + back.unicodeScalars.map(\.value)
      }
  }
}
