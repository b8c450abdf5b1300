import Foundation

/// A file of commands with all that they print, which can be run again.
///
/// `$ ` starts a command for sh, and `> ` goes on with it. What follows is its output: `  ` a line of standard output,
/// `! ` a line of standard error, `= ` the exit status where that is not 0. Every other line is for the reader.
/// A last line that is not ended is followed by `\`. The folder that the commands run in is written `$FOLDER`.
struct Transcript {
  /// The file's text, in pieces: words for the reader, or a command.
  enum Piece: Equatable {
    case words(String)
    case command(String)
  }

  let pieces: [Piece]

  init(_ text: String) {
    var pieces: [Piece] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("$ ") {
        pieces.append(.command(String(line.dropFirst(2))))
      } else if line == ">" || line.hasPrefix("> "), case .command(let command)? = pieces.last {
        pieces[pieces.count - 1] = .command(command + "\n" + line.dropFirst(2))
      } else if !["  ", "! ", "= ", "\\"].contains(where: line.hasPrefix) {
        pieces.append(.words(String(line)))
      }
    }
    self.pieces = pieces
  }

  /// The transcript as it would be written now, its commands run one after the other in a folder of their own.
  func rerun(with shell: Shell) throws -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words): text += words + "\n"
      case .command(let command):
        text += "$ " + command.replacing("\n", with: "\n> ").replacing("> \n", with: ">\n") + "\n"
        text += try shell.run(command).written(in: shell.folder)
      }
    }
    return text
  }
}

/// What one command printed, and how it ended.
struct Outcome {
  var output: String
  var errors: String
  var status: Int32

  func written(in folder: String) -> String {
    var text = Outcome.lines(output, "  ") + Outcome.lines(errors, "! ")
    if status != 0 { text += "= \(status)\n" }
    return text.replacing(folder, with: "$FOLDER")
  }

  private static func lines(_ text: String, _ mark: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isEnded = lines.last == ""
    if isEnded { lines.removeLast() }
    return lines.map { mark + $0 + "\n" }.joined() + (isEnded || text.isEmpty ? "" : "\\\n")
  }
}

/// A new folder with nothing in it, and sh to run in it with the `kb` that was just built: the one in the folder
/// KB_PROGRAMS, which scripts/test names since a release is what users run and many times as fast, else the tests' own.
struct Shell {
  let folder: String

  init() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("kb-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
    folder = path.resolvingSymlinksInPath().path
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Output goes to files, so that no command waits for a reader.
  func run(_ command: String) throws -> Outcome {
    let output = folder + ".output"
    let errors = folder + ".errors"
    defer {
      for path in [output, errors] { try? FileManager.default.removeItem(atPath: path) }
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "HOME": folder, "LC_ALL": "C.UTF-8", "PATH": Shell.products + ":/usr/local/bin:/usr/bin:/bin",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try Shell.file(output)
    process.standardError = try Shell.file(errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(output: try Shell.text(output), errors: try Shell.text(errors), status: process.terminationStatus)
  }

  private static let products =
    ProcessInfo.processInfo.environment["KB_PROGRAMS"] ?? Bundle.main.bundleURL.resolvingSymlinksInPath().path

  private static func file(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(fileURLWithPath: path))
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}
