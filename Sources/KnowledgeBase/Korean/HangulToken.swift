import CSQLite

/// One token as the tokenizer of the index cuts it; docs/korean.md has the scheme.
struct HangulToken: Equatable, Sendable {
  /// `hangul_token` of Sources/CSQLite/hangul.h.
  enum Kind: Int32, Sendable {
    case pair = 1, gap, word, number, head, tail, part, unit
  }

  let text: String
  let kind: Kind
  /// UTF-8 offsets of the text that was cut.
  let bytes: Range<Int>
  /// Its place in the text, counted in tokens from 0; some tokens share one.
  let position: Int

  enum Form { case index, phrase }

  /// Gives the tokens of `utf8` to `reader`, in order, as the index has them or as a phrase looks for them, until it has
  /// enough.
  static func cut(_ utf8: UnsafeRawBufferPointer, as form: Form, for reader: TokenReader) {
    let text = utf8.baseAddress?.assumingMemoryBound(to: CChar.self)
    _ = csqlite_hangul_tokens(
      text, Int32(clamping: utf8.count), form == .phrase ? 1 : 0, Unmanaged.passUnretained(reader).toOpaque()
    ) { context, flags, token, size, start, end in
      guard let context, let token, let kind = Kind(rawValue: flags >> 8) else { return SQLITE_ERROR }
      return Unmanaged<TokenReader>.fromOpaque(context)._withUnsafeGuaranteedRef { reader in
        if flags & 1 == 0 { reader.position += 1 }
        let bytes = UnsafeRawBufferPointer(start: token, count: Int(size))
        return reader.read(bytes, kind, Int(start)..<Int(end)) ? SQLITE_OK : SQLITE_DONE
      }
    }
  }

  /// The tokens of `utf8`, at most `limit`.
  static func all(of utf8: [UInt8], as form: Form, limit: Int = .max) -> [HangulToken] {
    let list = TokenList(limit: limit)
    utf8.withUnsafeBytes { cut($0, as: form, for: list) }
    return list.tokens
  }

  static func all(of text: String, as form: Form, limit: Int = .max) -> [HangulToken] {
    all(of: Array(text.utf8), as: form, limit: limit)
  }

  /// The particles that the tokenizer drops after a Latin word.
  static var droppedParticles: [String] {
    var particles: [String] = []
    while let particle = csqlite_hangul_particle(Int32(particles.count)) { particles.append(String(cString: particle)) }
    return particles
  }
}

/// Takes the tokens of one text as they are cut.
class TokenReader {
  /// The place in the text of the token that is read, counted in tokens from 0.
  fileprivate(set) var position = -1

  /// Takes a token, whose bytes are gone when the next one comes. Whether it wants more.
  func read(_ token: UnsafeRawBufferPointer, _ kind: HangulToken.Kind, _ bytes: Range<Int>) -> Bool { false }
}

private final class TokenList: TokenReader {
  private let limit: Int
  private(set) var tokens: [HangulToken] = []

  init(limit: Int) { self.limit = limit }

  override func read(_ token: UnsafeRawBufferPointer, _ kind: HangulToken.Kind, _ bytes: Range<Int>) -> Bool {
    tokens.append(
      HangulToken(text: String(decoding: token, as: UTF8.self), kind: kind, bytes: bytes, position: max(0, position)))
    return tokens.count < limit
  }
}
