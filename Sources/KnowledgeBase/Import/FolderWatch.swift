import Glibc

/// Tells when a note in one of some folders comes, goes or changes (Linux, inotify).
struct FolderWatch: ~Copyable {
  private let descriptor: Int32

  /// How long no change must come until one is told, and how long at most it is waited for that; milliseconds.
  private static let quiet: Int32 = 150
  private static let longest: Int32 = 2000

  init() throws {
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { throw FileSystem.failure("inotify") }
  }

  deinit { close(descriptor) }

  /// Watches a folder from now on; one watched already stays so.
  func add(_ folder: String) throws {
    let changes = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_ATTRIB
    guard inotify_add_watch(descriptor, folder, UInt32(changes)) >= 0 else {
      if errno == ENOSPC {
        throw KnowledgeBaseError(
          .file, at: folder, "too many folders to watch; raise fs.inotify.max_user_watches, or import fewer")
      }
      if errno == ENOENT || errno == EACCES { return }
      throw FileSystem.failure(folder)
    }
  }

  /// Waits for a change, and then until none has come for a moment: a program that saves writes more than once.
  func wait() throws {
    while try !changed(within: -1) {}
    var waited: Int32 = 0
    while waited < Self.longest, try changed(within: Self.quiet) { waited += Self.quiet }
  }

  /// Whether a change that matters came within so many milliseconds; -1 waits for ever.
  private func changed(within milliseconds: Int32) throws -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let count = poll(&request, 1, milliseconds)
    if count < 0 && errno != EINTR { throw FileSystem.failure("inotify") }
    return count > 0 ? drained() : false
  }

  /// Takes what has come; whether a note, a folder or a list of what to leave out is among it.
  private func drained() -> Bool {
    var matters = false
    var buffer = [UInt8](repeating: 0, count: 16384)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return matters }
      buffer.withUnsafeBytes { bytes in
        var offset = 0
        let head = MemoryLayout<inotify_event>.size
        while offset + head <= count {
          let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let name = bytes[(offset + head)..<min(count, offset + head + Int(event.len))].prefix { $0 != 0 }
          if Self.matters(String(decoding: name, as: UTF8.self), event.mask) { matters = true }
          offset += head + Int(event.len)
        }
      }
    }
  }

  private static func matters(_ name: String, _ mask: UInt32) -> Bool {
    if mask & UInt32(IN_Q_OVERFLOW | IN_DELETE_SELF) != 0 { return true }
    if name == ".gitignore" || name == ".kbignore" { return true }
    if name.hasPrefix(".") || name.isEmpty { return false }
    return mask & UInt32(IN_ISDIR) != 0 || NoteFinder.isNote(name)
  }
}
