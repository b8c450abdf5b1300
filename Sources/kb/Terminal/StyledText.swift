// Text with marks, laid out before the marks become escape sequences, so that widths are right.

/// How a piece of text stands out on a terminal.
enum Style: String {
  case plain = ""
  case bold = "1"
  case dim = "2"
  case match = "1;33"
  case good = "1;32"
  case bad = "1;31"
  case warning = "1;35"
  case place = "36"
}

/// Characters, each with its style.
struct StyledText {
  private(set) var characters: [(Character, Style)] = []

  init(_ text: String = "", _ style: Style = .plain) {
    add(text, style)
  }

  mutating func add(_ text: String, _ style: Style = .plain) {
    characters += text.map { ($0, style) }
  }

  mutating func add(_ other: StyledText) {
    characters += other.characters
  }

  /// `text` with its ranges of Unicode scalars marked; controls are made harmless first.
  init(_ text: String, marked ranges: [Range<Int>], _ style: Style = .match) {
    var offset = 0
    var next = ranges[...]
    for character in text {
      let end = offset + character.unicodeScalars.count
      while let range = next.first, range.upperBound <= offset { next = next.dropFirst() }
      let isMarked = next.first.map { $0.lowerBound < end && $0.upperBound > offset } ?? false
      add(String(character).onOneLine, isMarked ? style : .plain)
      offset = end
    }
  }

  var columns: Int { characters.reduce(0) { $0 + $1.0.columns } }

  /// Lines of at most `width` columns, broken at blanks where there is one, else between characters.
  func wrapped(to width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var rest = characters[...]
    while !rest.isEmpty {
      let end = StyledText.lineEnd(in: rest, width: width)
      var line = StyledText()
      line.characters = Array(rest[rest.startIndex..<end])
      while line.characters.last?.0 == " " { line.characters.removeLast() }
      lines.append(line)
      rest = rest[end...].drop { $0.0 == " " }
    }
    return lines.isEmpty ? [self] : lines
  }

  /// Where the first line of `characters` ends; always past its first character.
  private static func lineEnd(in characters: ArraySlice<(Character, Style)>, width: Int) -> Int {
    var used = 0
    var afterBlank: Int?
    for (index, (character, _)) in zip(characters.indices, characters) {
      used += character.columns
      if character == " " {
        afterBlank = index + 1
      } else if used > width, index > characters.startIndex {
        return afterBlank ?? index
      }
    }
    return characters.endIndex
  }

  /// The text for output: with escape sequences if `look` is a terminal's, else bare.
  func text(for look: Look) -> String {
    guard look.colour else { return String(characters.map(\.0)) }
    var text = ""
    var rest = characters[...]
    while let style = rest.first?.1 {
      let run = rest.prefix { $0.1 == style }
      rest = rest.dropFirst(run.count)
      text += style.applied(to: String(run.map(\.0)), look)
    }
    return text
  }
}

/// What a terminal can show.
struct Look {
  var colour: Bool
  /// The folder that notes' relative paths start from, without links; nil where it is not known.
  var notesFolder: String?

  static let plain = Look(colour: false, notesFolder: nil)
}

extension Style {
  /// A place in a note also becomes a link to its file.
  fileprivate func applied(to text: String, _ look: Look) -> String {
    if self == .plain { return text }
    let coloured = "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
    guard self == .place, let address = Style.address(of: text, look) else { return coloured }
    return "\u{1B}]8;;\(address)\u{1B}\\\(coloured)\u{1B}]8;;\u{1B}\\"
  }

  /// `notes/a.md:14` as the address of the file.
  private static func address(of place: String, _ look: Look) -> String? {
    let colon = place.lastIndex(of: ":") ?? place.endIndex
    let path = place[colon...].dropFirst().allSatisfy(\.isNumber) ? place[..<colon] : place[...]
    if path.hasPrefix("/") { return "file://" + escaped(String(path)) }
    return look.notesFolder.map { "file://" + escaped("\($0)/\(path)") }
  }

  /// Percent-encoded but for slashes and what RFC 3986 calls unreserved.
  private static func escaped(_ path: String) -> String {
    path.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      if isPlain || "/-._~".unicodeScalars.contains(scalar) { return String(Character(scalar)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
