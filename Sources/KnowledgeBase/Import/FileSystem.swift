import Glibc

/// What the system says of a file or folder.
struct FileStatus: Equatable {
  var isFolder: Bool
  var isFile: Bool
  var isLink: Bool
  /// In bytes.
  var size: Int
  /// Nanoseconds since 1970-01-01 UTC.
  var modifiedAt: Int64
  var device: UInt64
  var inode: UInt64
}

/// The few calls of the system that import and export need; every failure names its path and the system's reason.
enum FileSystem {
  /// Of what a symbolic link points at, or of the link itself.
  static func status(of path: String, followingLinks: Bool = true) throws(KnowledgeBaseError) -> FileStatus {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { throw failure(path) }
    let kind = status.st_mode & S_IFMT
    return FileStatus(
      isFolder: kind == S_IFDIR, isFile: kind == S_IFREG, isLink: kind == S_IFLNK, size: Int(status.st_size),
      modifiedAt: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec),
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The absolute path without `.`, `..` and symbolic links.
  static func canonical(_ path: String) throws(KnowledgeBaseError) -> String {
    guard let resolved = realpath(path, nil) else { throw failure(path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The names in a folder, in no order, without `.` and `..`.
  static func names(in folder: String) throws(KnowledgeBaseError) -> [String] {
    guard let stream = opendir(folder) else { throw failure(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// The longest file that is read: 64 MB, some thirty books. One file at a time has to fit into memory.
  static let longest = 1 << 26

  /// All bytes of a file, as many as it holds when its end is reached.
  ///
  /// - Parameter onlyFiles: takes no pipe or device, which may have no end, even where one has come in a file's place.
  static func read(_ path: String, onlyFiles: Bool = false) throws(KnowledgeBaseError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | (onlyFiles ? O_NONBLOCK : 0))
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure(path) }
    guard !onlyFiles || status.st_mode & S_IFMT == S_IFREG else {
      throw KnowledgeBaseError(.file, at: path, "is no regular file; put a file in its place")
    }
    var bytes: [UInt8] = []
    var capacity = max(min(Int(status.st_size), longest) + 1, 4096)
    var isAtEnd = false
    while !isAtEnd {
      guard bytes.count <= longest else {
        throw KnowledgeBaseError(.file, at: path, "is larger than 64 MB; split it, or name it in .kbignore")
      }
      let filled = bytes.count
      let code = try append(to: &bytes, capacity: capacity, from: file, path)
      isAtEnd = code == 0
      capacity = bytes.count == filled ? capacity : max(capacity / 2, 4096)
    }
    return bytes
  }

  private static func append(
    to bytes: inout [UInt8], capacity: Int, from file: Int32, _ path: String
  ) throws(KnowledgeBaseError) -> Int {
    var count = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
      repeat { count = Glibc.read(file, buffer.baseAddress, capacity) } while count < 0 && errno == EINTR
      initialized = max(count, 0)
    }
    guard count >= 0 else { throw failure(path) }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    return count
  }

  /// Makes a folder and those above it that are missing; returns what was made, outermost first.
  static func makeFolder(_ path: String) throws(KnowledgeBaseError) -> [String] {
    var made: [String] = []
    var prefix = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      prefix += "/" + part
      if mkdir(prefix, 0o777) == 0 {
        made.append(prefix)
      } else if errno != EEXIST {
        throw failure(prefix)
      }
    }
    return made
  }

  /// Takes away a file that nothing was written to, and then `folders`, innermost first, as far as nothing is in them.
  static func removeEmpty(_ path: String, folders: [String]) {
    if let status = try? status(of: path), status.isFile, status.size == 0 { unlink(path) }
    for folder in folders.reversed() { rmdir(folder) }
  }

  static func failure(_ path: String) -> KnowledgeBaseError {
    let code = errno
    let reason =
      switch code {
      case ENOENT: "no such file or folder; check the path"
      case EACCES, EPERM: "permission denied; check who may read or write it"
      case ELOOP: "too many symbolic links; the link leads back to itself"
      case EISDIR: "is a folder; name a file"
      case ENOTDIR: "a part of the path is no folder; check the path"
      case ENOSPC: "the disk is full; make room and try again"
      default: String(cString: strerror(code))
      }
    return KnowledgeBaseError(.file, at: path, reason)
  }
}
