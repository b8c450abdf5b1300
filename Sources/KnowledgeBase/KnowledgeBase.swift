/// The public door: one knowledge base, open.
public struct KnowledgeBase: ~Copyable {
  let connection: Connection

  init(connection: consuming Connection) {
    self.connection = connection
  }
}
