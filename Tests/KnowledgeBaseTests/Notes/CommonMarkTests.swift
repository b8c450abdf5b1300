import Foundation
import Testing

@testable import KnowledgeBase

/// The outline beside that of cmark-gfm. Where it is meant to be another, docs/notes.md says so, and the difference has
/// its name here; any other is a fault. Without cmark-gfm these tests are skipped; scripts/setup --tests installs it.
@Suite(.enabled(if: CommonMarkReading.program != nil, "cmark-gfm is not installed: scripts/setup --tests"))
struct CommonMarkTests {
  /// What a line, below the line above it, has to be for kb to read on otherwise than CommonMark.
  struct Difference: Sendable {
    /// As docs/notes.md has it.
    var name: String
    var appears: @Sendable (_ line: String, _ above: String) -> Bool

    init(_ name: String, _ line: String, under above: String = "") {
      self.name = name
      appears = { text, textAbove in
        text.range(of: line, options: .regularExpression) != nil
          && (above.isEmpty || textAbove.range(of: above, options: .regularExpression) != nil)
      }
    }
  }

  static let marker = "(?:[-*+]|[0-9]{1,9}[.)])"

  static let differences = [
    Difference("`#제목`", "^[> ]*#{1,6}[^# ]"),
    Difference("`-장점`", "^[> \\t]*-[가-힣]"),
    Difference("a sentence, `----` under it", "^ *-+ *$", under: "[^ ]"),
    Difference("a line of an item, `----` under it", "^[ \\t]*(?:-+|=+) *$", under: "[^ ]"),
    Difference(
      "`    * x` under a heading, text or a blank line",
      "^(?:> ?)*(?: {4,}| *\\t[ \\t]*)\(marker)(?:[ \\t]|$)"),
    Difference("`3. x` right under text", "^[ >]*(?:[02-9]|1[0-9])[0-9]*[.)](?: |$)", under: "[^ ]"),
    Difference("an empty item right under text", "^[ >]*\(marker) *$", under: "[^ ]"),
    Difference("`1. a`, `* b` at one indent", "^[> ]*[-*+](?:[ \\t]|$)", under: "[^ ]"),
    Difference("`1. a`, `1) b` at one indent", "^[> ]*[0-9]+[.)](?:[ \\t]|$)", under: "[^ ]"),
    Difference("unlike indents, tabs", "^(?: +|[ \\t]*\\t[ \\t]*)[^ \\t]"),
    Difference("`- > x`", "^[ \\t>]*\(marker)[ \\t]+(?:>|\(marker)(?:[ \\t]|$)|#{1,6}(?: |$)|---)"),
    Difference("`-      x`", "^[ \\t>]*\(marker)(?: {5,}| *\\t)"),
    Difference("`①`, `•`, `·`, `■`, `ㅇ`, `(1)`, `가.`", "^[ \\t>]*(?:[①-⑳•·■○●ㅇㅁ]|\\([0-9가-하]|[가-하][.)])"),
    Difference("an image on a line of its own within text", "^[ \\t>]*!\\["),
    Difference("`$$`", "^ *\\$\\$ *$"),
    Difference("`:::tip`, `!!! note`, `> [!NOTE]`", "^ *(?::::|!!! |\\?\\?\\? |> *\\[!)"),
    Difference("`<tr>`, `<li>`, `<h2>`, `<summary>`", "^[ \\t>]*<"),
    Difference("a table's row without a bar", "^[^|]*[^| ][^|]*$", under: "\\|"),
    Difference("code under a blank line under code", "^ {4}", under: "^ *$"),
    Difference("front matter", "^(?:---|\\+\\+\\+)$"),
    Difference("`[x]: y`", "^ {0,3}\\[[^\\]]+\\]:"),
    Difference("a line beyond 64 KB", "^.{16000}"),
  ]

  @Test("each difference that is meant is told in docs/notes.md")
  func documented() throws {
    let page = try String(contentsOf: Sources.root.appendingPathComponent("docs/notes.md"), encoding: .utf8)
    let untold = Self.differences.map(\.name).filter { !page.contains("| \($0) |") }
    #expect(untold == [])
  }

  @Test("notes that people write are read as CommonMark reads them, but for the differences that are meant")
  func written() throws {
    let sections = Self.notes.flatMap { Self.sections(of: $0) }
    #expect(sections.count > 100)
    #expect(try compare(sections) * 10 < sections.count)
  }

  @Test("tidy generated notes are read as CommonMark reads them, without a difference")
  func tidy() throws {
    var random = HostileNotesTests.Seeded(state: 20_241_124)
    let texts = (0..<200).map { _ in GeneratedMarkdown.tidy(&random) }
    for (text, outline) in zip(texts, try CommonMarkReading.outlines(of: texts)) {
      let line = OutlineWords.kb(text).firstDifference(from: outline)
      #expect(line == nil, Self.told(text, outline))
    }
  }

  @Test("wild generated notes are read as CommonMark reads them, but for the differences that are meant")
  func wild() throws {
    var random = HostileNotesTests.Seeded(state: 4_4)
    let texts = (0..<400).map { _ in GeneratedMarkdown.wild(&random) }
    #expect(try compare(texts) * 2 < texts.count)
  }

