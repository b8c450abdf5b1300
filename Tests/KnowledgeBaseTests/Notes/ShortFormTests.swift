import Testing

/// Judgements, uses and remedies where they are short, taken back, or of another thing.
@Suite struct ShortFormTests {
  @Test(
    "a fact in a few words is read, and what only looks like one is not",
    arguments: [
      ("- 이름이 문자열을 포함할 경우 적합하지 않다.\n", ["unsuitable"]), ("- 이름이 문자열을 포함할 경우 적합하다.\n", ["suitable"]),
      ("- 로그를 모아 분석하기 좋음\n", ["suitable"]), ("- 아래 강의를 먼저 보는 것을 추천드립니다.\n", []),
      ("- 공식 문서를 읽어보는 것을 권장합니다.\n", []), ("다른 사람의 권한으로 실행해야 할 때 SetUID 사용\n", ["use_case"]),
      ("다른 사람의 권한으로 실행해야 할 때 SetUID를 사용한다\n", ["use_case"]), ("파일을 지울 때 rm 사용\n", []),
      ("- 앞의 프로그램이 멈출 수 있다\n- 위 문제는 서버를 복제하여 극복할 수 있다.\n", ["mitigation"]),
      ("- 이 문제를 해결하기 위해 등장한 것이 샤딩이다.\n", []), ("- REST의 느린 직렬화라는 한계를 극복하고 이진 형식을 지원\n", []),
      ("V2의 남은 문제: 모든 메서드가 같은 락을 쓴다\n", ["con"]), ("- SSL 종단점\n  - 로드 밸런서\n", []), ("- 중단점\n  - 디버거\n", []),
    ])
  func short(text: String, kinds: [String]) {
    #expect(Reading.note("# SetUID\n\n" + text).facts.map(\.kind.rawValue) == kinds)
  }

  @Test("a cell of pros or cons judges and limits, too")
  func cells() {
    let rows = "| 장점 | - 쉽다 <br>- 배치 작업에 최적 | 싸다 |\n| 단점 | - 거대한 작업에는 부적합 | - 실행 시간 제한 (15분) <br>- 느리다 |\n"
    let facts = Reading.facts("# 비교\n\n| | ECS | Lambda |\n|---|---|---|\n" + rows)
    #expect(
      facts.filter { !$0.hasPrefix("pro") && !$0.hasPrefix("con") } == [
        "suitable ECS: 배치 작업에 최적", "unsuitable ECS: 거대한 작업에는 부적합", "limit Lambda: 실행 시간 제한 (15분)",
      ])
  }

  @Test("where a text is from is no con")
  func sources() {
    let text = "# 카프카\n\n## 단점\n\n- 느리다\n\n---\n\n- 출처\n  - [글](https://example.com)\n"
    #expect(Reading.facts(text) == ["con 카프카: 느리다"])
  }
}
