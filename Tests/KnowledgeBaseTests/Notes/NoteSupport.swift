import Foundation

@testable import KnowledgeBase

/// The reader over the lexicon that the program carries.
enum Reading {
  static let reader: NoteReader = {
    do {
      return NoteReader(lexicon: try Lexicon { BundledFile.text(of: "data/lexicon/\($0).tsv") })
    } catch {
      fatalError("the bundled lexicon cannot be read: \(error)")
    }
  }()

  static let ruleReader: RuleReader = {
    do {
      return RuleReader(
        vocabulary: try KnowledgeBase.vocabulary(with: nil), cues: try KnowledgeBase.bundledCues())
    } catch {
      fatalError("the bundled vocabulary cannot be read: \(error)")
    }
  }()

  /// Read on a thread as imports have: those that tests run on have small stacks.
  static func note(_ text: String, path: String = "note.md") -> Note {
    let (note, _) = try! Thread.both({ reader.read(Array(text.utf8), path: path) }, {})
    return note
  }

  /// One line a fact: `kind subject: text`.
  static func facts(_ text: String, path: String = "note.md") -> [String] {
    note(text, path: path).facts.map { "\($0.kind.rawValue) \($0.subject): \($0.text)" }
  }
}
