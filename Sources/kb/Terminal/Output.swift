import Glibc
import KnowledgeBase

/// Standard output, gathered and written in large pieces; a write that fails is an error, never silence.
struct Output: ~Copyable {
  let look: Look
  /// Columns to lay text out in; nil in a pipe or file, where lines are never broken.
  let columns: Int?
  private var buffer: [UInt8] = []

  /// - Parameter look: what the user wants; a pipe or file gets none of it.
  init(look: Look = .plain) {
    self.look = look.colour && Environment.wantsColour(on: STDOUT_FILENO) ? look : .plain
    columns = Environment.columns(of: STDOUT_FILENO)
  }

  var isTerminal: Bool { columns != nil }

  mutating func line(_ text: StyledText = StyledText()) throws {
    try raw(text.text(for: look) + "\n")
  }

  /// Data in a format for programs. A terminal gets it with its controls made visible.
  mutating func data(_ text: String) throws {
    try raw(isTerminal ? text.withoutControls : text)
  }

  /// A list, an item a line.
  mutating func json(_ items: [JSON]) throws {
    try data(items.isEmpty ? "[]\n" : "[\n" + items.map(\.text).joined(separator: ",\n") + "\n]\n")
  }

  mutating func jsonLines(_ items: [JSON]) throws {
    for item in items { try data(item.text + "\n") }
  }

  mutating func rows(_ columns: [String], _ rows: [[Value]], as format: Format) throws {
    try self.rows(RowSet(columns: columns, rows: rows), as: format)
  }

  mutating func rows(_ set: RowSet, as format: Format) throws {
    guard let table = format.table else {
      try TableText(set).write(to: &self)
      return
    }
    try data(String(decoding: set.bytes(as: table), as: UTF8.self))
  }

  private mutating func raw(_ text: String) throws {
    buffer += text.utf8
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes what is gathered. Call it last.
  mutating func flush() throws {
    defer { buffer = [] }
    guard let reason = Descriptor.write(buffer, to: STDOUT_FILENO) else { return }
    throw KnowledgeBaseError(.file, at: "standard output", "cannot be written: \(reason)")
  }
}

/// Standard error: what is not a result.
enum Notice {
  static func say(_ text: String) {
    print("kb: " + text.onOneLine)
  }

  /// Several lines; of one that is very long, what stands first, where it tells what is wrong, and last, where it tells
  /// what to do.
  static func print(_ text: String) {
    let lines = text.withoutControls.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.count <= longest ? line : line.prefix(longest / 4) + " … " + line.suffix(longest / 4)
    }
    _ = Descriptor.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: STDERR_FILENO)
  }

  /// In characters.
  private static let longest = 1200
}

enum Descriptor {
  /// Writes all of `bytes`; returns the system's reason where it cannot.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> String? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return String(cString: strerror(errno))
      }
    }
    return nil
  }
}
