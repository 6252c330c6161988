import Storage
import Synchronization

/// The different statements that were run, each with the values of its first time.
final class Asked: Sendable {
  private let statements = Mutex<[String: [Value]]>([:])

  var all: [String: [Value]] { statements.withLock { $0 } }

  func note(_ sql: String, _ values: [Value]) {
    statements.withLock { if $0[sql] == nil { $0[sql] = values } }
  }
}

/// A connection that notes what is run on it.
final class WatchedConnection: Connection {
  private let connection: any Connection
  private let asked: Asked

  init(_ connection: any Connection, _ asked: Asked) {
    self.connection = connection
    self.asked = asked
  }

  func run(_ sql: String, _ values: [Value]) throws(StorageError) -> Int {
    asked.note(sql, values)
    return try connection.run(sql, values)
  }

  func each(_ sql: String, _ values: [Value], _ body: (any Row) throws -> Void) throws {
    asked.note(sql, values)
    try connection.each(sql, values, body)
  }

  func leaveNoTrace() { connection.leaveNoTrace() }

  var memory: [ObjectIdentifier: AnyObject] {
    get { connection.memory }
    set { connection.memory = newValue }
  }
}
