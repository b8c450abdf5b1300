import Glibc
import KnowledgeBase

/// What the process was started with.
enum Environment {
  /// Behind the program's name; throws where one is no UTF-8, which `CommandLine.arguments` would repair into another.
  static func arguments() throws(KnowledgeBaseError) -> [String] {
    var arguments: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let bytes = CommandLine.unsafeArgv[index] else { break }
      guard let argument = String(validatingCString: bytes) else {
        throw KnowledgeBaseError(
          .input, "the argument '\(String(cString: bytes))' is not UTF-8; type it, or rename the file, in UTF-8")
      }
      arguments.append(argument)
    }
    return arguments
  }

  /// $COLUMNS is the width of help; the parser would lay it out in no or fewer columns.
  static func forgetColumnsThatAreNone() {
    if let columns = self["COLUMNS"], Int(columns) ?? 0 < 1 { unsetenv("COLUMNS") }
  }

  static subscript(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Where kb looks for its files.
  static var forLocating: [String: String] {
    var found: [String: String] = [:]
    for name in ["KB_DATABASE", "XDG_DATA_HOME", "HOME"] { found[name] = self[name] }
    return found
  }

  static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  /// Colour is for a terminal whose user has not turned it off: https://no-color.org
  static func wantsColour(on descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && (self["NO_COLOR"] ?? "").isEmpty && self["TERM"] != "dumb"
  }

  /// Columns of the terminal; nil where `descriptor` is none.
  static func columns(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
