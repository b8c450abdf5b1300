import Testing

@testable import KnowledgeBase

@Suite struct SubjectNamesTests {
  private static let table = """
    # 접는 의자|folding chair\tno row
    names\tcommon\tsource
    연 날리기|Kite Flying|연날리기\t연|kite\tA
    \t바람개비|pinwheel\tB
    방패연\tkite\tC

    """

  private static let names = SubjectNames(Array(table.utf8))

  @Test(
    "a technology is found by any of its names, however it is spaced or cased",
    arguments: ["연날리기", "kiteflying", "연", "kite"])
  func anyName(key: String) {
    #expect(Self.names.names(of: key) == ["연 날리기", "Kite Flying", "연날리기", "연", "kite"])
  }

  @Test(
    "what stands in a comment, the header or another column is no name", arguments: ["접는의자", "names", "a", "날리기", ""])
  func noName(key: String) { #expect(Self.names.names(of: key) == nil) }

  @Test("a row may have common names alone")
  func commonAlone() { #expect(Self.names.names(of: "pinwheel") == ["바람개비", "pinwheel"]) }

  @Test("a common name is one, another is not")
  func common() {
    #expect(["연", "kite", "바람개비"].allSatisfy(Self.names.isCommon))
    #expect(!["연날리기", "kiteflying", "방패연", "접는의자"].contains(where: Self.names.isCommon))
  }

  @Test("the bundled table has its columns, a source in each row, and names that fold as their bytes do")
  func bundled() throws {
    let path = "data/vocabulary/subjects.tsv"
    let table = try DataTable(BundledFile.text(of: path), path: path, required: ["names", "common", "source"])
    let names = KnowledgeBase.subjectNames()
    for row in table.rows {
      #expect(!row["source"].isEmpty, "\(row.place)")
      for name in row.list("names") + row.list("common") {
        #expect(names.names(of: Folding.key(name)) != nil, "\(row.place): \(name)")
      }
    }
  }
}
