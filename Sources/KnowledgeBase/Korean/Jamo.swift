/// Syllables in, the letters of their keys out, and back. Unicode Standard, 3.12, "Conjoining Jamo Behavior".
enum Jamo {
  static let initials = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
  private static let vowels = Array("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ")
  /// From the second on: a syllable may have none.
  private static let finals = Array(" ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
  /// What has a key of its own.
  static let keyed = initials + vowels.filter { pairs[$0] == nil }

  private static let pairs: [Character: [Character]] = [
    "ㅘ": ["ㅗ", "ㅏ"], "ㅙ": ["ㅗ", "ㅐ"], "ㅚ": ["ㅗ", "ㅣ"], "ㅝ": ["ㅜ", "ㅓ"], "ㅞ": ["ㅜ", "ㅔ"], "ㅟ": ["ㅜ", "ㅣ"],
    "ㅢ": ["ㅡ", "ㅣ"], "ㄳ": ["ㄱ", "ㅅ"], "ㄵ": ["ㄴ", "ㅈ"], "ㄶ": ["ㄴ", "ㅎ"], "ㄺ": ["ㄹ", "ㄱ"], "ㄻ": ["ㄹ", "ㅁ"],
    "ㄼ": ["ㄹ", "ㅂ"], "ㄽ": ["ㄹ", "ㅅ"], "ㄾ": ["ㄹ", "ㅌ"], "ㄿ": ["ㄹ", "ㅍ"], "ㅀ": ["ㄹ", "ㅎ"], "ㅄ": ["ㅂ", "ㅅ"],
  ]
  private static let joined = Dictionary(uniqueKeysWithValues: pairs.map { ($1, $0) })
  private static let vowelNumbers = numbers(vowels), initialNumbers = numbers(initials), finalNumbers = numbers(finals)

  private static func numbers(_ letters: [Character]) -> [Character: UInt32] {
    Dictionary(uniqueKeysWithValues: letters.enumerated().map { ($1, UInt32($0)) })
  }

  /// A letter that stands by itself: ㄱ, ㅏ.
  static func isLetter(_ character: Character) -> Bool {
    character.unicodeScalars.count == 1 && character.unicodeScalars.allSatisfy { (0x3131...0x3163).contains($0.value) }
  }

  /// The number of an initial consonant, as `HangulSyllable.initial`.
  static func initial(_ character: Character) -> UInt32? { initialNumbers[character] }

  /// One letter a key; what is no Hangul stays.
  static func letters(of text: String) -> [Character] {
    text.flatMap { character -> [Character] in
      guard let syllable = HangulSyllable(character) else { return pairs[character] ?? [character] }
      let vowel = vowels[Int(syllable.vowel)], final = finals[Int(syllable.final)]
      return [initials[Int(syllable.initial)]] + (pairs[vowel] ?? [vowel])
        + (syllable.final == 0 ? [] : pairs[final] ?? [final])
    }
  }

  /// What the letters spell when they are typed one after the other.
  static func composed(_ letters: [Character]) -> String {
    var text = ""
    var at = 0
    while at < letters.count {
      guard let initial = initialNumbers[letters[at]], let vowel = part(vowelNumbers, letters, at + 1) else {
        text.append(letters[at])
        at += 1
        continue
      }
      at += 1 + vowel.count
      let final = finalPart(letters, at)
      at += final?.count ?? 0
      let code = 0xAC00 + (initial * 21 + vowel.number) * 28 + (final?.number ?? 0)
      if let scalar = Unicode.Scalar(code) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// The part of a syllable that one letter or two make from `at` on.
  private static func part(
    _ numbers: [Character: UInt32], _ letters: [Character], _ at: Int
  ) -> (number: UInt32, count: Int)? {
    guard at < letters.count, let one = numbers[letters[at]] else { return nil }
    if at + 1 < letters.count, let pair = joined[[letters[at], letters[at + 1]]], let two = numbers[pair] {
      return (two, 2)
    }
    return (one, 1)
  }

  /// A consonant before a vowel begins the next syllable.
  private static func finalPart(_ letters: [Character], _ at: Int) -> (number: UInt32, count: Int)? {
    guard let final = part(finalNumbers, letters, at) else { return nil }
    let next = at + final.count
    guard next < letters.count, vowelNumbers[letters[next]] != nil else { return final }
    return final.count == 2 ? finalNumbers[letters[at]].map { ($0, 1) } : nil
  }
}
