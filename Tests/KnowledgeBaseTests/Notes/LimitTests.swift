import Testing

@testable import KnowledgeBase

@Suite struct LimitTests {
  /// `>=128000000 byte` and the like, of each limit that a line of text states.
  private static func limits(_ line: String, under heading: String = "설명") -> [String] {
    Reading.note("# 저장소\n## \(heading)\n- \(line)\n").facts.compactMap(\.quantity).map {
      "\($0.comparator.rawValue)\(Int($0.amount)) \($0.unit)"
    }
  }

  @Test("each sentence states its own limits")
  func sentences() {
    let note = "# 저장소\n\n문서 하나는 최대 16MB. 중첩은 100단계까지.\n값은 1MB까지.\n"
    #expect(
      Reading.facts(note) == [
        "limit 저장소: 문서 하나는 최대 16MB.", "limit 저장소: 중첩은 100단계까지.", "limit 저장소: 값은 1MB까지.",
      ])
  }

  @Test(
    "a number beside a word that limits is a limit, whatever it counts",
    arguments: [
      ("동시 실행 한도는 1,000이다", "<=1000 count"), ("최대 16장의 사진을 올린다", "<=16 count"), ("최대 1000명의 사용자", "<=1000 count"),
      ("큐 하나에 최대 120,000의 메시지", "<=120000 count"), ("보조 인덱스는 20까지 만들 수 있다", "<=20 count"),
      ("최대 3대까지 복제한다", "<=3 count"), ("기본 최대 크기는 1MB이다", "<=1000000 byte"), ("1MB를 초과할 수 없다", "<=1000000 byte"),
      ("항목은 400KB로 제한되어 있다", "<=400000 byte"), ("5TB보다 클 수 없다", "<=5000000000000 byte"),
      ("The limit is 1,000", "<=1000 count"), ("Default limit: 1000 concurrent executions", "<=1000 count"),
      ("The quota is 20 per account", "<=20 count"), ("Messages can be up to 1 MB", "<=1000000 byte"),
      ("no more than 25 tables", "<=25 count"), ("The payload must not exceed 6 MB", "<=6000000 byte"),
      ("Max 2 billion cells per partition", "<=2000000000 count"),
      ("1 MB - maximum size of a result", "<=1000000 byte"), ("Item size: max. 1 MB", "<=1000000 byte"),
      ("Kept, max: 14 days", "<=1209600 s"), ("Messages can be 256 KB in size", "<=256000 byte"),
      ("힙은 32GB 넘기지 말 것", "<=32000000000 byte"), ("일괄 처리는 5분을 넘지 않게 한다", "<=300 s"),
    ])
  func stated(line: String, limit: String) {
    #expect(Self.limits(line) == [limit])
  }

  @Test(
    "a range gives its lower and its upper end",
    arguments: [
      "메모리는 128MB에서 10GB까지 설정할 수 있다", "메모리는 128MB~10GB 범위에서 설정할 수 있다", "메모리는 128MB 이상 10GB 이하",
      "Memory must be between 128 MB and 10 GB", "메모리는 최소 128MB, 최대 10GB",
      "The size ranges from 128 MB to 10 GB", "The size has a range of 128 MB to 10 GB",
    ])
  func ranges(line: String) {
    #expect(Self.limits(line) == [">=128000000 byte", "<=10000000000 byte"])
  }

  @Test(
    "under a label of limits a bare range or number is one",
    arguments: ["메모리: 128MB~10GB", "메모리 128MB에서 10GB까지", "메모리: 128~10000MB", "Memory: 128 MB - 10 GB"])
  func listed(line: String) {
    #expect(Self.limits(line, under: "제한") == [">=128000000 byte", "<=10000000000 byte"])
    #expect(Self.limits("동시 접속: 1000", under: "제한") == ["<=1000 count"])
  }

  @Test(
    "praise, defaults, dates, versions and what something takes are no limits",
    arguments: [
      "최대 3배 빠르다", "up to 3x faster", "최대 90%까지 할인", "2019년까지 지원했다", "기본 타임아웃 3초", "응답에 최대 5초 걸린다", "3.9.1까지 지원한다",
      "1ms 미만의 속도로 응답한다",
      "1번부터 127번까지", "20까지 세어 본다", "무한 루프(Java 7 이하)가 생길 수 있다", "Node.js 18 이상에서만 쓸 수 있다", "버전 3 이하에서는 안 된다",
    ])
  func none(line: String) {
    #expect(Self.limits(line).isEmpty)
  }

  @Test("a label of limits may say what they hold for, per region")
  func qualified() {
    let text = "# Lambda\n\n__Lambda limits to know - per region__\n* Deployment:\n  - Size: 50 MB\n"
    #expect(Reading.facts(text) == ["limit Lambda: Size: 50 MB"])
  }

  @Test("a table's row on a limit is one without a label over it")
  func rows() {
    let facts = Reading.facts("# 노드\n\n| 항목 | 값 |\n|---|---|\n| 최대 노드 | 5000개 |\n| 최대 파드 | 150000 |\n| 색 | 3 |\n")
    #expect(facts == ["limit 노드: 최대 노드: 5000개", "limit 노드: 최대 파드: 150000"])
  }

  @Test("one in words limits what is given or made, and not what is done at a time")
  func sole() {
    let limits = { (text: String) in
      Reading.note("# 볼륨\n\n\(text)\n").facts.filter { $0.kind == .limit }.map(\.quantity?.amount)
    }
    #expect(limits("볼륨은 한 번에 한 서버에만 연결할 수 있다.") == [1])
    #expect(limits("테이블마다 하나의 키만 지정할 수 있다.") == [1])
    #expect(limits("A volume can be attached to only one server at a time.") == [1])
    #expect(limits("한 번에 하나의 작업만 처리할 수 있다.").isEmpty)
    #expect(limits("하나의 스레드만 들어갈 수 있다.").isEmpty)
    #expect(limits("Only one thread can run at a time.").isEmpty)
  }

  @Test("what a thing has at least is no limit, unless it must")
  func held() {
    let limits = { (text: String) in
      Reading.note("# 서버\n\n\(text)\n").facts.filter { $0.kind == .limit }.map(\.quantity?.amount)
    }
    #expect(limits("프로세스는 최소 1개의 스레드를 가지고 있다.").isEmpty)
    #expect(limits("군집은 최소 2개 이상의 노드로 구성된다.").isEmpty)
    #expect(limits("Each process has at least 1 thread.").isEmpty)
    #expect(limits("군집에는 최소 3개의 노드가 있어야 한다.") == [3])
    #expect(limits("A name must have at least 3 letters.") == [3])
  }
}
