/// Words that say the same in many phrases of the vocabulary, under one name: `@provider` of data/vocabulary/words.tsv.
/// A phrase in, the phrase with the words themselves out.
struct WordClasses {
  /// By name: forms with `/` between, UTF-8; of the one text that the vocabulary is read for, those that may stand in it.
  private var forms: [ArraySlice<UInt8>: [UInt8]] = [:]

  /// - Parameter letters: of the one text that phrases are read for; nil for any.
  init(_ text: String, path: String, for letters: LetterSet?) throws {
    let table = try DataTable(text, path: path, required: ["name", "forms", "source"])
    for row in table.rows {
      let name = row.bytes("name").first ?? []
      let own = row.bytes("forms").flatMap { $0.split(separator: Self.slash) }.filter { form in
        letters.map { Phrase.mayStand(form, among: $0) } ?? true
      }
      forms[name] = Array(own.joined(separator: [Self.slash]))
    }
  }

  /// The phrase with what its classes hold; a word of which nothing may stand in the text is left empty.
  ///
  /// - Parameter place: what an error names.
  func expanded(_ phrase: ArraySlice<UInt8>, at place: String) throws -> ArraySlice<UInt8> {
    guard phrase.contains(Self.sign) else { return phrase }
    var text: [UInt8] = []
    for word in phrase.split(separator: Self.blank) {
      if word.startIndex > phrase.startIndex { text.append(Self.blank) }
      for (index, form) in word.split(separator: Self.slash).enumerated() {
        if index > 0 { text.append(Self.slash) }
        let sign = form.firstIndex(of: Self.sign) ?? form.endIndex
        // What stands before the first class tells how the phrase counts: `*@provider`.
        text += form[..<sign]
        if sign < form.endIndex { text += try words(of: form[(sign + 1)...], at: place) }
      }
    }
    return text[...]
  }

  private func words(of name: ArraySlice<UInt8>, at place: String) throws -> [UInt8] {
    if let own = forms[name] { return own }
    let names = forms.keys.map { String(decoding: $0, as: UTF8.self) }.sorted()
    throw KnowledgeBaseError.unknown("class", String(decoding: name, as: UTF8.self), among: names, at: place)
  }

  private static let sign = UInt8(ascii: "@")
  private static let slash = UInt8(ascii: "/")
  private static let blank = UInt8(ascii: " ")
}
