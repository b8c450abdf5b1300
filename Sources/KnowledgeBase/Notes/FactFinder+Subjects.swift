/// Subjects that a sentence names itself, known from facts before it.
extension FactFinder {
  /// `SSG: 블로그에 적합`, `… 사이트에는 SSG가 적합하다`: a subject that facts before are about, where no label names one.
  func namedSubject(_ index: Int, in scope: Scope) -> String? {
    namedSubject(index, of: outline.span(of: index), in: scope)
  }

  /// The subject that a part of the block names.
  func namedSubject(_ index: Int, of span: Range<Int>, in scope: Scope) -> String? {
    let own = Folding.key(subject(of: scope))
    if let sign = Separator.colon(utf8, span) ?? dash(span) {
      let head = span.lowerBound..<sign.lowerBound
      if let name = mentioned(head) ?? (scope.isOfEach ? termName(head).map { plain($0) } : nil)
        ?? (factKind(scope.kind) == nil ? definedName(head) ?? judgedTerm(head, index) : nil)
      {
        return name
      }
    }
    if let colon = Separator.colon(utf8, span), let name = opening(colon.upperBound..<span.upperBound) { return name }
    if let object = bid(Sentence.first(utf8, span)), let name = mentioned(object) ?? properName(object) { return name }
    if let topic = Sentence.topic(utf8, Sentence.first(utf8, span)), let name = mentioned(topic) ?? definedName(topic) {
      return name
    }
    if scope.subject == nil, factKind(scope.kind) == nil, let topic = Sentence.topic(utf8, Sentence.first(utf8, span)),
      isTelling(topic), isTerm(topic), !utf8[topic].suffix(3).elementsEqual("에".utf8)
    {
      return Gloss.removed(plain(topic))
    }
    guard scope.subject == nil || own == Folding.key(title.text) else { return nil }
    for word in Sentence.nounsWithParticle(utf8, Sentence.first(utf8, span)) {
      if let name = known(word) { return name }
    }
    return nil
  }

  /// `NoSQL: 대용량 처리에 적합`: an item's term before its colon.
  private func judgedTerm(_ head: Range<Int>, _ index: Int) -> String? {
    let isJudged = { (hit: CueHit) in hit.kind == .suitable || hit.kind == .unsuitable }
    guard outline.blocks[index].kind == .item, head.count <= 40, let term = termName(head),
      lexicon.labels.label(LabelText(utf8, head)) == nil,
      lexicon.cues.hits(in: utf8, Sentence.first(utf8, outline.span(of: index))).contains(where: isJudged),
      !lexicon.cues.hits(in: utf8, head).contains(where: isJudged)
    else { return nil }
    return plain(term)
  }

  private func definedName(_ range: Range<Int>) -> String? { defined[key(range)] }

  private func properName(_ name: Range<Int>) -> String? {
    name.first.map { 0x41...0x5A ~= utf8[$0] } ?? false ? plain(name) : nil
  }

  /// The name where facts before are about it or a heading names it.
  func mentioned(_ name: Range<Int>) -> String? { known(name) ?? headed[key(name)] }

  /// A name, folded, without marks and what brackets add to it.
  private func key(_ name: Range<Int>) -> String {
    Folding.key(Gloss.removed(plain(Decoration.core(utf8, name))))
  }

  /// `…: 방법 1을 사용한다`.
  private func opening(_ range: Range<Int>) -> String? {
    let text = Folding.key(plain(range))
    return names.filter { $0.key.utf8.count > 3 && text.hasPrefix($0.key) }.max { $0.key.count < $1.key.count }?.value
  }

  /// Whether facts before are about what is called so, or the note is.
  func isKnown(_ name: Range<Int>) -> Bool {
    known(name) != nil || Folding.key(title.text).contains(Folding.key(plain(name)))
  }

  private func known(_ range: Range<Int>) -> String? {
    let key = key(range)
    return key.isEmpty ? nil : names[key]
  }
}

extension FactFinder {
  /// Notes the names that bold lines give: those that come again under another heading, or name a heading, are told of there.
  mutating func readTitles() {
    var places: [String: Int] = [:]
    for (index, block) in outline.blocks.enumerated() where block.kind == .paragraph && block.text.count == 1 {
      guard isBold(outline.span(of: index)) else { continue }
      let key = key(outline.span(of: index))
      if headed[key] != nil || places.updateValue(block.heading, forKey: key).map({ $0 != block.heading }) ?? false {
        titledAgain.insert(key)
      }
    }
  }

