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

/// Runs of text, each with its style.
struct StyledText {
  private var runs: [(text: Substring, style: Style)] = []

  init(_ text: String = "", _ style: Style = .plain) {
    add(text, style)
  }

  mutating func add(_ text: some StringProtocol, _ style: Style = .plain) {
    if !text.isEmpty { runs.append((Substring(text), style)) }
  }

  mutating func add(_ other: StyledText) {
    runs += other.runs
  }

  /// `text` with its ranges of Unicode scalars marked, which are in order and apart; a mark covers whole characters.
  /// Controls are made harmless.
  init(_ text: String, marked ranges: [Range<Int>], _ style: Style = .match) {
    let scalars = text.unicodeScalars
    var (index, offset, shown) = (scalars.startIndex, 0, scalars.startIndex)
    func position(_ end: Int) -> String.Index {
      index = scalars.index(index, offsetBy: max(0, end - offset), limitedBy: scalars.endIndex) ?? scalars.endIndex
      offset = max(offset, end)
      return index
    }
    for range in ranges {
      var start = position(range.lowerBound)
      while start > shown, start.samePosition(in: text) == nil { scalars.formIndex(before: &start) }
      var end = position(range.upperBound)
      while end < scalars.endIndex, end.samePosition(in: text) == nil { scalars.formIndex(after: &end) }
      guard max(start, shown) < end else { continue }
      add(String(scalars[shown..<max(start, shown)]).onOneLine)
      add(String(scalars[max(start, shown)..<end]).onOneLine, style)
      shown = end
    }
    add(String(scalars[shown...]).onOneLine)
  }

  var columns: Int { runs.reduce(0) { $0 + $1.text.columns } }

  /// Lines of at most `width` columns, the first of at most `first`, broken at blanks where there is one, else between
  /// characters.
  func wrapped(to width: Int, first: Int? = nil) -> [StyledText] {
    var lines: [StyledText] = []
    let characters = runs.flatMap { run in run.text.indices.map { (run.text[$0...$0], run.style) } }
    var rest = characters[...]
    while !rest.isEmpty {
      let end = StyledText.lineEnd(in: rest, width: lines.isEmpty ? first ?? width : width)
      var line = rest[..<end]
      while line.last?.0 == " " { line.removeLast() }
      lines.append(StyledText(characters: line))
      rest = rest[end...].drop { $0.0 == " " }
    }
    return lines.isEmpty ? [self] : lines
  }

  private init(characters: ArraySlice<(Substring, Style)>) {
    var rest = characters
    while let style = rest.first?.1 {
      let run = rest.prefix { $0.1 == style }
      add(run.map(\.0).joined(), style)
      rest = rest.dropFirst(run.count)
    }
  }

  /// Where the first line of `characters` ends; always past its first character.
  private static func lineEnd(in characters: ArraySlice<(Substring, Style)>, width: Int) -> Int {
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
    runs.reduce(into: "") { $0 += look.colour ? $1.style.applied(to: String($1.text), look) : String($1.text) }
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
  private static func address(of text: String, _ look: Look) -> String? {
    let place = text.drop { $0 == " " }
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
