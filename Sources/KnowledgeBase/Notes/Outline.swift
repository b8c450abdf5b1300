/// A note's outline over its bytes: blocks in the order of the file, each before what stands under it.
struct Outline {
  var utf8: [UInt8]
  var blocks: [OutlineBlock] = []
  /// The text lines of all blocks, without indent and markers.
  var lines: [TextLine] = []
  /// The value of `title` in the front matter.
  var title: Range<Int>?

  /// The direct children of the block at `index`, or of the note itself.
  func children(of index: Int?) -> [Int] {
    var next = index.map { $0 + 1 } ?? 0
    let end = index.map { blocks[$0].end } ?? blocks.count
    var result: [Int] = []
    while next < end {
      result.append(next)
      next = max(next + 1, blocks[next].end)
    }
    return result
  }

  /// The bytes from the first to the last byte of a block's text, markers of the lines between included.
  func span(of index: Int) -> Range<Int> {
    let range = blocks[index].text
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return lines[first].range.lowerBound..<lines[last].range.upperBound
  }

  /// Of `lines`, those that end behind the byte at `offset`.
  func lines(_ lines: Range<Int>, from offset: Int) -> Range<Int> {
    var (low, high) = (lines.lowerBound, lines.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if self.lines[middle].range.upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low..<lines.upperBound
  }

  /// The block's text, lines parted by line breaks.
  func text(of index: Int) -> String {
    let range = blocks[index].text
    if range.count == 1, let only = range.first { return string(lines[only].range) }
    return range.map { string(lines[$0].range) }.joined(separator: "\n")
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: utf8[range], as: UTF8.self)
  }
}

/// The part of one line of the file that is text.
struct TextLine {
  @SmallRange var range: Range<Int>
  /// 1-based.
  @Small var number: Int
  /// The line ends in two spaces or a backslash (CommonMark 6.7).
  var breaksHard: Bool
}

struct OutlineBlock {
  var kind: Block.Kind
  /// A heading's level from 1; else the number of items around it.
  @Small var depth: Int
  @Small var firstLine: Int
  @Small var lastLine: Int
  /// Its lines in `Outline.lines`.
  @SmallRange var text: Range<Int>
  /// The position of the item, else the heading, that it stands under; -1 for none.
  @Small var parent: Int
  /// The position of the nearest heading above; -1 for none.
  @Small var heading: Int
  /// The position after the last block under this one.
  @Small var end: Int
  /// The last line of what stands under it.
  @Small var lastLineUnder: Int
  /// An item's marker, `1` for every number, or a heading's bullet; a table row's `|`; 0 for other blocks.
  var marker: UInt8 = 0
  /// The first row of the table, for a table's rows; -1 for other blocks.
  @Small var table = -1
  /// A blank line, a rule or the like stands right above.
  var afterGap = false
}

/// A line, block or byte of a note, of which there are fewer than 2^31: a note of a million blocks takes half the memory.
@propertyWrapper struct Small {
  private var value: Int32
  init(wrappedValue: Int) { value = Int32(truncatingIfNeeded: wrappedValue) }
  var wrappedValue: Int {
    get { Int(value) }
    set { value = Int32(truncatingIfNeeded: newValue) }
  }
}

@propertyWrapper struct SmallRange {
  @Small private var lower: Int
  @Small private var upper: Int
  init(wrappedValue: Range<Int>) { (lower, upper) = (wrappedValue.lowerBound, wrappedValue.upperBound) }
  var wrappedValue: Range<Int> {
    get { lower..<max(lower, upper) }
    set { (lower, upper) = (newValue.lowerBound, newValue.upperBound) }
  }
}
