extension LabelTable {
  /// The label that `text` is, or closes or opens with; nil for any other text.
  func label(_ text: LabelText) -> Label? {
    let count = text.bytes.count
    guard count > 0, count <= 120, !text.hasArrow else { return nil }
    let use = askedUse(text)
    if let use, use.isOfEach { return use }
    if let label = asked(text) ?? atEnd(of: text, count) ?? askedInEnglish(text) ?? atStart(of: text)
      ?? numbered(text) ?? beforeMore(text) ?? plural(text) ?? beforeRival(text)
    {
      return holdsLabelOfItsOwn(label, in: text) ? nil : label
    }
    if let label = use ?? qualified(text) { return label }
    guard let paren = text.bytes.firstIndex(of: UInt8(ascii: "(")), paren > 0,
      text.bytes.last == UInt8(ascii: ")")
    else { return nil }
    return atEnd(of: text, paren)
  }

  /// `Lambda limits - per region`: limits, and of what.
  private func qualified(_ text: LabelText) -> Label? {
    let dash = text.bytes.indices.dropFirst().dropLast().first { place in
      text.bytes[place] == UInt8(ascii: "-") && text.opensWord(place) && text.opensWord(place + 1)
    }
    return dash.flatMap { atEnd(of: text, $0) }.flatMap { $0.kind == .limit ? $0 : nil }
  }

  /// `Terraform Benefits vs. the console`.
  private func beforeRival(_ text: LabelText) -> Label? {
    let start = text.bytes.indices.dropFirst().first { place in
      let first = text.bytes[place]
      guard first == UInt8(ascii: "v") || first == UInt8(ascii: "o") || first == UInt8(ascii: "c") else { return false }
      return text.opensWord(place) && Self.rivals.contains { text.bytes[place...].starts(with: $0.utf8) }
    }
    return start.flatMap { verdict(atEnd(of: text, $0)) }
  }

  private static let rivals = ["vs", "over", "comparedto"]

  /// `적합한 조건들`.
  private func plural(_ text: LabelText) -> Label? {
    text.hasSuffix("들", before: text.bytes.count) ? atEnd(of: text, text.bytes.count - "들".utf8.count) : nil
  }

  /// `단점: 디버깅이 어려움`: what seems to be the subject is a label, and the rest its text.
  private func holdsLabelOfItsOwn(_ label: Label, in text: LabelText) -> Bool {
    guard label.subject != nil, let colon = text.bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return atEnd(of: text, colon)?.kind == label.kind
  }

  /// `장점`, `서버리스의 장점`, `장점과 단점`, `Redis benefits`.
  private func atEnd(of text: LabelText, _ end: Int) -> Label? {
    for (phrase, length) in backward.prefixes(of: text.bytes[..<end].reversed()).reversed() {
      let entry = entries[phrase]
      let start = end - length
      if start == 0 { return entry.mode == .before ? nil : Label(kind: entry.kind) }
      guard entry.mode != .before && entry.mode != .alone else { continue }
      if entry.mode == .caption, words.isLanguage(text, before: start) { return Label(kind: entry.kind) }
      if entry.mode == .joined, closesNoun(text, end) { continue }
      if let joined = joined(text, before: start, with: entry.kind) { return joined }
      if text.hasSuffix("의", before: start), start > 3 {
        return Label(kind: entry.kind, subject: subject(text, start - 3, of: entry.kind))
      }
      if entry.kind == .mitigation, text.words(before: start) > 3 { continue }
      if [.topic, .kinds, .comparison].contains(entry.kind), let own = verdict(atEnd(of: text, start)) { return own }
      if let label = besideMore(text, start, entry.kind) { return label }
      if entry.kind == .definition, let own = atEnd(of: text, start), own.kind == .neutral { return own }
      if entry.kind == .definition, let asked = askedOf(text, start) { return asked }
      if entry.mode == .named, text.bytes[start - 1] >= 0x80 { continue }
      guard entry.mode != .whole,
        text.opensWord(start) || entry.kind == .definition || entry.mode == .joined && start >= 6
      else { continue }
      return Label(kind: entry.kind, subject: subject(text, start, of: entry.kind))
    }
    return nil
  }

  /// `SSL 종단점`
  private func closesNoun(_ text: LabelText, _ end: Int) -> Bool {
    asking[.noLabel].contains { text.bytes[..<end].suffix($0.count).elementsEqual($0) }
  }

