internal import Synchronization

/// Lends connections for reading.
///
/// It never makes a reader wait: when all are lent, it opens another. The number of threads of the
/// program bounds how many there are.
final class ReaderPool: Sendable {
  private struct Shelf {
    var idle: [SQLiteConnection] = []
    var isClosed = false
  }

  private let path: String
  private let settings: SQLiteSettings
  private let shelf = Mutex(Shelf())

  init(path: String, settings: SQLiteSettings) {
    self.path = path
    self.settings = settings
  }

  /// Runs `body` with a connection inside one transaction, so that it sees one consistent state.
  func read<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
    let connection = try borrow()
    connection.beginAfresh()
    try connection.own("BEGIN")
    do {
      let result = try body(connection)
      try connection.unlessFailed()
      try connection.own("COMMIT")
      giveBack(connection)
      return result
    } catch {
      // A connection whose transaction cannot be ended is not lent again.
      if (try? connection.own("ROLLBACK")) != nil { giveBack(connection) }
      throw error
    }
  }

  /// Closes the connections on the shelf; those still lent are closed when they come back.
  func close() {
    shelf.withLock {
      $0.isClosed = true
      $0.idle.removeAll()
    }
  }

  private func borrow() throws(StorageError) -> SQLiteConnection {
    let found = try shelf.withLock { (shelf) throws(StorageError) -> SQLiteConnection? in
      if shelf.isClosed { throw .closed }
      return shelf.idle.popLast()
    }
    if let found { return found }
    let connection = try SQLiteConnection(path: path, for: .reading, patience: settings.patience)
    try settings.prepareReader(connection)
    return connection
  }

  private func giveBack(_ connection: SQLiteConnection) {
    shelf.withLock { if !$0.isClosed { $0.idle.append(connection) } }
  }
}
