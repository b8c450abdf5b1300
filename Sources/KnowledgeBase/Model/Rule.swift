/// A condition under which a subject suits or does not, read from one fact.
public struct Rule: Equatable, Sendable {
  public enum Condition: Equatable, Hashable, Sendable {
    /// A workload's slug.
    case workload(String)
    /// A trait's slug.
    case trait(String)
  }

  public enum Effect: String, Sendable {
    case `for`, against
    /// The notes list the use case and say nothing about it.
    case listed
  }

  public var condition: Condition
  public var effect: Effect
  /// The place of its fact in the note's list of facts.
  public var fact: Int
  /// The position of the block that is its evidence: the fact's own, or one nested in it.
  public var block: Int
  /// Said within a use case about something else ("워드프레스를 사용한다면"): decides only when the question names it.
  public var isCondition: Bool

  public init(condition: Condition, effect: Effect, fact: Int, block: Int, isCondition: Bool = false) {
    self.condition = condition
    self.effect = effect
    self.fact = fact
    self.block = block
    self.isCondition = isCondition
  }
}
