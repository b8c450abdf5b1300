import Testing

/// What facts are of where headings, titles and tables name it in unusual ways.
@Suite struct SubjectFormTests {
  @Test(
    "dates and bare numbers name nothing",
    arguments: ["2023-11-02", "2023.11.2 (목)", "2023년 11월 2일", "Week 3", "5일차", "3 7", "1.000"])
  func dates(heading: String) {
    #expect(Reading.facts("# 일지\n\n## \(heading)\n- 장점: 빠르다\n") == ["pro 일지: 빠르다"])
    #expect(
      Reading.facts("# 일지\n\n## \(heading)\nOpenSearch 는 로그 검색에 적합하다.\n")
        == ["suitable OpenSearch: OpenSearch 는 로그 검색에 적합하다."])
  }

  @Test("a date before a name is no part of it")
  func datedNames() {
    #expect(Reading.facts("# 일지\n\n## 2023-11-02 프록시\n- 장점: 빠르다\n") == ["pro 프록시: 빠르다"])
  }

  @Test(
    "words that say what kind of text it is are no part of a title",
    arguments: ["Apache Pulsar 공부 노트", "Apache Pulsar 스터디", "Apache Pulsar study notes", "Apache Pulsar 삽질기"])
  func titles(title: String) {
    #expect(Reading.facts("# \(title)\n\n## 장점\n- 빠르다\n") == ["pro Apache Pulsar: 빠르다"])
  }

  @Test("where labels come again among headings of one level, each is of the name before it")
  func flatHeadings() {
    let flat = "# 펄사\n# 장점\n- 빠르다\n# 단점\n- 복잡하다\n# 낫스\n# 장점\n- 가볍다\n# 단점\n- 기록이 없다\n"
    #expect(Reading.facts(flat) == ["pro 펄사: 빠르다", "con 펄사: 복잡하다", "pro 낫스: 가볍다", "con 낫스: 기록이 없다"])
    #expect(Reading.facts("# 펄사\n# 설치하며\n# 장점\n- 빠르다\n") == ["pro 펄사: 빠르다"])
  }

  @Test("a name that brackets behind another give is that thing")
  func glosses() {
    let note = "# 도구들\n\n테라폼(tf)은 인프라를 코드로 다루는 도구이다.\n\ntf 는 여러 클라우드에 적합하다.\n"
    #expect(Reading.facts(note).last == "suitable 테라폼(tf): tf 는 여러 클라우드에 적합하다.")
  }

  @Test("a name before a sign of equality is what is defined")
  func equals() {
    #expect(
      Reading.facts("# EFS & EBS\n\n**EFS** = 여러 서버가 함께 쓰는 파일 저장소\n").first
        == "concept_definition EFS: EFS = 여러 서버가 함께 쓰는 파일 저장소")
  }

  @Test("a row of limits is of each column that names a thing")
  func limitsByColumn() {
    let table = "# 비교\n\n| | 펄사 | 낫스 |\n|---|---|---|\n| 최대 메시지 크기 | 5MB | 1MB |\n"
    #expect(Reading.facts(table) == ["limit 펄사: 최대 메시지 크기: 5MB", "limit 낫스: 최대 메시지 크기: 1MB"])
    let values = "# 낫스\n\n| 항목 | 기본값 | 값 |\n|---|---|---|\n| 최대 메시지 크기 | 1MB | 64MB |\n"
    #expect(Reading.facts(values).allSatisfy { $0.hasPrefix("limit 낫스: ") })
  }

  @Test("what limits is a name, and no sentence with an arrow in it")
  func arrows() {
    let text = "# 통신\n\n푸시는 서버→앱 단방향. 앱마다 채널 3개 제한.\n"
    #expect(Reading.facts(text).allSatisfy { $0.hasPrefix("limit 통신: ") })
  }

  @Test("bold lines among features are traits of the thing, and those that judge are no names")
  func boldTraits() {
    let note = "# 저장소\n\n### 레디스 특징\n\n**복제**\n- 캐시를 늘리기에 적절합니다.\n\n**빠른 조회에 유리**\n- 메모리에 담는다.\n"
    #expect(Reading.facts(note) == ["suitable 레디스: 캐시를 늘리기에 적절합니다.", "suitable 레디스: 빠른 조회에 유리"])
    let names = "# 저장소\n\n### 레디스 특징\n\n**AOF**\n- 기록을 남기기에 적절합니다.\n"
    #expect(Reading.facts(names) == ["suitable AOF: 기록을 남기기에 적절합니다."])
  }

  @Test("the language of an example is no subject of what stands below it")
  func captions() {
    let note = { (caption: String) in "# 패턴\n\n### 캐시 어사이드\n\n#### \(caption)\n```\nx\n```\n\n- **장점**:\n    - 간단하다\n" }
    for caption in ["**Java (Spring) 의사 코드**", "Kotlin 예제", "파이썬 코드", "Go example"] {
      #expect(Reading.facts(note(caption)) == ["pro 캐시 어사이드: 간단하다"])
    }
    #expect(Reading.facts("# 패턴\n\n### 프록시 예제 코드\n- 장점\n  - 간단하다\n") == ["pro 프록시: 간단하다"])
  }

  @Test("an emoji of several, joined by signs without width, is no part of a name")
  func joiners() {
    let note = "# 로그\n\n## 🤷🏻‍♂️ 사용 예시는 무엇인가요?\n\n### 주문\n- 결제한다\n"
    #expect(Reading.facts(note).first == "use_case 로그: 주문")
  }

  @Test("of a note without headings what its first text defines is the subject")
  func untitled() {
    let note = "Mediator is a behavioral pattern that lets objects talk through one.\n\nPros\n\n1. Loose coupling\n"
    #expect(Reading.facts(note, path: "x17.md").last == "pro Mediator: Loose coupling")
    #expect(Reading.facts("# 객체\n\n\(note)", path: "x17.md").last == "pro 객체: Loose coupling")
  }

  @Test(
    "what a heading has in brackets in the other script is the same subject, and a year behind a dash is no part of one"
  )
  func glossedNames() {
    #expect(
      Reading.facts("# 인덱스 (Index)\n\n## 1. Index\n\n### 장점\n- 조회가 빠르다\n") == ["pro 인덱스: 조회가 빠르다"])
    #expect(Reading.facts("# Proxy (프록시)\n\n## 프록시\n\n### 단점\n- 느리다\n") == ["con Proxy: 느리다"])
    #expect(
      Reading.facts("# SQL (MySQL)\n\n## MySQL\n\n### 단점\n- 느리다\n") == ["con MySQL: 느리다"])
    #expect(
      Reading.facts("# 부하 분산\n\n## Classic Balancer (CB) – 2009 (구세대)\n\n### 단점\n- 느리다\n")
        == ["con Classic Balancer (CB): 느리다"])
    #expect(Reading.facts("# 부하 분산\n\n## Java – 17 LTS\n\n### 단점\n- 느리다\n").count == 1)
  }
}