  /// The number of the texts in which there is a difference that is meant.
  private func compare(_ texts: [String]) throws -> Int {
    var meant = 0
    for (text, outline) in zip(texts, try CommonMarkReading.outlines(of: texts)) {
      guard let line = OutlineWords.kb(text).firstDifference(from: outline) else { continue }
      let lines = text.components(separatedBy: "\n")
      let isMeant = lines.indices.prefix(line + 1).contains { index in
        Self.differences.contains { $0.appears(lines[index], index > 0 ? lines[index - 1] : "") }
      }
      #expect(isMeant, Self.told(text, outline))
      meant += 1
    }
    return meant
  }

  private static func told(_ text: String, _ outline: OutlineWords) -> Comment {
    let kb = OutlineWords.kb(text)
    func list(_ outline: OutlineWords) -> String {
      outline.words.map { "\($0.line) \($0.text)" }.joined(separator: ", ")
    }
    return "line \(kb.firstDifference(from: outline) ?? 0) of\n\(text)\nkb: \(list(kb))\ncmark-gfm: \(list(outline))"
  }

  /// Our own notes, and more of them from the folder that KB_NOTES names.
  private static var notes: [String] {
    let more = ProcessInfo.processInfo.environment["KB_NOTES"].map { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".md") }.sorted()
        .compactMap { try? String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
    }
    return (NoteVariantsTests.notes + (more ?? [])).map { $0.replacingOccurrences(of: "\r\n", with: "\n") }
  }

  /// A note cut above each of its headings, so that a difference hides no more than its section.
  private static func sections(of note: String) -> [String] {
    let headings = Reading.note(note).blocks.filter { $0.kind == .heading }.map(\.lines.first)
    let lines = note.components(separatedBy: "\n")
    let cuts = [1] + headings.filter { $0 > 1 } + [lines.count + 1]
    return zip(cuts, cuts.dropFirst()).map { lines[($0 - 1)..<($1 - 1)].joined(separator: "\n") + "\n" }
  }
}

/// Markdown made up from pieces, the same for the same seed.
enum GeneratedMarkdown {
  typealias Random = HostileNotesTests.Seeded

  private static func pick(_ random: inout Random, _ pieces: [String]) -> String {
    pieces[Int(random.next() % UInt64(pieces.count))]
  }

  /// Lists, tables, quotes and code as a formatter would leave them.
  static func tidy(_ random: inout Random) -> String {
    var text = ""
    for _ in 0..<(random.next() % 8 + 1) {
      let bullet = pick(&random, ["-", "*", "+"])
      text +=
        pick(
          &random,
          [
            "# 제목\n", "## 소제목 ##\n", "### *셋*\n", "제목\n===\n", "문단이다.\n", "한 줄\n두 줄\n\\# 셋\n", "> 인용\n> 둘\n",
            "> 인용\n게으른 줄\n",
            "```swift\n- x\n# y\n\n| a |\n```\n", "~~~\n```\n~~~\n", "    들여쓴\n    - 코드\n", "---\n", "***\n",
            "| a | b |\n|---|:-:|\n| 1 | 2 |\n| 3 | |\n", "a | b\n--- | ---\n1 | 2\n",
            "\(bullet) 하나\n\(bullet) 둘\n  이어짐\n  \(bullet) 안\n    \(bullet) 더 안\n\(bullet) 셋\n",
            "1. 하나\n2. 둘\n   - 안\n   - 밖\n3. 셋\n", "\(bullet) [ ] 할 일\n\(bullet) [x] 한 일\n",
            "\(bullet) 하나\n\n  문단\n\n\(bullet) 둘\n\n  ```\n  code\n  ```\n", "1) 하나\n\n   > 인용\n\n2) 둘\n",
            "> - 하나\n> - 둘\n>   이어짐\n>\n> 글\n", "> > 깊이\n", "#\n", "\(bullet)\n\(bullet) 빈 것 뒤\n",
          ]) + "\n<!-- -->\n\n"
    }
    return text
  }

  /// A few lines of anything under anything.
  static func wild(_ random: inout Random) -> String {
    let indents = ["", "", "", "", "", "", " ", "  ", "   ", "    ", "\t", "      "]
    let markers = [
      "- ", "- ", "* ", "+ ", "1. ", "2. ", "1) ", "# ", "## ", "> ", "> - ", "- > ", "", "", "", "", "", "- [ ] ",
      "> > ",
    ]
    let texts = ["가나", "text one", "**굵게**", "a | b", "끝이다.", "x"]
    let lines = ["---", "***", "===", "-", "1.", "```", "~~~", "----", "#", "| --- | --- |", "<br>", "", "", "", ""]
    return (0..<(random.next() % 4 + 1)).map { _ in
      let indent = pick(&random, indents)
      if random.next() % 4 == 0 { return indent + pick(&random, lines) }
      return indent + pick(&random, markers) + pick(&random, texts)
    }.joined(separator: "\n") + "\n"
  }
}
