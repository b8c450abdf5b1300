import Testing

@testable import KnowledgeBase

@Suite struct InlineTextTests {
  @Test(
    "marks go and what they frame stays as it is",
    arguments: [
      ("`SCAN *` 은 느리다", "SCAN * 은 느리다"), ("``a ` b``", "a ` b"), ("`max(*)` 와 **굵게**", "max(*) 와 굵게"),
      ("`<T>` 를 쓴다", "<T> 를 쓴다"), ("5 * 4", "5 * 4"), ("sum(*)", "sum(*)"), ("*기울임* ***둘 다***", "기울임 둘 다"),
      ("하나`", "하나"), ("`snake_case_*`", "snake_case_*"), ("<b>굵게</b>", "굵게"),
    ])
  func marks(text: String, plain: String) {
    #expect(Self.plain(text) == plain)
  }

  @Test("a line break in a cell parts what stands there", arguments: ["<br>", "<br/>", " <BR /> "])
  func breaks(tag: String) {
    #expect(Self.plain("빠르다\(tag)싸다\(tag)", lineBreak: " / ") == "빠르다 / 싸다")
    #expect(Self.plain("빠르다\(tag)싸다") == "빠르다 싸다")
    #expect(
      Reading.facts("# 큐\n\n| 장점 | 단점 |\n|---|---|\n| 빠르다\(tag)싸다 | 느리다 |\n")
        == ["pro 큐: 빠르다 / 싸다", "con 큐: 느리다"])
  }

  private static func plain(_ text: String, lineBreak: String = " ") -> String {
    let utf8 = Array(text.utf8)
    return InlineText.plain(utf8, 0..<utf8.count, lineBreak: lineBreak)
  }
}
