import Glibc
import KnowledgeBase

/// One line on a terminal's standard error that says how far an import is; nothing in a pipe.
struct ProgressLine {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let started = ContinuousClock.now
  private var shown: ContinuousClock.Instant?

  /// Ten times a second at most, and not at all in an import's first half second.
  mutating func show(_ progress: ImportProgress) {
    let now = ContinuousClock.now
    guard isTerminal, now - (shown ?? started) > .milliseconds(shown == nil ? 500 : 100) else { return }
    shown = now
    let seconds = (now - started) / .seconds(1)
    let speed = Double(progress.bytesDone) / seconds
    var line = "\(progress.notesDone) of \(progress.noteCount) notes, \(tenths(speed / 1e6)) MB/s"
    if progress.bytesDone > 0 {
      let left = Double(progress.byteCount - progress.bytesDone) / speed
      line += ", \(Int(left.rounded(.up))) s left"
    }
    put("\r" + line + "\u{1B}[K")
  }

  /// Takes the line away again.
  mutating func clear() {
    if shown != nil { put("\r\u{1B}[K") }
    shown = nil
  }

  private func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func put(_ text: String) {
    _ = Descriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }
}
