/// Something in the notes that `kb lint` asks a person to look at.
public struct Finding: Equatable, Sendable {
  public enum Check: String, Sendable, CaseIterable {
    /// A use case is listed, and no note says whether the subject suits it.
    case useCaseWithoutVerdict = "use-case-without-verdict"
    /// A sentence judges something of which no workload could be made, so that no question finds it.
    case judgementWithoutWorkload = "judgement-without-workload"
    /// A label of pros or cons has nothing under it, or an item there has no words.
    case emptyFact = "empty-fact"
    /// One subject is said both to suit and not to suit the same thing, or a con calls itself a pro.
    case contradiction
    /// Notes give different numbers for one limit.
    case limitsDisagree = "limits-disagree"
    /// A heading or item reads like a label, and it is not known what it announces.
    case unreadLabel = "label-not-understood"
  }

  public var check: Check
  public var subject: String
  /// What is at odds, in words.
  public var message: String
  /// `notes.path`.
  public var note: String
  /// 1-based.
  public var line: Int
}
