/// The letters of one text, to tell at once whether a phrase may stand in it.
struct LetterSet {
  /// A bit for each scalar that one UTF-16 unit holds.
  private var bits = [UInt64](repeating: 0, count: 1024)
  /// A bit for each of the 19 consonants with which a syllable may start.
  private var initials: UInt32 = 0
  /// For the last bits of an ASCII letter, a bit for those of each that stands behind it: nearly all Latin letters are in
  /// an English sentence, few of their pairs.
  private var pairs = [UInt64](repeating: 0, count: 64)

  init(_ letters: [UInt32]) {
    for (letter, next) in zip(letters, letters.dropFirst()) where letter < 0x80 && next < 0x80 {
      pairs[Int(letter & 63)] |= 1 << (next & 63)
    }
    for letter in letters where letter < 0x10000 {
      bits[Int(letter >> 6)] |= 1 << (letter & 63)
      if Syllable.isHangul(letter) { initials |= 1 << Self.initial(of: letter) }
    }
  }

  /// True for what it cannot tell.
  func mayHold(_ letter: UInt32) -> Bool {
    letter >= 0x10000 || bits[Int(letter >> 6)] & 1 << (letter & 63) != 0
  }

  /// Of ASCII letters.
  func mayHold(_ letter: UInt32, _ next: UInt32) -> Bool { pairs[Int(letter & 63)] & 1 << (next & 63) != 0 }

  /// Whether a stem of one syllable may be there, in any form: 크 in 큰, 커.
  func mayInflect(_ syllable: UInt32) -> Bool { initials & 1 << Self.initial(of: syllable) != 0 }

  private static func initial(of syllable: UInt32) -> UInt32 { (syllable - 0xAC00) / 588 }
}
