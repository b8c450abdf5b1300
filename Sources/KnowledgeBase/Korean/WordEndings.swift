/// A word as it is written in, the word without its particle or ending out.
///
/// The tables stay as the bytes that they are: a search looks up a word or two, and to read the tables first would cost
/// more than the search itself.
struct WordEndings: Sendable {
  private let particles: [UInt8]
  private let endings: [UInt8]

  /// Takes data/lexicon/particles.tsv and endings.tsv.
  init(particles: [UInt8], endings: [UInt8]) {
    self.particles = particles
    self.endings = endings
  }

  /// `word` without the longest particle or ending that it can have; at least two syllables stay.
  func stem(of word: String) -> String {
    let scalars = Folding.scalars(of: word)
    let syllables = scalars.reversed().prefix { Folding.isHangul($0) }
    guard syllables.count > 2 else { return word }
    var composed = String.UnicodeScalarView()
    composed.append(contentsOf: scalars)
    let bytes = Array(String(composed).utf8)
    let longest = (syllables.count - 2) * WordEndings.bytesOfSyllable
    var size = 0
    for table in [particles, endings] {
      WordEndings.forEachRow(of: table) { text, after in
        let isLonger = text.count > size && text.count <= longest && text.count < bytes.count
        guard isLonger, bytes.suffix(text.count).elementsEqual(text),
          let before = HangulSyllable(scalars[scalars.count - text.count / WordEndings.bytesOfSyllable - 1]),
          WordEndings.stands(text, after: before, as: after)
        else { return }
        size = text.count
      }
    }
    return size == 0 ? word : String(decoding: bytes.dropLast(size), as: UTF8.self)
  }

  /// Whether a particle that follows a consonant, or a vowel, may follow `before`; an ending names neither.
  private static func stands(_ text: ArraySlice<UInt8>, after before: HangulSyllable, as after: ArraySlice<UInt8>)
    -> Bool
  {
    switch after.first {
    case UInt8(ascii: "c"): before.final > 0
    case UInt8(ascii: "v"): before.final == 0 || before.endsInRieul && text.starts(with: "로".utf8)
    default: true
    }
  }

  /// Gives the first two fields of each row but the header's.
  private static func forEachRow(of table: [UInt8], _ body: (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Void) {
    var isHeader = true
    var start = 0
    while start < table.count {
      var ends: (first: Int?, second: Int?)
      var end = start
      while end < table.count, table[end] != UInt8(ascii: "\n") {
        if table[end] == UInt8(ascii: "\t") {
          if ends.first == nil { ends.first = end } else if ends.second == nil { ends.second = end }
        }
        end += 1
      }
      if table[start] != UInt8(ascii: "#"), end > start {
        let first = ends.first ?? end
        if !isHeader { body(table[start..<first], table[min(first + 1, end)..<(ends.second ?? end)]) }
        isHeader = false
      }
      start = end + 1
    }
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
