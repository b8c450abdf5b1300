/// A long text in, the part of it around what matched out, for people.
struct Snippet {
  private(set) var text: String
  /// In Unicode scalars of `text`.
  private(set) var marks: [Range<Int>]

  /// Three lines of a terminal of 80 columns.
  static let width = 240
  /// How far a word at an edge may reach before it is cut.
  private static let longestWord = 24

  /// `text` whole where it is no wider than `width` columns; else the window with the most marks, between `…`.
  ///
  /// - Parameter marks: in order and apart, in Unicode scalars of `text`.
  init(of text: String, marks: [Range<Int>], width: Int = Self.width) {
    self.text = text
    self.marks = marks
    guard text.utf8.count > width else { return }
    let scalars = Array(text.unicodeScalars)
    // The columns before each scalar, and at the end those of all.
    var columns = [0]
    columns.reserveCapacity(scalars.count + 1)
    for scalar in scalars { columns.append(columns[columns.count - 1] + Character(scalar).columns) }
    guard let total = columns.last, total > width else { return }
    let window = Self.window(columns, marks.filter { $0.upperBound <= scalars.count }, width: width, total: total)
    let (first, last) = Self.atWords(scalars, window)
    let opening = first > 0 ? "…" : ""
    self.text =
      opening + String(String.UnicodeScalarView(scalars[first..<last])) + (last < scalars.count ? "…" : "")
    let shift = first - opening.unicodeScalars.count
    self.marks = marks.map { $0.clamped(to: first..<last) }.filter { !$0.isEmpty }
      .map { $0.lowerBound - shift..<$0.upperBound - shift }
  }

  /// The scalars of `width` columns around those marks of which most fit into them.
  private static func window(_ columns: [Int], _ marks: [Range<Int>], width: Int, total: Int) -> Range<Int> {
    var best = 0..<0
    var most = 0
    var end = 0
    for start in marks.indices {
      while end < marks.count, columns[marks[end].upperBound] - columns[marks[start].lowerBound] <= width { end += 1 }
      if end - start > most {
        most = end - start
        best = marks[start].lowerBound..<marks[end - 1].upperBound
      }
      end = max(end, start + 1)
    }
    if most == 0 { best = (marks.first?.lowerBound ?? 0)..<(marks.first?.lowerBound ?? 0) }
    let middle = (columns[best.lowerBound] + columns[best.upperBound]) / 2
    let left = max(0, min(middle - width / 2, total - width))
    let first = place(of: left, in: columns)
    return first..<max(first, place(of: left + width, in: columns))
  }

  /// The first scalar with at least so many columns before it.
  private static func place(of column: Int, in columns: [Int]) -> Int {
    var (low, high) = (0, columns.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The window without the parts of words at its edges, where a blank is near.
  private static func atWords(_ scalars: [Unicode.Scalar], _ window: Range<Int>) -> (Int, Int) {
    var (first, last) = (window.lowerBound, window.upperBound)
    if first > 0, let blank = scalars[first..<min(last, first + longestWord)].firstIndex(of: " ") { first = blank + 1 }
    if last < scalars.count, let blank = scalars[max(first, last - longestWord)..<last].lastIndex(of: " ") {
      last = blank
    }
    return (first, max(first, last))
  }
}
