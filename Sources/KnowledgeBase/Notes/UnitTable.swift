import Glibc

/// Numbers with units, read from text: `5분`, `1,000개`, `10 GB`, `15 minutes`, `30만 명`.
struct UnitTable: Sendable {
  private let units: [(base: String, factor: Double, isCased: Bool, bytes: [UInt8])]
  private let trie: PhraseTrie
  let words: WordTable<LimitWord>

  /// `words` stand beside numbers: data/lexicon/limit-words.tsv.
  init(_ table: TableRows, words: WordTable<LimitWord>) throws {
    self.words = words
    var units: [(base: String, factor: Double, isCased: Bool, bytes: [UInt8])] = []
    for row in table.rows {
      guard let factor = Double(row.fields[2]), factor > 0 else {
        throw KnowledgeBaseError(.input, at: row.place, "factor '\(row.fields[2])' is no positive number")
      }
      let bytes = Array(row.fields[0].utf8)
      units.append((row.fields[1], factor, bytes.count == 1, bytes))
    }
    self.units = units
    trie = try PhraseTrie(units.map { Folded.bytes(String(decoding: $0.bytes, as: UTF8.self)) })
  }

  struct Measure {
    var amount: Double
    var unit: String
    /// Of the unit; 1 where there is none.
    var factor: Double
    /// A number that counts something that no unit names: `up to 5 layers`, `최대 16장`.
    var isBare: Bool
    /// Of the number and its unit.
    var range: Range<Int>
  }

  /// Every measure in `range`, in order.
  func measures(in utf8: [UInt8], _ range: Range<Int>) -> [Measure] {
    var found: [Measure] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard Markers.isDigit(utf8[index]) else {
        index += 1
        continue
      }
      let (amount, end) = number(utf8, index, range.upperBound)
      guard amount.isFinite, !isPartOfMore(utf8, range.lowerBound..<index) else {
        index = max(end, index + 1)
        continue
      }
      if let (unit, last) = unit(utf8, end, range.upperBound) {
        let (base, factor) = (units[unit].base, units[unit].factor)
        found.append(Measure(amount: amount * factor, unit: base, factor: factor, isBare: false, range: index..<last))
        index = last
      } else {
        if stands(utf8, end..<range.upperBound) {
          found.append(Measure(amount: amount, unit: "count", factor: 1, isBare: true, range: index..<end))
        }
        index = max(end, index + 1)
      }
    }
    return found
  }

  /// Whether `range` opens with an amount of something that has a unit: `512MB의 디스크`, and not `2단계 커밋`.
  func opensWithAmount(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = range.first, Markers.isDigit(utf8[first]), let measure = measures(in: utf8, range).first else {
      return false
    }
    return measure.range.lowerBound == first && measure.unit != "count"
  }

  /// Whether a number right before `after` is no part of a word, a version, a time or a fraction: not `3x`, `1.2.3`, `12:30`.
  private func stands(_ utf8: [UInt8], _ after: Range<Int>) -> Bool {
    guard let next = after.first else { return true }
    if Markers.isLetter(utf8[next]) || utf8[next] == UInt8(ascii: "/") { return false }
    let parts = utf8[next] == UInt8(ascii: ".") || utf8[next] == UInt8(ascii: ":")
    if parts, next + 1 < after.upperBound, Markers.isDigit(utf8[next + 1]) { return false }
    return !Decoration.hasPrefix(utf8, Markers.trimmed(utf8, next, after.upperBound), "×")
  }

  /// Whether a number right behind `before` belongs to a word, or to a product: `v2`, `A-1`, `5 × 10^6`.
  private func isPartOfMore(_ utf8: [UInt8], _ before: Range<Int>) -> Bool {
    guard let last = before.last else { return false }
    if Markers.isLetter(utf8[last]) || utf8[last] == UInt8(ascii: "^") || utf8[last] == UInt8(ascii: ".") {
      return true
    }
    if utf8[last] == UInt8(ascii: "-") {
      return before.count < 2 || !Markers.isDigit(utf8[last - 1]) && utf8[last - 1] != UInt8(ascii: "B")
    }
    let text = utf8[Markers.trimmed(utf8, before.lowerBound, before.upperBound)]
    // The mark of `**크기:** 400 KB` multiplies nothing.
    let multiplies = text.last == UInt8(ascii: "*") && !text.suffix(2).elementsEqual("**".utf8)
    return multiplies && utf8[last] == Markers.space || text.suffix(2).elementsEqual("×".utf8)
  }

  /// Digits with `,` between thousands, one `.`, and 천, 만, 억, million or a power after them.
  private func number(_ utf8: [UInt8], _ start: Int, _ end: Int) -> (Double, Int) {
    var index = start
    var amount = 0.0
    var scale = 0.0
    while index < end {
      if Markers.isDigit(utf8[index]) {
        let digit = Double(utf8[index] - 0x30)
        amount = scale == 0 ? amount * 10 + digit : amount + digit * scale
        scale /= 10
      } else if utf8[index] == UInt8(ascii: "."), scale == 0, index + 1 < end, Markers.isDigit(utf8[index + 1]) {
        scale = 0.1
      } else if utf8[index] != UInt8(ascii: ",") || index + 1 >= end || !Markers.isDigit(utf8[index + 1]) {
        break
      }
      index += 1
    }
    if index + 1 < end, utf8[index] == UInt8(ascii: "^"), Markers.isDigit(utf8[index + 1]) {
      let (power, after) = number(utf8, index + 1, end)
      return (power < 1000 ? pow(amount, power) : .infinity, after)
    }
    for (word, factor) in Self.powers where Decoration.hasPrefix(utf8, index..<end, word) {
      amount *= factor
      index += word.utf8.count
    }
    return (amount, index)
  }

  private static let powers = [
    ("천", 1e3), ("만", 1e4), ("억", 1e8), (" thousand", 1e3), (" million", 1e6), (" billion", 1e9),
  ]

  private func unit(_ utf8: [UInt8], _ start: Int, _ end: Int) -> (Int, Int)? {
    var index = start
    if index < end, utf8[index] == Markers.space || utf8[index] == UInt8(ascii: "-") { index += 1 }
    var folded: [UInt8] = []
    var ends: [Int] = []
    var next = index
    while next < end, folded.count < 24 {
      if let byte = Folded.byte(utf8[next]) {
        folded.append(byte)
        ends.append(next + 1)
      }
      next += 1
    }
    for (phrase, length) in trie.prefixes(of: folded).reversed() {
      let last = ends[length - 1]
      let unit = units[phrase]
      if unit.bytes.last.map({ $0 < 0x80 }) == true, last < end, Markers.isLetter(utf8[last]) { continue }
      if unit.isCased, !utf8[index..<last].elementsEqual(unit.bytes) { continue }
      return (phrase, last)
    }
    return nil
  }
}
