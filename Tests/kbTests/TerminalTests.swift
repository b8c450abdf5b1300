import KnowledgeBase
import Testing

@testable import kb

@Suite struct TextWidthTests {
  @Test(
    "a text has the columns that a terminal gives it",
    arguments: [
      ("", 0), ("abc", 3), ("대기 시간", 9), ("ＡＷＳ", 6), ("漢字かな", 8), ("é", 1), ("e\u{301}", 1), ("👍🏽", 2), ("✅", 2),
      ("❤️", 2), ("·", 1), ("…", 1), ("\u{200B}", 0), ("\u{1112}\u{1161}\u{11AB}", 2),
    ])
  func columns(text: String, columns: Int) {
    #expect(text.columns == columns)
  }
}

@Suite struct SafeTextTests {
  @Test(
    "what a terminal would obey is shown instead",
    arguments: [
      ("plain 한글", "plain 한글"), ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"), ("a\nb\tc\r\nd", "a b c  d"),
      ("\u{7F}\u{9B}1m", "␡\u{FFFD}1m"), ("\u{202E}abc\u{2066}", "\u{FFFD}abc\u{FFFD}"), ("\u{0}\u{7}", "␀␇"),
    ])
  func onOneLine(text: String, safe: String) {
    #expect(text.onOneLine == safe)
  }

  @Test("line breaks and tabs stay in data")
  func data() {
    #expect("a\t\"b\n\u{1B}\"\n".withoutControls == "a\t\"b\n␛\"\n")
  }
}

@Suite struct StyledTextTests {
  @Test(
    "ranges of Unicode scalars are marked, and not one character more",
    arguments: [
      ("긴 대기 시간", [2..<7], "긴 [대기 시간]"), ("abc", [0..<1, 2..<3], "[a]b[c]"), ("abc", [], "abc"),
      ("abc", [1..<99], "a[bc]"), ("e\u{301}x", [1..<2], "[e\u{301}]x"), ("a\nb", [2..<3], "a [b]"),
    ])
  func marked(text: String, ranges: [Range<Int>], shown: String) {
    let styled = StyledText(text, marked: ranges).text(for: Look(colour: true, notesFolder: nil))
    #expect(styled.replacing("\u{1B}[1;33m", with: "[").replacing("\u{1B}[0m", with: "]") == shown)
  }

  @Test(
    "lines are broken at blanks, or between characters where there is none, and never lose one",
    arguments: [
      ("one two three", 7, ["one two", "three"]), ("대기 시간이 길다", 9, ["대기", "시간이", "길다"]),
      ("대기시간이길다", 6, ["대기시", "간이길", "다"]), ("abc", 1, ["a", "b", "c"]), ("", 5, [""]), ("한", 1, ["한"]),
      ("a  b", 2, ["a", "b"]), ("abcdef gh", 4, ["abcd", "ef", "gh"]),
    ])
  func wrapped(text: String, width: Int, lines: [String]) {
    #expect(StyledText(text).wrapped(to: width).map { $0.text(for: .plain) } == lines)
  }

  @Test("a first line may be narrower than the others")
  func wrappedBeside() {
    let lines = StyledText("one two three four").wrapped(to: 9, first: 4)
    #expect(lines.map { $0.text(for: .plain) } == ["one", "two three", "four"])
  }

  @Test(
    "a place links to its file where that is known",
    arguments: [
      ("notes/캐시 a.md:14", "/home/x", "file:///home/x/notes/%EC%BA%90%EC%8B%9C%20a.md"),
      ("a:b.md", "/", "file:////a%3Ab.md"),
      ("/n/a.md:1", nil, "file:///n/a.md"), ("notes/a.md:1", nil, nil),
    ])
  func links(place: String, folder: String?, address: String?) {
    let text = StyledText(place, .place).text(for: Look(colour: true, notesFolder: folder))
    let coloured = "\u{1B}[36m\(place)\u{1B}[0m"
    #expect(text == (address.map { "\u{1B}]8;;\($0)\u{1B}\\\(coloured)\u{1B}]8;;\u{1B}\\" } ?? coloured))
  }

  @Test("without colour there is no escape sequence")
  func plain() {
    #expect(StyledText("abc", marked: [0..<3]).text(for: .plain) == "abc")
  }
}

@Suite struct TableTextTests {
  private static let set = RowSet(
    columns: ["subject", "evidence", "note"],
    rows: [[.text("대기열"), .text("한 메시지는 최대 256KB로 제한된다"), .text("notes/queue.md:8")]])

  @Test(
    "a table is wrapped to a terminal, or a row is lines of name and value where that is shorter",
    arguments: [
      (nil, ["subject  evidence                           note", "대기열   한 메시지는 최대 256KB로 제한된다  notes/queue.md:8"]),
      (60, ["subject  evidence                           note", "대기열   한 메시지는 최대 256KB로 제한된다  notes/queue.md:8"]),
      (
        48,
        [
          "subject  evidence               note", "대기열   한 메시지는 최대       notes/queue.md:8",
          "         256KB로 제한된다       ",
        ]
      ),
      (30, ["subject   대기열", "evidence  한 메시지는 최대", "          256KB로 제한된다", "note      notes/queue.md:8"]),
    ] as [(Int?, [String])])
  func table(columns: Int?, lines: [String]) {
    #expect(TableText(Self.set).lines(columns: columns).map { $0.text(for: .plain) } == lines)
  }

  @Test("no line is wider than the terminal, and no letter is lost", arguments: 20...80)
  func fits(columns: Int) {
    let lines = TableText(Self.set).lines(columns: columns)
    #expect(lines.allSatisfy { $0.columns <= columns })
    let text = lines.map { $0.text(for: .plain) }.joined().filter { $0 != " " }
    #expect(Self.set.rows[0].allSatisfy { cell in cell.plainText.allSatisfy { $0 == " " || text.contains($0) } })
  }
}
