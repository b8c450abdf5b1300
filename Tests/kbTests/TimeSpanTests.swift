import Testing

@testable import kb

@Suite struct TimeSpanTests {
  @Test(
    "a time is read with its unit, in English or Korean",
    arguments: [
      ("10m", 600), ("1h30m", 5400), ("90s", 90), ("500ms", 0.5), ("1.5h", 5400), ("3분", 180), ("1시간 30분", 5400),
      ("2일", 172_800), ("10 min", 600),
    ])
  func seconds(text: String, seconds: Double) {
    #expect(TimeSpan(argument: text)?.seconds == seconds)
  }

  @Test(
    "a time without unit, number or sense is refused", arguments: ["10", "m", "", "10x", "1.2.3s", "0s", "-5m", "분"])
  func refused(text: String) {
    #expect(TimeSpan(argument: text) == nil)
  }
}
