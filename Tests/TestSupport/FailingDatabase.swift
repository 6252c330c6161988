public import Storage
internal import Synchronization

/// A database that fails when the test says so, and that notes the statements it runs and what is to
/// leave no trace.
public final class FailingDatabase: Database {
  private let database: any Database
  private let failure = Mutex<StorageError?>(nil)
  private let statements = Mutex<[String: [Value]]>([:])
  private let erasures = Mutex(0)

  /// A database around another.
  public init(_ database: any Database) { self.database = database }

  /// From now on every change fails with this error; `nil` mends it.
  public func fail(_ error: StorageError?) { failure.withLock { $0 = error } }

  /// Every statement that was run, with the values of its first time.
  public var asked: [String: [Value]] { statements.withLock { $0 } }

  /// Every statement that was run, once.
  public var seen: Set<String> { Set(asked.keys) }

  /// How often a change has asked to leave no trace.
  public var leftNoTrace: Int { erasures.withLock { $0 } }

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
    NotingConnection(connection) { sql, values in
      self.statements.withLock { if $0[sql] == nil { $0[sql] = values } }
    } erasing: {
      self.erasures.withLock { $0 += 1 }
    }
  }
}

/// A connection that tells which statements it runs.
private final class NotingConnection: Connection {
  private let connection: any Connection
  private let note: (String, [Value]) -> Void
  private let erasing: () -> Void

  init(
    _ connection: any Connection, note: @escaping (String, [Value]) -> Void,
    erasing: @escaping () -> Void
  ) {
    self.connection = connection
    self.note = note
    self.erasing = erasing
  }

  @discardableResult
  func run(_ sql: String, _ values: [Value]) throws(StorageError) -> Int {
    note(sql, values)
    return try connection.run(sql, values)
  }

  func each(_ sql: String, _ values: [Value], _ body: (any Row) throws -> Void) throws {
    note(sql, values)
    try connection.each(sql, values, body)
  }

  func leaveNoTrace() {
    erasing()
    connection.leaveNoTrace()
  }

  var memory: [ObjectIdentifier: AnyObject] {
    get { connection.memory }
    set { connection.memory = newValue }
  }
}
