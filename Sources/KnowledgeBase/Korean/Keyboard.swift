/// Text typed with the keyboard set to the other script in, the text meant out: the two-set layout (KS X 5002).
enum Keyboard {
  private static let keys: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip(
      "qwertyuiopasdfghjklzxcvbnmQWERTOP", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ"))
  private static let letters = Dictionary(uniqueKeysWithValues: keys.map { ($1, $0) })

  /// `eorltlrks` is 대기시간. Nil where the keys spell no whole syllables; what is no letter stays.
  static func hangul(typed text: String) -> String? {
    let known = text.map { keys[$0] ?? keys[Character($0.lowercased())] ?? $0 }
    let composed = Jamo.composed(known)
    let isHangul = composed.contains { HangulSyllable($0) != nil }
    return isHangul && !composed.contains(where: Jamo.isLetter) ? composed : nil
  }

  /// `ㅁㅈㄴ` is aws. Nil where it has no letter; what is no Hangul stays.
  static func latin(typed text: String) -> String? {
    let jamo = Jamo.letters(of: text)
    let typed = String(jamo.map { letters[$0] ?? $0 }).lowercased()
    return typed == text || typed.unicodeScalars.contains { $0.value > 0x7F } ? nil : typed
  }
}
