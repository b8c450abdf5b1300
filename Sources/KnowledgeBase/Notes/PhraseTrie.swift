/// Phrases over bytes, found in one pass (Aho and Corasick 1975); the cost does not grow with their number.
struct PhraseTrie: Sendable {
  /// A byte's column; 0 for bytes that no phrase has.
  private var columns = [UInt8](repeating: 0, count: 256)
  private var width = 1
  /// Row by state, column by byte: the next state, 0 for none (the root).
  private var next: [Int32] = []
  /// The phrase that ends at a state; -1 for none.
  private var phrase: [Int32] = []
  /// The nearest shorter suffix state at which a phrase ends; 0 for none.
  private var shorter: [Int32] = []
  private var depth: [Int32] = []

  /// `phrases` as they are matched: folded by `Folding`, none empty.
  init(_ phrases: [[UInt8]]) {
    for byte in phrases.joined() where columns[Int(byte)] == 0 {
      columns[Int(byte)] = UInt8(width)
      width += 1
    }
    addState(depth: 0)
    for (index, bytes) in phrases.enumerated() { insert(bytes, index) }
    link()
  }

  private mutating func addState(depth: Int32) {
    next.append(contentsOf: repeatElement(0, count: width))
    phrase.append(-1)
    shorter.append(0)
    self.depth.append(depth)
  }

  private mutating func insert(_ bytes: [UInt8], _ index: Int) {
    var state = 0
    for byte in bytes {
      let slot = state * width + Int(columns[Int(byte)])
      if next[slot] == 0 {
        next[slot] = Int32(phrase.count)
        addState(depth: depth[state] + 1)
      }
      state = Int(next[slot])
    }
    if phrase[state] < 0 { phrase[state] = Int32(index) }
  }

  /// Breadth first: each state falls back to its longest proper suffix that is a state.
  private mutating func link() {
    var fall = [Int32](repeating: 0, count: phrase.count)
    var queue = (1..<max(width, 1)).map { next[$0] }.filter { $0 > 0 }
    var head = 0
    while head < queue.count {
      let state = Int(queue[head])
      head += 1
      let back = Int(fall[state])
      shorter[state] = phrase[back] >= 0 ? Int32(back) : shorter[back]
      for column in 1..<width {
        let slot = state * width + column
        let viaBack = next[back * width + column]
        if next[slot] > 0 {
          fall[Int(next[slot])] = viaBack
          queue.append(next[slot])
        } else {
          next[slot] = viaBack
        }
      }
    }
  }

  /// The state after `byte`.
  @inline(__always)
  func step(_ state: Int, _ byte: UInt8) -> Int {
    let column = Int(columns[Int(byte)])
    return column == 0 ? 0 : Int(next[state * width + column])
  }

  /// The phrases that end at `state`, longest first.
  func endings(at state: Int, _ body: (Int) -> Void) {
    var current = state
    while current > 0 {
      if phrase[current] >= 0 { body(Int(phrase[current])) }
      current = Int(shorter[current])
    }
  }

  /// The phrases that `bytes` open with, each with its length, shortest first.
  func prefixes(of bytes: some Sequence<UInt8>) -> [(phrase: Int, length: Int)] {
    var found: [(phrase: Int, length: Int)] = []
    var state = 0
    var length = 0
    for byte in bytes {
      state = step(state, byte)
      length += 1
      guard state > 0, depth[state] == length else { break }
      if phrase[state] >= 0 { found.append((Int(phrase[state]), length)) }
    }
    return found
  }

  @inline(__always)
  func hasEnding(at state: Int) -> Bool { state > 0 && (phrase[state] >= 0 || shorter[state] > 0) }
}
