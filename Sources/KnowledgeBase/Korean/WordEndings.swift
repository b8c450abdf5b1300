/// A word as it is written in, the word without its particle or ending out.
struct WordEndings: Sendable {
  private enum After { case any, consonant, vowel }
  private struct Ending { let text: [Character]; let after: After }

  /// By their last syllable, the longest first.
  private let endings: [Character: [Ending]]

  /// Reads data/lexicon/particles.tsv and endings.tsv.
  init(particles: String, endings: String) {
    var all: [Character: [Ending]] = [:]
    func add(_ text: Substring, _ after: After) {
      let text = Array(text)
      if let last = text.last { all[last, default: []].append(Ending(text: text, after: after)) }
    }
    for row in WordEndings.rows(particles) {
      let after: After = row.count < 2 ? .any : row[1] == "vowel" ? .vowel : row[1] == "consonant" ? .consonant : .any
      if let text = row.first { add(text, after) }
    }
    for row in WordEndings.rows(endings) { if let text = row.first { add(text, .any) } }
    self.endings = all.mapValues { $0.sorted { $0.text.count > $1.text.count } }
  }

  private static func rows(_ table: String) -> [[Substring]] {
    table.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map { $0.split(separator: "\t") }
  }

  /// `word` without the longest particle or ending that it can have; at least two syllables stay.
  func stem(of word: String) -> String {
    let letters = Array(word)
    guard let last = letters.last, let candidates = endings[last] else { return word }
    let syllables = letters.reversed().prefix { HangulSyllable($0) != nil }.count
    for ending in candidates where ending.text.count + 2 <= syllables && letters.ends(with: ending.text) {
      let stem = letters.dropLast(ending.text.count)
      guard let before = stem.last.flatMap({ HangulSyllable($0) }) else { continue }
      switch ending.after {
      case .any: break
      case .consonant: guard before.final > 0 else { continue }
      case .vowel: guard before.final == 0 || before.endsInRieul && ending.text.first == "로" else { continue }
      }
      return String(stem)
    }
    return word
  }
}

/// The parts of one composed syllable. Unicode Standard, 3.12, "Conjoining Jamo Behavior".
struct HangulSyllable: Equatable {
  /// Of the 19 initial consonants, the 21 vowels, and the 27 final consonants (0: none).
  let initial: UInt32
  let vowel: UInt32
  let final: UInt32

  /// Nil for what is no single syllable; a decomposed one is composed first.
  init?(_ character: Character) {
    let scalars = Folding.scalars(of: String(character))
    guard scalars.count == 1, let scalar = scalars.first, Folding.isHangul(scalar) else { return nil }
    let index = scalar.value - 0xAC00
    initial = index / 588
    vowel = index % 588 / 28
    final = index % 28
  }

  var endsInRieul: Bool { final == 8 }
}

extension Array where Element: Equatable {
  fileprivate func ends(with other: [Element]) -> Bool { suffix(other.count).elementsEqual(other) }
}
