extension UnitTable {
  /// The limit that a sentence states, as what it allows; nil where its number is no limit.
  func limit(in utf8: [UInt8], _ range: Range<Int>) -> (value: Quantity, offset: Int)? {
    guard utf8[range].contains(where: Markers.isDigit) else { return nil }
    for measure in measures(in: utf8, range) + bareNumbers(in: utf8, range) {
      let before = Tail(utf8, max(range.lowerBound, measure.range.lowerBound - 40)..<measure.range.lowerBound)
      let after = Tail(utf8, measure.range.upperBound..<min(range.upperBound, measure.range.upperBound + 90))
      if boasts(measure, before, after) { continue }
      guard let comparator = comparator(before: before, after: after) else { continue }
      return (Quantity(amount: measure.amount, unit: measure.unit, comparator: comparator), measure.range.lowerBound)
    }
    return nil
  }

  /// The limit that an item under a label such as 제한 사항 gives without saying so: `메모리: 128MB ~ 10GB`.
  func listedLimit(in utf8: [UInt8], _ range: Range<Int>) -> (value: Quantity, offset: Int)? {
    let measures = measures(in: utf8, range)
    let found = measures.first { measure in
      let end = min(range.upperBound, measure.range.upperBound + 16)
      return Tail(utf8, measure.range.upperBound..<end).opens("~", "-", "–", "to")
    }
    let start = found?.range.upperBound ?? range.lowerBound
    guard let last = measures.first(where: { $0.range.lowerBound >= start }) ?? numberAfterColon(in: utf8, range) else {
      return nil
    }
    let before = Tail(utf8, range.lowerBound..<last.range.lowerBound)
    let after = Tail(utf8, last.range.upperBound..<min(range.upperBound, last.range.upperBound + 40))
    if before.has("기본", "default", "무료", "free") || after.has("bydefault", "기본") || before.closes("$", "₩") {
      return nil
    }
    let isLeast = before.has("최소", "minimum", "atleast")
    return (
      Quantity(amount: last.amount, unit: last.unit, comparator: isLeast ? .atLeast : .atMost), last.range.lowerBound
    )
  }

  /// `최대 90% 저렴`, `up to 3 times faster`: praise, and no limit.
  private func boasts(_ measure: Measure, _ before: Tail, _ after: Tail) -> Bool {
    if after.opens("저렴", "할인", "절감", "빠르", "빨라", "향상", "감소", "단축", "개선", "faster", "cheaper", "less", "more", "better")
    {
      return true
    }
    return measure.unit == "percent" && !after.has("제한", "초과", "불가", "수없") && !before.has("제한", "limit")
  }

  /// Folded text beside a measure.
  private struct Tail {
    private(set) var bytes: [UInt8]

    init(_ utf8: [UInt8], _ range: Range<Int>) {
      bytes = utf8[range].compactMap(Folded.byte)
    }

    func opens(_ words: String...) -> Bool { words.contains { bytes.starts(with: $0.utf8) } }
    /// Nothing but `word` and a full stop.
    func isOnly(_ word: String) -> Bool {
      bytes.elementsEqual(word.utf8) || bytes.elementsEqual((word + ".").utf8)
    }
    func closes(_ words: String...) -> Bool { words.contains { bytes.hasSuffix($0) } }

    /// Without the `:` or `->` with which it ends.
    var withoutSigns: Tail {
      var tail = self
      while let last = tail.bytes.last, [UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "-")].contains(last) {
        tail.bytes.removeLast()
      }
      return tail
    }

    func has(_ words: String...) -> Bool { words.contains { bytes.holds($0.utf8) } }
  }

  private func comparator(before: Tail, after: Tail) -> Quantity.Comparator? {
    let forbids = after.has(
      "불가", "수없", "못", "안된", "않", "제한", "한계", "에러", "오류", "실패", "중단", "종료", "cannot", "notallowed", "fail", "reject")
    if after.opens("이상") {
      return forbids ? .less : before.has("최소") || after.has("필요", "이어야", "여야") ? .atLeast : nil
    }
    if after.opens("초과", "을초과", "를초과", "을넘", "를넘", "넘", "보다") { return forbids ? .atMost : nil }
    if after.opens("이하", "이내", "한도") { return .atMost }
    if after.opens("까지") { return permits(before, after) || after.isOnly("까지") && !before.has("부터") ? .atMost : nil }
    if after.opens("미만") { return .less }
    if before.closes("longerthan", "morethan", "largerthan", "biggerthan", "exceed", "over") {
      return forbids || before.has("not", "cannot", "can't", "no", "must", "if") ? .atMost : nil
    }
    if before.withoutSigns.closes(
      "최대", "최고", "최대한", "atmost", "upto", "maximumof", "maximum", "limitedto", "limitof", "nomorethan", "cappedat",
      "max",
      "timesoutafter", "limitis", "≤", "<=")
    {
      return .atMost
    }
    if before.closes("atleast", "minimumof", "최소", "≥", ">=") { return .atLeast }
    if after.opens(
      "로제한", "으로제한", "가한계", "이한계", "의제한", "제한", "가최대", "이최대", "limit", "maximum", "max", "timeout", "quota",
      "hardlimit",
      "atmost", "hardcap", "orless", "orfewer", "cap")
    {
      return .atMost
    }
    if before.has("기본", "default") || after.has("bydefault", "기본") { return nil }
    if before.has("제한", "한도", "상한", "limit", "quota", "timeout", "타임아웃", "maximum", "최대") { return .atMost }
    return nil
  }

  /// `256KB까지 전달 가능`, and not `1번부터 127번까지` or `2019년까지`.
  private func permits(_ before: Tail, _ after: Tail) -> Bool {
    !before.has("부터")
      && after.has("가능", "허용", "지원", "수있", "까지만", "수없", "제공", "전달", "전송", "저장", "보관", "할당", "설정", "담을", "보낼", "늘릴", "받")
  }
}
