public import Time

/// A database in one SQLite file: the default, which needs no administrator.
///
/// Write-ahead log with a full sync at each commit, many readers beside one writer.
public final class SQLiteDatabase: Database {
  let readers: ReaderPool
  let path: String
  let clock: Clock
  private let writer: SQLiteWriter

  /// Opens the file, creating it and its folder if needed, readable by the owner only.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - clock: Dates the migrations.
  ///   - settings: How the database is run.
  /// - Throws: `StorageError`.
  public init(path: String, clock: Clock = .system, settings: SQLiteSettings = SQLiteSettings())
    throws
  {
    do { try PrivateFile.create(at: path) } catch { throw error.error }
    SQLiteConnection.keepTemporaryFiles(beside: path)
    let connection = try SQLiteConnection(path: path, for: .writing, patience: settings.patience)
    try settings.prepareWriter(connection)
    let beside = try SQLiteConnection(path: path, for: .writing)
    try settings.prepareCheckpoints(beside)
    self.path = path
    self.clock = clock
    readers = ReaderPool(path: path, settings: settings)
    writer = try SQLiteWriter(
      connection, Checkpointer(beside, limits: settings.checkpoints), readers,
      settings.batches)
  }

  deinit { close() }

  public func read<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
    try readers.read(body)
  }

  public func readTogether<Result>(_ body: (SharedRead) throws -> Result) throws -> Result {
    try readers.readTogether(body)
  }

  public func write<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result,
    completion: @escaping @Sendable (Swift.Result<Result, any Error>) -> Void
  ) {
    writer.submit(Change(body, completion: completion))
  }

  public func close() { writer.close() }
}
