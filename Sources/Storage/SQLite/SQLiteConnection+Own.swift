extension SQLiteConnection {
  /// Runs a statement of this room's own, such as `BEGIN` or a setting.
  @discardableResult
  func own(_ sql: String) throws(StorageError) -> Int {
    let author = watcher.author
    watcher.author = .storage
    defer { watcher.author = author }
    return try run(sql, [])
  }

  /// The whole number that a statement of this room's own answers with.
  func ownNumber(_ sql: String) throws -> Int {
    let author = watcher.author
    watcher.author = .storage
    defer { watcher.author = author }
    return try first(sql) { $0.integer(0) } ?? 0
  }
}
