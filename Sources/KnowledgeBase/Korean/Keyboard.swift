/// Text typed with the keyboard set to the other script in, the text meant out: the two-set layout (KS X 5002).
enum Keyboard {
  private static let keys: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(
      "qwertyuiopasdfghjklzxcvbnmQWERTOP".unicodeScalars, "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ".unicodeScalars))
  private static let letters = Dictionary(uniqueKeysWithValues: keys.map { ($1, $0) })

  /// `eorltlrks` is 대기시간. Nil where the keys spell no whole syllables; what is no letter stays.
  static func hangul(typed text: String) -> String? {
    let known = text.unicodeScalars.map { keys[$0] ?? keys[Folding.lowerASCII($0)] ?? $0 }
    let composed = Jamo.composed(known)
    let isHangul = composed.contains(where: Folding.isHangul)
    return isHangul && !composed.contains(where: Jamo.isLetter) ? String(composed) : nil
  }

  /// `ㅁㅈㄴ` is aws. Nil where it has no letter; what is no Hangul stays.
  static func latin(typed text: String) -> String? {
    let typed = String(Jamo.letters(of: text).map { letters[$0] ?? $0 }).lowercased()
    return typed == text || typed.unicodeScalars.contains { $0.value > 0x7F } ? nil : typed
  }
}
