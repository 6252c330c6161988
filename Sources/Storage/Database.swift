/// A database: many readers, and one writer that commits waiting changes together.
///
/// Statements are written in the SQL that SQLite and PostgreSQL share:
/// - columns are `BIGINT`, `DOUBLE PRECISION` or `TEXT`, never `BLOB`, dates or `AUTOINCREMENT`;
/// - `ON CONFLICT … DO NOTHING` and `DO UPDATE`, `RETURNING`, common table expressions and window
///   functions are fine;
/// - times come from the program's clock, so no functions of date or time; only functions with one
///   meaning in both (`SQLiteGuard` lists them and refuses the rest);
/// - `'text'` is a text and `"name"` is a name; `LIKE` minds upper and lower case;
/// - one statement at a time, with `$1`, `$2` … for values.
///
/// Transactions belong to the database. A statement that fails ends its read or change: catching the
/// error does not save it, and every statement after it fails the same way.
public protocol Database: Sendable {
  /// Reads on the calling thread; `body` sees one consistent state.
  ///
  /// Keep it short: what has changed since it began cannot be tidied away until it ends.
  func read<Result>(_ body: (any Connection) throws -> Result) throws -> Result

  /// Reads on several threads, all of one consistent state.
  ///
  /// There is one thread alone where two states cannot be known to be one.
  func readTogether<Result>(_ body: (SharedRead) throws -> Result) throws -> Result

  /// Queues a change. The writer runs it inside the transaction it shares with the other waiting
  /// changes, and calls `completion` only after that transaction has reached the disk. A change that
  /// throws undoes itself alone.
  ///
  /// - Parameters:
  ///   - body: The change. It may run again if the shared transaction has to be repeated.
  ///   - completion: Receives what `body` returned, or the error; called once, on the writer's
  ///     thread, which the next changes wait for: hand long work to another thread.
  func write<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result,
    completion: @escaping @Sendable (Swift.Result<Result, any Error>) -> Void)

  /// Brings the schema up to date: applies each migration that has not been applied, each in its own
  /// transaction.
  func migrate(_ migrations: [Migration]) throws

  /// Waits for queued changes, then closes.
  ///
  /// Afterwards reads throw `StorageError.closed` and changes complete with it at once. Safe to call
  /// twice.
  func close()
}

extension Database {
  public func readTogether<Result>(_ body: (SharedRead) throws -> Result) throws -> Result {
    try read { try body(SharedRead([$0])) }
  }

  /// Makes a change and waits until it is durable.
  ///
  /// For start-up, commands and tests; pages use the form with a completion, so that no thread
  /// waits. Inside a change or a completion it throws, because the writer would wait for itself.
  @discardableResult
  public func write<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) throws -> Result {
    if WriterThread.isCurrent {
      throw StorageError.other("a change waits for another on the thread that makes changes")
    }
    let slot = ResultSlot<Result>()
    write(body) { slot.fill($0) }
    return try slot.wait()
  }
}

/// One step of a schema's history.
///
/// Once released it never changes.
public struct Migration: Sendable {
  /// Its place in the history, counted from 1 without gaps.
  public let number: Int
  /// What it does, such as `participants and logs`.
  public let name: String
  /// The statements, each run on its own.
  public let statements: [String]

  /// A step from its parts.
  public init(_ number: Int, _ name: String, _ statements: [String]) {
    self.number = number
    self.name = name
    self.statements = statements
  }
}
