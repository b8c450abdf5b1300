/// What a word beside a number says of it: data/lexicon/limit-words.tsv.
enum LimitWord: String, CaseIterable {
  case joins, link, praise, average, rating, rated, forbids, must, more, less, negation, until, from, limits, spoken,
    range, size, holds, sole, grants
  case modal, permits, free, currency, only, within
  case percentBefore = "percent-before", percentAfter = "percent-after"
  case defaultBefore = "default-before", defaultAfter = "default-after", boundBefore = "bound-before"
  case atLeast = "at-least", leastBefore = "least-before", leastClose = "least-close", leastListed = "least-listed"
  case atMost = "at-most", moreBefore = "more-before", mostBefore = "most-before"
  case value, version
  case rangeVerb = "range-verb", rangeBefore = "range-before"
}

extension UnitTable {
  /// A limit as what it allows, and the byte at which its number starts.
  typealias Limit = (value: Quantity, offset: Int)

  /// The limits that a sentence states, both ends of a range; none where its numbers are no limits.
  ///
  /// - Parameter isListed: under a label such as 제한 사항 a number needs no word that limits: `메모리: 128MB ~ 10GB`.
  func limits(in utf8: [UInt8], _ range: Range<Int>, isListed: Bool = false) -> [Limit] {
    guard utf8[range].contains(where: Markers.isDigit) else { return sole(in: utf8, range).map { [$0] } ?? [] }
    let measures = measures(in: utf8, range)
    var found: [Limit] = []
    for place in measures.indices {
      let sides = sides(of: measures[place], utf8, range)
      guard !sides.boasts(measures[place]), !measures[place].isYear, !isVersion(measures[place], utf8, range),
        let comparator = sides.comparator
      else { continue }
      add(comparator, place, measures, utf8, to: &found)
    }
    if found.isEmpty, isListed { addListed(measures, utf8, range, to: &found) }
    return found
  }

  /// `하나의 인스턴스에만 연결할 수 있다`, `can be attached to only one instance`: one in words, of what is given or made.
  private func sole(in utf8: [UInt8], _ range: Range<Int>) -> Limit? {
    let text = LabelText(utf8, range)
    guard let word = words[.sole].compactMap({ text.bytes.place(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound })
    else { return nil }
    let isLatin = text.bytes[word.lowerBound] < 0x80
    let behind = text.bytes[(isLatin ? 0 : word.lowerBound)...].prefix(isLatin ? 240 : 90)
    let isOnly = isLatin || words[.only].contains { behind.prefix(60).holds($0) }
    guard isOnly, words[.grants].contains(where: { behind.holds($0) }),
      !words[.must].contains(where: { behind.holds($0) })
    else { return nil }
    return (Quantity(amount: 1, unit: "count", comparator: .atMost), text.origin[word.lowerBound])
  }

  /// `Java 7 이하`, `버전 3 이상`: a bare number right behind a name with a capital letter.
  private func isVersion(_ measure: Measure, _ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard measure.isBare else { return false }
    let before = Markers.trimmed(utf8, range.lowerBound, measure.range.lowerBound)
    guard before.upperBound < measure.range.lowerBound,
      let name = utf8[before].split(whereSeparator: { $0 == Markers.space || $0 == UInt8(ascii: "(") }).last
    else { return false }
    let isName =
      name.allSatisfy { Markers.isLetter($0) || $0 == UInt8(ascii: ".") } && name.contains { 0x41...0x5A ~= $0 }
    return isName && !words[.mostBefore].contains(name.compactMap(Folded.byte))
      || words[.version].contains(name.compactMap(Folded.byte))
  }

  /// Whether a column's head says that its numbers are defaults, or values of whatever: 기본값, 값.
  func namesValue(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let head = Tail(utf8, range)
    return head.has(words[.defaultBefore]) || head.isOne(of: words[.value])
  }

  private func sides(of measure: Measure, _ utf8: [UInt8], _ range: Range<Int>) -> Sides {
    Sides(
      before: Tail(utf8, max(range.lowerBound, measure.range.lowerBound - 40)..<measure.range.lowerBound),
      after: Tail(
        utf8, afterDash(utf8, measure.range.upperBound..<min(range.upperBound, measure.range.upperBound + 90))),
      words: words, isBare: measure.isBare, isCount: measure.unit == "count")
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
      if found.last?.offset == least.offset { found.removeLast() }
      append(least, to: &found)
    }
    let value = Quantity(amount: measure.amount, unit: measure.unit, comparator: comparator)
    append((value, measure.range.lowerBound), to: &found)
  }

  /// Unless it has just been said: `5분(300초)`.
  private func append(_ limit: Limit, to found: inout [Limit]) {
    if !found.suffix(Self.repeated).contains(where: { $0.value == limit.value }) { found.append(limit) }
  }

  /// Limits among which the same one counts once.
  private static let repeated = 8

  /// `128MB ~ 10GB`, `3자 이상 63자 이하`: what the first of two measures allows, where a range joins them.
  private func lowerEnd(_ first: Measure, _ last: Measure, _ utf8: [UInt8]) -> Limit? {
    guard first.unit == last.unit || first.isBare else { return nil }
    let between = Tail(utf8, first.range.upperBound..<last.range.lowerBound)
    guard between.isOne(of: words[.joins]) else { return nil }
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
      after: Tail(utf8, last.range.upperBound..<min(range.upperBound, last.range.upperBound + 40)), words: words,
      isBare: last.isBare, isCount: last.unit == "count")
    if sides.isDefault || sides.before.has(words[.free]) || sides.before.closes(words[.currency]) { return }
    add(sides.before.has(words[.leastListed]) ? .atLeast : .atMost, place, measures, utf8, to: &found)
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

