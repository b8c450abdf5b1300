import Testing

@testable import KnowledgeBase

@Suite struct HangulTokenTests {
  private func rows(_ path: String) -> [[Substring]] {
    BundledFile.text(of: path).split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map {
      $0.split(separator: "\t")
    }
  }

  @Test("the tokenizer's particles are those of the lexicon")
  func particles() {
    let lexicon = rows("data/lexicon/particles.tsv").compactMap { $0.first.map(String.init) }
    #expect(HangulToken.droppedParticles.sorted() == lexicon.sorted())
  }

  @Test(
    "a text and its phrase hold their shared tokens at the same distances",
    arguments: [
      "긴 대기 시간", "5분 이상", "5분. AWS", "5 분간 AWS는 값 ABC", "기본값ABC의 키", "漢字를 쓴다", "가 나 다", "1,000개 C++과 node.js",
    ])
  func positions(_ text: String) {
    let index = HangulToken.all(of: text, as: .index), phrase = HangulToken.all(of: text, as: .phrase)
    for token in phrase {
      #expect(index.contains { $0.text == token.text && $0.position == token.position && $0.bytes == token.bytes })
    }
  }

  @Test("any bytes are cut within their bounds")
  func bounds() {
    var random = SystemRandomNumberGenerator()
    let alphabet: [UInt8] = [
      0, 1, 0x20, 0x2E, 0x41, 0x61, 0x35, 0x2C, 0x80, 0xBF, 0xC2, 0xCC, 0x81, 0xE1, 0x84, 0x85, 0xEA, 0xB0, 0xED, 0x9E,
      0xA3, 0xEF, 0xF0, 0xFF,
    ]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      for token in HangulToken.all(of: bytes, as: .index) {
        #expect(token.bytes.lowerBound < token.bytes.upperBound && token.bytes.upperBound <= bytes.count)
      }
    }
  }

  @Test(
    "a particle or an ending goes where the word can have it",
    arguments: [
      ("대기시간을", "대기시간"), ("대기시간를", "대기시간를"), ("서버로", "서버"), ("파일로", "파일"), ("속도", "속도"),
      ("서버리스에서는", "서버리스"), ("배포한다", "배포"), ("AWS는", "AWS는"), ("마을", "마을"), ("", ""),
    ])
  func stems(_ word: String, _ stem: String) {
    let endings = WordEndings(
      particles: BundledFile.bytes(of: "data/lexicon/particles.tsv"),
      endings: BundledFile.bytes(of: "data/lexicon/endings.tsv"))
    #expect(endings.stem(of: word) == stem)
  }
}
