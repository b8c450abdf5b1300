/// Terms of the index by number: what a query is made of. They are found in a text by their bytes, without a string made.
struct TermTable {
  private var terms: [(bytes: [UInt8], isPrefix: Bool)] = []
  private var prefixes: [Int] = []
  /// Open addressing: numbers of whole terms by hash, -1 where free. Never more than half full.
  private var slots = [Int](repeating: -1, count: 64)

  /// The number of a term, from 0; one that was added before keeps its number. A prefix is found in all that begin with it.
  mutating func add(_ term: String, isPrefix: Bool = false) -> Int {
    let bytes = Array(term.utf8)
    if isPrefix {
      if let known = prefixes.first(where: { terms[$0].bytes == bytes }) { return known }
      prefixes.append(terms.count)
    } else {
      let slot = bytes.withUnsafeBytes { self.slot(of: $0) }
      if slots[slot] >= 0 { return slots[slot] }
      slots[slot] = terms.count
    }
    terms.append((bytes, isPrefix))
    if terms.count * 2 > slots.count { grow() }
    return terms.count - 1
  }

  /// Where the terms stand in a text.
  func matches(in text: String) -> TermMatches {
    var text = text
    return text.withUTF8 { utf8 in
      var matches = TermMatches()
      HangulToken.forEach(in: UnsafeRawBufferPointer(utf8), as: .index) { token, kind, bytes, position in
        matches.length = position + 1
        let found = slots[slot(of: token)]
        if found >= 0 { matches.add(found, kind, bytes, position) }
        for prefix in prefixes where token.starts(with: terms[prefix].bytes) {
          matches.add(prefix, kind, bytes, position)
        }
        return true
      }
      return matches
    }
  }

  /// Where a term stands, or would.
  private func slot(of token: UnsafeRawBufferPointer) -> Int {
    // FNV-1a.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in token { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0, !token.elementsEqual(terms[slots[slot]].bytes) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = [Int](repeating: -1, count: slots.count * 2)
    for (number, term) in terms.enumerated() where !term.isPrefix {
      let slot = term.bytes.withUnsafeBytes { self.slot(of: $0) }
      slots[slot] = number
    }
  }
}

/// The tokens of one text that a query asks for.
struct TermMatches {
  struct Match {
    let term: Int
    let kind: HangulToken.Kind
    /// UTF-8 offsets of the text.
    let bytes: Range<Int>
    let position: Int
  }

  /// In order of their positions; of one term at one position, the first.
  private(set) var all: [Match] = []
  /// Of the text, in positions.
  fileprivate(set) var length = 0

  fileprivate mutating func add(_ term: Int, _ kind: HangulToken.Kind, _ bytes: Range<Int>, _ position: Int) {
    for match in all.reversed() {
      if match.position < position { break }
      if match.term == term { return }
    }
    all.append(Match(term: term, kind: kind, bytes: bytes, position: position))
  }

  /// Calls `body` with the bytes of every place where the terms stand one after the other.
  func forEach(phrase: [Int], _ body: (Range<Int>) -> Void) {
    guard let first = phrase.first else { return }
    for start in all.indices where all[start].term == first {
      var last = start
      var end = all[start].bytes.upperBound
      let isWhole = phrase.dropFirst().allSatisfy { term in
        guard let next = following(last, term) else { return false }
        last = next
        end = max(end, all[next].bytes.upperBound)
        return true
      }
      if isWhole { body(all[start].bytes.lowerBound..<end) }
    }
  }

  func count(phrase: [Int]) -> Int {
    var count = 0
    forEach(phrase: phrase) { _ in count += 1 }
    return count
  }

  /// The match of `term` one position after that of match `index`.
  func following(_ index: Int, _ term: Int) -> Int? {
    let position = all[index].position + 1
    var next = index + 1
    while next < all.count, all[next].position <= position {
      if all[next].position == position, all[next].term == term { return next }
      next += 1
    }
    return nil
  }

  /// The bytes of the longest parts of `phrase` that stand there; a gap alone is none.
  func longest(of phrase: [Int]) -> [Range<Int>] {
    typealias Run = (length: Int, end: Int)
    let offsets = Dictionary(grouping: phrase.indices) { phrase[$0] }
    var longest = 1
    var found: [Range<Int>] = []
    /// By the offset in `phrase` that they begin with, at this position and the next.
    var runs: [Int: Run] = [:], nextRuns: [Int: Run] = [:]
    var position = Int.max
    for match in all.reversed() {
      if match.position < position {
        nextRuns = match.position == position - 1 ? runs : [:]
        runs = [:]
        position = match.position
      }
      for offset in offsets[match.term] ?? [] {
        let next = nextRuns[offset + 1]
        let run: Run = (1 + (next?.length ?? 0), max(match.bytes.upperBound, next?.end ?? 0))
        runs[offset] = run
        if run.length < longest || run.length == 1 && match.kind == .gap { continue }
        if run.length > longest { found = [] }
        longest = run.length
        found.append(match.bytes.lowerBound..<run.end)
      }
    }
    return found
  }
}
