/// Lines of a note, 1-based and inclusive.
public struct LineRange: Equatable, Hashable, Sendable {
  public var first: Int
  public var last: Int

  public init(_ first: Int, _ last: Int) {
    self.first = first
    self.last = last
  }
}

/// One unit of a note's outline.
public struct Block: Equatable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case heading, item, paragraph, quote, row, code
  }

  public var kind: Kind
  /// A heading's level from 1; for any other kind, the number of items around it.
  public var depth: Int
  /// The text without its markers; inline emphasis is kept as written.
  public var text: String
  public var lines: LineRange
  /// The position of the item, else the heading, that this block stands under.
  public var parent: Int?
  /// The position of the nearest heading above; a heading names its parent heading.
  public var heading: Int?

  public init(
    kind: Kind, depth: Int, text: String, lines: LineRange, parent: Int? = nil, heading: Int? = nil
  ) {
    self.kind = kind
    self.depth = depth
    self.text = text
    self.lines = lines
    self.parent = parent
    self.heading = heading
  }
}
