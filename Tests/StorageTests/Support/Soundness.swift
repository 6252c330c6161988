@testable import Storage

extension SQLiteDatabase {
  /// Whether SQLite finds its file whole and every index in step with its table.
  func isSound() throws -> Bool {
    let connection = try SQLiteConnection(path: path, for: .reading)
    connection.watcher.author = .storage
    return try connection.all("PRAGMA integrity_check") { $0.text(0) } == ["ok"]
  }
}
