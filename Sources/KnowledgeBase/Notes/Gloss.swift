/// A name in, the name without what brackets add to it out.
enum Gloss {
  /// `프록시(Proxy) 패턴` is 프록시 패턴, and `CSR (Client Side Rendering)` is CSR; `서버리스(Serverless)` stays, for one
  /// word more is another name of it.
  static func removed(_ name: String) -> String {
    let name = withoutTranslation(name)
    guard let open = name.firstIndex(of: "("), let close = name[open...].firstIndex(of: ")") else { return name }
    let before = trimmed(name[..<open])
    let after = trimmed(name[name.index(after: close)...])
    guard !before.isEmpty, !after.isEmpty || name[open..<close].contains(" ") else { return name }
    if after.isEmpty { return trimmed(before[...], alsoDots: true) }
    return after.hasPrefix("의") ? before + after : before + " " + after
  }

  /// `k8s` of `쿠버네티스(k8s)`; nothing where no brackets close the name.
  static func inner(_ name: String) -> String {
    guard name.hasSuffix(")"), let open = name.firstIndex(of: "(") else { return "" }
    return String(name[name.index(after: open)...].dropLast())
  }

  /// MQ of `메시지 큐 (Message Queue, MQ)`.
  static func acronym(_ name: String) -> String? {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex,
      let last = name[name.index(after: open)...].dropLast().split(separator: ",").last
    else { return nil }
    let acronym = trimmed(last)
    let isAcronym = 2...6 ~= acronym.utf8.count && acronym.utf8.allSatisfy { 0x41...0x5A ~= $0 }
    return isAcronym ? acronym : nil
  }

  /// `병렬 처리, Parallelism` is 병렬 처리.
  private static func withoutTranslation(_ name: String) -> String {
    guard let comma = name.firstIndex(of: ","), name[name.index(after: comma)...].utf8.allSatisfy({ $0 < 0x80 }),
      name[..<comma].unicodeScalars.allSatisfy({ Hangul.isSyllable($0.value) || $0 == " " })
    else { return name }
    return String(name[..<comma])
  }

  private static func trimmed(_ text: Substring, alsoDots: Bool = false) -> String {
    func isEdge(_ character: Character) -> Bool { character == " " || alsoDots && character == "." }
    let opened = text.drop(while: isEdge)
    return String(String(opened.reversed().drop(while: isEdge).reversed()))
  }
}
