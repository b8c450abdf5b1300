/// Signs that say what a line is before its words do.
enum Sign {
  struct Found {
    var kind: LabelKind
    var length: Int
    /// It also ticks off tasks: only beside its counterpart does it judge.
    var needsBoth: Bool
  }

  static func first(in utf8: [UInt8], _ range: Range<Int>) -> Found? {
    for (sign, kind, needsBoth) in signs where utf8[range].starts(with: sign.utf8) {
      return Found(kind: kind, length: sign.utf8.count, needsBoth: needsBoth)
    }
    return nil
  }

  /// Whether a sign may start with the byte; most texts start with another.
  static func mayOpen(_ byte: UInt8) -> Bool { byte >= 0xE2 || byte == UInt8(ascii: "(") }

  /// Whether an emoji or dingbat opens the line, with text behind it.
  static func opens(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    guard let first = line.first, utf8[first] >= 0xE2, utf8[first] < 0xE3 || utf8[first] >= 0xF0 else { return false }
    let core = Decoration.core(utf8, line)
    return core.lowerBound >= first + 3 && !core.isEmpty
  }

  /// Whether an arrow opens the line.
  static func pointsOn(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    ["→", "➡", "⇒", "↳", "->", "=>"].contains { utf8[line].starts(with: $0.utf8) }
  }

  /// The parents of blocks of which some open with ✅ or 👍 and some with ❌ or 🚫.
  static func parents(in outline: Outline) -> Set<Int> {
    var ticked: Set<Int> = []
    var crossed: Set<Int> = []
    for (index, block) in outline.blocks.enumerated() {
      let span = outline.span(of: index)
      guard let first = span.first, outline.utf8[first] == 0xE2 || outline.utf8[first] == 0xF0,
        let sign = Self.first(in: outline.utf8, span)
      else {
        continue
      }
      if sign.kind == .pro { ticked.insert(block.parent) } else { crossed.insert(block.parent) }
    }
    return ticked.intersection(crossed)
  }

  private static let signs: [(String, LabelKind, Bool)] = [
    ("👍", .pro, false), ("👎", .con, false), ("✅", .pro, true), ("❌", .con, true), ("⭕", .pro, true),
    ("(+)", .pro, false), ("(-)", .con, false), ("➕", .pro, true), ("➖", .con, true), ("🚫", .con, true),
  ]
}
