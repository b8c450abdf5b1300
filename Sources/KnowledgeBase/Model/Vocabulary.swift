/// The workloads and traits that questions and rules may name.
public struct Vocabulary: Equatable, Sendable {
  public enum Language: String, Sendable { case ko, en }

  public struct Name: Equatable, Hashable, Sendable {
    public var text: String
    public var language: Language
    /// What it is looked up by: letters and digits alone, in lower case.
    public var folded: String

    public init(_ text: String, _ language: Language, folded: String) {
      self.text = text
      self.language = language
      self.folded = folded
    }
  }

  public struct Entry: Equatable, Sendable {
    /// Lower-case Latin words joined by hyphens.
    public var slug: String
    public var korean: String
    public var english: String
    /// All that it is called, `korean` and `english` first.
    public var names: [Name]
    /// Phrases that say that it is asked for, in the language of docs/DESIGN.md, "Phrases".
    public var asked: [String]
    /// Traits only: phrases for what a pro or con is about, when it speaks of this trait.
    public var topics: [String]
    /// Traits only: a quality that is wanted of a system, not a property of its load or data.
    public var isQuality: Bool
    /// Workloads only: slugs of the traits that it has.
    public var traits: [String]
    /// Where the term comes from.
    public var source: String

    public init(
      slug: String, korean: String, english: String, names: [Name], asked: [String] = [],
      topics: [String] = [], isQuality: Bool = false, traits: [String] = [], source: String
    ) {
      self.slug = slug
      self.korean = korean
      self.english = english
      self.names = names
      self.asked = asked
      self.topics = topics
      self.isQuality = isQuality
      self.traits = traits
      self.source = source
    }
  }

  public var workloads: [Entry]
  public var traits: [Entry]

  public init(workloads: [Entry] = [], traits: [Entry] = []) {
    self.workloads = workloads
    self.traits = traits
  }
}
