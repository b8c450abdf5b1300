import Foundation
import KnowledgeBase
import Testing

@Suite struct JSONTests {
  @Test(
    "a string is escaped where JSON, a terminal or JavaScript needs it",
    arguments: [
      ("", #""""#),
      ("대기 시간", #""대기 시간""#),
      (#"a "b" \ /"#, #""a \"b\" \\ /""#),
      ("tab\tline\nreturn\r\u{8}\u{C}", #""tab\tline\nreturn\r\b\f""#),
      ("\u{0}\u{1B}[31m", #""\u0000\u001b[31m""#),
      ("\u{7F}\u{9B}", #""\u007f\u009b""#),
      ("\u{2028}\u{2029}", #""\u2028\u2029""#),
      ("é👍🏽\u{10FFFF}", "\"é👍🏽\u{10FFFF}\""),
      ("\u{1103}\u{1162}", "\"\u{1103}\u{1162}\""),
      ("\u{301}", "\"\u{301}\""),
      ("\u{FFFD}", "\"\u{FFFD}\""),
    ])
  func strings(string: String, text: String) {
    // Compared by bytes: Swift's == takes composed and decomposed Hangul for the same.
    #expect(Array(JSON.string(string).text.utf8) == Array(text.utf8))
  }

  @Test(
    "a number is written as short as it reads back",
    arguments: [
      (JSON.int(-42), "-42"), (.int(.max), "9223372036854775807"), (.double(300), "300"), (.double(0.1), "0.1"),
      (.double(-2.5e-9), "-2.5e-09"), (.double(1e300), "1e+300"), (.double(.infinity), "null"), (.double(.nan), "null"),
    ])
  func numbers(value: JSON, text: String) {
    #expect(value.text == text)
  }

  @Test("an object keeps its members' order, and nothing may be in it")
  func nesting() {
    let value = JSON.object([
      ("z", .array([.int(1), .bool(true), .null])), ("a", .object([])), ("b\n", .array([])),
      ("n", .string(orNull: nil)), ("s", .string(orNull: "x")),
    ])
    #expect(value.text == #"{"z":[1,true,null],"a":{},"b\n":[],"n":null,"s":"x"}"#)
  }

  @Test("every scalar but a surrogate comes back as it went in")
  func everyScalar() throws {
    let string = String(String.UnicodeScalarView((0...0x10FFFF).compactMap(Unicode.Scalar.init)))
    let text = JSON.array([.string(string)]).text
    let read = try JSONDecoder().decode([String].self, from: Data(text.utf8))
    #expect(Array(read.joined().unicodeScalars) == Array(string.unicodeScalars))
  }
}
