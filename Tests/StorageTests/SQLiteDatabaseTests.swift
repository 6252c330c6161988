import Foundation
import Storage
import Testing

@Suite struct SQLiteDatabaseTests {
  @Test("a committed change is read back, and a failing one undoes itself alone")
  func writeAndRead() throws {
    try withDatabase { database in
      try database.write { try $0.run("INSERT INTO note (key, body) VALUES ($1, $2)", ["a", "é"]) }
      #expect(throws: StorageError.self) {
        try database.write { connection in
          try connection.run("INSERT INTO note (key, body) VALUES ($1, $2)", ["b", "lost"])
          try connection.run("INSERT INTO note (key, body) VALUES ($1, $2)", ["a", "again"])
        }
      }
      let notes = try database.read { connection in
        try connection.all("SELECT key, body FROM note") { [$0.text(0), $0.text(1)] }
      }
      #expect(notes == [["a", "é"]])
    }
  }
}

/// Runs `body` with a new database that has one table of notes.
func withDatabase(_ body: (SQLiteDatabase) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  defer { try? FileManager.default.removeItem(at: folder) }
  let database = try SQLiteDatabase(path: folder.appending(path: "test.db").path)
  defer { database.close() }
  try database.migrate([
    Migration(1, "notes", ["CREATE TABLE note (key TEXT PRIMARY KEY, body TEXT NOT NULL)"])
  ])
  try body(database)
}
