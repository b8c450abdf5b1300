/// What one file says: its outline and the facts read from it.
public struct Note: Equatable, Sendable {
  /// The first heading of the highest level, else the front matter's title, else the file's name.
  public var title: String
  /// In the order of the file; a block's position is its index here.
  public var blocks: [Block]
  /// In the order of the file, a parent before what lies in it.
  public var facts: [Fact]

  public init(title: String, blocks: [Block], facts: [Fact]) {
    self.title = title
    self.blocks = blocks
    self.facts = facts
  }
}
