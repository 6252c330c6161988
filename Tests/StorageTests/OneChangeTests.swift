import Foundation
import Testing

@testable import Storage

/// A database that is opened for one large change.
@Suite struct OneChangeTests {
  private func filled(_ path: String) throws {
    let database = try SQLiteDatabase(path: path)
    defer { database.close() }
    try database.migrate([notes])
    try database.write { try $0.run(Notes.add, ["before", "0"]) }
  }

  @Test(
    "the change is there afterwards, with no journal, in the mode in which others leave the file")
  func committed() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.file("notes.db")
    try filled(path)
    let database = try SQLiteDatabase(path: path, settings: .oneChange)
    try database.write { connection in
      #expect(try folder.size(of: "notes.db") > 0)
      for number in 0..<2000 { try connection.run(Notes.add, [.text("\(number)"), "x"]) }
    }
    #expect(try database.notes().count == 2001)
    #expect(!FileManager.default.fileExists(atPath: folder.file("notes.db-wal")))
    database.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes.db"])
    // Bytes 18 and 19 are 2 in a file with a write-ahead log (https://www.sqlite.org/fileformat.html).
    #expect(try Array(folder.read("notes.db")[18...19]) == [2, 2])
    #expect(try SQLiteReader(path: path).notes().count == 2001)
    // Whatever is asked of SQLite first when a database is opened.
    #expect(SQLiteConnection.isSetUp)
  }

  @Test("a change that fails leaves nothing behind, however much of it was in the file by then")
  func undone() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.file("notes.db")
    try filled(path)
    var settings = SQLiteSettings.oneChange
    settings.cache = 0
    let database = try SQLiteDatabase(path: path, settings: settings)
    defer { database.close() }
    struct Refusal: Error {}
    #expect(throws: Refusal.self) {
      try database.write { connection in
        for number in 0..<5000 { try connection.run(Notes.add, [.text("\(number)"), "xyz"]) }
        try connection.run("UPDATE note SET body = 'changed'")
        throw Refusal()
      }
    }
    #expect(try database.notes() == ["before": "0"])
    #expect(try database.isSound())
  }

  @Test("while somebody reads beside it, the change stands in the log as always")
  func besideReader() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.file("notes.db")
    try filled(path)
    let reader = try SQLiteReader(path: path)
    try reader.read { connection in
      #expect(try connection.notes().count == 1)
      let database = try SQLiteDatabase(path: path, settings: .oneChange)
      defer { database.close() }
      try database.write { try $0.run(Notes.add, ["after", "1"]) }
      #expect(try database.notes().count == 2)
      #expect(try connection.notes().count == 1)
    }
    #expect(try reader.notes().count == 2)
  }
}
