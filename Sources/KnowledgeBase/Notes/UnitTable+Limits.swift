extension UnitTable {
  /// The limit that a sentence states, as what it allows; nil where its number is no limit.
  func limit(in utf8: [UInt8], _ range: Range<Int>) -> (value: Quantity, offset: Int)? {
    for measure in measures(in: utf8, range) {
      let before = Tail(utf8, max(range.lowerBound, measure.range.lowerBound - 40)..<measure.range.lowerBound)
      let after = Tail(utf8, measure.range.upperBound..<min(range.upperBound, measure.range.upperBound + 90))
      guard let comparator = comparator(before: before, after: after) else { continue }
      return (Quantity(amount: measure.amount, unit: measure.unit, comparator: comparator), measure.range.lowerBound)
    }
    return nil
  }

  /// Folded text beside a measure.
  private struct Tail {
    let bytes: [UInt8]

    init(_ utf8: [UInt8], _ range: Range<Int>) {
      bytes = utf8[range].compactMap(Folded.byte)
    }

    func opens(_ words: String...) -> Bool { words.contains { bytes.starts(with: $0.utf8) } }
    func closes(_ words: String...) -> Bool { words.contains { bytes.hasSuffix($0) } }

    func has(_ words: String...) -> Bool {
      words.contains { word in
        let word = Array(word.utf8)
        guard bytes.count >= word.count else { return false }
        return (0...bytes.count - word.count).contains { bytes[$0..<$0 + word.count].elementsEqual(word) }
      }
    }
  }

  private func comparator(before: Tail, after: Tail) -> Quantity.Comparator? {
    let forbids = after.has("불가", "할수없", "못", "안된", "제한", "한계", "에러", "실패", "cannot", "notallowed", "fails")
    if after.opens("이상") { return forbids ? .less : before.has("최소") || after.has("필요", "이어야") ? .atLeast : nil }
    if after.opens("초과", "을초과", "를초과", "을넘", "를넘", "넘", "보다") {
      return forbids || after.has("중단", "종료") ? .atMost : nil
    }
    if after.opens("이하", "이내", "까지", "한도") { return .atMost }
    if after.opens("미만") { return .less }
    if before.closes(
      "최대", "최대한", "atmost", "upto", "maximumof", "maximum", "limitedto", "limitof", "nomorethan", "exceed", "cappedat",
      "max", "timesoutafter", "limitis", "longerthan", "morethan")
    {
      return .atMost
    }
    if before.closes("atleast", "minimumof", "최소") { return .atLeast }
    if after.opens(
      "로제한", "으로제한", "가한계", "이한계", "의제한", "제한", "가최대", "이최대", "limit", "maximum", "timeout", "quota", "hardlimit",
      "atmost", "hardcap")
    {
      return .atMost
    }
    if before.has("기본", "default") { return nil }
    if before.has("제한", "한도", "상한", "limit", "quota", "timeout", "타임아웃", "maximum") { return .atMost }
    return nil
  }
}
