import Glibc

/// Held by the one import that runs on a knowledge base; the system lets go of it when the process ends, however it ends.
///
/// The lock stands on a file of its own beside the database: closing a second descriptor of the database would drop
/// the locks that SQLite holds on it.
struct ImportLock: ~Copyable {
  private let file: Int32
  private let path: String

  /// Waits until no other import runs; calls `waiting` once if one does.
  init(database: String, waiting: () -> Void) throws {
    path = database + "-import"
    file = try ImportLock.acquire(path, waiting)
  }

  deinit {
    unlink(path)
    close(file)
  }

  private static func acquire(_ path: String, _ waiting: () -> Void) throws -> Int32 {
    var hasSaid = false
    while true {
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard file >= 0 else { throw FileSystem.failure(path) }
      while flock(file, hasSaid ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
        if errno == EWOULDBLOCK {
          waiting()
          hasSaid = true
        } else if errno != EINTR {
          defer { close(file) }
          throw FileSystem.failure(path)
        }
      }
      if isStill(path, file) { return file }
      close(file)
    }
  }

  /// Whether `path` is the file that was locked, and not one made after its holder removed it.
  private static func isStill(_ path: String, _ file: Int32) -> Bool {
    var (named, locked) = (stat(), stat())
    return stat(path, &named) == 0 && fstat(file, &locked) == 0 && named.st_ino == locked.st_ino
      && named.st_dev == locked.st_dev
  }
}
