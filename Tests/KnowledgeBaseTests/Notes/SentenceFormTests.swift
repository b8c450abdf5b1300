import Testing

/// Definitions, uses and judgements as sentences and lists say them.
@Suite struct SentenceFormTests {
  @Test(
    "what a heading, a term or a link names is defined by what follows it",
    arguments: [
      ("# 레디스(Redis)\n\n비정형 데이터를 다루는 비관계형 데이터베이스 관리 시스템(DBMS)이다.\n", "레디스(Redis)"),
      ("# NoSQL\n## Graph DB : “관계를 따라간다”\n\n관계에 초점을 맞춘 특수 데이터베이스이다.\n", "Graph DB"),
      ("# NoSQL\n## 종류\n- Document\n  - JSON 같은 문서로 데이터를 저장\n", "Document"),
      ("# NoSQL\n**종류**\n\n- Document\n  - JSON 같은 문서로 데이터를 저장\n", "Document"),
      ("# NoSQL\n## Collection\nIn MongoDB, a collection is the same as a table in others.\n", "Collection"),
      (
        "# NoSQL\n## Embedded document\nData may be stored in it. They are called embedded documents.\n",
        "Embedded document"
      ),
      (
        "# Lambda\n## Provisioned Concurrency\n\nThis is a feature that keeps instances warm\n",
        "Provisioned Concurrency"
      ),
      ("# 화면\n\n[렌더링(Rendering)](https://example.org/a)은 페이지를 화면에 표시하는 것을 말한다.\n", "렌더링(Rendering)"),
      ("# Index\n- 빠르게 찾기 위해 만드는 데이터베이스 객체\n", "Index"),
      ("# LB\n## Types\n- **Hardware LB**: These are physical devices that handle traffic.\n", "Hardware LB"),
      (
        "# GraphQL\n### Schema\n\n<details>\n<summary>답 보기</summary>\n\n스키마는 가져올 수 있는 데이터의 모델이다.\n\n</details>\n",
        "Schema"
      ),
      ("# Redis\n파레토의 법칙 : 80%가 20%에서 나온다는 법칙\n", "파레토의 법칙"),
      ("# 인덱스\n## 다중 컬럼 인덱스\n- 여러 열을 조합하여 만드는 것으로, 복합 조건으로 찾는다\n", "다중 컬럼 인덱스"),
      ("# EDA\n## Choreography\n\nChoreography achieves communication without tight control.\n", "Choreography"),
      ("# EDA\n## CQRS\n\nSeparate the write model (commands) from the read model (queries).\n", "CQRS"),
      ("# 해시\n\n임의의 데이터를 고정된 길이로 매핑하는 함수를 **해시 함수**라고 한다.\n", "해시 함수"),
      ("# 해시\n\n- **충돌 저항성**은 같은 값을 찾기 어려워야 한다는 것이다.\n", "충돌 저항성"),
      ("# 웹\n## 단점\n- 느리다\n  - **Socket.io** : 실시간 웹을 만드는 라이브러리\n", "Socket.io"),
      ("# Redis\n## 특징\n- 자료 구조를 고른다\n  - Sets : 값을 차례 없이 담는 집합\n", "Sets"),
      ("# MongoDB\n## 특징\n- MongoDB는 문서를 다루는 데이터베이스이다.\n- 빠르다\n", "MongoDB"),
      ("# 옵저버 패턴\n> 상태가 바뀔 때마다 목록의 모두가 알게 하는 디자인\n", "옵저버 패턴"),
      ("# MSA\n1. Service Discovery\n\n들어온 요청을 각 서비스로 넘겨주는 역할을 한다.\n", "Service Discovery"),
      ("---\ntitle: WebSocket\n---\n서버와 양방향으로 이야기하는 프로토콜\n- 빠르다\n", "WebSocket"),
      ("# 실시간\n\n여러 길이 있었다.\n\n* polling\n요청을 되풀이하여 보내는 방식이다.\n", "polling"),
      ("# 실시간\n\n여러 길이 있었다.\n\n* polling\n\n요청을 되풀이하여 보내는 방식이다.\n", "polling"),
      ("# SQS\n## Time kept\n\nThe retention period is the time that a message is kept.\n", "retention period"),
      ("# ORM\n- 객체로 데이터를 다룬다.\n- 객체와 테이블을 저절로 잇는 것을 의미한다.\n", "ORM"),
      ("# 자료구조\n## List\n- 노드(Node)들의 연결로 이루어짐\n- 크기에 끝이 없다\n", "List"),
      ("## 정의\n어댑터는 서로 다른 인터페이스를 이어 주는 디자인 패턴이다.\n", "어댑터"),
    ])
  func definitions(text: String, term: String) {
    let subjects = Reading.note(text).facts.filter { $0.kind == .conceptDefinition }.map(\.subject)
    #expect(subjects == [term])
  }

