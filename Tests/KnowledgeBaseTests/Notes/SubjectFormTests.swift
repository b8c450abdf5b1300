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
}
