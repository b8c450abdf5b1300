import Testing

@testable import KnowledgeBase

/// Names that what follows defines, and names that only look so.
@Suite struct TermFormTests {
  private static func defined(_ text: String) -> [String] {
    Reading.note(text).facts.filter { $0.kind == .conceptDefinition }.map(\.subject)
  }

  @Test(
    "a name on a line of its own is defined by what follows it",
    arguments: [
      "# JVM\n\n> **Stop-the-world**\n> 청소하는 동안 JVM이 모두 멈추는 현상을 의미\n",
      "# JVM\n\n**Stop-the-world**\n청소하는 동안 JVM이 모두 멈추는 상태이다.\n",
      "# JVM\n\n멈춤(Stop-the-world)\n- 청소하는 동안 JVM을 모두 멈추게 하는 것\n",
    ])
  func titles(text: String) {
    #expect(Self.defined(text).count == 1)
    #expect(Self.defined(text).allSatisfy { ["Stop-the-world", "멈춤(Stop-the-world)"].contains($0) })
  }

  @Test("a term that is named in English too may say what must be")
  func conditions() {
    #expect(Self.defined("# 잠금\n1. 점유 대기(Hold and Wait): 하나를 쥔 채로 다른 것을 기다려야 한다.\n") == ["점유 대기"])
    #expect(Self.defined("# 잠금\n1. 규칙: 하나를 쥔 채로 다른 것을 기다려야 한다.\n").isEmpty)
    #expect(Self.defined("# 잠금\n## 발생 조건\n- 비선점\n  - 쥔 것을 남이 빼앗지 못한다\n") == ["비선점"])
    #expect(
      Self.defined("# 저장소\n- **S3 (Simple Storage Service)**: Object storage\n") == ["S3"])
    #expect(Self.defined("# 저장소\n- **S3 (Simple)**: Object storage\n").isEmpty)
    #expect(Self.defined("# 방식\n- Round Robin\n  - 서버마다 차례로 요청을 나누어 준다\n") == ["Round Robin"])
  }

  @Test("a word that announces elsewhere is a term among terms, and a note or a condition is none")
  func amongTerms() {
    let terms = "# 전략 패턴\n- Context: 전략을 바꾸어 쓰는 클래스\n- Strategy: 전략이 갖출 것을 정한 인터페이스\n"
    #expect(Self.defined(terms) == ["Context", "Strategy"])
    #expect(Self.defined("# 전략 패턴\n- Context: 전략을 바꾸어 쓰는 클래스\n").isEmpty)
    #expect(Self.defined("# 전략 패턴\n- Note: 위에서 바꾸어 쓰는 메서드\n").isEmpty)
    #expect(Self.defined("# SQS\n- Duplication: If many servers read one queue, it occurs\n").isEmpty)
    #expect(Self.defined("# 카프카\n- 클러스터 구성 시\n  - 브로커들을 이끄는 컨트롤러를 고르는 방식\n").isEmpty)
    #expect(Self.defined("# 잠금\n## 교착 종류\n\n교착은 다음의 네 조건이 함께 설 때 생긴다.\n").isEmpty)
  }

  @Test("a misspelt label and one at the margin of a list belong to the heading above")
  func margins() {
    let text =
      "# Write-Back\n**Defination**: The cache is written first\n- Fast writes\n**When to use**: (writes)\n  - Logs\n"
    #expect(
      Reading.note(text).facts.map { "\($0.kind.rawValue) \($0.subject): \($0.text)" } == [
        "concept_definition Write-Back: The cache is written first", "use_case Write-Back: Logs",
      ])
  }

  @Test("🚫 beside 👍 is a con, and alone it is none")
  func signs() {
    #expect(Reading.note("# E2E\n- 👍 sure\n- 🚫 slow\n").facts.map(\.kind.rawValue) == ["pro", "con"])
    #expect(Reading.note("# E2E\n- 🚫 slow\n").facts.isEmpty)
  }

  @Test("a case among pros is one of them, whatever stands under it")
  func cases() {
    let text = "# JWT\n## 장점\n- 도메인이 다른 서버를 사용할 때\n  - 헤더에 담아 보낸다\n"
    #expect(Reading.facts(text) == ["pro JWT: 도메인이 다른 서버를 사용할 때"])
  }

  @Test("a few words above the first heading name the note, where neither title nor file does")
  func openingNames() {
    let text = "Factory method\n\n## Pros\n- loose coupling\n"
    #expect(Reading.facts(text, path: "notes/12.md") == ["pro Factory method: loose coupling"])
    #expect(Reading.facts(text, path: "notes/creation.md") == ["pro creation: loose coupling"])
  }

  @Test("what a heading compares, or an item says in English too, is explained by what stands under it")
  func compared() {
    let kinds = "# DB\n## 수직 분할 vs 수평 분할\n- 수직 분할\n  - 열을 나누어 다른 곳에 담는다\n- 순서\n  - 열을 고르고 나서 담는다\n"
    #expect(Self.defined(kinds) == ["수직 분할"])
    #expect(Self.defined("# DB\n## 기준\n- 범위 분할 (range)\n  - 키가 범위 안에 있는지로 나눈다\n") == ["범위 분할 (range)"])
    #expect(Self.defined("# DB\n- 이렇게 하면 나뉜다 (range)\n  - 키가 범위 안에 있는지로 나눈다\n").isEmpty)
  }

  @Test(
    "who speaks, what goes where and what follows from what define nothing",
    arguments: [
      "We are going to replace the store that we had with a new framework.",
      "Client -> Web Server -> DB", "모든 요청이 서버 하나로 몰리므로, 쓸 수 있는 자원이 곧 한정되게 된다.",
    ])
  func speakers(text: String) {
    #expect(Self.defined("# 앱\n## 서버\n\n\(text)\n").isEmpty)
  }

  @Test("each finished line under a label is a statement of its own; one in brackets belongs to the line above")
  func lines() {
    let text = "# 싱글톤\n## 단점\n많이 엮이면 결합도가 높아진다\n동시에 쓰면 문제가 생길 수 있다\n(여러 스레드가 함께 쓰는 문제)\n"
    #expect(Reading.note(text).facts.map(\.lines) == [LineRange(3, 3), LineRange(4, 5)])
    let wrapped = "# 싱글톤\n## 단점\n많이 엮이면 결합도가\n높아진다\n"
    #expect(Reading.note(wrapped).facts.map(\.lines) == [LineRange(3, 4)])
  }

  @Test("a numbered name above labelled lines is their subject")
  func numbered() {
    let text = "# K8s\n1. DaemonSet\nPurpose:\nRuns one pod.\nUse cases:\nLog collection.\n"
    #expect(Reading.facts(text) == ["use_case DaemonSet: Log collection."])
  }
}
