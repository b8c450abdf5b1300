/// What makes two names of a subject the same.
enum SubjectName {
  /// The name without what stands in brackets behind it, without spaces and punctuation, in lower case and composed:
  /// `서버리스 (Serverless)` and `서버리스` are one. A name of nothing else keeps its brackets' content.
  static func slug(of name: String) -> String {
    let bare = fold(outsideBrackets(name))
    return bare.isEmpty ? fold(name) : bare
  }

  /// The name without a gloss in brackets: `서버리스` of `서버리스(Serverless)`.
  static func withoutGloss(_ name: String) -> String {
    var bare = outsideBrackets(name)
    while bare.last == " " { bare.removeLast() }
    return fold(bare).isEmpty ? name : bare
  }

  /// What brackets add, nested or not, left out.
  static func outsideBrackets(_ name: String) -> String {
    var depth = 0
    var kept = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "(", "（", "[": depth += 1
      case ")", "）", "]": depth = max(0, depth - 1)
      default: if depth == 0 { kept.append(scalar) }
      }
    }
    return String(kept)
  }

  private static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil || scalar == "+" || scalar == "#" {
        folded.append(scalar)
      }
    }
    return String(folded)
  }
}