  /// `이유가 뭘까`, `X의 장점은 무엇인가`: asks for what a label of its own announces.
  private func askedOf(_ text: LabelText, _ end: Int) -> Label? {
    let particle = ["가", "이", "은", "는"].first { text.hasSuffix($0, before: end) }
    return particle.flatMap { atEnd(of: text, end - $0.utf8.count) }
  }

  /// `Decisions & Trade-offs`: what stands before is no subject; a section of both has labels of its own. One word with the
  /// label (`비용/한계`) has none.
  private func besideMore(_ text: LabelText, _ start: Int, _ kind: LabelKind) -> Label? {
    guard kind == .pro || kind == .con else { return nil }
    if text.hasSuffix("/", before: start), !text.opensWord(start - 1) { return Label(kind: kind) }
    guard
      let joiner = ["&", "and", "/", "및"].first(where: { text.hasSuffix($0, before: start) })
    else { return nil }
    return text.opensWord(start - joiner.utf8.count) ? Label(kind: .both) : nil
  }

  /// `장점 1`, `단점2`: one of several.
  private func numbered(_ text: LabelText) -> Label? {
    let end = text.bytes.lastIndex { !Markers.isDigit($0) }.map { $0 + 1 } ?? 0
    return end > 0 && end < text.bytes.count ? verdict(atEnd(of: text, end)) : nil
  }

  /// `한계점과 비판적 시각`, `Redis의 장점 및 활용법`: pros or cons, and something that has no label of its own.
  private func beforeMore(_ text: LabelText) -> Label? {
    let count = text.bytes.count
    for start in text.bytes.indices.dropFirst() {
      let length = joinerLength(text.bytes, start)
      guard length > 0, start + length < count, text.opensWord(start + length) else { continue }
      if let label = verdict(atEnd(of: text, start)), text.words(before: count) <= 6 { return label }
    }
    return nil
  }

  private func joinerLength(_ bytes: [UInt8], _ start: Int) -> Int {
    switch bytes[start] {
    case UInt8(ascii: "&"), UInt8(ascii: "/"): 1
    case UInt8(ascii: "a"): bytes[start...].starts(with: "and".utf8) ? 3 : 0
    case 0xEA, 0xEB, 0xEC: ["과", "와", "및"].contains { bytes[start...].starts(with: $0.utf8) } ? 3 : 0
    default: 0
    }
  }

  /// The label where it announces pros or cons.
  private func verdict(_ label: Label?) -> Label? {
    label.flatMap { $0.kind == .pro || $0.kind == .con || $0.kind == .both ? $0 : nil }
  }

  /// `장점과 단점`, `pros and cons`: two labels of unlike kinds are both.
  private func joined(_ text: LabelText, before start: Int, with kind: LabelKind) -> Label? {
    for joiner in ["과", "와", "및", "and", "&", "/", ",", "·", "vs", "|"] where text.hasSuffix(joiner, before: start) {
      guard let other = atEnd(of: text, start - joiner.utf8.count) else { continue }
      return Label(kind: both(other.kind, kind), subject: other.subject)
    }
    return nil
  }

  /// 단점과 해결책 are cons, whose remedies stand under them.
  func both(_ first: LabelKind, _ second: LabelKind) -> LabelKind {
    if first == second { return first }
    let kinds = [first, second]
    for (one, other) in [(first, second), (second, first)] where [.neutral, .topic, .kinds].contains(one) {
      return other
    }
    return kinds.contains(.con) && (kinds.contains(.mitigation) || kinds.contains(.limit)) ? .con : .both
  }

  /// `X의 단점은?`
  private func asked(_ text: LabelText) -> Label? {
    let count = text.bytes.count
    for tail in ["은무엇인가요", "은무엇일까", "은무엇인가", "은뭘까", "은", "는", "에는"] where text.hasSuffix(tail, before: count) {
      if let label = atEnd(of: text, count - tail.utf8.count) { return label }
    }
    return nil
  }

  /// What stands before a label, without its last particle; nil where that is a clause and no name.
  private func subject(_ text: LabelText, _ end: Int, of kind: LabelKind? = nil) -> Range<Int>? {
    var end = end
    if kind == .topic || kind == .kinds || kind == .neutral,
      ["는", "은", "한", "된"].contains(where: { text.hasSuffix($0, before: end) })
    {
      return nil
    }
    if kind == .comparison, ["과", "와"].contains(where: { text.hasSuffix($0, before: end) }) { return nil }
    if text.hasSuffix("에서", before: end) {
      if kind == .useCase || kind == .topic || kind == .neutral { return nil }
      end -= "에서".utf8.count
    }
    end = words.nameEnd(text, before: end)
    return named(text, 0, end)
  }

