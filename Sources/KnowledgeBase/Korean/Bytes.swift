extension Collection<UInt8> where Index == Int {
  /// Whether `bytes` stand in it, one after the other.
  func holds(_ bytes: some Collection<UInt8>) -> Bool { place(of: bytes) != nil }

  /// Where `bytes` first stand in it, one after the other. The standard library's search takes many times as long.
  func place(of bytes: some Collection<UInt8>) -> Range<Int>? {
    let size = bytes.count
    guard let first = bytes.first else { return startIndex..<startIndex }
    guard count >= size else { return nil }
    var start = startIndex
    while let found = self[start..<endIndex - size + 1].firstIndex(of: first) {
      if self[found..<found + size].elementsEqual(bytes) { return found..<found + size }
      start = found + 1
    }
    return nil
  }
}

extension Array where Element == UInt8 {
  func hasSuffix(_ suffix: String) -> Bool {
    count >= suffix.utf8.count && self[(count - suffix.utf8.count)...].elementsEqual(suffix.utf8)
  }
}
