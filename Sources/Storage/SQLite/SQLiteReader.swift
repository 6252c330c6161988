/// A database in one SQLite file that is only read, also while another program holds and changes it.
///
/// For commands that answer questions beside a running server. Every read sees one consistent state.
public final class SQLiteReader: Database {
  private let readers: ReaderPool
  private let path: String

  /// Opens the file, which must exist.
  ///
  /// - Throws: `StorageError`; `damaged` if the file is no database of Kith's.
  public init(path: String, settings: SQLiteSettings = SQLiteSettings()) throws {
    self.path = path
    readers = ReaderPool(path: path, settings: settings)
    let mark = try SQLiteConnection(path: path, for: .reading, patience: settings.patience)
      .own("PRAGMA application_id") { $0.integer(0) }
    guard mark == SQLiteSettings.mark else { throw StorageError.damaged(path: path) }
  }

  public func read<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
    try readers.read(body)
  }

  public func readTogether<Result>(_ body: (SharedRead) throws -> Result) throws -> Result {
    try readers.readTogether(body)
  }

  /// Refuses every change with `StorageError.readOnly`.
  public func write<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result,
    completion: @escaping @Sendable (Swift.Result<Result, any Error>) -> Void
  ) {
    completion(.failure(StorageError.readOnly(path: path)))
  }

  /// Makes sure that every step has been applied.
  ///
  /// - Throws: `StorageError.newer`, or `other` if a step has still to be applied, which only a program that
  ///   may write can do.
  public func migrate(_ migrations: [Migration]) throws {
    let applied = try read { connection in
      try connection.all(MigrationPlan.applied) {
        AppliedMigration(number: $0.integer(0), name: $0.text(1))
      }
    }
    if let step = try MigrationPlan(applied: applied, known: migrations, path: path).next {
      throw StorageError.other(
        "\(path) was written by an older Kith and still needs the step '\(step.name)'; serve it once"
      )
    }
  }

  public func close() { readers.close() }
}