  func opens(_ words: [[UInt8]]) -> Bool { words.contains { bytes.starts(with: $0) } }
  func closes(_ words: [[UInt8]]) -> Bool { words.contains { bytes.suffix($0.count).elementsEqual($0) } }
  func has(_ words: [[UInt8]]) -> Bool { words.contains { bytes.holds($0) } }
  func prefix(_ count: Int) -> Tail {
    var tail = self
    tail.bytes.removeLast(max(0, bytes.count - count))
    return tail
  }

  /// Behind its last colon.
  var sinceColon: Tail {
    var tail = self
    if let colon = bytes.lastIndex(of: UInt8(ascii: ":")) { tail.bytes.removeFirst(colon + 1) }
    return tail
  }

  func isOne(of words: [[UInt8]]) -> Bool { words.contains(bytes) }

  /// Nothing but one of the words and a full stop.
  func isOnly(_ words: [[UInt8]]) -> Bool {
    isOne(of: words) || words.contains { bytes.elementsEqual($0 + [UInt8(ascii: ".")]) }
  }

  var closesInSign: Bool { closes(Self.signs) }

  private static let signs = [":", "|", "=", "："].map { Array($0.utf8) }

  /// Without the signs, and the particle or verb, that lead from a noun to its number: `한도는`, `limit is`, `max:`.
  func without(_ links: [[UInt8]]) -> Tail {
    var tail = self
    while let last = tail.bytes.last, ":>-|=(,".utf8.contains(last) { tail.bytes.removeLast() }
    if let link = links.first(where: { tail.closes([$0]) }) { tail.bytes.removeLast(link.count) }
    return tail
  }
}

/// What stands before and behind a measure.
private struct Sides {
  let before: Tail
  let after: Tail
  let words: WordTable<LimitWord>
  let isBare: Bool
  let isCount: Bool

  /// `최대 90% 저렴`, `up to 3 times faster`: praise, and no limit; nor is what something takes.
  func boasts(_ measure: UnitTable.Measure) -> Bool {
    if after.opens(words[.praise]) || before.has(words[.average]) { return true }
    if after.opens(words[.rating]), after.has(words[.rated]) { return true }
    return measure.unit == "percent" && !after.has(words[.percentAfter]) && !before.has(words[.percentBefore])
  }

  /// `기본 128MB`, `제한: 기본 3초`, and not `기본 최대 크기 1MB`.
  var isDefault: Bool {
    (before.has(words[.defaultBefore]) || after.has(words[.defaultAfter]))
      && !before.sinceColon.has(words[.boundBefore])
  }

  /// `최소 1개의 스레드를 가진다`, and not `must have at least 3 nodes`.
  private var isHeld: Bool {
    (after.has(words[.holds]) || before.has(words[.holds])) && !after.has(words[.must]) && !before.has(words[.modal])
  }

  private var forbids: Bool { after.has(words[.forbids]) }

  /// What the sentence allows, compared with the measure; nil where it limits nothing.
  var comparator: Quantity.Comparator? { joined ?? (isBare || isDefault ? nil : spoken) }

  /// Said right beside the measure.
  private var joined: Quantity.Comparator? {
    if after.opens(words[.atLeast]) {
      return forbids ? .less : before.has(words[.leastBefore]) && !isHeld || after.has(words[.must]) ? .atLeast : nil
    }
    if after.opens(words[.more]) { return forbids ? .atMost : nil }
    if after.opens(words[.atMost]) { return .atMost }
    if after.opens(words[.less]) { return .less }
    if after.opens(words[.within]), after.has(words[.must]) { return .atMost }
    if before.closes(words[.moreBefore]) { return forbids || before.has(words[.negation]) ? .atMost : nil }
    if before.without(words[.link]).closes(words[.mostBefore]) { return .atMost }
    if before.closes(words[.leastClose]) { return isHeld ? nil : .atLeast }
    if after.opens(words[.until]) {
      return permits || after.isOnly(words[.until]) && !before.has(words[.from]) && !isBare ? .atMost : nil
    }
    return after.opens(words[.limits]) || ranges || onlyPermits ? .atMost : nil
  }

  /// Said somewhere in the sentence.
  private var spoken: Quantity.Comparator? { before.has(words[.spoken]) ? .atMost : nil }

  /// The upper end of `128MB~10GB 범위에서 설정한다`, `must be between 3 and 63 characters`.
  private var ranges: Bool {
    after.opens(words[.range]) && after.has(words[.rangeVerb]) || before.has(words[.rangeBefore])
      || after.opens(words[.size]) && before.has(words[.modal])
  }

  /// `5개의 게이트웨이만 연결 가능`.
  private var onlyPermits: Bool {
    !isBare && after.prefix(24).has(words[.only]) && after.prefix(60).has(words[.permits])
  }

  /// `256KB까지 전달 가능`, and not `1번부터 127번까지` or `2019년까지`.
  private var permits: Bool { !(isCount && before.has(words[.from])) && after.has(words[.permits]) }
}
