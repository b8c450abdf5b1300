/// Something that a note says of a subject, with the block it was read from.
public struct Fact: Equatable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case conceptDefinition = "concept_definition"
    case pro, con
    case useCase = "use_case"
    case suitable, unsuitable, mitigation, limit
  }

  public var kind: Kind
  /// The technology that the fact is about, as the note writes it; for a definition, the term defined.
  public var subject: String
  /// The statement; for a use case, the workload's name; for a definition, what the term is said to be.
  public var text: String
  /// The position of the block in its note.
  public var block: Int
  /// From the fact's first line to the last line of its nested details.
  public var lines: LineRange
  /// The place, in the note's list of facts, of the fact that this one softens or lies in; always an earlier one.
  public var parent: Int?
  /// Limits only.
  public var quantity: Quantity?

  public init(
    kind: Kind, subject: String, text: String, block: Int, lines: LineRange, parent: Int? = nil,
    quantity: Quantity? = nil
  ) {
    self.kind = kind
    self.subject = subject
    self.text = text
    self.block = block
    self.lines = lines
    self.parent = parent
    self.quantity = quantity
  }
}

/// A number with its unit, compared: what a limit allows, or what a question asks for.
public struct Quantity: Equatable, Sendable {
  public enum Comparator: String, Sendable {
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="
    case equal = "="
  }

  /// In `unit`.
  public var amount: Double
  /// A base unit: `s` for any time, `byte` for any size, `count`, `request/s`, `percent`.
  public var unit: String
  /// For a limit, what is allowed: "5분 이상 불가" is `< 300 s`, "최대 1000개" is `<= 1000 count`.
  public var comparator: Comparator

  public init(amount: Double, unit: String, comparator: Comparator) {
    self.amount = amount
    self.unit = unit
    self.comparator = comparator
  }
}
