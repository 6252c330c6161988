import Dispatch
import Synchronization
import Testing

@testable import Storage

@Suite("One state, read by several threads")
struct SharedReadTests {
  private func count(_ connection: any Connection) throws -> Int {
    try connection.first("SELECT COUNT(*) FROM note") { $0.integer(0) } ?? 0
  }

  private func counts(_ database: any Database) throws -> [Int] {
    try database.readTogether { read in
      try read.onEach { _, connection in try count(connection) }
    }
  }

  @Test("where nobody changes anything there are two, and each does its part")
  func two() throws {
    try withNotes { database in
      for number in 0..<10 {
        try database.write { try $0.run(Notes.add, [.text("\(number)"), ""]) }
        let parts = try database.readTogether { read in
          #expect(read.count == 2)
          #expect(try read.first(count) == number + 1)
          return try read.onEach { place, connection in (place, try count(connection)) }
        }
        #expect(parts.map(\.0) == [0, 1] && parts.map(\.1) == [number + 1, number + 1])
      }
    }
  }

  @Test("however many changes are made meanwhile, all threads see the same, as long as they read")
  func oneState() throws {
    try withNotes { database in
      let isOver = Atomic(false)
      let others = DispatchGroup()
      DispatchQueue.global().async(group: others) {
        var number = 0
        while !isOver.load(ordering: .relaxed) {
          let key = "\(number)"
          do { try database.write { try $0.run(Notes.add, [.text(key), ""]) } } catch {
            Issue.record(error)
            return
          }
          number += 1
        }
      }
      defer {
        isOver.store(true, ordering: .relaxed)
        others.wait()
      }
      for _ in 0..<100 {
        let (once, again) = try database.readTogether { read in
          (
            try read.onEach { _, connection in try count(connection) },
            try read.onEach { _, connection in try count(connection) }
          )
        }
        #expect(Set(once + again).count == 1)
      }
    }
  }

  @Test("the first error of a part is told when all have ended, and the next read is sound")
  func failure() throws {
    try withNotes { database in
      let ended = Atomic(0)
      #expect(throws: StorageError.full) {
        try database.readTogether { read in
          _ = try read.onEach { place, _ in
            ended.add(1, ordering: .relaxed)
            if place == 1 { throw StorageError.full }
          }
        }
      }
      #expect(ended.load(ordering: .relaxed) == 2)
      let after = try counts(database)
      #expect(after == [0, 0])
    }
  }

  @Test("a reader beside the program that holds the file has two as well")
  func beside() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.file("notes.db")
    let database = try SQLiteDatabase(path: path)
    defer { database.close() }
    try database.migrate([notes])
    try database.write { try $0.run(Notes.add, ["a", ""]) }
    let reader = try SQLiteReader(path: path)
    #expect(try counts(reader) == [1, 1])
  }
}
