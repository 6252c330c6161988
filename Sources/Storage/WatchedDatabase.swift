/// A database that tells somebody after each change, once it has reached the disk and its asker was told.
///
/// For work that follows from what is stored and should be done before anybody asks for it. It says that
/// something was changed and not what: whoever is told looks, and may find nothing new.
public struct WatchedDatabase: Database {
  private let database: any Database
  private let changed: @Sendable () -> Void

  /// The same database, watched.
  ///
  /// - Parameters:
  ///   - database: Where everything is done.
  ///   - changed: Called on the writer's thread, which the next changes wait for: it must not wait itself.
  public init(_ database: any Database, changed: @escaping @Sendable () -> Void) {
    (self.database, self.changed) = (database, changed)
  }

  public func read<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
    try database.read(body)
  }

  public func write<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result,
    completion: @escaping @Sendable (Swift.Result<Result, any Error>) -> Void
  ) {
    let changed = changed
    database.write(body) { result in
      completion(result)
      if case .success = result { changed() }
    }
  }

  public func migrate(_ migrations: [Migration]) throws { try database.migrate(migrations) }

  public func close() { database.close() }
}
