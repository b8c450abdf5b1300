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

  static func note(_ text: String, path: String = "note.md") -> Note {
    reader.read(Array(text.utf8), path: path)
  }

  /// One line a fact: `kind subject: text`.
  static func facts(_ text: String, path: String = "note.md") -> [String] {
    note(text, path: path).facts.map { "\($0.kind.rawValue) \($0.subject): \($0.text)" }
  }
}
