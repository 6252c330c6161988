import Foundation
import Testing

@testable import Storage

@Suite struct ReaderTests {
  @Test(
    "a reader keeps its state for as long as it reads, and holds up neither changes nor tidying")
  func longRead() throws {
    var settings = SQLiteSettings()
    // Were the writer to wait for the reader, this test would not end.
    settings.patience = 3_600_000
    settings.batches.quiet = .zero
    settings.checkpoints = CheckpointPlan.Limits(start: 4, rest: 2, most: 20)
    try withNotes(settings) { database in
      try database.write { try $0.run(Notes.add, ["first", ""]) }
      try database.read { connection in
        let before = try connection.notes()
        for number in 0..<100 {
          try database.write { try $0.run(Notes.add, [.text("\(number)"), "x"]) }
        }
        #expect(before == ["first": ""])
        let after = try connection.notes()
        #expect(after == before)
        // Another reader, borrowed meanwhile, sees what has been committed.
        let others = try database.notes()
        #expect(others.count == 101)
      }
      for number in 100..<200 {
        try database.write { try $0.run(Notes.add, [.text("\(number)"), "x"]) }
      }
      #expect(try database.notes().count == 201)
      #expect(try database.isSound())
    }
  }

  @Test("while nobody asks for anything, the log is emptied, so that nothing deleted lingers in it")
  func emptied() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    var settings = SQLiteSettings()
    settings.batches.quiet = .zero
    let database = try SQLiteDatabase(path: folder.file("notes.db"), settings: settings)
    defer { database.close() }
    try database.migrate([notes])
    let secret = "what nobody else should ever read"
    try database.write { try $0.run(Notes.add, ["a", .text(secret)]) }
    try database.write { try $0.run(Notes.remove, ["a"]) }
    // Ends when it holds; the time it takes is not measured.
    while try folder.size(of: "notes.db-wal") > 0 { sched_yield() }
    #expect(try !folder.read("notes.db").contains(bytes: secret))
  }
}

/// A file that is read beside the program that holds it.
@Suite struct SQLiteReaderTests {
  @Test("It sees what another has committed, and changes nothing")
  func beside() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.file("notes.db")
    #expect(throws: StorageError.self) { try SQLiteReader(path: path) }
    let database = try SQLiteDatabase(path: path)
    defer { database.close() }
    try database.migrate([notes])
    let reader = try SQLiteReader(path: path)
    for number in 0..<5 {
      try database.write { try $0.run(Notes.add, [.text("\(number)"), ""]) }
      #expect(try reader.notes().count == number + 1)
    }
    #expect(throws: StorageError.readOnly(path: path)) {
      try reader.write { try $0.run(Notes.remove, ["0"]) }
    }
    #expect(try database.notes().count == 5)
    reader.close()
    #expect(throws: StorageError.closed) { try reader.notes() }
  }

  @Test("It is read after its program has ended, and only if every step has been applied")
  func afterwards() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.file("notes.db")
    let database = try SQLiteDatabase(path: path)
    try database.migrate([notes])
    try database.write { try $0.run(Notes.add, ["a", ""]) }
    database.close()
    let reader = try SQLiteReader(path: path)
    #expect(try reader.notes().count == 1)
    try reader.migrate([notes])
    let later = Migration(2, "later", ["CREATE TABLE later (key TEXT)"])
    #expect(throws: StorageError.self) { try reader.migrate([notes, later]) }
    #expect(throws: StorageError.newer(path: path, version: 1)) { try reader.migrate([]) }
    try Data("no database at all, but long enough".utf8).write(to: URL(filePath: path))
    #expect(throws: StorageError.damaged(path: path)) { try SQLiteReader(path: path) }
  }
}
