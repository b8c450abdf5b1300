import CBundle

/// Files of data/ and migrations/, embedded when the program was built.
struct BundledFile {
  /// From the top of the repository: `data/lexicon/labels.tsv`.
  let path: String
  /// As the file stands; they lie in the program itself.
  fileprivate let contents: UnsafeRawBufferPointer

  /// Made when it is asked for: that is most of what reading a file costs.
  var text: String { String(decoding: contents, as: UTF8.self) }

  /// The files whose path starts with `folder`, in order of their paths.
  static func all(in folder: String) -> [BundledFile] {
    files { $0.hasPrefix(folder + "/") }
  }

  /// The file at `path`; empty text where there is none, which the test of the bundle rules out.
  static func text(of path: String) -> String {
    files { $0 == path }.first?.text ?? ""
  }

  /// The same as UTF-8, for a reader that looks up a word or two.
  static func bytes(of path: String) -> [UInt8] {
    files { $0 == path }.first.map { Array($0.contents) } ?? []
  }

  private static func files(where isWanted: (String) -> Bool) -> [BundledFile] {
    (0..<cbundle_count()).compactMap { index in
      guard let file = cbundle_file_at(index)?.pointee else { return nil }
      let path = String(cString: file.path)
      guard isWanted(path) else { return nil }
      return BundledFile(path: path, contents: UnsafeRawBufferPointer(start: file.bytes, count: file.size))
    }
  }
}
