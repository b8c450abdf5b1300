/// Technologies and what else they are called: data/vocabulary/subjects.tsv, read.
///
/// A question names few of them, so the table stays the bytes that it is: one pass notes where each name stands, and a row
/// becomes names only where one of them is asked for.
struct SubjectNames: Sendable {
  private struct Place {
    /// Of the row's first byte.
    var row: Int
    /// An everyday word too (스택 of 기술 스택), or what is needed rather than asked about (트랜잭션).
    var isCommon: Bool
  }

  private let utf8: [UInt8]
  /// By the hash of a name's letters; of a name that stands in two rows, the first.
  private var places: [UInt64: Place] = [:]

  /// The columns `names`, `common` and `source`, in this order; `#` starts a comment line, a header row follows.
  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    places.reserveCapacity(utf8.count / Self.bytesOfName)
    var start = 0
    var isHeader = true
    while start < utf8.count {
      if utf8[start] != UInt8(ascii: "#") {
        if !isHeader { addNames(ofRowAt: start) }
        isHeader = false
      }
      start = (utf8[start...].firstIndex(of: Self.newline) ?? utf8.count) + 1
    }
  }

  /// All names of the technology that is called `key`, a folded name, those that are everyday words last; nil where no
  /// technology is.
  func names(of key: String) -> [String]? { place(of: key).map { names(inRowAt: $0.row) } }

  /// Whether `key`, a folded name, is a technology's only where the notes have that technology.
  func isCommon(_ key: String) -> Bool { place(of: key)?.isCommon ?? false }

  // MARK: Rows

  private mutating func addNames(ofRowAt start: Int) {
    var column = 0
    var hash = NameHash()
    for index in start...utf8.count {
      let byte = index < utf8.count ? utf8[index] : Self.newline
      guard byte == Self.bar || byte == Self.tab || byte == Self.newline else {
        hash.add(byte)
        continue
      }
      if let value = hash.value, places[value] == nil { places[value] = Place(row: start, isCommon: column == 1) }
      hash = NameHash()
      if byte == Self.tab { column += 1 }
      if column == Self.columns || byte == Self.newline { return }
    }
  }

  private func place(of key: String) -> Place? {
    var hash = NameHash()
    for byte in key.utf8 { hash.add(byte) }
    return hash.value.flatMap { places[$0] }
  }

  private func names(inRowAt start: Int) -> [String] {
    let line = utf8[start...].prefix { $0 != Self.newline }
    let columns = line.split(separator: Self.tab, omittingEmptySubsequences: false).prefix(Self.columns)
    return columns.flatMap { $0.split(separator: Self.bar) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Columns of names.
  private static let columns = 2
  /// Bytes of the table for each name, at least.
  private static let bytesOfName = 16
  private static let newline = UInt8(ascii: "\n")
  private static let tab = UInt8(ascii: "\t")
  private static let bar = UInt8(ascii: "|")
}

/// FNV-1a over the letters and digits of composed UTF-8, in lower case.
private struct NameHash {
  /// Nil for a name without a letter or digit.
  private(set) var value: UInt64?

  mutating func add(_ byte: UInt8) {
    guard let letter = Self.folded(byte) else { return }
    value = ((value ?? 0xCBF2_9CE4_8422_2325) ^ UInt64(letter)) &* 0x100_0000_01B3
  }

  private static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x30...0x39, 0x61...0x7A, 0x80...: byte
    default: nil
    }
  }
}
