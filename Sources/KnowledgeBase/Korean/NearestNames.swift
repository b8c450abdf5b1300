extension KnowledgeBaseError {
  /// "unknown workload 'chess-club'; did you mean 'chat', 'crud' or 'cms'?": with the three nearest of `names`.
  public static func unknown(_ what: String, _ name: String, among names: [String], at place: String? = nil) -> Self {
    let nearest = NearestNames.to(name, among: names).map { "'\($0)'" }
    let shown = "unknown \(what) '\(name.prefix(80))'"
    guard let last = nearest.last else { return Self(.name, at: place, shown + "; there is none yet") }
    let list = nearest.count == 1 ? last : nearest.dropLast().joined(separator: ", ") + " or " + last
    return Self(.name, at: place, shown + "; did you mean \(list)?")
  }
}

/// The names most like a mistyped one.
enum NearestNames {
  /// At most `count` of `names`, nearest first; ties stand in the order given.
  ///
  /// Near is: one holds the other, else a small edit distance in jamo and letters as a share of the longer one.
  static func to(_ name: String, among names: [String], count: Int = 3) -> [String] {
    let wanted = jamo(String(name.prefix(80)))
    let ranked = names.enumerated().map { offset, candidate in
      (distance: distance(wanted, jamo(candidate)), offset: offset, name: candidate)
    }
    return ranked.sorted { ($0.distance, $0.offset) < ($1.distance, $1.offset) }.prefix(count).map(\.name)
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
