/// What libFuzzer calls: bytes of any kind through the decoder and the outline parser; a trap, or a line or block out of
/// bounds, is a find. scripts/fuzz builds it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOutline(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard case .success(let text) = TextDecoder.decode(bytes, koreanTable: "") else { return 0 }
  let outline = OutlineParser.parse(text.utf8)
  let lineCount = text.utf8.count { $0 == 10 } + 1
  for (index, block) in outline.blocks.enumerated() {
    precondition(1...lineCount ~= block.firstLine && block.firstLine...lineCount ~= block.lastLine)
    precondition(
      block.parent < index && block.heading < index && block.end > index && block.end <= outline.blocks.count)
    precondition(block.depth <= OutlineParser.deepest && outline.text(of: index).utf8.count <= text.utf8.count)
  }
  return 0
}
