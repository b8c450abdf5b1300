/// What a question says is needed, in its own words: for needs that the vocabulary has no trait for.
///
/// A pro or con that speaks of it, by nearly all of these words, decides where nothing else does.
struct Need: Equatable {
  /// Folded stems of the words that say something.
  var stems: [[UInt32]]
  /// The words as asked, for the reader.
  var text: String

  /// Words that a claim must share with the need, at least, and their least share of the need's words. One word in common
  /// is no more than a word that looks alike.
  private static let leastShared = 2
  private static let leastShare = 2.0 / 3.0
  /// Letters of a Latin stem that may go on differently: delet(e, ing).
  private static let latinStem = 4

  /// Whether `claim` speaks of it.
  func isNamed(in claim: FoldedText) -> Bool {
    let shared = stems.count { stem in
      claim.words.indices.contains { Self.opens(claim.letters(ofWord: $0), with: stem) }
    }
    return shared >= Self.leastShared && Double(shared) >= Double(stems.count) * Self.leastShare
  }

  private static func opens(_ word: ArraySlice<UInt32>, with stem: [UInt32]) -> Bool {
    guard stem.first.map({ !Syllable.isHangul($0) }) ?? false else { return word.starts(with: stem) }
    if stem.count > latinStem { return word.starts(with: stem.prefix(max(latinStem, stem.count - 2))) }
    guard word.starts(with: stem) else { return false }
    return word.dropFirst(stem.count).first.map(Syllable.isHangul) ?? true
  }
}

extension QuestionDraft {
  /// The words of the clauses that say that something is needed, without those that name a subject or a workload, and
  /// without those that say nothing by themselves.
  func need() -> Need? {
    let needed = cues.filter { $0.kind == "need-word" && text.stance(of: $0.match, cues: finder.cues) == .asserted }
    let clauses = Set(needed.map { text.words[$0.match.words.lowerBound].clause })
      .union(text.words.filter { wish(in: text.letters[$0.range]) != nil }.map(\.clause))
    var taken = Set(subjects.flatMap(\.words))
    for cue in cues where Self.saysNothing.contains(cue.kind) { taken.formUnion(cue.match.words) }
    for mention in mentions {
      if case .workload = mention.term.condition { taken.formUnion(mention.match.words) }
    }
    let words = text.words.indices.filter { clauses.contains(text.words[$0].clause) && !taken.contains($0) }
    var stems: [[UInt32]] = []
    for word in words {
      let stem = finder.cues.stem(withoutWish(word))
      if !finder.cues.isGeneric(stem), stem.count > 1, !stems.contains(stem) { stems.append(stem) }
    }
    guard stems.count > 1 else { return nil }
    let shown = stems.map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) }
    return Need(stems: stems, text: shown.joined(separator: " "))
  }

  /// Where the wish starts that stands in a word itself: "삭제해야".
  private func wish(in word: ArraySlice<UInt32>) -> Int? {
    word.indices.dropFirst().first { start in finder.cues.desires.contains { word[start...].starts(with: $0) } }
  }

  private func withoutWish(_ index: Int) -> String {
    let word = text.letters(ofWord: index)
    let kept = word[..<(wish(in: word) ?? word.endIndex)]
    return String(String.UnicodeScalarView(kept.compactMap(Unicode.Scalar.init)))
  }

  private static let saysNothing: Set<String> = ["need-word", "judgement-word", "which"]
}
