/// `{a,b} {c,d}` in, the phrases that it stands for out: `a c`, `a d`, `b c`, `b d`.
enum Braces {
  static func expanded(_ pattern: String) -> [String] {
    guard let open = pattern.firstIndex(of: "{"), let close = pattern[open...].firstIndex(of: "}") else {
      return [pattern]
    }
    let rest = expanded(String(pattern[pattern.index(after: close)...]))
    let choices = pattern[pattern.index(after: open)..<close].split(separator: ",", omittingEmptySubsequences: false)
    return choices.flatMap { choice in rest.map { pattern[..<open] + choice + $0 } }
  }
}
