import Foundation
import Testing

@testable import Storage

@Suite struct ErrorTests {
  @Test("while another program holds the database, a change fails as locked; afterwards it works")
  func locked() throws {
    var settings = SQLiteSettings()
    settings.patience = 20
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.file("notes.db")
    let database = try SQLiteDatabase(path: path, settings: settings)
    defer { database.close() }
    try database.migrate([notes])

    let other = try SQLiteConnection(path: path, for: .writing)
    try other.own("BEGIN IMMEDIATE")
    let gathering = Gathering<Int>()
    for number in 0..<20 {
      database.write(
        { try $0.run(Notes.add, [.text("\(number)"), ""]) }, completion: gathering.expect(number))
    }
    for (_, result) in gathering.all() {
      #expect(throws: StorageError.locked) { try result.get() }
    }
    #expect(try database.notes() == [:])
    try other.own("COMMIT")
    try database.write { try $0.run(Notes.add, ["a", "b"]) }
    #expect(try database.notes() == ["a": "b"])
  }

  @Test("when the disk is full, changes fail as full, what was kept stays, and room can be made")
  func full() throws {
    var settings = SQLiteSettings()
    settings.pages = 60
    try withNotes(settings) { database in
      let body = Value.text(String(repeating: "x", count: 3000))
      var kept = 0
      var failure: (any Error)?
      while failure == nil, kept < 200 {
        do {
          let number = kept
          try database.write { try $0.run(Notes.add, [.text("\(number)"), body]) }
          kept += 1
        } catch { failure = error }
      }
      #expect(failure as? StorageError == .full)
      #expect(kept > 10)
      #expect(try database.notes().count == kept)
      // Deleting works on a full disk, and what is deleted makes room.
      try database.write { connection in
        for number in 0..<5 { try connection.run(Notes.remove, [.text("\(number)")]) }
      }
      try database.write { try $0.run(Notes.add, ["again", body]) }
      #expect(try database.notes().count == kept - 4)
      #expect(try database.isSound())
    }
  }

  @Test("a change too large for the disk does not bring down the changes after it")
  func tooLarge() throws {
    var settings = SQLiteSettings()
    settings.pages = 60
    try withNotes(settings) { database in
      let gathering = Gathering<Int>()
      let hold = Hold()
      database.write(
        { _ in
          hold.wait()
          return 0
        }, completion: gathering.expect(0))
      database.write(
        { try $0.run(Notes.add, ["huge", .text(String(repeating: "x", count: 900_000))]) },
        completion: gathering.expect(1))
      hold.release()
      #expect(throws: StorageError.full) { try gathering.all()[1].result.get() }
      try database.write { try $0.run(Notes.add, ["small", ""]) }
      #expect(try database.notes() == ["small": ""])
    }
  }

  @Test("a folder that cannot be is read-only, with its path")
  func readOnly() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let file = try folder.write(Data(), to: "file")
    #expect(throws: StorageError.readOnly(path: file)) {
      try SQLiteDatabase(path: "\(file)/notes.db")
    }
    #expect(throws: StorageError.readOnly(path: folder.path)) {
      try SQLiteDatabase(path: folder.path)
    }
  }

  @Test("a file that is no database, or another program's, is damaged, and is left as it was")
  func foreign() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let letter = Data(String(repeating: "Dear group, ", count: 200).utf8)
    let path = try folder.write(letter, to: "letter.txt")
    #expect(throws: StorageError.damaged(path: path)) { try SQLiteDatabase(path: path) }
    #expect(FileManager.default.contents(atPath: path) == letter)

    let theirs = folder.file("theirs.db")
    let connection = try SQLiteConnection(path: theirs, for: .writing)
    try connection.own("CREATE TABLE theirs (a TEXT)")
    let before = FileManager.default.contents(atPath: theirs)
    #expect(throws: StorageError.damaged(path: theirs)) { try SQLiteDatabase(path: theirs) }
    #expect(FileManager.default.contents(atPath: theirs) == before)
  }

  @Test("a file damaged in the middle fails what needs that part, and only that")
  func damaged() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.file("notes.db")
    do {
      let database = try SQLiteDatabase(path: path)
      try database.migrate([notes])
      try database.write { connection in
        for number in 0..<200 {
          try connection.run(
            Notes.add, [.text("\(number)"), .text(String(repeating: "x", count: 500))])
        }
      }
      database.close()
    }
    var bytes = try #require(FileManager.default.contents(atPath: path))
    bytes.replaceSubrange(32_768..<49_152, with: Data(repeating: 0xEE, count: 16_384))
    try bytes.write(to: URL(filePath: path))
    let database = try SQLiteDatabase(path: path)
    defer { database.close() }
    #expect(throws: StorageError.damaged(path: path)) { try database.notes() }
    try database.migrate([notes])
  }

  @Test("a broken rule of the schema is a constraint, and says which")
  func constraint() throws {
    try withNotes { database in
      try database.write { try $0.run(Notes.add, ["a", "b"]) }
      #expect {
        try database.write { try $0.run(Notes.add, ["a", "b"]) }
      } throws: { error in
        guard case StorageError.constraint(let words) = error else { return false }
        return words.contains("note.key")
      }
    }
  }

  @Test("a database and its folder can be read by nobody but their owner")
  func permissions() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.file("new/notes.db")
    let database = try SQLiteDatabase(path: path)
    try database.migrate([notes])
    for (name, expected) in [("new", 0o700), ("new/notes.db", 0o600), ("new/notes.db-wal", 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.file(name))
      #expect(attributes[.posixPermissions] as? Int == expected)
    }
    database.close()
    // All of the log is in the file once the database is closed.
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.file("new"))
    #expect(names.contains("notes.db") && !names.contains("notes.db-wal"))
  }
}
