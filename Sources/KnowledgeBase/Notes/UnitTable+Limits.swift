extension UnitTable {
  /// A limit as what it allows, and the byte at which its number starts.
  typealias Limit = (value: Quantity, offset: Int)

  /// The limits that a sentence states, both ends of a range; none where its numbers are no limits.
  ///
  /// - Parameter isListed: under a label such as 제한 사항 a number needs no word that limits: `메모리: 128MB ~ 10GB`.
  func limits(in utf8: [UInt8], _ range: Range<Int>, isListed: Bool = false) -> [Limit] {
    guard utf8[range].contains(where: Markers.isDigit) else { return [] }
    let measures = measures(in: utf8, range)
    var found: [Limit] = []
    for place in measures.indices {
      let sides = sides(of: measures[place], utf8, range)
      guard !sides.boasts(measures[place]), !measures[place].isYear, let comparator = sides.comparator else { continue }
      add(comparator, place, measures, utf8, to: &found)
    }
    if found.isEmpty, isListed { addListed(measures, utf8, range, to: &found) }
    return found
  }

  private func sides(of measure: Measure, _ utf8: [UInt8], _ range: Range<Int>) -> Sides {
    Sides(
      before: Tail(utf8, max(range.lowerBound, measure.range.lowerBound - 40)..<measure.range.lowerBound),
      after: Tail(
        utf8, afterDash(utf8, measure.range.upperBound..<min(range.upperBound, measure.range.upperBound + 90))),
      isBare: measure.isBare, isCount: measure.unit == "count")
  }

  /// Behind the ` - ` of `1 MB - maximum size of a result`.
  private func afterDash(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let isDash = [" - ", " – ", ": "].contains { utf8[range].starts(with: $0.utf8) }
    return isDash
      ? (utf8[range].dropFirst().firstIndex(of: Markers.space) ?? range.lowerBound)..<range.upperBound : range
  }

  /// Adds the limit at `place`, and before it the lower end where a range leads to it.
  private func add(
    _ comparator: Quantity.Comparator, _ place: Int, _ measures: [Measure], _ utf8: [UInt8], to found: inout [Limit]
  ) {
    let measure = measures[place]
    if place > 0, comparator == .atMost || comparator == .less, let least = lowerEnd(measures[place - 1], measure, utf8)
    {
      found.removeAll { $0.offset == least.offset }
      found.append(least)
    }
    let value = Quantity(amount: measure.amount, unit: measure.unit, comparator: comparator)
    if !found.contains(where: { $0.value == value }) { found.append((value, measure.range.lowerBound)) }
  }

  /// `128MB ~ 10GB`, `3자 이상 63자 이하`: what the first of two measures allows, where a range joins them.
  private func lowerEnd(_ first: Measure, _ last: Measure, _ utf8: [UInt8]) -> Limit? {
    guard first.unit == last.unit || first.isBare else { return nil }
    let between = Tail(utf8, first.range.upperBound..<last.range.lowerBound)
    guard between.joins else { return nil }
    let amount = first.isBare ? first.amount * last.factor : first.amount
    return amount < last.amount
      ? (Quantity(amount: amount, unit: last.unit, comparator: .atLeast), first.range.lowerBound) : nil
  }

  /// The first number of a listed limit, or the range that it opens; not `기본 128MB`, `$5`.
  private func addListed(_ measures: [Measure], _ utf8: [UInt8], _ range: Range<Int>, to found: inout [Limit]) {
    let joined = zip(measures, measures.dropFirst()).first { lowerEnd($0, $1, utf8) != nil }?.1
    let named = measures.first { !$0.isBare || Tail(utf8, range.lowerBound..<$0.range.lowerBound).closesInSign }
    guard let last = joined ?? named, let place = measures.firstIndex(where: { $0.range == last.range }) else { return }
    let sides = Sides(
      before: Tail(utf8, range.lowerBound..<last.range.lowerBound),
      after: Tail(utf8, last.range.upperBound..<min(range.upperBound, last.range.upperBound + 40)), isBare: last.isBare,
      isCount: last.unit == "count")
    if sides.isDefault || sides.before.has("무료", "free") || sides.before.closes("$", "₩") { return }
    add(sides.before.has("최소", "minimum", "atleast") ? .atLeast : .atMost, place, measures, utf8, to: &found)
  }
}

extension UnitTable.Measure {
  /// `2019년`
  fileprivate var isYear: Bool { unit == "s" && factor == 31_536_000 && 1900...2100 ~= amount / factor }
}

/// Folded text beside a measure.
private struct Tail {
  private(set) var bytes: [UInt8]

  init(_ utf8: [UInt8], _ range: Range<Int>) {
    bytes = utf8[range].compactMap(Folded.byte)
  }

  func opens(_ words: String...) -> Bool { words.contains { bytes.starts(with: $0.utf8) } }
  func closes(_ words: String...) -> Bool { words.contains { bytes.hasSuffix($0) } }
  func has(_ words: String...) -> Bool { words.contains { bytes.holds($0.utf8) } }

  /// Nothing but `word` and a full stop.
  func isOnly(_ word: String) -> Bool {
    bytes.elementsEqual(word.utf8) || bytes.elementsEqual((word + ".").utf8)
  }

  var closesInSign: Bool { closes(":", "|", "=", "：") }

