import Testing

/// What is said to suit or not, by headings, lists of choices, tables and clauses.
@Suite struct JudgementFormTests {
  @Test("a heading that says why something suits judges it, and what stands under it is said of that")
  func headings() {
    let why = "# 메시징\n\n### NATS가 가벼운 알림에 적합한 이유\n\nNATS는 메모리에서 도는 메시지 서버이다.\n"
    #expect(
      Reading.facts(why) == [
        "suitable NATS: NATS가 가벼운 알림에 적합한 이유", "concept_definition NATS: NATS는 메모리에서 도는 메시지 서버이다.",
      ])
    let facts = { (heading: String) in Reading.facts("# 도구\n\n## \(heading)\n\n팀에서 써 보았다.\n") }
    #expect(facts("주문 집계에 Hadoop이 부적합한 이유") == ["unsuitable Hadoop: 주문 집계에 Hadoop이 부적합한 이유"])
    #expect(facts("왜 SQLite는 단말기 저장에 유용한가?") == ["suitable SQLite: 왜 SQLite는 단말기 저장에 유용한가"])
    #expect(facts("Why SQLite is a good fit for kiosks") == ["suitable SQLite: Why SQLite is a good fit for kiosks"])
    #expect(facts("실시간 게임에는 적합하지 않다") == ["unsuitable 도구: 실시간 게임에는 적합하지 않다"])
    #expect(facts("자주 바뀔 때는 적합하지 않다") == ["unsuitable 도구: 자주 바뀔 때는 적합하지 않다"])
    #expect(facts("Oracle은 작은 가게에는 적합하지 않다") == ["unsuitable Oracle: Oracle은 작은 가게에는 적합하지 않다"])
  }

  @Test(
    "a heading that asks whether something suits, or says nothing of a case, judges nothing",
    arguments: ["SQLite는 키오스크에 적합한가?", "캐시를 쓰지 말아야 하는 이유", "적합한 도구 고르기", "Choosing SQLite"])
  func noHeadings(heading: String) {
    #expect(Reading.facts("# 도구\n\n## \(heading)\n\n팀에서 써 보았다.\n").isEmpty)
  }

  @Test("under what to choose, a need before a colon is what the name behind it suits")
  func needs() {
    let list = "# 큐\n\n**선택 가이드:**\n- **많은 로그**: Pulsar\n- 가벼운 알림: NATS Core 추천\n- 긴 문서 → Gemini 우선 검토\n"
    #expect(
      Reading.facts(list) == [
        "suitable Pulsar: 많은 로그: Pulsar", "suitable NATS Core: 가벼운 알림: NATS Core 추천",
        "use_case Gemini: 긴 문서 → Gemini 우선 검토",
      ])
    #expect(
      Reading.facts("# Queues\n\n## Which to use\n- High volume: Pulsar\n") == ["suitable Pulsar: High volume: Pulsar"])
  }

  @Test(
    "under what to choose, a trait with its value is no choice",
    arguments: ["**비용**: 싼 편", "확장성: 높음", "언어: Rust", "License: MIT", "무엇이든: 둘 다 가능"])
  func traits(item: String) {
    #expect(Reading.facts("# 큐\n\n## 선택 가이드\n- \(item)\n").isEmpty)
  }

  @Test("a table of cases and what to take in each says what suits, wherever it stands")
  func picks() {
    #expect(
      Reading.facts("# 화면\n\n| 시나리오 | 추천 전략 | 비고 |\n|---|---|---|\n| 글이 잘 안 바뀜 | 정적 생성 | 빠름 |\n| 실시간 | 둘 다 가능 | |\n")
        == ["suitable 정적 생성: 글이 잘 안 바뀜"])
    #expect(
      Reading.facts("# Stores\n\n| Need | Best choice |\n|---|---|\n| Relations | Postgres |\n")
        == ["suitable Postgres: Relations"])
    #expect(
      Reading.facts("# 큐\n\n## 선택 가이드\n\n| 도구 | 적합한 경우 |\n|---|---|\n| Pulsar | 로그 |\n") == ["suitable Pulsar: 로그"])
    #expect(Reading.facts("# 설정\n\n| 항목 | 선택 |\n|---|---|\n| 언어 | Rust |\n").isEmpty)
  }

  @Test("what a clause grants or denies before its point is judged, too")
  func granted() {
    let kinds = { (text: String) in Reading.note("# 사가\n\n\(text)\n").facts.map(\.kind.rawValue) }
    #expect(kinds("작은 규모에서는 유용하지만, 흐름을 알기 어렵다.") == ["suitable"])
    #expect(kinds("읽기가 많은 곳에서는 효과적이나 쓰기가 느리다.") == ["suitable"])
    #expect(kinds("큰 조직에서는 유리하지 않지만 시작은 쉽다.") == ["unsuitable"])
    #expect(kinds("짧은 작업에는 적합하지는 않다.") == ["unsuitable"])
    #expect(kinds("It is especially useful to run many jobs on one event.") == ["suitable"])
    #expect(kinds("This is very useful if there are many handlers.") == ["suitable"])
    #expect(kinds("This is not very useful if there is one handler.") == ["unsuitable"])
    #expect(kinds("It is very useful to know its name.") == [])
  }

  @Test("비효율적 judges a case, and no reason or habit")
  func inefficient() {
    let kinds = { (text: String) in Reading.note("# 색인\n\n\(text)\n").facts.map(\.kind.rawValue) }
    #expect(kinds("글이 자주 바뀌는 경우 비효율적이다.") == ["unsuitable"])
    #expect(kinds("삭제가 잦은 테이블에는 비효율적이다.") == ["unsuitable"])
    #expect(kinds("한 건을 찾을 때 전체를 읽기 때문에 비효율적이다.") == ["unsuitable"])
    #expect(kinds("한 줄을 고쳐도 전체를 빌드하기 때문에 비효율적이다.") == [])
    #expect(kinds("비효율적인 반복을 없앤다.") == [])
  }

  @Test("advice to read or do something is no judgement, nor is what cannot be used a use")
  func advice() {
    let kinds = { (text: String) in Reading.note("# 캐시\n\n\(text)\n").facts.map(\.kind.rawValue) }
    #expect(kinds("처음이라면 입문서를 먼저 읽는 것을 추천드립니다.") == [])
    #expect(kinds("조회가 많으면 캐시를 사용하는 것을 추천한다.") == ["suitable"])
    #expect(kinds("DB가 지원하지 않는 경우 사용하기 힘듭니다.") == [])
    #expect(kinds("메모리가 부족한 경우 사용할 수 없다.") == [])
    #expect(kinds("장애 복구 시 주로 사용됨.") == ["use_case"])
  }

  @Test("a term before a dash is what its item judges")
  func dashes() {
    let list = "# 문제\n\n- **Batch Flow** - 밤에 도는 서비스로 실시간 처리에 부적합\n"
    #expect(Reading.facts(list).last == "unsuitable Batch Flow: Batch Flow - 밤에 도는 서비스로 실시간 처리에 부적합")
  }

  @Test("what asks when to use one and when another announces choices")
  func askedChoices() {
    let note = "# 큐\n\n## 언제 Pulsar를 쓰고 언제 NATS를 쓸까?\n- 로그가 많으면 Pulsar\n- 알림이 가벼우면 NATS를 선택하자.\n- 먼저 팀을 본다.\n"
    #expect(
      Reading.facts(note) == ["use_case Pulsar: 로그가 많으면 Pulsar", "use_case NATS: 알림이 가벼우면 NATS를 선택하자."])
    #expect(
      Reading.facts("# 큐\n\n## 언제 Pulsar를 쓰면 좋을까?\n- 로그가 많을 때\n") == ["use_case Pulsar: 로그가 많을 때"])
  }

  @Test("cases that are better or enough with a thing, and what is hard to use for them")
  func better() {
    let kinds = { (text: String) in Reading.note("# 구조\n\n\(text)\n").facts.map(\.kind.rawValue) }
    #expect(kinds("작은 팀이라면 모놀리스가 더 낫다.") == ["suitable"])
    #expect(kinds("이럴 땐 정적 생성이 딱이다.") == ["suitable"])
    #expect(kinds("배치만 있다면 크론만으로 충분하다.") == ["suitable"])
    #expect(Reading.facts("단순 CRUD에는 SQLite만으로 충분하다.\n").first == "suitable SQLite: 단순 CRUD에는 SQLite만으로 충분하다.")
    #expect(kinds("짧은 글에는 제격이다.") == ["suitable"])
    #expect(kinds("큰 파일에는 쓰기 어렵다.") == ["unsuitable"])
    #expect(kinds("대규모 시스템에서 주로 사용된다.") == ["use_case"])
    #expect(kinds("It makes sense for small teams.") == ["suitable"])
    #expect(kinds("It doesn't make sense for small teams.") == ["unsuitable"])
    #expect(kinds("It is not worth it for a single page.") == ["unsuitable"])
    #expect(kinds("모놀리스가 더 낫다는 사람도 있다.") == [])
    #expect(kinds("이름은 하나로 충분하다.") == [])
    #expect(kinds("주로 밤에 사용된다고 한다.") == [])
  }

  @Test(
    "what is denied of a case suits it in no wording",
    arguments: ["자료가 많을 경우", "요청이 몰릴 때", "글이 긴 경우에는", "인원이 적을 때는", "작은 팀의 경우"],
    ["적합하지 않다", "유용하지 않다", "유리하지 않다", "효과적이지 않다", "좋지 않다", "추천하지 않는다", "권장하지 않는다"])
  func denied(occasion: String, judgement: String) {
    let facts = Reading.facts("# 큐\n\n큐는 일을 담아 두는 자료 구조이다.\n\n따라서 \(occasion) \(judgement).\n")
    #expect(facts.last == "unsuitable 큐: 따라서 \(occasion) \(judgement).")
  }
}
