/// The one error that this library throws: what is wrong, where, and what to do about it.
public struct KnowledgeBaseError: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Kind: String, Sendable {
    /// A file or folder: missing, unreadable, not text, not writable.
    case file
    /// SQLite, or a file that is no knowledge base.
    case database
    /// A name that the knowledge base does not know.
    case name
    /// An argument or a line of a data file that cannot be read.
    case input
  }

  public var kind: Kind
  /// A path, a path with line (`notes/a.md:14`), or nil where the place is the command itself.
  public var place: String?
  /// Lower case, values in single quotes, the remedy at the end, no final period.
  public var message: String

  public init(_ kind: Kind, at place: String? = nil, _ message: String) {
    self.kind = kind
    self.place = place
    self.message = message
  }

  public var description: String {
    place.map { "\($0): \(message)" } ?? message
  }
}
