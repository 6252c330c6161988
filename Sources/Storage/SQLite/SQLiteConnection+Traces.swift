internal import CSQLite
internal import Synchronization

// What is deleted is zeroed (`secure_delete`), but when SQLite moves rows between pages it leaves copies
// in the unused part of a page, and those it never zeroes (btree.c, `rebuildPage`). Only writing the whole
// file anew removes them.
extension SQLiteConnection {
  func leaveNoTrace() { mustLeaveNoTrace = true }

  /// Whether a change has asked that nothing be left of what it takes away, since this was last asked.
  func tookTracesAway() -> Bool {
    defer { mustLeaveNoTrace = false }
    return mustLeaveNoTrace
  }

  /// Notes in the file, inside the transaction, that there may be traces in it, so that a program which
  /// starts after a crash knows.
  func noteTraces() throws(StorageError) {
    if mustLeaveNoTrace { try own("PRAGMA user_version = 1") }
  }

  /// Whether the file is known to hold no traces.
  var isClean: Bool { (try? own("PRAGMA user_version") { $0.integer(0) }) == 0 }

  /// Writes the whole file anew, in the log first; readers go on meanwhile.
  ///
  /// - Returns: false if it has to be tried again, because the disk is full or the file is held.
  func rewrite() -> Bool {
    // In memory it would need as much of it as the file is long.
    setTemporaryStore("FILE")
    defer { setTemporaryStore("MEMORY") }
    do {
      try own("VACUUM")
      try own("PRAGMA user_version = 0")
      return true
    } catch {
      return false
    }
  }

  /// Makes the temporary files of a rewriting in the folder of the first database that is opened, since
  /// people's answers are in them; SQLite has one such folder for the whole program.
  static func keepTemporaryFiles(beside path: String) {
    _ = isSetUp
    temporaryFolder.withLock { isChosen in
      if !isChosen { kith_sqlite_keep_temporary_files(PrivateFile.folder(of: path) ?? ".") }
      isChosen = true
    }
  }

  private static let temporaryFolder = Mutex(false)

  /// Sets where temporary tables are.
  ///
  /// This setting acts when it is prepared and not when it is run, so the statement must not be kept.
  /// Source: https://www.sqlite.org/pragma.html
  private func setTemporaryStore(_ kind: String) {
    let author = watcher.author
    watcher.author = .storage
    defer { watcher.author = author }
    sqlite3_exec(handle, "PRAGMA temp_store = \(kind)", nil, nil, nil)
  }
}
