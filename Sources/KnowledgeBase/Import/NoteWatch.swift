import Glibc

/// Waits for changes of the notes in files and folders, by inotify(7).
public struct NoteWatch: ~Copyable {
  private let queue: Int32
  /// Files and folders; absolute.
  private let paths: [String]
  private var watched: Set<String> = []

  /// What may change a note: a file written or moved here or away, a folder made, what is watched itself gone.
  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF)
  /// An editor writes a file in several steps: this many milliseconds of silence end a change.
  private static let silence: Int32 = 100

  init(_ paths: [String]) throws {
    self.paths = paths
    queue = inotify_init1(Int32(IN_CLOEXEC))
    guard queue >= 0 else { throw NoteWatch.failure(paths.first ?? ".") }
  }

  deinit { close(queue) }

  /// Watches every folder that notes may lie in now, and for one that is gone the nearest above it; false where all were
  /// watched already. After true, notes may have changed that nobody saw.
  public mutating func addFolders() throws -> Bool {
    var finder = NoteFinder()
    var folders: Set<String> = []
    for path in paths {
      do {
        try finder.add(path)
      } catch _ where !FileSystem.exists(path) {
        var folder = NoteWatch.folder(of: path)
        while !FileSystem.exists(folder) { folder = NoteWatch.folder(of: folder) }
        folders.insert(folder)
      }
    }
    folders.formUnion(finder.walkedFolders)
    folders.formUnion(finder.files.map { NoteWatch.folder(of: $0.path) })
    let new = folders.subtracting(watched)
    for folder in new where inotify_add_watch(queue, folder, NoteWatch.events) < 0 {
      // A folder may go while it is looked at: the next look does without it.
      guard errno == ENOENT || errno == EACCES else { throw NoteWatch.failure(folder) }
    }
    watched = folders
    return !new.isEmpty
  }

  /// Returns when a note or a folder has changed, and then nothing for a moment.
  public mutating func wait() throws {
    while !(try readEvents()) {}
    var descriptor = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
    while poll(&descriptor, 1, NoteWatch.silence) > 0 { _ = try readEvents() }
  }

  /// Reads what has happened, or waits for it; whether it concerns notes.
  private mutating func readEvents() throws -> Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(queue, &bytes, bytes.count)
    if count < 0 && errno == EINTR { return false }
    guard count > 0 else { throw NoteWatch.failure(paths.first ?? ".") }
    let headerSize = MemoryLayout<inotify_event>.size
    var concerns = false
    var offset = 0
    while offset + headerSize <= count {
      let event = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self) }
      let end = min(offset + headerSize + Int(event.len), count)
      let name = String(decoding: bytes[(offset + headerSize)..<end].prefix { $0 != 0 }, as: UTF8.self)
      concerns = concerns || isOfNotes(event, name)
      offset = end
    }
    return concerns
  }

  /// A watch that ended is made again if its folder comes back.
  private mutating func isOfNotes(_ event: inotify_event, _ name: String) -> Bool {
    let happened = Int64(event.mask)
    let isLost = happened & Int64(IN_IGNORED | IN_Q_OVERFLOW) != 0
    if isLost || happened & Int64(IN_MOVE_SELF) != 0 { watched = [] }
    if isLost || happened & Int64(IN_ISDIR) != 0 || name.isEmpty { return true }
    return happened & Int64(IN_CREATE) == 0 && (NoteFinder.isNote(name) || IgnoreRules.fileNames.contains(name))
  }

  private static func folder(of path: String) -> String {
    let folder = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
    return folder.isEmpty ? "/" : String(folder)
  }

  private static func failure(_ path: String) -> KnowledgeBaseError {
    if errno == ENOSPC || errno == EMFILE {
      return KnowledgeBaseError(
        .file, at: path, "the system watches no more folders; raise fs.inotify.max_user_watches with sysctl")
    }
    return FileSystem.failure(path)
  }
}
