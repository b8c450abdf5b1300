import Glibc
import Synchronization

/// A thread of the system.
struct Thread: Sendable {
  private let identity: pthread_t

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Bytes of a thread's stack, of which only what is used takes memory. Blocks a hundred deep are read by functions that call
  /// each other, which takes over 1 MB in a release and 8 MB in a debug build.
  private static let stackSize = 64 << 20

  /// Runs `body` on a new thread; nil where the system grants none.
  static func start(_ body: @escaping @Sendable () -> Void) -> Thread? {
    var identity = pthread_t()
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    let box = Unmanaged.passRetained(Body(body))
    let code = pthread_create(
      &identity, &attributes,
      { argument in
        if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, box.toOpaque())
    guard code == 0 else {
      box.release()
      return nil
    }
    return Thread(identity: identity)
  }

  /// Waits for its end; once at most.
  func join() {
    pthread_join(identity, nil)
  }

  /// What `first` makes on a thread of its own, and `second` beside it.
  static func both<First: Sendable, Second>(
    _ first: @escaping @Sendable () throws -> First, _ second: () throws -> Second
  ) throws -> (First, Second) {
    let made = Made<First>()
    let thread = start { made.result.withLock { $0 = Result(catching: first) } }
    let other = Result(catching: second)
    thread?.join()
    let found = made.result.withLock { $0 } ?? Result(catching: first)
    return (try found.get(), try other.get())
  }

  private final class Made<Value: Sendable>: Sendable {
    let result = Mutex<Result<Value, any Error>?>(nil)
  }
}
