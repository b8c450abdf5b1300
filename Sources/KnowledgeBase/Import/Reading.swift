/// What notes are read with: lexicon and vocabulary, and the version that both together make.
struct Reading {
  /// Raised when the code reads notes otherwise than before; a change of data/ changes the version by itself.
  private static let codeVersion = 3

  let source: NoteSource
  let vocabulary: Vocabulary
  /// Notes read by another version are read again.
  let version: String

  static func bundledLexicon() throws -> Lexicon {
    try Lexicon { BundledFile.text(of: "data/lexicon/\($0).tsv") }
  }

  /// - Parameter own: the vocabulary beside the knowledge base.
  static func bundled(own: VocabularyReader.Source? = nil) throws -> Reading {
    let (lexicon, (vocabulary, ruleReader)) = try Thread.both(bundledLexicon) {
      let vocabulary = try KnowledgeBase.vocabulary(with: own)
      return (vocabulary, RuleReader(vocabulary: vocabulary, cues: try KnowledgeBase.bundledCues()))
    }
    let data = (BundledFile.all(in: "data/lexicon") + BundledFile.all(in: "data/vocabulary")).map(\.text)
    let texts = data + [own?.text ?? ""]
    let hash = SHA256.hexadecimal(of: Array(texts.joined(separator: "\n").utf8))
    return Reading(
      source: NoteSource(
        noteReader: NoteReader(lexicon: lexicon), ruleReader: ruleReader,
        koreanTable: BundledFile.text(of: "data/encodings/ksx1001.txt")),
      vocabulary: vocabulary, version: "\(codeVersion)-\(hash.prefix(16))")
  }
}
