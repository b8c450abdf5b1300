import ArgumentParser

/// A length of time as people type it: `10m`, `1h30m`, `90s`, `500ms`, `3분`, `1시간 30분`.
struct TimeSpan: ExpressibleByArgument {
  let seconds: Double

  private static let secondsOfUnit: [String: Double] = [
    "ms": 0.001, "s": 1, "sec": 1, "m": 60, "min": 60, "h": 3600, "hr": 3600, "d": 86400,
    "밀리초": 0.001, "초": 1, "분": 60, "시간": 3600, "일": 86400,
  ]

  /// Nil where a number has no unit, a unit is not known, or the whole is nothing.
  init?(argument: String) {
    var seconds = 0.0
    var rest = argument.lowercased().filter { $0 != " " }[...]
    while !rest.isEmpty {
      let number = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
      let unit = rest.dropFirst(number.count).prefix { !($0.isASCII && $0.isNumber || $0 == ".") }
      guard let amount = Double(number), let each = TimeSpan.secondsOfUnit[String(unit)] else { return nil }
      seconds += amount * each
      rest = rest.dropFirst(number.count + unit.count)
    }
    guard seconds > 0, seconds.isFinite else { return nil }
    self.seconds = seconds
  }
}
