/// Subjects side by side: what the notes say of each, condition by condition.
public struct Comparison: Equatable, Sendable {
  /// A rule of one subject.
  public struct Cell: Hashable, Sendable {
    public var effect: Reason.Effect
    public var citation: Citation
  }

  public struct Row: Equatable, Sendable {
    /// The slug of a workload or trait.
    public var condition: String
    public var isWorkload: Bool
    /// For each subject, in their order.
    public var cells: [[Cell]]
  }

  /// As the knowledge base writes them.
  public var subjects: [String]
  /// What most subjects have a rule for first.
  public var rows: [Row]
  /// The verdict of each subject, in their order; empty where no workload was asked.
  public var answers: [Answer]
}
