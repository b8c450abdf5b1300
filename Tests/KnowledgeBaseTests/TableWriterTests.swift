import Foundation
import Testing

@testable import KnowledgeBase

@Suite struct TableWriterTests {
  private static let awkward = RowSet(
    columns: ["a", "b, \"c\""],
    rows: [
      [.text("plain"), .integer(-1)],
      [.text("quote \" comma , line\nfeed"), .real(0.5)],
      [.text("\r\n"), .null],
      [.text(""), .text(" leading and trailing ")],
      [.text("=1+1"), .text("탭\t과 \\ 와 | 와 이모지 🙂")],
    ])

  @Test(
    "each format writes the same rows in its own way",
    arguments: [
      (TableFormat.csv, "a,b\n\"x,\"\"y\",\n"), (.tsv, "a\tb\nx,\"y\t\n"),
      (.json, "[\n{\"a\":\"x,\\\"y\",\"b\":null}\n]\n"),
      (.jsonl, "{\"a\":\"x,\\\"y\",\"b\":null}\n"), (.markdown, "| a | b |\n| --- | --- |\n| x,\"y |  |\n"),
    ])
  func formats(format: TableFormat, expected: String) {
    let set = RowSet(columns: ["a", "b"], rows: [[.text("x,\"y"), .null]])
    #expect(String(decoding: set.bytes(as: format), as: UTF8.self) == expected)
  }

  @Test("no rows are an empty array, not nothing")
  func empty() {
    #expect(String(decoding: RowSet(columns: ["a"]).bytes(as: .json), as: UTF8.self) == "[]\n")
  }

  @Test("CSV for Excel has a mark, CRLF, and no formula that runs")
  func excel() {
    let set = RowSet(columns: ["a"], rows: [[.text("=1+1")], [.integer(-1)]])
    #expect(set.bytes(as: .csv, excel: true) == [0xEF, 0xBB, 0xBF] + Array("a\r\n'=1+1\r\n-1\r\n".utf8))
  }

  @Test("Python's csv reads the same rows back", .enabled(if: Python.isThere, "python3 is missing"))
  func oracle() throws {
    let program = """
      import csv, io, json, sys
      text = sys.stdin.buffer.read().decode("utf-8")
      print(json.dumps(list(csv.reader(io.StringIO(text, newline=""), strict=True)), ensure_ascii=False))
      """
    let output = try Python.run(program, input: Data(Self.awkward.bytes(as: .csv)))
    let rows = try JSONDecoder().decode([[String]].self, from: output)
    #expect(rows == [Self.awkward.columns] + Self.awkward.rows.map { $0.map(\.plainText) })
  }
}

/// The system's Python, as an oracle.
enum Python {
  static let isThere =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/env") && (try? run("print(1)", input: Data())) != nil

  /// What `program` prints, given `input`; throws where it fails.
  static func run(_ program: String, input: Data) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program]
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    try process.run()
    DispatchQueue.global().async {
      stdin.fileHandleForWriting.write(input)
      try? stdin.fileHandleForWriting.close()
    }
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return output
  }
}
