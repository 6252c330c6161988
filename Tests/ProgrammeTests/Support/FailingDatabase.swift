import Storage
import Synchronization

/// A database that fails its next changes when the test says so.
final class FailingDatabase: Database {
  private let database: any Database
  private let failure = Mutex<StorageError?>(nil)

  init(_ database: any Database) { self.database = database }

  /// From now on every change fails with this error; `nil` mends it.
  func fail(_ error: StorageError?) { failure.withLock { $0 = error } }

  func read<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
    try database.read(body)
  }

  func write<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result,
    completion: @escaping @Sendable (Swift.Result<Result, any Error>) -> Void
  ) {
    if let error = failure.withLock({ $0 }) { return completion(.failure(error)) }
    database.write(body, completion: completion)
  }

  func migrate(_ migrations: [Migration]) throws { try database.migrate(migrations) }

  func close() { database.close() }
}
