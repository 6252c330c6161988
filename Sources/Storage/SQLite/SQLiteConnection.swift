internal import CSQLite

/// One open connection to an SQLite file.
///
/// Not safe for two threads at a time: the writer keeps its own, readers are lent theirs by
/// `ReaderPool`. That is what makes it sendable.
final class SQLiteConnection: @unchecked Sendable {
  enum Purpose { case reading, writing }

  let handle: OpaquePointer
  let path: String
  let watcher = SQLiteGuard()
  let log = SQLiteLog()
  /// Why a statement of the present read or change failed.
  ///
  /// In PostgreSQL a failed statement ends the transaction; so that a room above cannot come to
  /// depend on going on after one, the rest fails here too.
  private(set) var failure: StorageError?
  /// The prepared statements of the rooms above, and those of this room and of migrations, which
  /// were let past the guard and must not serve a room.
  private var statements: [String: SQLiteStatement] = [:]
  private var ownStatements: [String: SQLiteStatement] = [:]
  /// The statement that a room asked for last.
  private var last: SQLiteStatement?
  private var isClosed = false
  /// Whether a change has asked that nothing be left of what it takes away.
  var mustLeaveNoTrace = false
  var memory: [ObjectIdentifier: AnyObject] = [:]
  /// How long to wait for another connection to let go of the database, in milliseconds.
  let patience: Int32

  /// How many statements are kept prepared; far more than the program has.
  private static let keptStatements = 512

  /// Sets SQLite up, once for the program and before anything else is asked of it; whether that was in time.
  ///
  /// Otherwise every thread takes one lock whenever SQLite asks for memory or gives it back.
  static let isSetUp = kith_sqlite_stop_counting_memory() == SQLITE_OK

  /// Opens the file, which for reading must exist.
  ///
  /// The handle has no lock of its own (`SQLITE_OPEN_NOMUTEX`), because no two threads use it.
  init(path: String, for purpose: Purpose, patience: Int = 0) throws(StorageError) {
    _ = Self.isSetUp
    let access =
      purpose == .reading ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(
      path, &opened, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard let handle = opened else { throw StorageError.other("no memory to open \(path)") }
    self.handle = handle
    self.path = path
    self.patience = Int32(clamping: patience)
    sqlite3_busy_timeout(handle, self.patience)
    guard code == SQLITE_OK else {
      // The initialiser has set everything, so deinit closes the handle.
      throw Self.error(code, of: handle, path: path)
    }
    for setting in [SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_DQS_DML] {
      kith_sqlite_switch(handle, setting, 0)  // "x" is a name, as in PostgreSQL, never a text
    }
    kith_sqlite_switch(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
    kith_sqlite_switch(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    watcher.watch(handle)
  }

  deinit { close() }

  /// Closes the file; nothing may be asked of the connection afterwards.
  func close() {
    guard !isClosed else { return }
    isClosed = true
    last = nil
    statements.removeAll()
    ownStatements.removeAll()
    sqlite3_close_v2(handle)
  }

  /// Whether a transaction is open.
  ///
  /// SQLite ends one by itself when the disk is full or fails.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// A read or a transaction begins, or a setting was refused.
  func beginAfresh() {
    beginChange()
    memory.removeAll()
  }

  /// One of several changes in a transaction begins.
  func beginChange() { failure = nil }

  /// Notes that a statement has failed.
  func failed(_ error: StorageError) -> StorageError {
    failure = error
    return error
  }

  /// Fails as the statement before failed.
  func unlessFailed() throws(StorageError) { if let failure { throw failure } }

  /// What SQLite last reported, as an error.
  func error(_ code: Int32) -> StorageError { Self.error(code, of: handle, path: path) }

  private static func error(_ code: Int32, of handle: OpaquePointer, path: String) -> StorageError {
    SQLiteFault(
      code: code, systemError: sqlite3_system_errno(handle),
      message: String(cString: sqlite3_errmsg(handle)), path: path
    ).error
  }

  /// A statement ready to be bound, prepared once and kept.
  ///
  /// While one is in use, a second use of the same text gets a statement of its own.
  func statement(_ sql: String) throws(StorageError) -> SQLiteStatement {
    guard watcher.author == .room else { return try statement(sql, among: &ownStatements) }
    // A large change runs one statement many times, and to find it by its text takes a while.
    if let last, !last.isInUse, last.sql == sql {
      last.isInUse = true
      return last
    }
    let found = try statement(sql, among: &statements)
    last = found
    return found
  }

  private func statement(
    _ sql: String, among kept: inout [String: SQLiteStatement]
  ) throws(StorageError) -> SQLiteStatement {
    let found: SQLiteStatement
    if let known = kept[sql] {
      found = known.isInUse ? try prepare(sql) : known
    } else {
      found = try prepare(sql)
      if kept.count >= Self.keptStatements { kept.removeAll() }
      kept[sql] = found
    }
    found.isInUse = true
    return found
  }

  private func prepare(_ sql: String) throws(StorageError) -> SQLiteStatement {
    watcher.forget()
    var text = sql
    var prepared: OpaquePointer?
    let (code, isWhole) = text.withUTF8 { bytes -> (Int32, Bool) in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        var rest: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v3(
          handle, characters.baseAddress, Int32(clamping: characters.count),
          UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, &rest)
        guard let rest, let start = characters.baseAddress else { return (code, true) }
        let isWhole = bytes[(rest - start)...].allSatisfy { $0 <= 0x20 }
        return (code, isWhole)
      }
    }
    guard code == SQLITE_OK else {
      if let refusal = watcher.refusal { throw StorageError.other("\(refusal), in: \(sql)") }
      let error = error(code)
      guard case .other(let message) = error else { throw error }
      throw StorageError.other("\(message), in: \(sql)")
    }
    guard let prepared else { throw StorageError.other("no statement in: \(sql)") }
    let statement = try SQLiteStatement(prepared, sql: sql)
    guard isWhole else { throw StorageError.other("more than one statement in: \(sql)") }
    return statement
  }
}
