/// Bytes in CP949 in, UTF-8 out: EUC-KR, which is KS X 1001, with the 8,822 syllables that it lacks (Microsoft's code
/// page 949). Not by iconv(3): the C library loads its tables as shared libraries, and the program is one file.
///
/// Any two high bytes can be CP949. So text counts as such only where nearly all of its pairs are the 2,350 common
/// syllables of KS X 1001 (lead byte B0 to C8, trail byte A1 to FE) or its signs (A1 to AC).
struct KoreanCodePage {
  /// By lead byte from A1, then by trail byte from A1.
  private let rows: [[Unicode.Scalar]]
  /// The syllables that the rows lack.
  private let others: [Unicode.Scalar]

  /// Takes data/encodings/ksx1001.txt: a line of 94 characters for each lead byte.
  init(table: String) {
    rows = table.unicodeScalars.split(separator: "\n").map(Array.init)
    let common = Set(rows.joined().filter(Folding.isHangul))
    others = (0xAC00...0xD7A3).compactMap { Unicode.Scalar($0) }.filter { !common.contains($0) }
  }

  /// Nil for what is no CP949.
  func decode(_ bytes: [UInt8]) -> [UInt8]? {
    guard Self.looksKorean(bytes) else { return nil }
    var text = String.UnicodeScalarView()
    var index = 0
    while index < bytes.count {
      let (lead, trail) = (Int(bytes[index]), index + 1 < bytes.count ? Int(bytes[index + 1]) : 0)
      if lead < 0x80 {
        text.append(Unicode.Scalar(bytes[index]))
        index += 1
        continue
      }
      let scalar: Unicode.Scalar? =
        if lead >= 0xA1, trail >= 0xA1 {
          rows.element(lead - 0xA1)?.element(trail - 0xA1)
        } else {
          Self.numberOfOther(lead, trail).flatMap { others.element($0) }
        }
      guard let scalar, scalar != "\u{FFFD}" else { return nil }
      text.append(scalar)
      index += 2
    }
    return Array(String(text).utf8)
  }

  /// Where a pair stands among the syllables that KS X 1001 lacks, which are in the order of Unicode: 178 a lead byte up
  /// to A0, then the 84 below the trail byte A1.
  private static func numberOfOther(_ lead: Int, _ trail: Int) -> Int? {
    let place: Int
    switch trail {
    case 0x41...0x5A: place = trail - 0x41
    case 0x61...0x7A: place = trail - 0x61 + 26
    case 0x81...0xFE: place = trail - 0x81 + 52
    default: return nil
    }
    return switch lead {
    case 0x81...0xA0: (lead - 0x81) * 178 + place
    case 0xA1...0xC6: 32 * 178 + (lead - 0xA1) * 84 + place
    default: nil
    }
  }

  private static func looksKorean(_ bytes: [UInt8]) -> Bool {
    var pairs = 0
    var common = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0 { return false }
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      guard index + 1 < bytes.count else { return false }
      pairs += 1
      let lead = bytes[index]
      if bytes[index + 1] >= 0xA1, 0xB0...0xC8 ~= lead || 0xA1...0xAC ~= lead { common += 1 }
      index += 2
    }
    return pairs > 0 && common * 10 >= pairs * 9
  }
}

extension Array {
  /// Nil where `index` is none of the array's.
  fileprivate func element(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
