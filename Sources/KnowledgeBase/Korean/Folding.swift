/// Text in, the form that names are compared by out.
enum Folding {
  /// Letters and digits alone, in lower case, Hangul composed: "정적 웹-사이트" and "정적웹사이트" are one.
  static func key(_ text: String) -> String {
    if let key = plainKey(text) { return key }
    var key = String.UnicodeScalarView()
    for scalar in scalars(of: text) where isLetter(scalar) { key.append(scalar) }
    return String(key)
  }

  /// The key of a text of ASCII and composed syllables, as nearly all are; nil for any other.
  private static func plainKey(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { utf8 in
      var key: [UInt8] = []
      key.reserveCapacity(utf8.count)
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        switch byte {
        case 0x30...0x39, 0x61...0x7A: key.append(byte)
        case 0x41...0x5A: key.append(byte | 0x20)
        case 0..<0x80: break
        case 0xEA...0xED:
          guard Hangul.isSyllable(Hangul.scalar(utf8, at: index)) else { return nil }
          key.append(contentsOf: utf8[index..<index + 3])
          index += 2
        default: return nil
        }
        index += 1
      }
      return String(decoding: key, as: UTF8.self)
    }
  }

  /// The letters of the key of a text, UTF-8.
  static func letters(of utf8: ArraySlice<UInt8>) -> [UInt32] {
    var letters: [UInt32] = []
    letters.reserveCapacity(utf8.count)
    var index = utf8.startIndex
    while index < utf8.endIndex {
      let byte = utf8[index]
      switch byte {
      case 0x30...0x39, 0x61...0x7A: letters.append(UInt32(byte))
      case 0x41...0x5A: letters.append(UInt32(byte | 0x20))
      case 0..<0x80: break
      case 0xEA...0xED where index + 2 < utf8.endIndex:
        letters.append(Hangul.scalar(utf8, at: index))
        index += 2
      default: return self.letters(of: String(decoding: utf8, as: UTF8.self))
      }
      index += 1
    }
    let isPlain = letters.allSatisfy { $0 < 0x80 || Hangul.isSyllable($0) }
    return isPlain ? letters : self.letters(of: String(decoding: utf8, as: UTF8.self))
  }

  static func letters(of text: String) -> [UInt32] { key(text).unicodeScalars.map(\.value) }

  /// Scalars in lower case, decomposed Hangul composed, full-width Latin made half-width.
  static func scalars(of text: String) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let scalar = halfWidth(scalar)
      if scalar.value < 0x80 {
        folded.append(lowerASCII(scalar))
      } else if isHangul(scalar) {
        folded.append(scalar)
      } else if let last = folded.last, let composed = compose(last, scalar) {
        folded[folded.count - 1] = composed
      } else if !scalar.properties.changesWhenLowercased {
        folded.append(scalar)
      } else {
        folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return folded
  }

  static func isHangul(_ scalar: Unicode.Scalar) -> Bool { Hangul.isSyllable(scalar.value) }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { isDigit(scalar.value) }

  static func isDigit(_ letter: UInt32) -> Bool { (0x30...0x39).contains(letter) }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return isDigit(scalar) || (0x61...0x7A).contains(scalar.value | 0x20) }
    return isHangul(scalar) || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  static func lowerASCII(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x41...0x5A).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(UInt8(scalar.value | 0x20))
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  /// A leading consonant and a vowel, or a syllable without a final and a final consonant.
  /// Unicode Standard, 3.12, "Conjoining Jamo Behavior".
  private static func compose(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    if (0x1100...0x1112).contains(first.value), (0x1161...0x1175).contains(second.value) {
      return Unicode.Scalar(0xAC00 + ((first.value - 0x1100) * 21 + second.value - 0x1161) * 28)
    }
    if isHangul(first), (first.value - 0xAC00) % 28 == 0, (0x11A8...0x11C2).contains(second.value) {
      return Unicode.Scalar(first.value + second.value - 0x11A7)
    }
    return nil
  }
}

extension String {
  init(_ scalars: some Collection<Unicode.Scalar>) { self.init(String.UnicodeScalarView(scalars)) }

  /// The text of folded letters.
  init(letters: some Collection<UInt32>) { self.init(letters.compactMap(Unicode.Scalar.init)) }
}
