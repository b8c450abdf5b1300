/// How notes are named: relative to the folder that holds `.kb/` where they lie in it, else absolutely.
struct NotePaths: Sendable {
  /// The folder that holds `.kb/`, absolute and without links; nil for a knowledge base that lies elsewhere.
  let base: String?

  /// As `notes.path`.
  func shown(_ path: String) -> String {
    guard let base, NotePaths.lies(path, in: base) else { return path }
    return String(path.utf8.dropFirst(base == "/" ? 1 : base.utf8.count + 1)) ?? path
  }

  /// The file of a note as `notes.path` names it.
  func absolute(_ path: String) -> String {
    absolute(path, from: base ?? "/")
  }

  func absolute(_ path: String, from folder: String) -> String {
    path.hasPrefix("/") ? path : (folder == "/" ? "" : folder) + "/" + path
  }

  static func lies(_ path: String, in folder: String) -> Bool {
    folder == "/" || path.utf8.starts(with: (folder + "/").utf8)
  }
}