  /// Whether the text between two measures makes a range of them.
  var joins: Bool {
    ["~", "-", "–", "—", "∼", "〜", "에서", "에서최대", "부터", "부터최대", "to", "upto", "and", "이상", "이상,", "이상~", "이상에서"]
      .contains { bytes.elementsEqual($0.utf8) }
  }

  /// Without the signs, particles and verbs that lead from a noun to its number: `한도는`, `limit is`, `max:`.
  var withoutSigns: Tail {
    var tail = self
    while let last = tail.bytes.last, [":", ">", "-", "|", "=", "(", ","].contains(where: { last == $0.utf8.first }) {
      tail.bytes.removeLast()
    }
    for word in ["은", "는", "이", "가", "값은", "is", "are", "isat", "of", "at"] where tail.closes(word) {
      tail.bytes.removeLast(word.utf8.count)
      break
    }
    return tail
  }
}

/// What stands before and behind a measure.
private struct Sides {
  let before: Tail
  let after: Tail
  let isBare: Bool
  let isCount: Bool

  /// `최대 90% 저렴`, `up to 3 times faster`: praise, and no limit; nor is what something takes.
  func boasts(_ measure: UnitTable.Measure) -> Bool {
    if after.opens(
      "저렴", "할인", "절감", "빠르", "빨라", "향상", "감소", "단축", "개선", "faster", "cheaper", "less", "more", "better", "배", "걸리",
      "걸린",
      "걸림", "소요", "정도", "위", "번째", "세대")
    {
      return true
    }
    if after.opens("미만의", "이내의", "이하의"), after.has("속도", "응답", "지연") { return true }
    return measure.unit == "percent" && !after.has("제한", "초과", "불가", "수없") && !before.has("제한", "limit")
  }

  /// `기본 128MB`, and not `기본 최대 크기 1MB`.
  var isDefault: Bool {
    (before.has("기본", "default") || after.has("bydefault", "기본"))
      && !before.has("최대", "한도", "제한", "상한", "할당량", "limit", "quota", "max")
  }

  private var forbids: Bool {
    after.has(
      "불가", "수없", "못", "안된", "않", "제한", "한계", "에러", "오류", "실패", "중단", "종료", "cannot", "notallowed", "fail", "reject")
  }

  /// What the sentence allows, compared with the measure; nil where it limits nothing.
  var comparator: Quantity.Comparator? { joined ?? (isBare || isDefault ? nil : spoken) }

  /// Said right beside the measure.
  private var joined: Quantity.Comparator? {
    if after.opens("이상") {
      return forbids ? .less : before.has("최소") || after.has("필요", "이어야", "여야") ? .atLeast : nil
    }
    if after.opens("초과", "을초과", "를초과", "을넘", "를넘", "넘", "보다") { return forbids ? .atMost : nil }
    if after.opens("이하", "이내", "한도") { return .atMost }
    if after.opens("미만") { return .less }
    if before.closes("longerthan", "morethan", "largerthan", "biggerthan", "greaterthan", "exceed", "exceeds", "over") {
      return forbids || before.has("not", "cannot", "can't", "no", "must", "if") ? .atMost : nil
    }
    if before.withoutSigns.closes(
      "최대", "최고", "최대한", "최대치", "최댓값", "최대값", "한도", "상한", "제한", "제한값", "할당량", "쿼터", "atmost", "upto", "maximum",
      "limitedto",
      "limit", "nomorethan", "cappedat", "max", "quota", "timesoutafter", "timeoutafter", "≤", "<=")
    {
      return .atMost
    }
    if before.closes("atleast", "minimumof", "최소", "≥", ">=") { return .atLeast }
    if after.opens("까지") { return permits || after.isOnly("까지") && !before.has("부터") && !isBare ? .atMost : nil }
    if after.opens(
      "로제한", "으로제한", "가한계", "이한계", "의제한", "제한", "가최대", "이최대", "limit", "maximum", "max", "timeout", "quota",
      "hardlimit",
      "atmost", "hardcap", "orless", "orfewer", "cap")
    {
      return .atMost
    }
    return ranges ? .atMost : nil
  }

  /// Said somewhere in the sentence.
  private var spoken: Quantity.Comparator? {
    before.has("제한", "한도", "상한", "limit", "quota", "timeout", "타임아웃", "maximum", "최대") ? .atMost : nil
  }

  /// The upper end of `128MB~10GB 범위에서 설정한다`, `must be between 3 and 63 characters`.
  private var ranges: Bool {
    after.opens("범위에서", "범위내에서", "범위안에서", "사이에서", "사이로", "사이여야")
      && after.has("설정", "지정", "선택", "할당", "가능", "허용", "여야", "조정")
      || before.has(
        "bebetween", "setbetween", "befrom", "setfrom", "configurablefrom", "rangesfrom", "rangefrom", "periodisfrom",
        "sizeisfrom", "limitisfrom")
      || after.opens("insize", "inlength") && before.has("can", "may", "must")
  }

  /// `256KB까지 전달 가능`, and not `1번부터 127번까지` or `2019년까지`.
  private var permits: Bool {
    !(isCount && before.has("부터"))
      && after.has("가능", "허용", "지원", "수있", "까지만", "수없", "제공", "전달", "전송", "저장", "보관", "할당", "설정", "담을", "보낼", "늘릴", "받")
  }
}
