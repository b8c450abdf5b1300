/// Terms of the index by number: what a query is made of. They are found in a text by their bytes, without a string made.
struct TermTable {
  private var terms: [(bytes: [UInt8], isPrefix: Bool)] = []
  private var prefixes: [Int] = []
  /// Open addressing: whole terms by hash, their number -1 where free. Never more than half full.
  private var slots = [(hash: UInt64, term: Int)](repeating: (0, -1), count: 64)

  /// The number of a term, from 0; one that was added before keeps its number. A prefix is found in all that begin with it.
  mutating func add(_ term: String, isPrefix: Bool = false) -> Int {
    let bytes = Array(term.utf8)
    if isPrefix {
      if let known = prefixes.first(where: { terms[$0].bytes == bytes }) { return known }
      prefixes.append(terms.count)
    } else {
      let hash = bytes.withUnsafeBytes(TermTable.hash)
      let slot = bytes.withUnsafeBytes { self.slot(of: $0, hash) }
      if slots[slot].term >= 0 { return slots[slot].term }
      slots[slot] = (hash, terms.count)
    }
    terms.append((bytes, isPrefix))
    if terms.count * 2 > slots.count { grow() }
    return terms.count - 1
  }

  /// Where the terms stand in a text.
  func matches(in utf8: UnsafeRawBufferPointer) -> TermMatches {
    let reader = TermReader(self)
    HangulToken.cut(utf8, as: .index, for: reader)
    return TermMatches(all: reader.matches, length: reader.position + 1)
  }

  func matches(in text: String) -> TermMatches {
    var text = text
    return text.withUTF8 { matches(in: UnsafeRawBufferPointer($0)) }
  }

  /// The whole term that a token is; nil for nearly every token of a text.
  fileprivate func term(_ token: UnsafeRawBufferPointer) -> Int? {
    let found = slots[slot(of: token, TermTable.hash(token))].term
    return found < 0 ? nil : found
  }

  /// The prefixes that a token begins with.
  fileprivate func forEachPrefix(of token: UnsafeRawBufferPointer, _ body: (Int) -> Void) {
    for prefix in prefixes where token.starts(with: terms[prefix].bytes) { body(prefix) }
  }

  /// Where a term stands, or would.
  private func slot(of token: UnsafeRawBufferPointer, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].term >= 0,
      slots[slot].hash != hash || !token.elementsEqual(terms[slots[slot].term].bytes)
    {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// Four bytes at a time, the last of which may have been taken before: every token of every text scored comes by.
  private static func hash(_ token: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(token.count)
    func take(_ value: UInt64) {
      // Knuth's multiplication; the upper half depends on all that came before.
      hash = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    guard token.count >= 4 else {
      for byte in token { take(UInt64(byte)) }
      return hash
    }
    for place in stride(from: 0, to: token.count - 4, by: 4) {
      take(UInt64(token.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
    }
    take(UInt64(token.loadUnaligned(fromByteOffset: token.count - 4, as: UInt32.self)))
    return hash
  }

  private mutating func grow() {
    let known = slots.filter { $0.term >= 0 }
    slots = Array(repeating: (0, -1), count: slots.count * 2)
    for one in known {
      let slot = terms[one.term].bytes.withUnsafeBytes { self.slot(of: $0, one.hash) }
      slots[slot] = one
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
  var all: [Match] = []
  /// Of the text, in positions.
  var length = 0

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

private final class TermReader: TokenReader {
  private let table: TermTable
  private(set) var matches: [TermMatches.Match] = []

  init(_ table: TermTable) { self.table = table }

  override func read(_ token: UnsafeRawBufferPointer, _ kind: HangulToken.Kind, _ bytes: Range<Int>) -> Bool {
    if let term = table.term(token) { add(term, kind, bytes) }
    table.forEachPrefix(of: token) { add($0, kind, bytes) }
    return true
  }

  private func add(_ term: Int, _ kind: HangulToken.Kind, _ bytes: Range<Int>) {
    for match in matches.reversed() {
      if match.position < position { break }
      if match.term == term { return }
    }
    matches.append(TermMatches.Match(term: term, kind: kind, bytes: bytes, position: position))
  }
}
