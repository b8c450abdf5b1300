extension String {
  /// The text with what a terminal would obey made visible: escape sequences, other controls, and marks that turn
  /// the direction of writing. Line breaks and tabs become blanks.
  var onOneLine: String { cleaned { _ in " " } }

  /// As `onOneLine`, but line breaks and tabs stay: for rows in a format that has a use for them.
  var withoutControls: String { cleaned { Character($0) } }

  /// `use_case` as people write it.
  var asWords: String { String(map { $0 == "_" ? " " : $0 }) }

  private func cleaned(_ blank: (Unicode.Scalar) -> Character) -> String {
    guard unicodeScalars.contains(where: \.isCommand) else { return self }
    var clean = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\t", "\r": clean += blank(scalar).unicodeScalars
      case "\u{7F}": clean.append("\u{2421}")
      case _ where scalar.value < 0x20: clean.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case _ where scalar.isCommand: clean.append("\u{FFFD}")
      default: clean.append(scalar)
      }
    }
    return String(clean)
  }
}

extension Unicode.Scalar {
  fileprivate var isCommand: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
