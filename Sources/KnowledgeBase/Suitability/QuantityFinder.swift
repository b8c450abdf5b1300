/// Finds amounts in sentences and arguments: `10분`, `5,000개`, `500ms`. Units are those of data/lexicon/units.tsv.
struct QuantityFinder: Sendable {
  /// An amount found, in a base unit; empty where the number stands alone.
  struct Found: Equatable {
    var amount: Double
    var unit: String
    /// In the sentence's letters.
    var letters: Range<Int>
  }

  private struct Unit { var letters: [UInt32], base: String, factor: Double }

  /// By first letter, longest first.
  private var units: [UInt32: [Unit]] = [:]
  /// Numbers as words, longest first.
  private var words: [(letters: [UInt32], value: Double)] = []
  /// Amounts as one word, in seconds, longest first: 이틀, 반나절.
  private var spans: [(letters: [UInt32], value: Double)] = []
  /// 천, 만, 억 and what they multiply by.
  private static let multipliers: [UInt32: Double] = [0xBC31: 100, 0xCC9C: 1000, 0xB9CC: 10000, 0xC5B5: 100_000_000]
  private static let longestNumber = 18

  /// - Parameter numbers: data/lexicon/numbers.tsv; without it only digits are numbers.
  init(units text: String, numbers: String = "", path: String = "data/lexicon/units.tsv") throws {
    if !numbers.isEmpty {
      for row in try DataTable(numbers, path: "data/lexicon/numbers.tsv", required: ["word", "value"]).rows {
        guard let value = Double(row["value"]) else {
          throw KnowledgeBaseError(.input, at: row.place, "'\(row["value"])' is no number; write digits")
        }
        let letters = row["word"].unicodeScalars.map(\.value)
        if row["unit"] == "s" { spans.append((letters, value)) } else { words.append((letters, value)) }
      }
      words.sort { $0.letters.count > $1.letters.count }
      spans.sort { $0.letters.count > $1.letters.count }
    }
    for row in try DataTable(text, path: path, required: ["unit", "base", "factor"]).rows {
      let letters = Folding.scalars(of: row["unit"]).map(\.value)
      guard let first = letters.first, let factor = Double(row["factor"]) else {
        throw KnowledgeBaseError(.input, at: row.place, "'\(row["factor"])' is no factor; write a number")
      }
      units[first, default: []].append(Unit(letters: letters, base: row["base"], factor: factor))
    }
    for first in units.keys { units[first]?.sort { $0.letters.count > $1.letters.count } }
  }

  func find(in text: String) -> [Found] {
    let scalars = Folding.scalars(of: text)
    var found: [Found] = []
    var index = 0
    var letters = 0
    while index < scalars.count {
      let glued = index > 0 && Folding.isLetter(scalars[index - 1]) && !Folding.isHangul(scalars[index - 1])
      if Folding.isDigit(scalars[index]), !glued, let (one, end) = quantity(at: index, scalars, letters) {
        join(one, to: &found)
        letters = one.letters.upperBound
        index = end
        continue
      }
      let opens = index == 0 || !Folding.isLetter(scalars[index - 1])
      if opens, let (one, end) = spelled(at: index, scalars, letters) {
        join(one, to: &found)
        letters = one.letters.upperBound
        index = end
        continue
      }
      if Folding.isLetter(scalars[index]) { letters += 1 }
      index += 1
    }
    return found
  }

  /// "1시간 30분" is one amount.
  private func join(_ one: Found, to found: inout [Found]) {
    if let last = found.last, last.unit == one.unit, one.unit == "s", last.letters.upperBound == one.letters.lowerBound,
      one.amount < last.amount
    {
      found[found.count - 1].amount += one.amount
      found[found.count - 1].letters = last.letters.lowerBound..<one.letters.upperBound
    } else {
      found.append(one)
    }
  }

  func quantity(at start: Int, _ scalars: [Unicode.Scalar], _ letters: Int) -> (Found, end: Int)? {
    var index = start
    guard var amount = Self.number(scalars, &index) else { return nil }
    while index < scalars.count, let factor = Self.multipliers[scalars[index].value] {
      amount *= factor
      index += 1
    }
    if isThousands(at: index, scalars) { (amount, index) = (amount * 1000, index + 1) }
    (amount, index) = magnified(amount, index, scalars)
    var unitStart = index
    while unitStart < scalars.count, scalars[unitStart] == " " || scalars[unitStart] == "-" { unitStart += 1 }
    let unit = unit(at: unitStart, scalars)
    if let unit { index = unitStart + unit.letters.count }
    let length = scalars[start..<index].count(where: Folding.isLetter)
    return (
      Found(amount: amount * (unit?.factor ?? 1), unit: unit?.base ?? "", letters: letters..<letters + length), index
    )
  }

  /// `k` of "5k executions"; kb is a unit.
  private func isThousands(at index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard index < scalars.count, scalars[index] == "k" else { return false }
    return index + 1 == scalars.count || !Folding.isLetter(scalars[index + 1]) || Folding.isHangul(scalars[index + 1])
  }

