/// Groups of words in, what else a word may be called out: data/lexicon/synonyms.tsv, the technologies of
/// data/vocabulary/subjects.tsv by those names that are no everyday words, and the user's own file.
///
/// The tables stay as the bytes that they are: most searches ask for no synonym, and one reads no more than a row or two.
struct SynonymTable: Sendable {
  /// The bytes of a table, and what parts the words of a row.
  private struct Table {
    var bytes: [UInt8]
    var sign: UInt8
    /// Of composed text: a word is found by its bytes.
    var isPlain = true
  }

  private var tables: [Table]
  /// What is wrong in the user's file, with its line.
  private(set) var problems: [String] = []

  /// `own` is the text of the user's file and its name, where there is one.
  init(_ bundled: [UInt8], technologies: [UInt8] = [], own: (text: String, path: String)? = nil) {
    tables = [
      Table(bytes: bundled, sign: UInt8(ascii: ",")), Table(bytes: technologies, sign: UInt8(ascii: "|")),
    ]
    guard let own else { return }
    let table = Table(bytes: Array(own.text.utf8), sign: UInt8(ascii: ","), isPlain: false)
    tables.append(table)
    SynonymTable.forEachRow(of: table) { number, field in
      if SynonymTable.words(of: field, in: table).count > 1 { return }
      problems.append(
        "\(own.path):\(number): a group needs two words at least, parted by commas; the line is passed over")
    }
  }

  /// What else `word` is called, in the order of the tables.
  func others(for word: String) -> [String] {
    let key = Folding.key(word)
    let bytes = Array(key.utf8)
    var others: [String] = []
    guard !key.isEmpty else { return others }
    for table in tables {
      SynonymTable.forEachRow(of: table, like: bytes) { field in
        guard SynonymTable.has(bytes, field, in: table) else { return }
        for other in SynonymTable.words(of: field, in: table)
        where Folding.key(other) != key && !others.contains(other) {
          others.append(other)
        }
      }
    }
    return others
  }

  /// Whether a word of the row is `key` in letters and digits.
  private static func has(_ key: [UInt8], _ field: Range<Int>, in table: Table) -> Bool {
    guard table.isPlain else { return words(of: field, in: table).contains { Folding.key($0).utf8.elementsEqual(key) } }
    /// The bytes of `key` that the word has so far; nil where it is another word.
    var matched: Int? = 0
    for index in field {
      let byte = table.bytes[index]
      if byte == table.sign {
        if matched == key.count { return true }
        matched = 0
      } else if let folded = letter(byte), let count = matched {
        matched = count < key.count && key[count] == folded ? count + 1 : nil
      }
    }
    return matched == key.count
  }

  private static func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x30...0x39, 0x61...0x7A, 0x80...: byte
    default: nil
    }
  }

  /// The words of a row that have a letter or digit.
  private static func words(of field: Range<Int>, in table: Table) -> [String] {
    table.bytes[field].split(separator: table.sign).compactMap { bytes in
      var word = bytes.drop { $0 == UInt8(ascii: " ") }
      while word.last == UInt8(ascii: " ") { word.removeLast() }
      let text = String(decoding: word, as: UTF8.self)
      return Folding.key(text).isEmpty ? nil : text
    }
  }

  /// The first field of each row but comments, the header and empty lines, with the number of its line from 1.
  private static func forEachRow(of table: Table, _ body: (_ number: Int, _ field: Range<Int>) -> Void) {
    for (offset, line) in table.bytes.split(separator: newline, omittingEmptySubsequences: false).enumerated() {
      if let field = field(of: line) { body(offset + 1, field) }
    }
  }

  /// The first fields of the rows that have the first letter of `key`; of all rows, where it may be written otherwise.
  private static func forEachRow(of table: Table, like key: [UInt8], _ body: (_ field: Range<Int>) -> Void) {
    guard table.isPlain, let first = key.first, first >= 0x80 else { return forEachRow(of: table) { body($1) } }
    let letter = [first] + key.dropFirst().prefix { $0 & 0xC0 == 0x80 }
    var start = 0
    while let place = table.bytes[start...].place(of: letter) {
      let line = table.bytes[..<place.lowerBound].lastIndex(of: newline).map { $0 + 1 } ?? 0
      let end = table.bytes[place.upperBound...].firstIndex(of: newline) ?? table.bytes.endIndex
      if let field = field(of: table.bytes[line..<end]) { body(field) }
      start = end
    }
  }

  private static let newline = UInt8(ascii: "\n")

  private static func field(of line: ArraySlice<UInt8>) -> Range<Int>? {
    let field = line.prefix { $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\r") }
    guard let first = field.first, first != UInt8(ascii: "#"), field.contains(where: { $0 != UInt8(ascii: " ") }),
      !field.elementsEqual("words".utf8), !field.elementsEqual("names".utf8)
    else { return nil }
    return field.indices
  }
}
