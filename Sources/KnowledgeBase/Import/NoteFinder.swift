/// A file that may be a note, as the system lists it.
struct FoundFile: Equatable, Sendable {
  /// Absolute, without symbolic links.
  var path: String
  /// In bytes.
  var size: Int
  /// Nanoseconds since 1970-01-01 UTC.
  var modifiedAt: Int64
}

/// Looks through files and folders for notes: `.md`, `.markdown` and `.txt`, in the order of their paths.
///
/// Hidden files and folders are left out, and what `.gitignore` and `.kbignore` in the folders looked through name. A folder that cannot be read is reported and ends nothing.
struct NoteFinder {
  private(set) var files: [FoundFile] = []
  /// Folders that were looked through whole, with all that lies in them.
  private(set) var folders: [String] = []
  /// Those, and every folder in them that was looked through.
  private(set) var walkedFolders: Set<String> = []
  /// What could not be looked at; nothing stored from there may be taken for gone.
  private(set) var failures: [SkippedFile] = []
  /// Links that lead back to a folder above them; nothing is missed there.
  private(set) var loops: [String] = []
  private var seenFolders: Set<FolderIdentity> = []
  /// Paths by what Unicode takes for the same.
  private var seenFiles: [String: String] = [:]

  private struct FolderIdentity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  static let extensions = [".md", ".markdown", ".txt"]

  /// Adds a file, or all notes in a folder; throws where `path` itself is missing or is no note.
  mutating func add(_ path: String) throws {
    let canonical = try FileSystem.canonical(path)
    let status = try FileSystem.status(of: canonical)
    if status.isFolder {
      folders.append(canonical)
      walk(canonical, status)
    } else if !status.isFile {
      throw KnowledgeBaseError(.file, at: path, "is no regular file; notes are files, or folders of them")
    } else if !NoteFinder.isNote(canonical) {
      throw KnowledgeBaseError(
        .file, at: path, "is no note; notes are .md, .markdown and .txt files, or folders of them")
    } else {
      append(canonical, status)
    }
  }

  /// Adds a note by its stored path, if the file is still there.
  mutating func addIfPresent(_ path: String) {
    if let status = try? FileSystem.status(of: path), status.isFile { append(path, status) }
  }

  /// The files, in the order of their paths, each once.
  func sortedFiles() -> [FoundFile] {
    files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  static func isNote(_ path: String) -> Bool {
    let name = path.lowercased()
    return extensions.contains { name.hasSuffix($0) }
  }

  private mutating func append(_ path: String, _ status: FileStatus) {
    if let other = seenFiles[path] {
      if !other.utf8.elementsEqual(path.utf8) {
        let reason = "a file beside it has the same name in other Unicode characters (NFC, NFD); rename one"
        failures.append(SkippedFile(path: path, reason: reason))
      }
      return
    }
    seenFiles[path] = path
    files.append(FoundFile(path: path, size: status.size, modifiedAt: status.modifiedAt))
  }

  /// A folder on the way, with what the folders down to it leave out.
  private struct Step {
    var folder: String
    var status: FileStatus
    /// Outermost first; `depth` is the number of names down to the folder of each.
    var rules: [(depth: Int, rules: IgnoreRules)] = []
    /// From the root of the walk.
    var names: [String] = []

    func leavesOut(_ names: [String], isFolder: Bool) -> Bool {
      for (depth, rules) in rules.reversed() {
        if let answer = rules.leavesOut(Array(names[depth...]), isFolder: isFolder) { return answer }
      }
      return false
    }
  }

  private mutating func walk(_ root: String, _ rootStatus: FileStatus) {
    var pending = [Step(folder: root, status: rootStatus)]
    while var step = pending.popLast() {
      let identity = FolderIdentity(device: step.status.device, inode: step.status.inode)
      guard seenFolders.insert(identity).inserted else { continue }
      walkedFolders.insert(step.folder)
      do {
        let names = try FileSystem.names(in: step.folder)
        if let rules = IgnoreRules(folder: step.folder, names: names) { step.rules.append((step.names.count, rules)) }
        for name in names where !name.hasPrefix(".") { visit(name, in: step, &pending) }
      } catch {
        failures.append(SkippedFile(path: step.folder, reason: error.message))
      }
    }
  }

  private mutating func visit(_ name: String, in step: Step, _ pending: inout [Step]) {
    let path = step.folder == "/" ? "/" + name : step.folder + "/" + name
    do {
      let entry = try FileSystem.status(of: path, followingLinks: false)
      let real = entry.isLink ? try FileSystem.canonical(path) : path
      let status = entry.isLink ? try FileSystem.status(of: real) : entry
      guard status.isFolder || NoteFinder.isNote(path) || NoteFinder.isNote(real) else { return }
      let names = step.names + [name]
      if step.leavesOut(names, isFolder: status.isFolder) { return }
      if entry.isLink, status.isFolder, NotePaths.lies(path, in: real) {
        loops.append(path)
      } else if status.isFolder {
        pending.append(Step(folder: real, status: status, rules: step.rules, names: names))
      } else if !status.isFile {
        failures.append(SkippedFile(path: path, reason: "is no regular file"))
      } else {
        append(real, status)
      }
    } catch {
      let isUnnameable = name.unicodeScalars.contains("\u{FFFD}")
      guard isUnnameable || NoteFinder.isNote(path) else { return }
      let reason = isUnnameable ? "the name is not UTF-8; rename it" : error.message
      failures.append(SkippedFile(path: path, reason: reason))
    }
  }
}
