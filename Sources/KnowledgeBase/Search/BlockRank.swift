import Glibc

/// The text and headings of a block in, how well it answers a query out: BM25F with the constants of hangul_rank.c, and
/// more where what was asked for stands close together.
struct BlockRank {
  /// Measured: docs/benchmarks.md.
  private static let saturation = 0.4, lengthShare = 0.7
  private static let textWeight = 1.0, headingWeight = 0.5
  /// Within so many tokens, about eighteen words, what matches counts again by this share.
  private static let window = 48, windowShare = 0.2

  /// A phrase's terms by number, and what it counts: its weight times its inverse document frequency.
  private struct Term {
    let numbers: [Int]
    let gain: Double
  }

  private var table = TermTable()
  private var terms: [Term] = []
  /// By the number of a term that counts by itself.
  private var gains: [Double] = []
  private let sizes: IndexSizes

  init(_ weighted: [(term: SearchExpression.Weighted, rows: Int)], sizes: IndexSizes) {
    self.sizes = sizes
    for (term, rows) in weighted {
      let numbers = term.phrase.tokens.map { table.add($0, isPrefix: term.phrase.isPrefix) }
      let inverse = log(1 + (Double(sizes.rows) - Double(rows) + 0.5) / (Double(rows) + 0.5))
      terms.append(Term(numbers: numbers, gain: term.weight * max(0, inverse)))
      while gains.count <= numbers.max() ?? 0 { gains.append(0) }
      if numbers.count == 1 { gains[numbers[0]] = terms[terms.count - 1].gain }
    }
  }

  /// Both in UTF-8.
  func score(text: UnsafeRawBufferPointer, heading: UnsafeRawBufferPointer) -> Double {
    let inText = table.matches(in: text)
    let inHeading = heading.isEmpty ? TermMatches() : table.matches(in: heading)
    let textShare = BlockRank.textWeight / norm(inText.length, average: sizes.text)
    let headingShare = BlockRank.headingWeight / norm(inHeading.length, average: sizes.heading)
    let once = (text: counts(inText), heading: counts(inHeading))
    var score = BlockRank.windowShare * closest(inHeading, inText)
    for term in terms {
      let times: (text: Int, heading: Int) =
        term.numbers.count == 1
        ? (once.text[term.numbers[0]], once.heading[term.numbers[0]])
        : (inText.count(phrase: term.numbers), inHeading.count(phrase: term.numbers))
      let frequency = Double(times.text) * textShare + Double(times.heading) * headingShare
      score += term.gain * frequency / (frequency + BlockRank.saturation)
    }
    return score
  }

  private func norm(_ length: Int, average: Double) -> Double {
    1 - BlockRank.lengthShare + BlockRank.lengthShare * Double(length) / average
  }

  private func counts(_ matches: TermMatches) -> [Int] {
    var counts = [Int](repeating: 0, count: gains.count)
    for match in matches.all { counts[match.term] += 1 }
    return counts
  }

  /// The most that different terms count together which stand in one window; the headings stand before the text.
  private func closest(_ heading: TermMatches, _ text: TermMatches) -> Double {
    var times = [Int](repeating: 0, count: gains.count)
    var sum = 0.0, most = 0.0
    var first = 0
    let places =
      heading.all.map { (term: $0.term, position: $0.position) }
      + text.all.map { (term: $0.term, position: $0.position + heading.length) }
    for place in places {
      times[place.term] += 1
      if times[place.term] == 1 { sum += gains[place.term] }
      while places[first].position <= place.position - BlockRank.window {
        times[places[first].term] -= 1
        if times[places[first].term] == 0 { sum -= gains[places[first].term] }
        first += 1
      }
      most = max(most, sum)
    }
    return most
  }
}
