import Testing

@testable import KnowledgeBase

@Suite struct NoteReaderTests {
  @Test(
    "a label as a heading, a bullet, a bold line, a plain line or inline makes facts of what stands under it",
    arguments: [
      "# 레디스\n## 장점\n- 빠르다\n",
      "# 레디스\n- 장점\n  - 빠르다\n",
      "# 레디스\n**장점**\n\n- 빠르다\n",
      "# 레디스\n장점:\n- 빠르다\n",
      "# 레디스\n- 장점: 빠르다\n",
      "# 레디스\n장점: 빠르다\n",
      "# 레디스\n- **장점** : 빠르다\n",
      "# 레디스의 장점\n1. 빠르다\n",
      "# 캐시\n## 레디스 장점\n* **빠르다**\n",
      "# 레디스\n| 구분 | 내용 |\n|---|---|\n| 장점 | 빠르다 |\n",
      "| 이름 | 장점 |\n|---|---|\n| 레디스 | 빠르다 |\n",
      "# 레디스\n### :+1: 장점\n\n+ 빠르다\n",
    ])
  func labels(text: String) {
    #expect(Reading.facts(text) == ["pro 레디스: 빠르다"])
  }

  @Test(
    "a section of other things is neither pro nor con",
    arguments: ["특징", "주의사항", "차이점", "등장배경", "사용하는 이유", "핵심 가치"])
  func traps(label: String) {
    #expect(Reading.facts("# 레디스\n## \(label)\n- 메모리에 저장한다\n").isEmpty)
  }

  @Test("a sentence that judges in English is no label for what comes after it")
  func judging() {
    let text =
      "# Kafka\n- Not a good fit for client/server applications.\n- Best for a small website.\n- Avoid using it for tiny sets.\n"
    #expect(
      Reading.facts(text) == [
        "unsuitable Kafka: Not a good fit for client/server applications.", "suitable Kafka: Best for a small website.",
        "unsuitable Kafka: Avoid using it for tiny sets.",
      ])
    #expect(Reading.facts("# Kafka\n## Best for\n- logs\n") == ["suitable Kafka: logs"])
  }

  @Test("an item that says the opposite of its label is what it says")
  func opposites() {
    let text = "# 큐\n## 추천\n- 비동기 처리\n- 로그 수집에는 적합하지 않다.\n- 조인이 비효율적인 경우\n"
    #expect(
      Reading.facts(text) == [
        "suitable 큐: 비동기 처리", "unsuitable 큐: 로그 수집에는 적합하지 않다.", "suitable 큐: 조인이 비효율적인 경우",
      ])
  }
}
