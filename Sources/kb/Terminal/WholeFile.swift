import Glibc
import KnowledgeBase

/// A file that is written whole or not at all: the new text stands under another name until it is complete.
struct WholeFile: ~Copyable {
  private let path: String
  /// Where the text is gathered: beside `path`, or `path` itself where that is a device or a pipe.
  private let draft: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isDone = false

  init(path: String) throws {
    let real = WholeFile.resolved(path)
    var status = stat()
    let exists = stat(real, &status) == 0
    let isOrdinary = !exists || status.st_mode & S_IFMT == S_IFREG
    self.path = real
    draft = isOrdinary ? "\(real).\(getpid()).part" : real
    let flags = isOrdinary ? O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC : O_WRONLY | O_CLOEXEC
    descriptor = open(draft, flags, exists ? status.st_mode & 0o777 : 0o666)
    guard descriptor >= 0 else { throw WholeFile.failure(path, String(cString: strerror(errno))) }
    if exists, isOrdinary, access(real, W_OK) != 0 {
      throw WholeFile.failure(path, String(cString: strerror(errno)))
    }
  }

  mutating func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  private mutating func flush() throws {
    defer { buffer = [] }
    if let reason = Descriptor.write(buffer, to: descriptor) { throw WholeFile.failure(path, reason) }
  }

  /// Gives the text its name. Without this the file stays as it was.
  consuming func finish() throws {
    try flush()
    if draft != path, fsync(descriptor) != 0 || rename(draft, path) != 0 {
      throw WholeFile.failure(path, String(cString: strerror(errno)))
    }
    isDone = true
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if draft != path, !isDone { unlink(draft) }
  }

  private static func failure(_ path: String, _ reason: String) -> KnowledgeBaseError {
    KnowledgeBaseError(.file, at: path, "cannot be written: \(reason); name another with --output")
  }

  /// The file behind a symbolic link, so that the link stays one.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
