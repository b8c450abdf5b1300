extension Collection<UInt8> where Index == Int {
  /// Whether `bytes` stand in it, one after the other.
  func holds(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    let size = bytes.count
    guard count >= size else { return false }
    return (startIndex...endIndex - size).contains {
      self[$0] == first && self[$0..<$0 + size].elementsEqual(bytes)
    }
  }
}

extension Array where Element == UInt8 {
  func hasSuffix(_ suffix: String) -> Bool {
    count >= suffix.utf8.count && self[(count - suffix.utf8.count)...].elementsEqual(suffix.utf8)
  }
}
