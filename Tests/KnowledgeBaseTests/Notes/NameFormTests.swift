import Testing

@testable import KnowledgeBase

/// Names with a line under them that tells what they are, and lines that only look so.
@Suite struct NameFormTests {
  private static func defined(_ text: String) -> [String] {
    Reading.note(text).facts.filter { $0.kind == .conceptDefinition }.map { "\($0.subject) \($0.lines.first)" }
  }

  @Test(
    "what an acronym stands for says what it is",
    arguments: [
      ("# 망\n\n## CDN\n\n- Content Delivery Network\n", ["CDN 5"]),
      ("# 망\n\n## CORS\nCross-Origin Resource Sharing\n", ["CORS 4"]),
      ("# 망\n\n## RBAC\n> Role Based Access Control (역할 기반 접근 제어)\n", ["RBAC 4"]),
      ("# 망\n\n## IaaS\n- Infrastructure as a Service\n", ["IaaS 4"]),
      ("# 망\n- HTTP\n  - HyperText Transfer Protocol\n", ["HTTP 2"]),
      ("# 망\n\n## DNS\n- Dig Name Server 설치\n", []), ("# 망\n\n## ACL\n- Allow Certain Lists of users first\n", []),
      ("# 망\n\n## Cache\n- Content Addressed Cache\n", []),
    ])
  func acronyms(text: String, terms: [String]) { #expect(Self.defined(text) == terms) }

  @Test(
    "a picture's source stands between a heading and what defines it",
    arguments: [
      "# 브로커\n\n## NATS\n![구조](a.png)\n<br>- 출처: https://example.com\n\n- 메모리로만 메시지를 넘겨 주는 브로커\n",
      "# 브로커\n\n## NATS\n![구조](a.png)\n\n(Source: example.com)\n\n메모리로만 메시지를 넘겨 주는 가벼운 브로커\n",
    ])
  func captions(text: String) { #expect(Self.defined(text).map { $0.prefix(4) } == ["NATS"]) }

  @Test("what a field holds for each of several things defines neither the field nor the thing")
  func fields() {
    let groups = ["웹용", "ALB용", "DB용"].map { "- \($0) 그룹\n  - Inbound: 정해 둔 대역에서 오는 요청만 허용\n" }.joined()
    #expect(Self.defined("# 방화벽\n" + groups).isEmpty)
    #expect(Self.defined("# 방화벽\n- ALB용 그룹\n  - 포트: 443번만 열어 둔 채로 모두 허용\n").isEmpty)
    #expect(Self.defined("# 방화벽\n- ALB용 그룹\n  - Outbound: 필요할 때만 제한\n") == ["Outbound 3"])
    let servers = ["Nginx", "Apache"].map {
      "## \($0)\n- **Idea**\n  - 많은 연결을 받아 내도록 설계됨\n- **장점**\n  - 빠름\n"
    }.joined()
    #expect(Self.defined("# 서버\n" + servers) == ["Nginx 4", "Apache 9"])
    #expect(Self.defined("# 서버\n- SYN: 연결을 시작하자는 신호\n- ACK: 신호를 받았다는 응답 신호\n").count == 2)
  }

  @Test("names among names may say what they are good for, if not at once")
  func names() {
    let others = "- LevelDB\n  - 키를 정렬하여 파일 하나에 저장\n"
    #expect(
      Self.defined("# 엔진\n- RocksDB\n  - 키와 값을 순서대로 저장\n  - 쓰기가 많은 서비스에 적합\n" + others) == ["RocksDB 2", "LevelDB 5"])
    #expect(Self.defined("# 엔진\n- RocksDB\n  - 쓰기가 많은 서비스에 적합\n" + others) == ["LevelDB 4"])
  }

  @Test(
    "a phrase under a proper name tells its task",
    arguments: [
      ("### KMS\n- 데이터를 암호화할 키를 한곳에서 관리\n", ["KMS 3"]),
      ("### Secrets Manager\n비밀번호와 토큰을 안전하게 저장\n", ["Secrets Manager 3"]),
      ("### Redis 설치\n- 도커로 컨테이너를 실행\n", []), ("### 로그인\n- 비밀번호를 해시하여 저장\n", []), ("### KMS\n- 키 관리\n", []),
      ("### WarmPool\n- ASG에서만 사용 가능\n- 미리 켜 두어 늘어나는 시간을 줄이는 기법\n", ["WarmPool 4"]),
      ("### Look Aside\n#### 특징\n- 캐시를 먼저 보고 없으면 DB를 읽는 전략\n- 쉽다\n", ["Look Aside 4"]),
      ("### Look Aside\n#### 특징\n- 구현이 쉽다\n- 먼저 캐시를 읽는 전략\n", []),
      ("### Look Aside\n#### 주의사항\n- 캐시를 먼저 보고 없으면 DB를 읽는 전략\n", []),
      ("### 옵서버\n- **목적**: 상태가 바뀌면 모두에게 알려 주는 디자인 패턴이다.\n", ["옵서버 3"]),
      ("### 옵서버\n- **목적**: 서버를 늘린다\n", []),
    ])
  func tasks(text: String, terms: [String]) { #expect(Self.defined("# AWS\n" + text) == terms) }

  @Test(
    "a title in brackets is a term, and each of two that an item puts side by side",
    arguments: [
      ("> [Cache Stampede]\n> 만료된 키로 요청이 한꺼번에 몰리는 현상\n", ["Cache Stampede 2"]), ("> [참고]\n> 위의 책을 읽어 두는 것\n", []),
      ("- ALB / NLB\n  - ALB: HTTP 기반, 경로 기반 라우팅, 웹에 최적\n  - NLB: TCP 기반, 아주 빠름\n", ["ALB 3", "NLB 4"]),
      ("- 부하 분산\n  - ALB: HTTP 기반, 경로 기반, 웹에 최적\n", []),
    ])
  func titles(text: String, terms: [String]) { #expect(Self.defined("# 분산\n" + text) == terms) }

  @Test(
    "remarks, questions, slogans and reasons define nothing",
    arguments: [
      "### 네트워크 (중요)\n같은 파드는 주소 하나를 공유\n", "### 노드가 나뉘면?\n- 장애 때 서비스가 멈추는 구조\n", "> 2학기 | 중간고사\n",
      "## 우리 선택 — Valkey: 사내 표준\n", "**조회 캐시: 속도의 핵심**\n\n- 조회가 빨라진다\n",
      "**Valkey를 써야 하는 이유:**\n- `Redis`는 라이선스가 바뀌어 쓰기 어려울 수 있다\n- `Valkey`는 그대로 공개되어 있음 → 비용 절감\n",
      "- 컨슈머 그룹 - [컨슈머 그룹이란?](group.md)\n",
    ])
  func nothing(text: String) { #expect(Self.defined("# 파드\n\n" + text).isEmpty) }
}
