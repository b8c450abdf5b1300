import Foundation
import Testing

@Suite struct TranscriptTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Transcripts")

  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { $0.hasSuffix(".txt") }.sorted() ?? []

  @Test("there are transcripts")
  func some() {
    #expect(!TranscriptTests.names.isEmpty)
  }

  @Test("a command prints what its transcript says", arguments: names)
  func transcript(name: String) throws {
    let file = TranscriptTests.folder.appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let shell = try Shell()
    defer { shell.remove() }
    let now = try Transcript(text).rerun(with: shell)
    if now == text { return }
    if ProcessInfo.processInfo.environment["UPDATE"] == "1" {
      try now.write(to: file, atomically: true, encoding: .utf8)
    } else {
      Issue.record("\(name) differs; UPDATE=1 scripts/test rewrites it\n\(difference(from: text, to: now))")
    }
  }

  /// The lines that went and came.
  private func difference(from old: String, to new: String) -> String {
    let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    let changes = lines(new).difference(from: lines(old))
    return changes.map { change in
      switch change {
      case .remove(let offset, let line, _): "\(offset + 1) - \(line)"
      case .insert(let offset, let line, _): "\(offset + 1) + \(line)"
      }
    }.joined(separator: "\n")
  }
}

@Suite struct TranscriptFormatTests {
  @Test("output, errors, status and an unended line are told apart, and running again changes nothing")
  func format() throws {
    let text = """
      Words for the reader.

      $ printf 'one\\n\\nthree\\n'; printf 'four' >&2; exit 3
        one
        \u{20}
        three
      ! four
      \\
      = 3
      $ cat <<END
      > $PWD
      >
      > END
        $FOLDER
        \u{20}

      """.replacing("  \u{20}", with: "  ")
    let shell = try Shell()
    defer { shell.remove() }
    #expect(try Transcript(text).rerun(with: shell) == text)
  }

  @Test("a command that prints more than a pipe holds comes to its end")
  func much() throws {
    let shell = try Shell()
    defer { shell.remove() }
    let outcome = try shell.run("head -c 300000 /dev/zero | tr '\\0' a; head -c 300000 /dev/zero | tr '\\0' b >&2")
    #expect(outcome.output.utf8.count == 300_000 && outcome.errors.utf8.count == 300_000 && outcome.status == 0)
  }
}
