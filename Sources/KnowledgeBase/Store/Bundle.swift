import CBundle

/// Files of data/ and migrations/, embedded when the program was built.
struct BundledFile {
  /// From the top of the repository: `data/lexicon/labels.tsv`.
  let path: String
  let text: String

  /// The files whose path starts with `folder`, in order of their paths.
  static func all(in folder: String) -> [BundledFile] {
    files { $0.hasPrefix(folder + "/") }
  }

  /// The file at `path`; empty text where there is none, which the test of the bundle rules out.
  static func text(of path: String) -> String {
    files { $0 == path }.first?.text ?? ""
  }

  /// Only what is wanted is made a string: that is most of what reading a file costs.
  private static func files(where isWanted: (String) -> Bool) -> [BundledFile] {
    (0..<cbundle_count()).compactMap { index in
      guard let file = cbundle_file_at(index)?.pointee else { return nil }
      let path = String(cString: file.path)
      guard isWanted(path) else { return nil }
      let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.size)
      return BundledFile(path: path, text: String(decoding: bytes, as: UTF8.self))
    }
  }
}
