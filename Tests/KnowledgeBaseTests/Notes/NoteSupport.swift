import Foundation

@testable import KnowledgeBase

/// The reader over the lexicon that the program carries.
enum Reading {
  static let reader: NoteReader = {
    do {
      return NoteReader(
        lexicon: try Lexicon(
          labels: BundledFile.text(of: "data/lexicon/labels.tsv"), cues: BundledFile.text(of: "data/lexicon/cues.tsv"),
          heads: BundledFile.text(of: "data/lexicon/heads.tsv"), units: BundledFile.text(of: "data/lexicon/units.tsv"),
          labelWords: BundledFile.text(of: "data/lexicon/label-words.tsv"),
          subjectWords: BundledFile.text(of: "data/lexicon/subject-words.tsv")))
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
