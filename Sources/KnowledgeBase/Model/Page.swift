/// What `kb show` prints: a note's outline, a line of it, or what is known of a subject.
public struct Page: Equatable, Sendable {
  /// A note's title or a subject's name.
  public var title: String
  /// `notes.path`; nil for a subject.
  public var note: String?
  public var entries: [Entry]

  public struct Entry: Equatable, Sendable {
    /// A fact's kind, as `Fact.Kind`, else a block's, as `Block.Kind`.
    public var kind: String
    /// How far it is nested, from 0.
    public var depth: Int
    public var citation: Citation
    /// Of the fact; nil for a block that is none.
    public var subject: String?
  }
}