  @Test("what stands before the pros and cons of a term says what it is")
  func labelledTerms() {
    let text = "# SAGA\n1. 오케스트레이션\n   - 중앙 오케스트레이터가 트랜잭션을 관리하고 각 서비스에 시킨다\n   - 장점\n     - 흐름이 보인다\n"
    #expect(
      Reading.facts(text) == [
        "concept_definition 오케스트레이션: 중앙 오케스트레이터가 트랜잭션을 관리하고 각 서비스에 시킨다", "pro 오케스트레이션: 흐름이 보인다",
      ])
  }

  @Test("items that say each what another thing is define one each")
  func twoTerms() {
    let text = "## 프로세스와 스레드\n- 프로세스는 실행 중인 프로그램이다.\n- 스레드는 그 안에서 실행되는 작업 단위로, 자원을 함께 쓴다.\n"
    #expect(
      Reading.facts(text) == [
        "concept_definition 프로세스: 프로세스는 실행 중인 프로그램이다.", "concept_definition 스레드: 스레드는 그 안에서 실행되는 작업 단위로, 자원을 함께 쓴다.",
      ])
  }

  @Test("the parts of a term in Latin letters are terms, too")
  func termsWithin() {
    let text = "# 구성\n- Master : 전체를 다루는 서버\n    - 관리자 : 여러 컨트롤러를 돌보고 서로 통신한다\n    - etcd : 설정을 담는 저장소\n"
    #expect(Reading.note(text).facts.map(\.subject) == ["Master", "관리자", "etcd"])
  }

  @Test(
    "reasons, prices, steps and what is done with a thing define nothing",
    arguments: [
      "## 레디스를 쓰는 이유가 뭘까?\n\n디스크에 직접 쓰면 사용자가 많을수록 부하가 커져 점점 느려지게 된다.\n",
      "**Pricing**: The first part is free, and you pay for the rest of the service.\n",
      "**A database is created** when the first document is put into a collection.\n",
      "## 통신 흐름\n1. **Handshake**\n\n   * 클라이언트가 헤더를 넣어 서버에 업그레이드를 요청한다\n",
      "5. **SSL Termination**\n    - Servers can also end connections. This means that the load is less.\n",
      "## 문제 해결\n\n그림에서 보이듯이 파일은 한 번에 하나만 전송할 수 있었고 앞의 파일이 늦으면 모두 늦어지게 된다.\n",
      "**Best practices:**\n\n1. Log the failure in the event store\n",
      "## Using types\n\nPeople prefer to write types out in full in most of their code.\n",
      "## Upgrade\n\nRefer to the page of the platform for more on each of its tiers.\n",
      "## 다이어그램\n- 주문 프로세스\n  - 재고를 줄인다\n",
      "- 보존 기간: 기본은 4일 정도이다\n",
      "- 왼쪽: 컨테이너 / 오른쪽: 가상 머신\n",
      "## 교체 기법\n\n교체 기법은 여러 가지가 있으며 서버의 상황에 맞춰 골라서 쓴다.\n",
      "- 512MB의 디스크 공간 제공\n    - 들어온 값을 잠시 넣어 두었다가 꺼내 쓰는 저장소이다\n",
      "- `retention.ms`: maximum time that a topic keeps its old segments\n",
      "## 서버리스 소개\n- IaaS (Infra as a Service)\n- 그 밖의 것\n",
      "## Message size\n\nYou can set the size of each message for your queue.\n",
      "## 시작\n\n문서(Docs)를 찾아 주신 것을 환영합니다. 쓰는 법을 다룹니다.\n",
      "## Request types\n\nThere are two types of requests that are counted by this system.\n",
      "## 연속적이지 않은 배치\n\n- 연속적이지 않은 공간을 쓰기 위해 나누어 담는 일이 따른다\n",
      "Q: What is the maximum size for a message?\n- It can be set in the settings of the broker\n",
      "키워드: 싱글톤 패턴, 팩토리 패턴\n출처: 디자인 패턴 노트\n",
      "## Overview\n\nWhen working with the platform, it is important to know what it can hold.\n",
    ])
  func noDefinitions(text: String) {
    #expect(Reading.facts("# 레디스\n\n" + text).isEmpty)
  }

  @Test("what asks for pros is a label of pros", arguments: ["레디스의 장점이 뭘까?", "레디스의 장점은 무엇인가?"])
  func asked(heading: String) {
    #expect(Reading.facts("# 저장소\n## \(heading)\n- 빠르다\n") == ["pro 레디스: 빠르다"])
  }

  @Test("an item's term before its colon is what the judgement behind it is about")
  func judgedTerms() {
    #expect(Reading.facts("# 저장소\n- NoSQL: OLTP 및 OLAP에 적합\n") == ["suitable NoSQL: NoSQL: OLTP 및 OLAP에 적합"])
  }

  @Test("what stands under a term that is defined is about that term")
  func termsOver() {
    let text =
      "# LB\n6. **Sticky session**\n   - Sticky session is a feature that keeps a client.\n   - This can be useful for shops.\n"
    #expect(
      Reading.note(text).facts.map { "\($0.kind.rawValue) \($0.subject)" } == [
        "concept_definition Sticky session", "suitable Sticky session",
      ])
  }

  @Test(
    "a sentence or a label with a text that leads to a list makes uses of its items",
    arguments: [
      "Redis is used here for scenarios such as:", "**Use Cases**: Use it for:",
    ])
  func uses(lead: String) {
    #expect(
      Reading.facts("# Redis\n\n\(lead)\n\n- Caching pages\n- Rate limiting\n") == [
        "use_case Redis: Caching pages", "use_case Redis: Rate limiting",
      ])
  }

  @Test(
    "what it is used for is a use, and when alone",
    arguments: ["값을 다시 쓰는 데 사용됨.", "서비스끼리 말하기 위해서 사용함.", "공간이 모자랄 때만 사용."])
  func usedFor(sentence: String) {
    #expect(Reading.note("# 캐시\n## 쓰임새 밖\n\n- \(sentence)\n").facts.map(\.kind.rawValue) == ["use_case"])
  }

  @Test("a definition that says what for leads to its list")
  func definedUses() {
    let text = "# 도구\n## Overview\n\n**Ansible** is an automation tool used for:\n- Deployment\n- Provisioning\n"
    #expect(
      Reading.note(text).facts.map { "\($0.kind.rawValue) \($0.subject)" } == [
        "concept_definition Ansible", "use_case Ansible", "use_case Ansible",
      ])
  }

  @Test("a list under a label goes on behind a text between its bold items")
  func titledItems() {
    let text =
      "# SQS\n\nCommon use cases for SQS\n\n- **Work queues**\n\nDecouple components.\n\n- **Fan-out**\n\nSend copies.\n"
    #expect(Reading.facts(text) == ["use_case SQS: Work queues", "use_case SQS: Fan-out"])
    #expect(Reading.facts("# Kafka\n## Top use cases\n- logs\n") == ["use_case Kafka: logs"])
  }

  @Test("a paragraph that defines may limit, too")
  func definedAndLimited() {
    let text = "# SQS\n## Batching\n\nBatching is a technique that takes up to 10 messages at once.\n"
    #expect(Reading.note(text).facts.map(\.kind.rawValue) == ["concept_definition", "limit"])
  }

  @Test(
    "negated English judgements and Korean ones of using are read",
    arguments: [
      ("Sentinel isn't right for strong consistency.", "unsuitable"),
      ("It is not the right choice for logs.", "unsuitable"),
      ("It is the right choice for logs.", "suitable"), ("스키마가 자주 바뀔 때 사용하는 것이 유리하다.", "suitable"),
      ("시계열 데이터 처리에 최적화되어 있다.", "suitable"), ("상태가 없는 서비스에 이상적이다.", "suitable"),
      ("It is better to use when many servers are there.", "suitable"), ("초보자에게는 추천하지 않는다.", "unsuitable"),
    ])
  func judgements(sentence: String, kind: String) {
    #expect(Reading.note("# X\n\n\(sentence)\n").facts.map(\.kind.rawValue) == [kind])
  }

  @Test("a definition's topic that judges says not what it is, and 강하게 judges nothing")
  func judgedTopics() {
    #expect(Reading.facts("# 저장소\n## Redis\n\nRedis는 캐시에 적합하다.\n") == ["suitable Redis: Redis는 캐시에 적합하다."])
    #expect(Reading.facts("# 저장소\n\n모두가 한 서비스에 강하게 묶인다.\n").isEmpty)
    #expect(Reading.facts("# 파드\n\n파드를 만들 때 적합한 노드를 고른다.\n").isEmpty)
  }

  @Test("This before what suits it is the subject around it")
  func pointing() {
    #expect(
      Reading.facts("# Observer\n\nThis pattern is useful when:\n\n- Many objects react\n") == [
        "suitable Observer: Many objects react"
      ])
  }

  @Test("a con's later sentence may soften it; what came of a problem softens nothing")
  func laterSentences() {
    let con = "## 단점\n- 정합성이 깨진다. 이를 위해 이벤트 브로커로 맞추는 방법이 있다.\n"
    #expect(
      Reading.facts("# MSA\n" + con) == [
        "con MSA: 정합성이 깨진다. 이를 위해 이벤트 브로커로 맞추는 방법이 있다.", "mitigation MSA: 이를 위해 이벤트 브로커로 맞추는 방법이 있다.",
      ])
    #expect(Reading.facts("# MSA\n\n모놀리스의 문제점들을 보완하기 위해 MSA가 등장하게 되었다.\n").isEmpty)
  }

  @Test("each item of a list in a cell of HTML is a fact of its own")
  func cells() {
    let text = """
      # SSR
      <table>
        <tr><th>장점</th><th>단점</th></tr>
        <tr>
          <td>
            <ul>
              <li>빠르다</li>
              <li><b>검색</b>에 걸린다</li>
            </ul>
          </td>
          <td><ul><li>무겁다</li></ul></td>
        </tr>
      </table>

      """
    let facts = Reading.note(text).facts.map { "\($0.kind.rawValue) \($0.lines.first): \($0.text)" }
    #expect(facts == ["pro 7: 빠르다", "pro 8: 검색 에 걸린다", "con 11: 무겁다"])
  }

  @Test(
    "what is joined to a label and has none of its own is no subject",
    arguments: ["Limitations & Constraints", "Limitations & Constraints (Important)"])
  func joined(heading: String) {
    let facts = Reading.facts("# Lambda\n## \(heading)\n\n| Constraint | Limit |\n|---|---|\n| Timeout | 900 s |\n")
    #expect(facts == ["limit Lambda: Timeout: 900 s"])
  }
}
