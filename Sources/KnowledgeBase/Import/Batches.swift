import Glibc
import Synchronization

/// Maps items on all cores, batch by batch, while the caller's thread takes the batches in order.
///
/// The next batch is worked on while the last one is taken, and no more than these two are held.
struct Batches<Item: Sendable, Result: Sendable> {
  let items: [Item]
  /// The most items in a batch, and the most that their weights may add up to.
  let mostItems: Int
  let mostWeight: Int
  let weight: @Sendable (Item) -> Int
  let map: @Sendable (Item) -> Result

  func forEach(_ take: ([(Item, Result)]) throws -> Void) throws {
    var pieces = items.pieces(ofAtMost: mostItems, weighing: mostWeight, weight)[...]
    var running = pieces.popFirst().map(start)
    while let batch = running {
      let results = batch.wait()
      running = pieces.popFirst().map(start)
      do {
        try take(results)
      } catch {
        _ = running?.wait()
        throw error
      }
    }
  }

  private func start(_ piece: ArraySlice<Item>) -> Batch {
    Batch(items: piece, map: map)
  }

  /// One batch on its threads. The state is shared through the two locks alone.
  private final class Batch: Sendable {
    private let items: ArraySlice<Item>
    private let map: @Sendable (Item) -> Result
    private let next: Mutex<Int>
    private let results: Mutex<[Result?]>
    private let threads: Mutex<[Thread]>

    init(items: ArraySlice<Item>, map: @escaping @Sendable (Item) -> Result) {
      self.items = items
      self.map = map
      next = Mutex(items.startIndex)
      results = Mutex(Array(repeating: nil, count: items.count))
      threads = Mutex([])
      let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
      for _ in 0..<min(cores, items.count) {
        if let thread = Thread.start({ self.work() }) { threads.withLock { $0.append(thread) } }
      }
    }

    /// The items with their results, in order. Where no thread could be started, the caller's does the work.
    func wait() -> [(Item, Result)] {
      for thread in threads.withLock({ $0 }) { thread.join() }
      work()
      return results.withLock { results in zip(items, results).compactMap { item, result in result.map { (item, $0) } }
      }
    }

    private func work() {
      while let index = next.withLock({ next -> Int? in
        guard next < items.endIndex else { return nil }
        defer { next += 1 }
        return next
      }) {
        let result = map(items[index])
        results.withLock { $0[index - items.startIndex] = result }
      }
    }
  }
}

extension Array {
  /// The elements in order, in pieces of at most so many and of at most so much weight, but of one element at least.
  func pieces(
    ofAtMost mostItems: Int, weighing mostWeight: Int, _ weight: (Element) -> Int
  ) -> [ArraySlice<Element>] {
    var pieces: [ArraySlice<Element>] = []
    var first = 0
    var sum = 0
    for (index, element) in enumerated() {
      let added = weight(element)
      if index > first && (index - first >= mostItems || sum + added > mostWeight) {
        pieces.append(self[first..<index])
        (first, sum) = (index, 0)
      }
      sum += added
    }
    if first < count { pieces.append(self[first...]) }
    return pieces
  }
}
