/// `{a,b} {c,d}` in, the phrases that it stands for out: `a c`, `a d`, `b c`, `b d`. All in UTF-8.
enum Braces {
  static func expanded(_ pattern: some Collection<UInt8>) -> [[UInt8]] {
    let pattern = Array(pattern)
    guard let open = pattern.firstIndex(of: UInt8(ascii: "{")),
      let close = pattern[open...].firstIndex(of: UInt8(ascii: "}"))
    else { return [pattern] }
    let rest = expanded(pattern[(close + 1)...])
    let choices = pattern[(open + 1)..<close].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    return choices.flatMap { choice in rest.map { pattern[..<open] + choice + $0 } }
  }
}
