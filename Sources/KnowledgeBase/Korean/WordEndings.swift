/// A word as it is written in, the word without its particle or ending out.
///
/// Every search reads the tables, so they are kept as bytes: characters would cost more than the search itself.
struct WordEndings: Sendable {
  private enum After { case any, consonant, vowel }
  private struct Ending {
    let text: ArraySlice<UInt8>
    let after: After
  }

  /// The longest first.
  private let endings: [Ending]

  /// Reads data/lexicon/particles.tsv and endings.tsv.
  init(particles: String, endings: String) {
    let particles = WordEndings.rows(particles).map { row in
      let after = row.count > 1 ? row[1] : []
      return Ending(
        text: row[0],
        after: after.elementsEqual("vowel".utf8)
          ? .vowel : after.elementsEqual("consonant".utf8) ? .consonant : .any)
    }
    let endings = WordEndings.rows(endings).map { Ending(text: $0[0], after: .any) }
    self.endings = (particles + endings).sorted { $0.text.count > $1.text.count }
  }

  /// The fields of each row but the header's; a row has one field at least.
  private static func rows(_ table: String) -> [[ArraySlice<UInt8>]] {
    let lines = Array(table.utf8).split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
    return lines.dropFirst().map { $0.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false) }
      .filter { $0.first?.isEmpty == false }
  }

  /// `word` without the longest particle or ending that it can have; at least two syllables stay.
  func stem(of word: String) -> String {
    let scalars = Folding.scalars(of: word)
    let syllables = scalars.reversed().prefix { Folding.isHangul($0) }
    guard syllables.count > 2 else { return word }
    var composed = String.UnicodeScalarView()
    composed.append(contentsOf: scalars)
    let bytes = Array(String(composed).utf8)
    for ending in endings
    where ending.text.count < bytes.count && bytes.suffix(ending.text.count).elementsEqual(ending.text) {
      let size = ending.text.count / WordEndings.bytesOfSyllable
      guard size + 2 <= syllables.count, let before = HangulSyllable(scalars[scalars.count - size - 1]) else {
        continue
      }
      switch ending.after {
      case .any: break
      case .consonant: guard before.final > 0 else { continue }
      case .vowel:
        let isRo = ending.text.starts(with: "로".utf8)
        guard before.final == 0 || before.endsInRieul && isRo else { continue }
      }
      return String(decoding: bytes.dropLast(ending.text.count), as: UTF8.self)
    }
    return word
  }

  /// In UTF-8; particles and endings are Hangul alone.
  private static let bytesOfSyllable = 3
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
    guard scalars.count == 1, let scalar = scalars.first else { return nil }
    self.init(scalar)
  }

  /// Nil for what is no composed syllable.
  init?(_ scalar: Unicode.Scalar) {
    guard Folding.isHangul(scalar) else { return nil }
    let index = scalar.value - 0xAC00
    initial = index / 588
    vowel = index % 588 / 28
    final = index % 28
  }

  var endsInRieul: Bool { final == 8 }
}
