internal import CSQLite

/// How long the write-ahead log of one connection is, as SQLite tells it at each commit.
final class SQLiteLog {
  /// The pages in the log, counted since it was last begun again.
  private(set) var frames = 0

  /// Listens to the connection's commits from now on.
  ///
  /// SQLite copies the log back by itself only where nobody listens, so the copying is now ours.
  /// Source: https://www.sqlite.org/c3ref/wal_hook.html
  func watch(_ database: OpaquePointer) {
    sqlite3_wal_hook(
      database,
      { context, _, _, frames in
        guard let context else { return SQLITE_OK }
        Unmanaged<SQLiteLog>.fromOpaque(context).takeUnretainedValue().frames = Int(frames)
        return SQLITE_OK
      },
      Unmanaged.passUnretained(self).toOpaque())
  }
}

extension SQLiteConnection {
  /// How a copy of the log into the file treats the others.
  enum Copying {
    /// Copies what no reader still needs, and waits for nobody.
    case whatIsFree
    /// Copies all and empties the log.
    case all
  }

  /// Copies the log into the file.
  ///
  /// It never waits: to empty the log it would hold back every change until the last reader is done.
  ///
  /// - Returns: how many of the log's pages are in the file, and how many the log has; `nil` if
  ///   another connection is in the way.
  func copyLog(_ copying: Copying) throws(StorageError) -> (copied: Int, frames: Int)? {
    sqlite3_busy_timeout(handle, 0)
    defer { sqlite3_busy_timeout(handle, patience) }
    var frames: Int32 = 0
    var copied: Int32 = 0
    let mode = copying == .all ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE
    switch sqlite3_wal_checkpoint_v2(handle, nil, mode, &frames, &copied) {
    case SQLITE_OK: return (Int(copied), Int(frames))
    case let code where code & 0xff == SQLITE_BUSY || code & 0xff == SQLITE_LOCKED: return nil
    case let code: throw error(code)
    }
  }
}
