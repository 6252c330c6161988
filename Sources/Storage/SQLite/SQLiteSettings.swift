/// How an SQLite database is run.
public struct SQLiteSettings: Sendable {
  /// How long a change waits for another program to let go of the database, in milliseconds.
  public var patience = 5000
  /// How much of the file each connection keeps in memory, in MB.
  public var cache = 2
  /// Where a change stands until it is committed.
  var journal = Journal.log
  /// How large the file may grow, in pages of 4 KB; no limit but the disk if `nil`.
  var pages: Int?
  /// How large a group of changes may grow.
  var batches = BatchLimits()
  /// When the write-ahead log is copied into the file.
  var checkpoints = CheckpointPlan.Limits()

  /// Where a change stands until it is committed.
  enum Journal {
    /// In a log, from which it is copied into the file later: readers go on meanwhile, and small changes
    /// cost one sync.
    case log
    /// In the file itself, beside a copy of what it replaces: what is added is written once rather than
    /// twice, but readers wait, and each change costs several syncs.
    case file
  }

  /// The settings that suit one program on one machine.
  public init() {}

  /// The settings for a command that goes through everything: the indexes, whose keys come in no order, then
  /// mostly stay in memory.
  public static var wholeFile: SQLiteSettings {
    var settings = SQLiteSettings()
    settings.cache = 40
    return settings
  }

  /// The settings for a command that goes through everything on several threads, each with pages of its own in
  /// memory; more of them save nothing that can be measured.
  public static var wholeFileTogether: SQLiteSettings {
    var settings = SQLiteSettings()
    settings.cache = 12
    return settings
  }

  /// The settings for a command that has the data folder to itself and makes one large change, such as an
  /// import; a third of the time it takes with a log.
  public static var oneChange: SQLiteSettings {
    var settings = wholeFile
    settings.journal = .file
    return settings
  }
}

extension SQLiteSettings {
  /// The number that marks a database file as Kith's: `Kith` in ASCII.
  static let mark = 0x4B69_7468

  /// Readies the writer's connection, and the file if it is new.
  ///
  /// - Throws: `StorageError.damaged` if the file is another program's; `StorageError.other` on a disk
  ///   without shared memory, such as some network disks, where SQLite would silently work otherwise.
  func prepareWriter(_ connection: SQLiteConnection) throws {
    try claim(connection)
    try prepareJournal(connection)
    try connection.own("PRAGMA foreign_keys = ON")
    // Pages that held what a person has deleted are overwritten with zeros.
    try connection.own("PRAGMA secure_delete = ON")
    if let pages { try connection.own("PRAGMA max_page_count = \(pages)") }
    try prepareEither(connection)
    connection.log.watch(connection.handle)
  }

  private func prepareJournal(_ connection: SQLiteConnection) throws {
    let mode = try connection.own("PRAGMA journal_mode = WAL") { $0.text(0) }
    guard mode == "wal" else {
      throw StorageError.other("no write-ahead log can be kept beside \(connection.path)")
    }
    try connection.own("PRAGMA synchronous = FULL")
    guard journal == .file else { return }
    do {
      _ = try connection.own("PRAGMA journal_mode = DELETE") { $0.text(0) }
      // A change is committed when the copy is gone from the folder, which then has to be synced too.
      try connection.own("PRAGMA synchronous = EXTRA")
    } catch StorageError.locked {
      // Somebody reads beside this program: the log does as well, and takes longer.
      connection.beginAfresh()
    }
  }

  /// Marks a new file as Kith's.
  ///
  /// Inside one transaction, because another program may be making its first tables in this moment.
  ///
  /// - Throws: `StorageError.damaged` if the file has tables and no mark, or another mark.
  private func claim(_ connection: SQLiteConnection) throws {
    let question = "PRAGMA application_id"
    if try connection.own(question, { $0.integer(0) }) == Self.mark { return }
    try connection.own("BEGIN IMMEDIATE")
    let mark = try connection.own(question) { $0.integer(0) }
    let tables = try connection.own("SELECT COUNT(*) FROM sqlite_schema") { $0.integer(0) }
    guard mark == Self.mark || (mark == 0 && tables == 0) else {
      throw StorageError.damaged(path: connection.path)
    }
    try connection.own("PRAGMA application_id = \(Self.mark)")
    try connection.own("COMMIT")
  }

  /// Readies the connection that copies the write-ahead log; it waits for nobody.
  func prepareCheckpoints(_ connection: SQLiteConnection) throws {
    try connection.own("PRAGMA synchronous = FULL")
    // SQLite opens the log when something is read.
    _ = try connection.own("SELECT COUNT(*) FROM sqlite_schema") { $0.integer(0) }
  }

  /// Readies a connection for reading.
  func prepareReader(_ connection: SQLiteConnection) throws(StorageError) {
    try prepareEither(connection)
  }

  private func prepareEither(_ connection: SQLiteConnection) throws(StorageError) {
    // As in PostgreSQL.
    try connection.own("PRAGMA case_sensitive_like = ON")
    // Sorting and undoing never touch the disk outside the data folder.
    try connection.own("PRAGMA temp_store = MEMORY")
    // In KiB if negative.
    try connection.own("PRAGMA cache_size = \(-1024 * cache)")
  }
}
