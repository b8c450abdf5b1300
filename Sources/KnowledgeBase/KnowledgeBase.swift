/// The public door: one knowledge base, open. Everything throws `KnowledgeBaseError`.
public struct KnowledgeBase: ~Copyable {
  /// From the folder that it is made for.
  static let fileInFolder = ".kb/kb.sqlite"

  let connection: Connection
  /// As it was named.
  public let location: Location

  private init(connection: consuming Connection, location: Location) {
    self.connection = connection
    self.location = location
  }

  /// Opens a knowledge base to ask it; a file that does not exist is an error, an older one is asked as it stands
  /// if it can't be brought up to date.
  public static func open(_ location: Location) throws -> KnowledgeBase {
    guard case .file(let path) = location else { return try sample() }
    let missing = KnowledgeBaseError(
      .file, at: path, "no such knowledge base; make one with 'kb import PATH --database \(path)'")
    guard FileSystem.exists(path) else { throw missing }
    try checkIsFile(path)
    let connection = try openToRead(path)
    let migrator = Migrator()
    let version = try migrator.version(of: connection)
    // An empty file is a database without tables.
    guard version > 0 else { throw missing }
    guard version == migrator.latest else { return try openForWriting(path) }
    return KnowledgeBase(connection: connection, location: location)
  }

  /// Throws where `path` is something else than a file, of which SQLite would wait for ever or say that the disk is bad.
  private static func checkIsFile(_ path: String) throws {
    guard let status = try? FileSystem.status(of: path), !status.isFile else { return }
    let what = status.isFolder ? "is a folder" : "is no regular file"
    throw KnowledgeBaseError(
      .file, at: path, "\(what); name the file of a knowledge base with --database, as in '\(fileInFolder)'")
  }

  /// SQLite reads a write-ahead log only where it may write beside it; elsewhere the file alone is read.
  private static func openToRead(_ path: String) throws -> Connection {
    do {
      let connection = try Connection(path: path, access: .readOnly)
      try Migrator().check(connection)
      return connection
    } catch let error as KnowledgeBaseError
      where ["unable to open database file", "attempt to write a readonly database"].contains(where: {
        error.message.contains($0)
      }) && !FileSystem.exists(path + "-wal")
    {
      let connection = try Connection(path: path, access: .immutable)
      try Migrator().check(connection)
      return connection
    }
  }

  /// Opens a knowledge base to import into it, makes it if it is missing, and brings its schema up to date.
  public static func openForWriting(_ path: String) throws -> KnowledgeBase {
    try checkIsFile(path)
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let isNew = !FileSystem.exists(path)
    let folders = folder.isEmpty ? [] : try FileSystem.makeFolder(folder)
    do {
      return try openOrMake(path)
    } catch {
      if isNew { FileSystem.removeEmpty(path, folders: folders) }
      throw error
    }
  }

  private static func openOrMake(_ path: String) throws -> KnowledgeBase {
    let connection = try Connection(path: path, access: .create)
    let migrator = Migrator()
    try migrator.check(connection)
    try FileStore.prepare(connection)
    try migrator.migrate(connection)
    return KnowledgeBase(connection: connection, location: .file(path))
  }

  /// Makes an empty knowledge base for `folder` and returns its path; one that is there stays as it is.
  public static func create(in folder: String) throws -> String {
    if let status = try? FileSystem.status(of: folder), !status.isFolder {
      throw KnowledgeBaseError(.file, at: folder, "is no folder; name the folder to make it in")
    }
    let path = folder == "." ? fileInFolder : folder + "/" + fileInFolder
    _ = try openForWriting(path)
    return path
  }

  /// The sample notes, imported into memory.
  public static func sample() throws -> KnowledgeBase {
    let connection = try Connection(path: ":memory:", access: .memory)
    try Migrator().migrate(connection)
    let base = KnowledgeBase(connection: connection, location: .sample)
    try base.importSample()
    return base
  }
}