  /// `**Kafka**` under `## 순서 보장`, where the note names Kafka elsewhere, too: what stands below it says how it does that,
  /// unless nothing said before what it is and its first text does.
  func isToldAgain(_ name: Range<Int>, at index: Int) -> Bool {
    let key = key(name)
    let heading = outline.blocks[index].heading
    guard titledAgain.contains(key), heading >= 0,
      lexicon.labels.label(LabelText(utf8, outline.span(of: heading))).map({ $0.kind == .comparison }) ?? true
    else { return false }
    let next = outline.blocks[index].end
    guard defined[key] == nil, next < outline.blocks.count else { return true }
    let sentence = Sentence.first(utf8, outline.span(of: next))
    return !(Sentence.opens(utf8, sentence, with: name) && lexicon.heads.closes(utf8, sentence))
  }

  mutating func readHeadings() {
    var labels: [String: LabelKind] = [:]
    var parents: [String: Int] = [:]
    var above: (heading: Int, kind: LabelKind?) = (-1, nil)
    for (index, block) in outline.blocks.enumerated() where block.kind == .heading {
      let key = headingKey(index)
      if block.parent >= 0, let other = parents.updateValue(block.parent, forKey: key), other != block.parent {
        recurring.insert(key)
      }
      if block.parent >= 0, block.parent != above.heading {
        let kind = lexicon.labels.label(LabelText(utf8, outline.span(of: block.parent)))?.kind
        above = (block.parent, factKind(kind) == nil ? nil : kind)
      }
      guard block.parent >= 0, let kind = above.kind else {
        noteHeaded(index)
        continue
      }
      if let other = labels[key], other != kind { repeated.insert(key) }
      labels[key] = kind
    }
  }

  /// Each is counted in the whole note.
  private static let mostAcronyms = 32

  /// Keeps what a heading names, each of several by itself: `Storage: EBS vs EFS`.
  private mutating func noteHeaded(_ index: Int) {
    let core = Decoration.core(utf8, outline.span(of: index))
    if lexicon.labels.label(LabelText(utf8, core)) != nil { return }
    if core.count <= 120 { noteGlossed(plain(core)) }
    let start = Separator.colon(utf8, core)?.upperBound ?? core.lowerBound
    for name in Sentence.compared(utf8, start..<core.upperBound) where name.count <= 120 {
      headed[key(name)] = Gloss.removed(plain(name))
      if acronyms.count < Self.mostAcronyms, let acronym = Gloss.acronym(plain(name)) { acronyms[key(name)] = acronym }
    }
  }

  /// An acronym may be what the note calls it by.
  private mutating func noteGlossed(_ heading: String) {
    if Gloss.acronym(heading) != nil { return }
    let (name, gloss) = (SubjectName.withoutGloss(heading), Gloss.inner(heading))
    func isLatin(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }
    if !gloss.isEmpty, isLatin(name) != isLatin(gloss) { glossed[Folding.key(gloss)] = name }
  }

  func isRepeated(_ index: Int) -> Bool { !repeated.isEmpty && repeated.contains(headingKey(index)) }

  func isRecurring(_ index: Int) -> Bool { !recurring.isEmpty && recurring.contains(headingKey(index)) }

  private func headingKey(_ index: Int) -> String {
    Folding.key(plain(Decoration.core(utf8, outline.span(of: index))))
  }

  /// `MyBatis는 어떻게 연결되나`, `왜 Redis를 쓰는가`: what the question is about.
  func askedSubject(_ heading: Range<Int>) -> Name? {
    guard Sentence.asks(utf8, heading) else { return nil }
    let asking = ["왜", "언제", "어떻게", "무엇을", "어디에", "그럼", "그래서", "그렇다면"]
    var before: ArraySlice<UInt8>?
    for word in utf8[heading].split(separator: Markers.space).prefix(4) {
      if asking.contains(where: { word.elementsEqual($0.utf8) }) {
        if let before { return Name(heading.lowerBound..<before.endIndex) }
        continue
      }
      before = word.allSatisfy { $0 < 0x80 } ? word : nil
      if Pointing.isFound(in: [word]) { return nil }
      let tail = Array(word.suffix(3))
      let hasParticle = ["은", "는", "을", "를", "란", "이", "가"].contains { tail.elementsEqual($0.utf8) }
      if hasParticle, word.count > 5 { return Name(word.startIndex..<word.endIndex - 3) }
      if word.contains(where: { $0 >= 0x80 }) { return nil }
    }
    return nil
  }
}

extension Sentence {
  /// The words that 이, 가, 은, 는, 을 or 를 ends, without it.
  static func nounsWithParticle(_ utf8: [UInt8], _ sentence: Range<Int>) -> [Range<Int>] {
    utf8[sentence].split(separator: Markers.space).compactMap { word in
      guard word.count > 3 else { return nil }
      let tail = Array(word.suffix(3))
      let isNoun = ["이", "가", "은", "는", "을", "를"].contains { tail.elementsEqual($0.utf8) }
      return isNoun ? word.startIndex..<word.endIndex - 3 : nil
    }
  }
}
