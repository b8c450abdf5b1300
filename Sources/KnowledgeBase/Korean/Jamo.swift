/// Syllables in, the letters of their keys out, and back. Unicode Standard, 3.12, "Conjoining Jamo Behavior"; the letters
/// are those that stand by themselves, ㄱ to ㅣ.
enum Jamo {
  static let initials = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars)
  private static let vowels = Array("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ".unicodeScalars)
  /// From the second on: a syllable may have none.
  private static let finals = Array(" ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars)
  /// What has a key of its own.
  static let keyed = initials + vowels.filter { keys(of: $0).count == 1 }

  /// A letter of two keys, and these.
  private static let pairs = [
    "ㅘㅗㅏ", "ㅙㅗㅐ", "ㅚㅗㅣ", "ㅝㅜㅓ", "ㅞㅜㅔ", "ㅟㅜㅣ", "ㅢㅡㅣ", "ㄳㄱㅅ", "ㄵㄴㅈ", "ㄶㄴㅎ", "ㄺㄹㄱ", "ㄻㄹㅁ", "ㄼㄹㅂ", "ㄽㄹㅅ",
    "ㄾㄹㅌ", "ㄿㄹㅍ", "ㅀㄹㅎ", "ㅄㅂㅅ",
  ].map { Array($0.unicodeScalars) }

  /// A letter that stands by itself: ㄱ, ㅏ.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool { (0x3131...0x3163).contains(scalar.value) }

  /// The number of an initial consonant, as `HangulSyllable.initial`.
  static func initial(_ letter: Unicode.Scalar) -> UInt32? { Numbers.all.initials[letter] }

  /// One letter a key; what is no Hangul stays, in lower case.
  static func letters(of text: String) -> [Unicode.Scalar] {
    Folding.scalars(of: text).flatMap { scalar -> [Unicode.Scalar] in
      guard let syllable = HangulSyllable(scalar) else { return keys(of: scalar) }
      return [initials[Int(syllable.initial)]] + keys(of: vowels[Int(syllable.vowel)])
        + (syllable.final == 0 ? [] : keys(of: finals[Int(syllable.final)]))
    }
  }

  private static func keys(of letter: Unicode.Scalar) -> [Unicode.Scalar] {
    pairs.first { $0[0] == letter }.map { Array($0[1...]) } ?? [letter]
  }

  /// What the letters spell when they are typed one after the other.
  static func composed(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let numbers = Numbers.all
    var text: [Unicode.Scalar] = []
    text.reserveCapacity(letters.count)
    var at = 0
    while at < letters.count {
      guard let initial = numbers.initials[letters[at]], let vowel = numbers.part(numbers.vowels, letters, at + 1)
      else {
        text.append(letters[at])
        at += 1
        continue
      }
      at += 1 + vowel.count
      let final = numbers.final(letters, at)
      at += final?.count ?? 0
      let code = 0xAC00 + (initial * 21 + vowel.number) * 28 + (final?.number ?? 0)
      if let scalar = Unicode.Scalar(code) { text.append(scalar) }
    }
    return text
  }

  /// What is looked up for every slip that a word may have.
  private struct Numbers {
    static let all = Numbers()

    /// Numbers by the letter.
    struct Table {
      private var numbers = [Int8](repeating: -1, count: 51)

      init(_ letters: [Unicode.Scalar]) {
        for (number, letter) in letters.enumerated() where Jamo.isLetter(letter) {
          numbers[Int(letter.value) - 0x3131] = Int8(number)
        }
      }

      subscript(letter: Unicode.Scalar) -> UInt32? {
        guard Jamo.isLetter(letter) else { return nil }
        let number = numbers[Int(letter.value) - 0x3131]
        return number < 0 ? nil : UInt32(number)
      }
    }

    let initials = Table(Jamo.initials), vowels = Table(Jamo.vowels), finals = Table(Jamo.finals)
    /// For two keys, the number from ㄱ of the letter that they make; 0 for none, as ㄱ is of one key.
    private var pairs = [Int8](repeating: 0, count: 51 * 51)

    init() {
      for pair in Jamo.pairs { pairs[Numbers.place(pair[1], pair[2])] = Int8(pair[0].value - 0x3131) }
    }

    private static func place(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
      Int(first.value - 0x3131) * 51 + Int(second.value - 0x3131)
    }

    private func joined(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
      guard Jamo.isLetter(first), Jamo.isLetter(second) else { return nil }
      let letter = pairs[Numbers.place(first, second)]
      return letter > 0 ? Unicode.Scalar(0x3131 + UInt32(letter)) : nil
    }

    /// The part of a syllable that one letter or two make from `at` on.
    func part(_ numbers: Table, _ letters: [Unicode.Scalar], _ at: Int) -> (number: UInt32, count: Int)? {
      guard at < letters.count, let one = numbers[letters[at]] else { return nil }
      if at + 1 < letters.count, let both = joined(letters[at], letters[at + 1]), let two = numbers[both] {
        return (two, 2)
      }
      return (one, 1)
    }

    /// A consonant before a vowel begins the next syllable.
    func final(_ letters: [Unicode.Scalar], _ at: Int) -> (number: UInt32, count: Int)? {
      guard let final = part(finals, letters, at) else { return nil }
      let next = at + final.count
      guard next < letters.count, vowels[letters[next]] != nil else { return final }
      return final.count == 2 ? finals[letters[at]].map { ($0, 1) } : nil
    }
  }
}
