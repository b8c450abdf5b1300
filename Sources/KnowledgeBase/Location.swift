/// Where a knowledge base lies.
public enum Location: Equatable, Sendable {
  /// A file that may not exist yet.
  case file(String)
  /// The sample notes, in memory: no knowledge base was named and none was found.
  case sample

  /// `database`, else `$KB_DATABASE`, else the nearest `.kb/kb.sqlite` from `workingFolder` upward, else
  /// `$XDG_DATA_HOME/kb/kb.sqlite`, else the sample.
  ///
  /// - Parameter workingFolder: absolute.
  public static func find(
    database: String?, workingFolder: String, environment: [String: String]
  ) -> Location {
    if let database { return .file(database) }
    if let database = environment["KB_DATABASE"], !database.isEmpty { return .file(database) }
    var folder = workingFolder[...]
    while true {
      let file = folder + "/" + KnowledgeBase.fileInFolder
      if FileSystem.exists(String(file)) { return .file(String(file)) }
      guard let slash = folder.lastIndex(of: "/") else { break }
      folder = folder[..<slash]
    }
    let shared = sharedFile(environment)
    return shared.map { FileSystem.exists($0) ? .file($0) : .sample } ?? .sample
  }

  /// Where `kb import` makes a knowledge base if none was named or found: `$XDG_DATA_HOME/kb/kb.sqlite`,
  /// else `~/.local/share/kb/kb.sqlite`; nil where neither variable is an absolute path.
  public static func sharedFile(_ environment: [String: String]) -> String? {
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/kb/kb.sqlite" }
    if let home = environment["HOME"], home.hasPrefix("/") { return home + "/.local/share/kb/kb.sqlite" }
    return nil
  }

  /// The questions that are the knowledge base's own test, beside it: `.kb/kb.questions.tsv`. Nil for the sample.
  public var questionFile: String? { fileBeside("questions.tsv") }

  /// Workloads and traits of one's own, beside the knowledge base: `.kb/kb.vocabulary.tsv`. Nil for the sample.
  public var vocabularyFile: String? { fileBeside("vocabulary.tsv") }

  /// The user's own words for one thing, beside the knowledge base: `.kb/kb.synonyms.tsv`. Nil for the sample.
  public var synonymFile: String? { fileBeside("synonyms.tsv") }

  private func fileBeside(_ name: String) -> String? {
    guard case .file(let path) = self else { return nil }
    return (path.hasSuffix(".sqlite") ? String(path.dropLast(".sqlite".count)) : path) + "." + name
  }
}
