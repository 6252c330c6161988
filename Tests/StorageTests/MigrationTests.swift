import Foundation
import Synchronization
import Testing
import Time

@testable import Storage

@Suite struct MigrationPlanTests {
  private static let known = (1...5).map { Migration($0, "step \($0)", []) }

  private func plan(_ applied: [(Int, String)]) throws -> Int? {
    try MigrationPlan(
      applied: applied.map { AppliedMigration(number: $0.0, name: $0.1) }, known: Self.known,
      path: "x.db"
    ).next?.number
  }

  @Test("after so many steps the next one follows, and after the last none", arguments: 0...5)
  func next(count: Int) throws {
    let next = try plan((0..<count).map { ($0 + 1, "step \($0 + 1)") })
    #expect(next == (count < 5 ? count + 1 : nil))
  }

  @Test("a database with a step that the program does not know is newer")
  func newer() {
    #expect(throws: StorageError.newer(path: "x.db", version: 6)) {
      try plan((1...6).map { ($0, "step \($0)") })
    }
  }

  @Test(
    "a history with a gap, or one that tells another story, is refused",
    arguments: [[(2, "step 2")], [(1, "step 1"), (3, "step 3")], [(1, "step 2")]])
  func otherStory(applied: [(Int, String)]) {
    #expect(throws: StorageError.self) { try plan(applied) }
  }

  @Test("a program whose own steps are misnumbered is refused", arguments: [[2], [1, 3], [1, 1]])
  func misnumbered(numbers: [Int]) {
    #expect(throws: StorageError.self) {
      try MigrationPlan(
        applied: [], known: numbers.map { Migration($0, "step", []) }, path: "x.db")
    }
  }
}

@Suite struct MigrationTests {
  /// Each step adds a row, so that a step applied twice shows.
  private static let steps =
    [
      Migration(
        1, "log", ["CREATE TABLE log (step BIGINT NOT NULL)", "INSERT INTO log VALUES (1)"])
    ]
    + (2...12).map { Migration($0, "step \($0)", ["INSERT INTO log VALUES (\($0))"]) }

  @Test("steps are applied once, in order, with their moment, however often the program starts")
  func once() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.file("a.db")
    for (moment, count) in [(100, 3), (200, 3), (300, 12)] {
      let database = try SQLiteDatabase(
        path: path, clock: .stopped(at: Instant(seconds: moment)))
      defer { database.close() }
      try database.migrate(Array(Self.steps.prefix(count)))
      #expect(try log(of: database) == Array(1...count))
    }
    let database = try SQLiteDatabase(path: path)
    defer { database.close() }
    let moments = try database.read { connection in
      try connection.all("SELECT applied FROM migration ORDER BY number") { $0.integer(0) }
    }
    #expect(moments == [100, 100, 100] + Array(repeating: 300, count: 9))
    #expect(throws: StorageError.newer(path: path, version: 12)) {
      try database.migrate(Array(Self.steps.prefix(11)))
    }
  }

  @Test("a step that fails leaves nothing of itself, and the steps before it stand")
  func failing() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let database = try SQLiteDatabase(path: folder.file("a.db"))
    defer { database.close() }
    let broken = Migration(3, "step 3", ["INSERT INTO log VALUES (3)", "INSERT INTO nothing"])
    #expect(throws: StorageError.self) {
      try database.migrate(Array(Self.steps.prefix(2)) + [broken])
    }
    #expect(try log(of: database) == [1, 2])
    try database.migrate(Self.steps)
    #expect(try log(of: database) == Array(1...12))
  }

  @Test("programs that start at the same moment apply each step once between them")
  func together() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.file("a.db")
    let gathering = Gathering<Void>()
    // As long as it takes on a busy machine: what is tested is that each waits its turn.
    var patient = SQLiteSettings()
    patient.patience = 120_000
    let settings = patient
    for program in 0..<4 {
      let told = gathering.expect(program)
      onThread {
        told(
          Result {
            let database = try SQLiteDatabase(path: path, settings: settings)
            defer { database.close() }
            try database.migrate(Self.steps)
          })
      }
    }
    for (_, result) in gathering.all() { try result.get() }
    let database = try SQLiteDatabase(path: path)
    defer { database.close() }
    #expect(try log(of: database) == Array(1...12))
  }

  private func log(of database: SQLiteDatabase) throws -> [Int] {
    try database.read { try $0.all("SELECT step FROM log ORDER BY step") { $0.integer(0) } }
  }
}
