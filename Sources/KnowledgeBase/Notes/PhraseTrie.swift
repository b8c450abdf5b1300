/// Phrases over bytes, found in one pass (Aho and Corasick 1975); the cost does not grow with their number.
struct PhraseTrie: Sendable {
  /// A byte's column; 0 for bytes that no phrase has.
  private let columns: [UInt8]
  private let width: Int
  /// Row by state, column by byte: the next state, 0 for none (the root). States are numbered breadth first. Two bytes each,
  /// as an import reads all rows of megabytes of them.
  private let next: [UInt16]
  /// The phrase that ends at a state; -1 for none.
  private let phrase: [Int32]
  /// The nearest shorter suffix state at which a phrase ends; 0 for none.
  private let shorter: [Int32]
  private let depth: [Int32]

  /// A state and the way to it, while the trie is made.
  private struct Node {
    var column: UInt8
    var phrase: Int32 = -1
    var firstChild = 0
    var nextSibling = 0
  }

  /// `phrases` as they are matched: folded by `Folding`, none empty. Throws where they are too many.
  init(_ phrases: [[UInt8]]) throws {
    var columns = [UInt8](repeating: 0, count: 256)
    var width = 1
    for byte in phrases.joined() where columns[Int(byte)] == 0 {
      columns[Int(byte)] = UInt8(width)
      width += 1
    }
    var nodes = [Node(column: 0)]
    for (index, bytes) in phrases.enumerated() {
      var node = 0
      for byte in bytes { node = Self.child(of: node, at: columns[Int(byte)], in: &nodes) }
      if nodes[node].phrase < 0 { nodes[node].phrase = Int32(index) }
    }
    guard nodes.count <= UInt16.max else {
      throw KnowledgeBaseError(
        .input, "\(phrases.count) phrases make \(nodes.count) states; \(UInt16.max) are the most")
    }
    self.columns = columns
    self.width = width
    (next, phrase, shorter, depth) = Self.link(nodes, width)
  }

  private static func child(of parent: Int, at column: UInt8, in nodes: inout [Node]) -> Int {
    var child = nodes[parent].firstChild
    while child > 0, nodes[child].column != column { child = nodes[child].nextSibling }
    if child > 0 { return child }
    nodes.append(Node(column: column, nextSibling: nodes[parent].firstChild))
    nodes[parent].firstChild = nodes.count - 1
    return nodes.count - 1
  }

  /// Breadth first: a state goes where its longest proper suffix goes, but for its own children.
  private static func link(
    _ nodes: [Node], _ width: Int
  ) -> (next: [UInt16], phrase: [Int32], shorter: [Int32], depth: [Int32]) {
    /// By state: its node, and the state of its longest proper suffix.
    var order = [0]
    var fall = [0]
    var phrase: [Int32] = []
    var shorter: [Int32] = []
    var depth: [Int32] = [0]
    let next = [UInt16](unsafeUninitializedCapacity: nodes.count * width) { rows, count in
      rows[..<width].initialize(repeating: 0)
      for state in nodes.indices {
        let node = nodes[order[state]]
        let row = state * width
        let back = fall[state]
        if state > 0 { _ = rows[row..<row + width].initialize(fromContentsOf: rows[back * width..<(back + 1) * width]) }
        phrase.append(node.phrase)
        shorter.append(state == 0 ? 0 : phrase[back] >= 0 ? Int32(back) : shorter[back])
        var child = node.firstChild
        while child > 0 {
          let slot = row + Int(nodes[child].column)
          fall.append(state == 0 ? 0 : Int(rows[slot]))
          rows[slot] = UInt16(order.count)
          order.append(child)
          depth.append(depth[state] + 1)
          child = nodes[child].nextSibling
        }
      }
      count = nodes.count * width
    }
    return (next, phrase, shorter, depth)
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
