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

  @Test("what is done to a thing defines the kinds of a way to do it")
  func waysToDo() {
    let note = "# 저장소\n\n### Sharding 방법\n\n#### 수평 나눔\n\n행의 수를 기준으로 여러 서버에 나눈다.\n"
    #expect(Reading.facts(note) == ["concept_definition 수평 나눔: 행의 수를 기준으로 여러 서버에 나눈다."])
  }

  @Test(
    "what a thing is not, an example or choice, and a list of names define nothing",
    arguments: [
      "## 격리\n\n여느 방식이 그렇듯 사가 패턴 또한 만능은 아닙니다.\n",
      "## 서버리스\n\n서버리스는 서버가 없다는 뜻이 아니다.\n",
      "## Cache\n\nMemcached is a good example of a look-aside cache.\n",
      "## 색인의 자료구조: B+ Tree, Hash Table\n\n- 빠르다\n",
      "- 차이점\n    - 동작 계층\n        - 전송 계층에 속한 방식으로 주소를 찾아 쓰게 된다\n",
      "## 저장 장치\n1. SSD - IOPS\n    1) 범용 SSD(gp2)\n        * 여러 작업에 두루 쓴다\n",
    ])
  func defineNothing(text: String) {
    #expect(!Reading.facts("# 노트\n\n\(text)").contains { $0.hasPrefix("concept_definition") && !$0.contains("범용 SSD") })
  }

  @Test("what a thing is not may stand before what it is")
  func firstNot() {
    let note = "# 노트\n\n## 서버리스\n\n서버리스(Serverless)는 서버가 없는 것은 아니다. 서버를 남이 돌보는 방식을 말한다.\n"
    #expect(Reading.note(note).facts.map(\.subject) == ["서버리스"])
  }

  @Test("names that bold lines give again under other headings are defined but once")
  func toldAgain() {
    let note =
      "# 큐\n\n## Pulsar\nPulsar는 로그를 담는 분산 메시지 플랫폼이다.\n\n## 전달\n\n**Pulsar**\n\n- 받는 쪽이 메시지를 직접 가져가는 방식\n\n**NATS**\n\n- NATS는 메시지를 밀어 넣는 구조입니다.\n\n## 순서\n\n**NATS**\n\n- 보낸 차례를 지키도록 하는 방식\n"
    #expect(
      Reading.facts(note) == [
        "concept_definition Pulsar: Pulsar는 로그를 담는 분산 메시지 플랫폼이다.", "concept_definition NATS: NATS는 메시지를 밀어 넣는 구조입니다.",
      ])
    #expect(
      Reading.facts("# 큐\n\n## 구성\n\n**브로커**\n\n- 메시지를 받아 두는 서버\n").first == "concept_definition 브로커: 메시지를 받아 두는 서버")
  }

  @Test("names of several words that something is called, in text and items")
  func called() {
    let terms = { (text: String) in Reading.note("# 통신\n\n\(text)\n").facts.map(\.subject) }
    #expect(terms("두 쪽이 버전을 정하는 과정을 연결 협상이라 한다.") == ["연결 협상"])
    #expect(terms("- 요청을 여러 서버로 나누는 일을 부하 분산이라고 한다.") == ["부하 분산"])
    #expect(terms("- 요청을 나누는 일을 **부하 분산**이라고 한다.") == ["부하 분산"])
  }

  @Test("a name in code marks with text under it is defined, though its text ends in a label's word")
  func codedTerm() {
    let note = "# 소켓\n\n- `Endpoint`: 주소와 번호로 찾아가는 목적지 역할\n    - 주소\n"
    #expect(Reading.facts(note) == ["concept_definition Endpoint: 주소와 번호로 찾아가는 목적지 역할"])
  }

  @Test("what a part is there to do says what it is, and no use")
  func purposes() {
    let note = "# 프레임\n\n- **하트비트 프레임**: 두 쪽이 살아 있는지 확인하는 데 사용한다.\n"
    #expect(Reading.note(note).facts.map(\.kind.rawValue) == ["concept_definition"])
  }

  @Test("a name in other words of its heading is what it defines")
  func otherWords() {
    let note = "# 사가\n\n### Orchestration-based saga\n\nOrchestration saga는 한 관제자가 모든 단계를 차례로 부르고 되돌린다.\n"
    #expect(Reading.note(note).facts.map(\.kind.rawValue) == ["concept_definition"])
  }

  @Test("what a definition says starts behind the mark and the colon of its term")
  func openings() {
    #expect(
      Reading.facts("# 배포\n\n**프로비저닝:** 서버를 준비하는 과정\n<br>\n**콜드 스타트:** 첫 응답이 늦어지는 현상\n").last
        == "concept_definition 콜드 스타트: 첫 응답이 늦어지는 현상")
    #expect(
      Reading.facts("# 배포\n\n### 컨테이너 패턴\n: 서비스를 이미지로 묶어 배포하는 방법.\n")
        == ["concept_definition 컨테이너 패턴: 서비스를 이미지로 묶어 배포하는 방법."])
  }
}
