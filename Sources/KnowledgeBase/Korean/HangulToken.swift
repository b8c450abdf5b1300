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

  /// The tokens of `utf8`, in order, as the index has them or as a phrase looks for them; at most about `limit`.
  static func all(of utf8: [UInt8], as form: Form, limit: Int = .max) -> [HangulToken] {
    let collector = Collector(limit: limit)
    utf8.withUnsafeBytes { bytes in
      let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let size = Int32(clamping: bytes.count)
      _ = csqlite_hangul_tokens(text, size, form == .phrase ? 1 : 0, Unmanaged.passUnretained(collector).toOpaque()) {
        context, flags, token, size, start, end in
        guard let context, let token, let kind = Kind(rawValue: flags >> 8) else { return SQLITE_ERROR }
        let collector = Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
        if flags & 1 == 0 { collector.position += 1 }
        let bytes = UnsafeRawBufferPointer(start: token, count: Int(size))
        collector.tokens.append(
          HangulToken(
            text: String(decoding: bytes, as: UTF8.self), kind: kind, bytes: Int(start)..<Int(end),
            position: max(0, collector.position)))
        return collector.tokens.count < collector.limit ? SQLITE_OK : SQLITE_DONE
      }
    }
    return collector.tokens
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

/// What the C callback has to hold on to.
private final class Collector {
  var tokens: [HangulToken] = []
  var position = -1
  let limit: Int

  init(limit: Int) { self.limit = limit }
}
