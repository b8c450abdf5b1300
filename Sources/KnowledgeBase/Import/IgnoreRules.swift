import Glibc

/// What the `.gitignore` and `.kbignore` of one folder say of the files and folders below it.
///
/// Patterns are gitignore's (git-scm.com/docs/gitignore): `*`, `?`, `[…]`, `**`, `!` for "after all", `/` at the end for
/// folders alone, and a `/` elsewhere for a path that starts at this folder. `.kbignore` has the last word.
struct IgnoreRules {
  static let fileNames = [".gitignore", ".kbignore"]

  private var patterns: [Pattern] = []

  private struct Pattern {
    /// The pattern between slashes; `**` stands for any number of names.
    var names: [String]
    var isNegated: Bool
    var isForFolders: Bool
  }

  /// Nil where the folder has neither file.
  init?(folder: String, names: [String]) {
    for file in IgnoreRules.fileNames where names.contains(file) {
      guard let bytes = try? FileSystem.read(folder + "/" + file, onlyFiles: true) else { continue }
      for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
        if let pattern = IgnoreRules.pattern(String(line)) { patterns.append(pattern) }
      }
    }
    if patterns.isEmpty { return nil }
  }

  /// Whether a path below the folder is left out; nil where no pattern speaks of it.
  func leavesOut(_ names: [String], isFolder: Bool) -> Bool? {
    let last = patterns.last { pattern in
      (isFolder || !pattern.isForFolders) && IgnoreRules.matches(pattern.names[...], names[...])
    }
    return last.map { !$0.isNegated }
  }

  private static func pattern(_ line: String) -> Pattern? {
    var text = line[...]
    while text.hasSuffix(" ") && !text.hasSuffix("\\ ") { text = text.dropLast() }
    guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
    let isNegated = text.hasPrefix("!")
    if isNegated { text = text.dropFirst() }
    let isForFolders = text.hasSuffix("/")
    if isForFolders { text = text.dropLast() }
    let isAnchored = text.contains("/")
    let names = text.split(separator: "/").map(String.init)
    guard !names.isEmpty else { return nil }
    return Pattern(names: isAnchored ? names : ["**"] + names, isNegated: isNegated, isForFolders: isForFolders)
  }

  private static func matches(_ pattern: ArraySlice<String>, _ names: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return names.isEmpty }
    if first == "**" {
      let rest = pattern.dropFirst()
      if rest.isEmpty { return !names.isEmpty }
      return names.indices.contains { matches(rest, names[$0...]) }
    }
    guard let name = names.first, fnmatch(first, name, 0) == 0 else { return false }
    return matches(pattern.dropFirst(), names.dropFirst())
  }
}
