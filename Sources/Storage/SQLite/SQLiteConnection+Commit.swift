extension SQLiteConnection {
  /// Runs changes in one transaction, each inside its own savepoint, until `next` has no more.
  ///
  /// - Returns: the changes, each with the reason why it failed alone; and the fault that undid the
  ///   whole transaction, if any.
  func commit(
    _ next: () -> (any PendingChange)?
  ) -> (batch: [(change: any PendingChange, failure: (any Error)?)], fault: StorageError?) {
    beginAfresh()
    do { try own("BEGIN IMMEDIATE") } catch { return ([], error) }
    var batch: [(change: any PendingChange, failure: (any Error)?)] = []
    var fault: StorageError?
    while fault == nil, let change = next() {
      do { batch.append((change, try attempt(change))) } catch {
        batch.append((change, nil))
        fault = error
      }
    }
    if fault == nil {
      do {
        try noteTraces()
        try own("COMMIT")
      } catch { fault = error }
    }
    if isInTransaction { _ = try? own("ROLLBACK") }
    return (batch, fault)
  }

  /// Runs one change inside its savepoint.
  ///
  /// - Returns: why it failed and was undone, or `nil`.
  /// - Throws: why the transaction is lost: a disk that is full or fails can make SQLite end it.
  private func attempt(_ change: any PendingChange) throws(StorageError) -> (any Error)? {
    beginChange()
    try own("SAVEPOINT change")
    do {
      try change.run(on: self)
      try unlessFailed()
    } catch {
      memory.removeAll()
      guard isInTransaction else { throw failure ?? .other("the transaction was lost") }
      try own("ROLLBACK TO change")
      try own("RELEASE change")
      return error
    }
    try own("RELEASE change")
    return nil
  }
}
