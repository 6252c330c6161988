public import Storage
internal import Synchronization

/// A database that fails when the test says so, and that notes the statements it runs.
public final class FailingDatabase: Database {
  private let database: any Database
  private let failure = Mutex<StorageError?>(nil)
  private let statements = Mutex<Set<String>>([])

  /// A database around another.
  public init(_ database: any Database) { self.database = database }

  /// From now on every change fails with this error; `nil` mends it.
  public func fail(_ error: StorageError?) { failure.withLock { $0 = error } }

  /// Every statement that was run, once.
  public var seen: Set<String> { statements.withLock { $0 } }

  public func read<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
    try database.read { try body(noting($0)) }
  }

  public func write<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result,
    completion: @escaping @Sendable (Swift.Result<Result, any Error>) -> Void
  ) {
    if let error = failure.withLock({ $0 }) { return completion(.failure(error)) }
    database.write({ try body(self.noting($0)) }, completion: completion)
  }

  public func migrate(_ migrations: [Migration]) throws { try database.migrate(migrations) }

  public func close() { database.close() }

  private func noting(_ connection: any Connection) -> any Connection {
    NotingConnection(connection) { sql in self.statements.withLock { _ = $0.insert(sql) } }
  }
}

/// A connection that tells which statements it runs.
private final class NotingConnection: Connection {
  private let connection: any Connection
  private let note: (String) -> Void

  init(_ connection: any Connection, note: @escaping (String) -> Void) {
    self.connection = connection
    self.note = note
  }

  @discardableResult
  func run(_ sql: String, _ values: [Value]) throws(StorageError) -> Int {
    note(sql)
    return try connection.run(sql, values)
  }

  func each(_ sql: String, _ values: [Value], _ body: (any Row) throws -> Void) throws {
    note(sql)
    try connection.each(sql, values, body)
  }

  func leaveNoTrace() { connection.leaveNoTrace() }
}
