/// A cue phrase in a note: its kind, and its bytes.
struct CueHit {
  var kind: CueTable.Kind
  var range: Range<Int>
}

extension CueTable.Kind {
  /// suitable of unsuitable, and the other way round.
  var opposite: Self? {
    switch self {
    case .suitable: .unsuitable
    case .unsuitable: .suitable
    default: nil
    }
  }
}

extension CueTable {
  /// The cues in `range` of `utf8`, in the order in which they end; of two that overlap, the longer one alone, or the one that
  /// takes the other back: `…을 경우 적합하지 않다`.
  func hits(in utf8: [UInt8], _ range: Range<Int>) -> [CueHit] {
    var hits: [CueHit] = []
    var state = 0
    var tellsCase = false
    var toldCase = false
    for index in range {
      guard let byte = Folded.byte(utf8[index]) else { continue }
      if byte == UInt8(ascii: ".") { tellsCase = false }
      state = trie.step(state, byte)
      guard trie.hasEnding(at: state) else { continue }
      trie.endings(at: state) { cue in
        guard let start = start(of: cues[cue], endingAt: index, utf8, range) else { return }
        switch cues[cue].kind {
        case .when:
          toldCase = tellsCase
          tellsCase = true
        case .because: tellsCase = toldCase
        case .fitting where tellsCase: keep(CueHit(kind: .suitable, range: start..<index + 1), in: &hits)
        case .unfitting where tellsCase: keep(CueHit(kind: .unsuitable, range: start..<index + 1), in: &hits)
        case .fitting, .unfitting: break
        default: keep(CueHit(kind: cues[cue].kind, range: start..<index + 1), in: &hits)
        }
      }
    }
    return hits
  }

  private func start(of cue: Cue, endingAt last: Int, _ utf8: [UInt8], _ range: Range<Int>) -> Int? {
    var left = cue.length
    var index = last
    while true {
      if Folded.byte(utf8[index]) != nil { left -= 1 }
      if left == 0 || index == range.lowerBound { break }
      index -= 1
    }
    guard cue.isLatin else { return index }
    let opens = index == range.lowerBound || !Markers.isLetter(utf8[index - 1])
    let closes = last + 1 >= range.upperBound || !Markers.isLetter(utf8[last + 1])
    return opens && closes ? index : nil
  }

  private func keep(_ hit: CueHit, in hits: inout [CueHit]) {
    if let last = hits.last, last.range.overlaps(hit.range) {
      let isTakenBack =
        last.kind == .suitable && hit.kind == .unsuitable && hit.range.upperBound > last.range.upperBound
      if last.range.count >= hit.range.count, !isTakenBack { return }
      hits.removeLast()
      return keep(hit, in: &hits)
    }
    hits.append(hit)
  }
}
