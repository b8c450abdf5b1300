import Testing

@testable import KnowledgeBase

/// Every form in which people write outlines, and the blocks that it is read as.
@Suite struct OutlineParserTests {
  struct Form: CustomTestStringConvertible {
    var name: String
    var text: String
    /// `kind first-last [in parent] text`.
    var blocks: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ blocks: [String]) {
      self.name = name
      self.text = text
      self.blocks = blocks
    }
  }

  static let forms = [
    Form(
      "underlined headings", "제목\n===\n\n소제목\n---\n글\n",
      ["heading 1-2 제목", "heading 4-5 in 0 소제목", "paragraph 6-6 in 1 글"]),
    Form(
      "a line under a sentence is a rule", "글이 있다.\n---\n다음\n",
      ["paragraph 1-1 글이 있다.", "paragraph 3-3 다음"]),
    Form(
      "a heading needs no space", "#제목\n##소제목\n글\n#1 아님\n",
      ["heading 1-1 제목", "heading 2-2 in 0 소제목", "paragraph 3-4 in 1 글\n#1 아님"]),
    Form(
      "numbered headings", "# 1. 제목\n## 1.1 소제목\n# 2장. 둘\n",
      ["heading 1-1 1. 제목", "heading 2-2 in 0 1.1 소제목", "heading 3-3 2장. 둘"]),
    Form(
      "1) and signs as markers", "1) 하나\n   - 안\n2) 둘\n① 셋\n② 넷\n• 다섯\n· 여섯\n",
      [
        "item 1-1 하나", "item 2-2 in 0 안", "item 3-3 둘", "item 4-4 in 2 셋", "item 5-5 in 2 넷", "item 6-6 in 4 다섯",
        "item 7-7 in 4 여섯",
      ]),
    Form(
      "callouts", "> [!NOTE]\n> 알림 글\n> - 항목\n\n> **장점**\n> - 빠르다\n",
      ["quote 2-2 알림 글", "item 3-3 항목", "quote 5-5 **장점**", "item 6-6 빠르다"]),
    Form(
      "admonitions", ":::tip\n장점\n- 빠르다\n:::\n!!! note\n    글\n",
      ["paragraph 2-2 장점", "item 3-3 빠르다", "code 6-6 글"]),
    Form(
      "admonitions with a title", ":::tip 장점\n- 빠르다\n:::\n!!! note \"덧붙임\"\n    글\n::: info\n글\n:::\n",
      [
        "paragraph 1-1 장점", "item 2-2 빠르다", "paragraph 4-4 덧붙임", "code 5-5 글", "paragraph 7-7 글",
      ]),
    Form(
      "an HTML table",
      "<table>\n<tr><th>이름</th><th>장점</th></tr>\n<tr><td>레디스</td><td>빠르다</td></tr>\n<tr>\n<td>큐</td>\n<td>느슨하다</td>\n</tr>\n</table>\n\n글\n",
      [
        "row 2-2 <tr><th>이름</th><th>장점</th></tr>", "row 3-3 <tr><td>레디스</td><td>빠르다</td></tr>",
        "row 4-7 <tr>\n<td>큐</td>\n<td>느슨하다</td>\n</tr>", "paragraph 10-10 글",
      ]),
    Form(
      "details",
      "<details>\n<summary>장점</summary>\n\n- 빠르다\n\n</details>\n<details><summary>단점</summary>\n- 비싸다\n</details>\n",
      ["paragraph 2-2 장점", "item 4-4 빠르다", "paragraph 7-7 단점", "item 8-8 비싸다"]),
    Form(
      "TOML front matter", "+++\ntitle = \"제목\"\ndate = 2020\n+++\n# 하나\n",
      ["heading 5-5 하나"]),
    Form(
      "YAML front matter", "---\ntitle: 제목\n---\n글\n",
      ["paragraph 4-4 글"]),
    Form(
      "a rule at the top is no front matter", "---\n글이다\n---\n뒤\n",
      ["heading 2-3 글이다", "paragraph 4-4 in 0 뒤"]),
    Form(
      "footnotes", "글[^1]\n\n[^1]: 각주 글\n    이어짐\n",
      ["paragraph 1-1 글[^1]", "paragraph 3-4 [^1]: 각주 글\n이어짐"]),
    Form(
      "formulas", "$$\na - b\n- c\n$$\n글 $x$\n",
      ["code 1-4 a - b\n- c", "paragraph 5-5 글 $x$"]),
    Form(
      "tasks", "- [ ] 하나\n- [x] 둘\n* [X] 셋\n",
      ["item 1-1 하나", "item 2-2 둘", "item 3-3 셋"]),
    Form(
      "wiki links", "- [[서버리스]] 는 좋다\n- [[a|별명]]\n",
      ["item 1-1 [[서버리스]] 는 좋다", "item 2-2 [[a|별명]]"]),
    Form(
      "a rule right under an item", "* 항목\n----\n- 다른\n***\n글\n",
      ["item 1-1 항목", "item 3-3 다른", "paragraph 5-5 글"]),
    Form(
      "empty items", "-\n- 하나\n  -\n-   \n- 둘\n",
      ["item 1-1 ", "item 2-2 하나", "item 3-3 in 1 ", "item 4-4 ", "item 5-5 둘"]),
    Form(
      "tabs", "- a\n\t- b\n\t\t- c\n- d\n",
      ["item 1-1 a", "item 2-2 in 0 b", "item 3-3 in 1 c", "item 4-4 d"]),
    Form(
      "unlike indents", "* a\n    * b\n  * c\n   * d\n* e\n",
      ["item 1-1 a", "item 2-2 in 0 b", "item 3-3 in 0 c", "item 4-4 in 2 d", "item 5-5 e"]),
    Form(
      "code", "```\n# 장점\n- x\n```\n\n    # 들여쓴\n\n~~~py\n- y\n~~~\n- a\n  ```\n  - z\n  ```\n- b\n",
      [
        "code 1-4 # 장점\n- x", "code 6-6 # 들여쓴", "code 8-10 - y", "item 11-11 a", "code 12-14 in 3   - z",
        "item 15-15 b",
      ]),
    Form(
      "code that is not closed", "```\n# a\n",
      ["code 1-2 # a"]),
    Form(
      "comments", "<!-- 장점\n- 숨음\n-->\n글 <!-- 안 --> 끝\n",
      ["paragraph 4-4 글 <!-- 안 --> 끝"]),
    Form(
      "lines that go on", "- 하나\n  이어짐\n- 둘\n이어짐2\n\n  문단\n- 셋\n",
      ["item 1-2 하나\n이어짐", "item 3-4 둘\n이어짐2", "paragraph 6-6 in 1 문단", "item 7-7 셋"]),
    Form(
      "loose lists", "- 하나\n\n- 둘\n\n    - 안\n\n- 셋\n",
      ["item 1-1 하나", "item 3-3 둘", "item 5-5 in 1 안", "item 7-7 셋"]),
    Form(
      "tables, with and without outer bars", "| a | b |\n|---|---|\n| 1 | 2 |\n글\n\na | b\n--- | ---\n1 | 2\n",
      ["row 1-1 | a | b |", "row 3-3 | 1 | 2 |", "paragraph 4-4 글", "row 6-6 a | b", "row 8-8 1 | 2"]),
    Form(
      "bold lines", "**장점**\n- 빠르다\n\n__단점__\n- 느리다\n",
      ["paragraph 1-1 **장점**", "item 2-2 빠르다", "paragraph 4-4 __단점__", "item 5-5 느리다"]),
    Form(
      "quotes", "> 하나\n둘\n\n> > 깊이\n",
      ["quote 1-2 하나\n둘", "quote 4-4 깊이"]),
    Form(
      "headings without text, and tags", "#\n## \n### ###\n# 제목 #\n#태그 #다른\n",
      ["heading 1-1 ", "heading 2-2 in 0 ", "heading 3-3 in 1 ", "heading 4-4 제목", "paragraph 5-5 in 3 #태그 #다른"]),
    Form(
      "indented items under a heading", "# a\n    * x\n    * y\n",
      ["heading 1-1 a", "item 2-2 in 0 x", "item 3-3 in 0 y"]),
    Form(
      "an indented sentence, and code with a remark", "# a\n\n    서버는 요청을 받는다.\n\n글\n\n    // 값을 더한다.\n    f(x)\n",
      ["heading 1-1 a", "paragraph 3-3 in 0 서버는 요청을 받는다.", "paragraph 5-5 in 0 글", "code 7-8 in 0 // 값을 더한다.\nf(x)"]),
    Form(
      "a list that starts at 2", "글\n2. 둘\n3. 셋\n",
      ["paragraph 1-1 글", "item 2-2 둘", "item 3-3 셋"]),
    Form(
      "a quote right behind a marker", "- > 하나\n- > - 둘\n", ["item 1-1 하나", "item 2-2 - 둘"]),
    Form(
      "indented code that looks like a quote, a fence or a list",
      "    > 글\n\n    ```\n    - 글\n\n- 항목\n\n      ## 아님\n",
      ["code 1-1 > 글", "code 3-4 ```\n- 글", "item 6-6 항목", "code 8-8 in 2 ## 아님"]),
    Form(
      "a line that goes on an item of a quote", "> - 하나\n이어짐\n\n뒤\n", ["item 1-2 하나\n이어짐", "paragraph 4-4 뒤"]),
    Form(
      "a comment at the margin ends a list", "- 하나\n\n<!-- -->\n\n    코드\n", ["item 1-1 하나", "code 5-5 코드"]),
    Form(
      "tags alone", "- a<br>b\n<br>\n- c\n",
      ["item 1-1 a<br>b", "item 3-3 c"]),
  ]

  @Test("an outline is read as its author meant it", arguments: forms)
  func outline(form: Form) {
    let blocks = Reading.note(form.text).blocks.map { block in
      let parent = block.parent.map { "in \($0) " } ?? ""
      return "\(block.kind.rawValue) \(block.lines.first)-\(block.lines.last) \(parent)\(block.text)"
    }
    #expect(blocks == form.blocks)
  }

  @Test("a list ends where a table of HTML begins, as where any text does")
  func htmlTableAfterList() {
    let table = "<table>\n<tr><th>이름</th><th>장점</th></tr>\n<tr><td>레디스</td><td>빠르다</td></tr>\n</table>\n"
    #expect(Reading.facts("# 캐시\n- 용도\n  - 세션 저장\n\n" + table) == ["use_case 캐시: 세션 저장", "pro 레디스: 빠르다"])
  }

  @Test("cells of an HTML table are facts, as those of any table")
  func htmlTable() {
    let table = """
      # 캐시
      <table>
      <tr><th>이름</th><th>장점</th></tr>
      <tr><td>레디스</td><td>빠르다</td></tr>
      <tr>
        <td>멤캐시드</td>
        <td>단순하다</td>
      </tr>
      </table>
      """
    #expect(Reading.facts(table) == ["pro 레디스: 빠르다", "pro 멤캐시드: 단순하다"])
  }

  @Test(
    "what HTML folds away is read",
    arguments: [
      "# 레디스\n<details>\n<summary>장점</summary>\n\n- 빠르다\n\n</details>\n",
      "# 레디스\n<details><summary><b>장점</b></summary>\n<ul>\n<li>빠르다</li>\n</ul>\n</details>\n",
      "# 레디스\n<h2>장점</h2>\n\n- 빠르다\n",
      "# 레디스\n> [!TIP]\n> **장점**\n> - 빠르다\n",
      "# 레디스\n:::info\n**장점**\n- 빠르다\n:::\n",
    ])
  func folded(text: String) {
    #expect(Reading.facts(text) == ["pro 레디스: 빠르다"])
  }
}