  /// The words from `start` up to `end`, behind their colon, where they name something: not `이 구조`, `this approach`.
  func named(_ text: LabelText, _ start: Int, _ end: Int) -> Range<Int>? {
    let colon = text.bytes[start..<end].lastIndex(of: UInt8(ascii: ":"))
    let start = colon.map { $0 + 1 } ?? start
    guard let range = text.source(start, end), range.count <= 90,
      text.bytes[start..<end].contains(where: { Markers.isLetter($0) || $0 >= 0x80 })
    else { return nil }
    let isPointing = Pointing.words.contains { word in
      text.bytes[start..<end].starts(with: word.utf8) && text.opensWord(start + word.utf8.count)
    }
    return isPointing ? nil : range
  }
}

/// Words that point at what the text speaks of, and name nothing: 이 구조, 해당 방식.
enum Pointing {
  static let words = [
    "이", "그", "저", "위", "본", "각", "두", "해당", "이런", "이러한", "그런", "이렇게", "현재", "앞의", "이것", "그것", "it", "them", "this",
    "that", "these",
    "our", "its", "the", "current", "each",
  ]

  static func isFound(in words: [ArraySlice<UInt8>]) -> Bool {
    words.contains { word in
      let word = word.compactMap(Folded.byte)
      return Self.words.contains { word.elementsEqual($0.utf8) }
    }
  }
}

extension LabelTable {
  /// The kind of the pro or con label that a part of a lead-in sentence mentions.
  func mentioned(in utf8: [UInt8], _ range: Range<Int>) -> LabelKind? {
    var state = 0
    var found: LabelKind?
    for index in range {
      guard let byte = Folded.byte(utf8[index]) else { continue }
      state = forward.step(state, byte)
      var isLongest = true
      forward.endings(at: state) { phrase in
        defer { isLongest = false }
        guard isLongest else { return }
        let kind = entries[phrase].kind
        let isWord = [.any, .joined, .around].contains(entries[phrase].mode)
        if isWord, kind == .pro || kind == .con || kind == .both || kind == .useCase {
          found = found == nil || found == kind ? kind : .both
        }
      }
    }
    return found
  }

  /// The words of a sentence that are a label of pros or cons.
  func verdicts(in utf8: [UInt8], _ range: Range<Int>) -> [(kind: LabelKind, range: Range<Int>)] {
    var state = 0
    var places: [Int] = []
    var found: [(kind: LabelKind, range: Range<Int>)] = []
    for index in range {
      guard let byte = Folded.byte(utf8[index]) else { continue }
      places.append(index)
      state = forward.step(state, byte)
      var isLongest = true
      forward.endings(at: state) { phrase in
        defer { isLongest = false }
        let entry = entries[phrase]
        guard isLongest, entry.kind == .pro || entry.kind == .con, entry.mode == .any || entry.mode == .joined else {
          return
        }
        let start = places[places.count - entry.length]
        if let last = found.last, last.range.upperBound > start { found.removeLast() }
        found.append((entry.kind, start..<index + 1))
      }
    }
    return found
  }

  /// `물론 X의 단점도 분명했다.`: the pros or cons that a line's last sentence says there are.
  func stated(in utf8: [UInt8], _ line: Range<Int>) -> Label? {
    let body = Decoration.core(utf8, line)
    let start = utf8[body].lastIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "\n") }
    let text = LabelText(utf8, (start.map { $0 + 1 } ?? body.lowerBound)..<body.upperBound)
    guard text.bytes.count <= 90, text.hasSuffix("다", before: text.bytes.count) else { return nil }
    for particle in ["도", "은", "이"].map({ Array($0.utf8) }) {
      let tail = max(0, text.bytes.count - 30)
      for place in text.bytes.indices[tail...] where text.bytes[place...].starts(with: particle) {
        let after = String(decoding: text.bytes[(place + particle.count)...], as: UTF8.self)
        let isWord = text.opensWord(place + particle.count)
        guard isWord, ["있다", "있습니다", "분명", "존재", "많다", "이렇다"].contains(where: { after.hasPrefix($0) }) else { continue }
        if let label = verdict(atEnd(of: text, place)), label.kind != .both {
          return Label(kind: label.kind, subject: label.subject.flatMap { $0.count <= 40 ? $0 : nil })
        }
      }
    }
    return nil
  }
}
