extension KnowledgeBaseError {
  /// "unknown subject '캐쉬'; did you mean '캐시'?": with those of `names` that are near, three at most; where none is, with
  /// all if they are few.
  public static func unknown(_ what: String, _ name: String, among names: [String], at place: String? = nil) -> Self {
    let nearest = NearestNames.to(name, among: names)
    let shown = "unknown \(what) '\(name.prefix(80))'"
    if names.isEmpty { return Self(.name, at: place, shown + "; there is none yet") }
    if !nearest.isEmpty { return Self(.name, at: place, shown + "; did you mean \(list(nearest))?") }
    let isShort = names.count <= NearestNames.mostListed
    return Self(.name, at: place, shown + (isShort ? "; write \(list(names))" : "; none has a name like it"))
  }

  private static func list(_ names: [String]) -> String {
    let quoted = names.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}

/// The names most like a mistyped one.
enum NearestNames {
  /// So many names may be told where none is near.
  static let mostListed = 14
  /// What differs in more than two fifths of its letters is another name.
  private static let farthest = 0.4

  /// At most `count` of `names`, nearest first; ties stand in the order given.
  ///
  /// Near is: one holds the other, else a small edit distance in jamo and letters as a share of the longer one.
  static func to(_ name: String, among names: [String], count: Int = 3) -> [String] {
    let wanted = jamo(String(name.prefix(80)))
    let ranked = names.enumerated().map { offset, candidate in
      (distance: distance(wanted, jamo(candidate)), offset: offset, name: candidate)
    }
    return ranked.filter { $0.distance <= farthest }.sorted { ($0.distance, $0.offset) < ($1.distance, $1.offset) }
      .prefix(count).map(\.name)
  }

  /// From 0 for the same to 1 for nothing in common.
  private static func distance(_ a: [UInt32], _ b: [UInt32]) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 1 }
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    let isPart = short.count >= 2 && long.indices.contains { long[$0...].starts(with: short) }
    let edits = isPart ? long.count - short.count : editDistance(a, b)
    return Double(edits) / Double(long.count) / (isPart ? 4 : 1)
  }

  /// Levenshtein's: insertions, deletions and replacements.
  static func editDistance(_ a: [UInt32], _ b: [UInt32]) -> Int {
    // One row of the table, which holds the row above from `column` on.
    var row = Array(0...b.count)
    for (line, x) in a.enumerated() {
      var diagonal = line
      row[0] = line + 1
      for column in b.indices {
        let above = row[column + 1]
        row[column + 1] = min(diagonal + (x == b[column] ? 0 : 1), above + 1, row[column] + 1)
        diagonal = above
      }
    }
    return row[b.count]
  }

  /// Lower-case scalars, each Hangul syllable taken apart, without spaces and hyphens.
  private static func jamo(_ name: String) -> [UInt32] {
    var parts: [UInt32] = []
    for scalar in name.lowercased().unicodeScalars where !" -_".unicodeScalars.contains(scalar) {
      guard Hangul.isSyllable(scalar.value) else {
        parts.append(scalar.value)
        continue
      }
      let index = scalar.value - 0xAC00
      parts += [0x1100 + index / 588, 0x1161 + index % 588 / 28]
      if index % 28 > 0 { parts.append(0x11A7 + index % 28) }
    }
    return parts
  }
}
