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

  /// A token as it is cut: its bytes are gone when the next one comes.
  typealias Visitor = (_ token: UnsafeRawBufferPointer, _ kind: Kind, _ bytes: Range<Int>, _ position: Int) -> Bool

  /// Gives the tokens of `utf8` to `visit`, in order, as the index has them or as a phrase looks for them, until it
  /// returns false.
  static func forEach(in utf8: UnsafeRawBufferPointer, as form: Form, _ visit: Visitor) {
    withoutActuallyEscaping(visit) { visit in
      let passage = Passage(visit)
      let text = utf8.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = csqlite_hangul_tokens(
        text, Int32(clamping: utf8.count), form == .phrase ? 1 : 0, Unmanaged.passUnretained(passage).toOpaque()
      ) { context, flags, token, size, start, end in
        guard let context, let token, let kind = Kind(rawValue: flags >> 8) else { return SQLITE_ERROR }
        let passage = Unmanaged<Passage>.fromOpaque(context).takeUnretainedValue()
        if flags & 1 == 0 { passage.position += 1 }
        let bytes = UnsafeRawBufferPointer(start: token, count: Int(size))
        return passage.visit(bytes, kind, Int(start)..<Int(end), max(0, passage.position)) ? SQLITE_OK : SQLITE_DONE
      }
    }
  }

  /// The tokens of `utf8`, at most `limit`.
  static func all(of utf8: [UInt8], as form: Form, limit: Int = .max) -> [HangulToken] {
    var tokens: [HangulToken] = []
    utf8.withUnsafeBytes { text in
      forEach(in: text, as: form) { token, kind, bytes, position in
        tokens.append(
          HangulToken(text: String(decoding: token, as: UTF8.self), kind: kind, bytes: bytes, position: position))
        return tokens.count < limit
      }
    }
    return tokens
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
private final class Passage {
  let visit: HangulToken.Visitor
  var position = -1

  init(_ visit: @escaping HangulToken.Visitor) { self.visit = visit }
}
