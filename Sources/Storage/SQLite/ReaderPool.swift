internal import Dispatch
internal import Synchronization

/// Lends connections for reading.
///
/// A reader waits for no other: when all connections are lent, another is opened. The number of threads
/// of the program bounds how many there are.
final class ReaderPool: Sendable {
  private struct Shelf {
    var idle: [SQLiteConnection] = []
    var lent = 0
    var isClosed = false
    /// Signalled when the last lent connection comes back, while readers are held back.
    var allBack: DispatchSemaphore?
    /// The readers that are held back.
    var waiting: [DispatchSemaphore] = []
  }

  private enum Loan {
    case connection(SQLiteConnection?)
    case wait(DispatchSemaphore)
  }

  private let path: String
  private let settings: SQLiteSettings
  private let shelf = Mutex(Shelf())

  /// How long readers under way are waited for while others are held back: longer than a page reads.
  private static let patience = DispatchTimeInterval.milliseconds(20)

  init(path: String, settings: SQLiteSettings) {
    self.path = path
    self.settings = settings
  }

  /// Runs `body` with a connection inside one transaction, so that it sees one consistent state.
  func read<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
    try lend(body)
  }

  /// Runs `body` with two connections that see one state; with one, if a change was committed between their
  /// beginnings, of which a third one knows.
  func readTogether<Result>(_ body: (SharedRead) throws -> Result) throws -> Result {
    let witness = try borrow()
    defer { giveBack(witness) }
    let before = try witness.changesSeen()
    return try lend { first in
      // A transaction is of the moment of its first question.
      _ = try first.changesSeen()
      return try lend { second in
        _ = try second.changesSeen()
        let isOne = try witness.changesSeen() == before
        return try body(SharedRead(isOne ? [first, second] : [first]))
      }
    }
  }

  private func lend<Result>(_ body: (SQLiteConnection) throws -> Result) throws -> Result {
    let connection = try borrow()
    // A connection whose transaction cannot be ended is not lent again.
    var isSound = false
    defer { giveBack(isSound ? connection : nil) }
    connection.beginAfresh()
    try connection.own("BEGIN")
    do {
      let result = try body(connection)
      try connection.unlessFailed()
      try connection.own("COMMIT")
      isSound = true
      return result
    } catch {
      isSound = (try? connection.own("ROLLBACK")) != nil
      throw error
    }
  }

  /// Runs `body` while nobody reads, unless a reader takes longer than a moment; those that come
  /// meanwhile wait.
  ///
  /// Between busy readers there may never be a moment of itself in which nobody reads.
  func holdingBack<Result>(_ body: () -> Result) -> Result {
    let allBack = DispatchSemaphore(value: 0)
    let lent = shelf.withLock {
      $0.allBack = allBack
      return $0.lent
    }
    if lent > 0 { _ = allBack.wait(timeout: .now() + Self.patience) }
    defer { letGoOn() }
    return body()
  }

  /// Closes the connections on the shelf; those still lent are closed when they come back.
  func close() {
    shelf.withLock {
      $0.isClosed = true
      $0.idle.removeAll()
    }
  }

  private func letGoOn() {
    let waiting = shelf.withLock { shelf in
      shelf.allBack = nil
      defer { shelf.waiting = [] }
      return shelf.waiting
    }
    for reader in waiting { reader.signal() }
  }

  private func borrow() throws(StorageError) -> SQLiteConnection {
    while true {
      let loan = try shelf.withLock { (shelf) throws(StorageError) -> Loan in
        if shelf.isClosed { throw .closed }
        if shelf.allBack != nil {
          let turn = DispatchSemaphore(value: 0)
          shelf.waiting.append(turn)
          return .wait(turn)
        }
        shelf.lent += 1
        return .connection(shelf.idle.popLast())
      }
      switch loan {
      case .wait(let turn): turn.wait()
      case .connection(let found?): return found
      case .connection(nil): return try open()
      }
    }
  }

  private func open() throws(StorageError) -> SQLiteConnection {
    do {
      let connection = try SQLiteConnection(path: path, for: .reading, patience: settings.patience)
      try settings.prepareReader(connection)
      return connection
    } catch {
      giveBack(nil)
      throw error
    }
  }

  /// Takes a lent connection back, or notes that it will not come.
  private func giveBack(_ connection: SQLiteConnection?) {
    shelf.withLock { shelf in
      shelf.lent -= 1
      if let connection, !shelf.isClosed { shelf.idle.append(connection) }
      if shelf.lent == 0 { shelf.allBack?.signal() }
    }
  }
}
