extension Quantity {
  /// The seconds that an argument such as `10m`, `1h30m`, `3분` or `500ms` says; a bare number is seconds.
  /// Throws `KnowledgeBaseError` of kind `input` for anything else.
  public static func duration(parsing text: String) throws -> Double {
    let folded = Folding.scalars(of: text).filter { $0 != " " }
    var index = 0
    var seconds = 0.0
    let finder = try QuantityFinder(units: BundledFile.text(of: "data/lexicon/units.tsv"))
    var rest = String(folded)
    while index < 8, !rest.isEmpty, let part = finder.leading(rest), part.unit == "s" || part.unit.isEmpty && index == 0
    {
      seconds += part.amount
      rest = part.rest
      index += 1
    }
    guard index > 0, rest.isEmpty, seconds.isFinite, seconds > 0 else {
      throw KnowledgeBaseError(
        .input, "'\(text)' is no duration; write a number and a unit, as in '10m', '90s' or '3분'")
    }
    return seconds
  }

  /// The number that an argument such as `5000`, `5,000` or `5천` says. Throws as `duration(parsing:)` does.
  public static func count(parsing text: String) throws -> Double {
    let finder = try QuantityFinder(units: BundledFile.text(of: "data/lexicon/units.tsv"))
    let blanksRemoved = String(Folding.scalars(of: text).filter { $0 != " " })
    if let part = finder.leading(blanksRemoved), part.rest.isEmpty, part.unit.isEmpty || part.unit == "count",
      part.amount > 0
    {
      return part.amount
    }
    throw KnowledgeBaseError(.input, "'\(text)' is no number; write one such as '5000'")
  }
}

extension QuantityFinder {
  /// The amount that `text` starts with, and what stands behind it; `m` is a minute here.
  fileprivate func leading(_ text: String) -> (amount: Double, unit: String, rest: String)? {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, Folding.isDigit(first), let (found, end) = quantity(at: 0, scalars, 0) else {
      return nil
    }
    let rest = scalars[end...]
    if found.unit.isEmpty, rest.first == "m", rest.dropFirst().first.map(Folding.isDigit) ?? true {
      return (found.amount * 60, "s", String(rest.dropFirst()))
    }
    return (found.amount, found.unit, String(rest))
  }
}
