/// A step that a database says it has been through.
struct AppliedMigration: Equatable {
  let number: Int
  let name: String
}

/// Compares the steps a database has been through with those the program knows.
///
/// The statements that keep the history are here too: every engine uses them.
struct MigrationPlan {
  /// Makes the table of the history; `applied` is in seconds since 1970.
  static let table = """
    CREATE TABLE IF NOT EXISTS migration (
      number BIGINT PRIMARY KEY, name TEXT NOT NULL, applied BIGINT NOT NULL)
    """
  /// Reads the history.
  static let applied = "SELECT number, name FROM migration ORDER BY number"
  /// Notes a step in the history.
  static let note = "INSERT INTO migration (number, name, applied) VALUES ($1, $2, $3)"

  /// The step to apply now, or `nil` when the schema is up to date.
  let next: Migration?

  /// Compares.
  ///
  /// - Throws: `StorageError.newer` if the database knows steps that the program does not;
  ///   `StorageError.other` if either history has gaps or the two tell different stories.
  init(applied: [AppliedMigration], known: [Migration], path: String) throws(StorageError) {
    for (offset, migration) in known.enumerated() where migration.number != offset + 1 {
      throw StorageError.other(
        "migration \(migration.number), \(migration.name), stands in place \(offset + 1)")
    }
    if let last = applied.last, last.number > known.count {
      throw StorageError.newer(path: path, version: last.number)
    }
    for (offset, step) in applied.enumerated() {
      guard step.number == offset + 1 else {
        throw StorageError.other("\(path) has no migration \(offset + 1) but has \(step.number)")
      }
      guard step.name == known[offset].name else {
        throw StorageError.other(
          "migration \(step.number) of \(path) is \(step.name), not \(known[offset].name)")
      }
    }
    next = applied.count < known.count ? known[applied.count] : nil
  }
}
