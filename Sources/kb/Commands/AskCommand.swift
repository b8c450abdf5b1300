import ArgumentParser
import KnowledgeBase

struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    _superCommandName: "kb",
    abstract: "Answer a question, Korean or English, from what the notes say.",
    discussion: """
      How the question was read is printed first. A question in which no workload, need or subject is recognised is \
      searched for, and that is said. The exit status is 1 where the notes give no answer.

      Examples:
        kb ask "서버리스는 쇼핑몰에 맞나?"
        kb ask "10분 걸리는 배치를 서버리스로 돌려도 되나?"
        kb ask "Is serverless suitable for a static website?"
      """)

  @Argument(help: ArgumentHelp("The question.", valueName: "question"))
  var question: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let text = question.joined(separator: " ")
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
      let isEmpty = text.allSatisfy(\.isWhitespace)
      let fault = isEmpty ? "the question is empty" : "'\(text.prefix(20))' has no letter and no digit to read"
      throw KnowledgeBaseError(.input, "\(fault); ask in words, as in 'kb ask \"서버리스는 쇼핑몰에 맞나?\"'")
    }
    let base = try database.open()
    var reply = try base.ask(text)
    if reply.kind == .search {
      Notice.say("no question of suitability or of a known subject was recognised; this is what a search finds")
      reply.statements = try base.search(SearchRequest(query: text)).hits.map { hit in
        .init(subject: hit.subject ?? "", citation: Citation(text: hit.text, note: hit.note, lines: hit.lines))
      }
    }
    let isLookedFor = reply.isSilent && output.format == .text
    let near = isLookedFor ? try base.search(SearchRequest(query: text, limit: 5)).hits : []
    try output.write(about: base.location) { output in try write(reply, near: near, to: &output) }
    if reply.statements.isEmpty && reply.answers.allSatisfy({ $0.verdict == .unknown }) { throw ExitCode.nothingFound }
  }

  /// `near`: what a search finds, for people, where the notes do not answer.
  private func write(_ reply: Reply, near: [Hit], to output: inout Output) throws {
    switch self.output.format {
    case .text: try reply.write(near: near, to: &output)
    case .json, .jsonl: try output.jsonLines([reply.json])
    case .csv, .tsv, .markdown:
      if reply.kind == .suitability {
        try output.rows(Answer.columns, reply.answers.flatMap(\.rows), as: self.output.format)
      } else {
        try output.rows(Reply.Statement.columns, reply.statements.map(\.row), as: self.output.format)
      }
    }
  }
}