  /// A number as words counts before a unit alone: 한 시간, 삼십 분, "two hours".
  private func spelled(at start: Int, _ scalars: [Unicode.Scalar], _ letters: Int) -> (Found, end: Int)? {
    if let (value, end) = word(at: start, scalars, among: spans) {
      let length = scalars[start..<end].count(where: Folding.isLetter)
      return (Found(amount: value, unit: "s", letters: letters..<letters + length), end)
    }
    guard var (value, end) = sinoKorean(at: start, scalars) ?? word(at: start, scalars, among: words) else {
      return nil
    }
    (value, end) = magnified(value, end, scalars)
    var unitStart = end
    while unitStart < scalars.count, scalars[unitStart] == " " { unitStart += 1 }
    guard let unit = unit(at: unitStart, scalars), unit.letters.count > 1 || Syllable.isHangul(unit.letters[0]),
      unit.base != "count" || value >= Self.leastSpelledCount
    else { return nil }
    let last = unitStart + unit.letters.count
    let length = scalars[start..<last].count(where: Folding.isLetter)
    return (Found(amount: value * unit.factor, unit: unit.base, letters: letters..<letters + length), last)
  }

  /// "ten thousand", "5 million".
  private func magnified(_ value: Double, _ end: Int, _ scalars: [Unicode.Scalar]) -> (Double, Int) {
    guard end + 1 < scalars.count, scalars[end] == " ", !Folding.isHangul(scalars[end + 1]),
      let (factor, last) = word(at: end + 1, scalars, among: words), factor >= 100
    else { return (value, end) }
    return (value * factor, last)
  }

  /// 한 번, "one item": words of speech more often than amounts.
  private static let leastSpelledCount = 10.0

  private func word(
    at start: Int, _ scalars: [Unicode.Scalar], among words: [(letters: [UInt32], value: Double)]
  ) -> (Double, Int)? {
    for word in words {
      let end = start + word.letters.count
      guard end <= scalars.count, zip(scalars[start..<end], word.letters).allSatisfy({ $0.value == $1 }) else {
        continue
      }
      let isLatin = word.letters.last.map { !Syllable.isHangul($0) } ?? true
      if isLatin, end < scalars.count, Folding.isLetter(scalars[end]) { continue }
      return (word.value, end)
    }
    return nil
  }

  private static let digits: [UInt32: Double] = [
    0xC77C: 1, 0xC774: 2, 0xC0BC: 3, 0xC0AC: 4, 0xC624: 5, 0xC721: 6, 0xCE60: 7, 0xD314: 8, 0xAD6C: 9,
  ]
  private static let ten = 10.0
  private static let tens: [UInt32: Double] = [0xC2ED: 10, 0xBC31: 100, 0xCC9C: 1000]

  /// 삼십, 이천, 오만: two syllables at least, since 이 시간 is "this time"; or 십 and a blank.
  private func sinoKorean(at start: Int, _ scalars: [Unicode.Scalar]) -> (Double, Int)? {
    var (total, part, digit) = (0.0, 0.0, 0.0)
    var index = start
    while index < scalars.count {
      if let value = Self.digits[scalars[index].value], digit == 0 {
        digit = value
      } else if let value = Self.tens[scalars[index].value] {
        part += max(digit, 1) * value
        digit = 0
      } else if let value = Self.multipliers[scalars[index].value], value >= 10_000 {
        total += max(part + digit, 1) * value
        (part, digit) = (0, 0)
      } else {
        break
      }
      index += 1
    }
    let isTen = part == Self.ten && index < scalars.count && scalars[index] == " "
    return index - start >= 2 || isTen ? (total + part + digit, index) : nil
  }

  private static func number(_ scalars: [Unicode.Scalar], _ index: inout Int) -> Double? {
    var digits = ""
    while index < scalars.count, digits.utf8.count <= longestNumber {
      let scalar = scalars[index]
      let isInner = index + 1 < scalars.count && Folding.isDigit(scalars[index + 1])
      if Folding.isDigit(scalar) || scalar == "." && isInner {
        digits.unicodeScalars.append(scalar)
      } else if !(scalar == "," && isInner) {
        break
      }
      index += 1
    }
    return Double(digits)
  }

  /// The longest unit at `start`; a Latin one must end where the letters do.
  private func unit(at start: Int, _ scalars: [Unicode.Scalar]) -> Unit? {
    guard start < scalars.count else { return nil }
    return units[scalars[start].value]?.first { unit in
      let end = start + unit.letters.count
      guard end <= scalars.count, zip(scalars[start..<end], unit.letters).allSatisfy({ $0.value == $1 }) else {
        return false
      }
      guard end < scalars.count, let last = unit.letters.last, !Syllable.isHangul(last) else { return true }
      return !Folding.isLetter(scalars[end]) || Folding.isHangul(scalars[end])
    }
  }
}
