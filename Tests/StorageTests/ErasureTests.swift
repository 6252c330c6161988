import Foundation
import Synchronization
import Testing

@testable import Storage

/// What a change takes away for good is in no byte of the files, however busy the database is.
@Suite(.timeLimit(.minutes(1))) struct ErasureTests {
  private let folder: TemporaryFolder
  private let secret = "what nobody else should ever read"

  init() throws { folder = try TemporaryFolder() }

  private func open(_ settings: SQLiteSettings = SQLiteSettings()) throws -> SQLiteDatabase {
    let database = try SQLiteDatabase(path: folder.file("notes.db"), settings: settings)
    try database.migrate([notes])
    return database
  }

  /// Whether a text stands in the database's file or in its log.
  private func isLeft(_ text: String) throws -> Bool {
    try ["notes.db", "notes.db-wal"].contains { try folder.read($0).contains(bytes: text) }
  }

  /// Changes that go on one after another, always some of them waiting, until it is told to stop.
  private final class Crowd: Sendable {
    private let database: SQLiteDatabase
    private let isStopping = Mutex(false)
    let made = Mutex(0)

    init(_ database: SQLiteDatabase) {
      self.database = database
      for _ in 0..<4 { next() }
    }

    private func next() {
      let key = Value.text("crowd \(Int.random(in: 0..<50))")
      database.write {
        try $0.run(Notes.put, [key, "something"])
      } completion: { _ in
        self.made.withLock { $0 += 1 }
        if !self.isStopping.withLock({ $0 }) { self.next() }
      }
    }

    func stop() { isStopping.withLock { $0 = true } }
  }

  @Test("the log is emptied of it right after the commit, though the queue is never empty")
  func neverEmpty() throws {
    defer { folder.remove() }
    let database = try open()
    defer { database.close() }
    let crowd = Crowd(database)
    defer { crowd.stop() }
    try database.write { try $0.run(Notes.add, ["a", .text(secret)]) }
    #expect(try isLeft(secret))
    try database.write {
      try $0.run(Notes.remove, ["a"])
      $0.leaveNoTrace()
    }
    // The next change is made after the log has been emptied.
    try database.write { _ in }
    #expect(try !isLeft(secret))
    // And the queue was in fact never empty.
    let made = crowd.made.withLock { $0 }
    try database.write { _ in }
    #expect(crowd.made.withLock { $0 } > made)
  }

  @Test("nor do readers who come one after another keep it there")
  func readers() throws {
    defer { folder.remove() }
    let database = try open()
    defer { database.close() }
    let crowd = Crowd(database)
    defer { crowd.stop() }
    let isStopping = Mutex(false)
    let all = DispatchGroup()
    for _ in 0..<3 {
      all.enter()
      onThread {
        while !isStopping.withLock({ $0 }) { _ = try? database.notes() }
        all.leave()
      }
    }
    defer {
      isStopping.withLock { $0 = true }
      all.wait()
    }
    for number in 0..<5 {
      let text = "\(secret) \(number)."
      try database.write { try $0.run(Notes.put, ["a", .text(text)]) }
      try database.write {
        try $0.run(Notes.remove, ["a"])
        $0.leaveNoTrace()
      }
      // Ends when it holds.
      while try isLeft(text) { try database.write { _ in } }
    }
  }

  @Test("a long reader keeps it there, holds up nobody, and with its end it goes")
  func longReader() throws {
    defer { folder.remove() }
    var settings = SQLiteSettings()
    settings.batches.betweenWipes = .zero
    let database = try open(settings)
    defer { database.close() }
    try database.write { try $0.run(Notes.add, ["a", .text(secret)]) }
    try database.read { connection in
      _ = try connection.notes()
      try database.write {
        try $0.run(Notes.remove, ["a"])
        $0.leaveNoTrace()
      }
      for number in 0..<20 {
        try database.write { try $0.run(Notes.add, [.text("\(number)"), "x"]) }
        #expect(try database.notes().count == number + 1)
      }
      #expect(try connection.notes().count == 1)
      #expect(try isLeft(secret))
    }
    while try isLeft(secret) { try database.write { _ in } }
    #expect(try database.isSound())
  }

  @Test("what a crash leaves in the log is gone as soon as the database is open again")
  func afterCrash() throws {
    defer { folder.remove() }
    var settings = SQLiteSettings()
    settings.batches.quiet = .seconds(3600)
    let database = try open(settings)
    try database.write { try $0.run(Notes.add, ["a", .text(secret)]) }
    try database.write { try $0.run(Notes.remove, ["a"]) }
    // As a power cut would leave them.
    let crashed = try TemporaryFolder()
    defer { crashed.remove() }
    for name in ["notes.db", "notes.db-wal"] { _ = try crashed.write(folder.read(name), to: name) }
    database.close()
    #expect(try crashed.read("notes.db-wal").contains(bytes: secret))
    let reopened = try SQLiteDatabase(path: crashed.file("notes.db"))
    defer { reopened.close() }
    #expect(try crashed.size(of: "notes.db-wal") == 0)
    #expect(try reopened.notes().isEmpty)
    #expect(try !crashed.read("notes.db").contains(bytes: secret))
  }

  /// What comes after the change that takes something away.
  enum Ending: CaseIterable { case quiet, closing, crash }

  @Test(
    "copies that were left behind when rows moved between pages go too", arguments: 1...3,
    Ending.allCases)
  func copies(seed: Int, ending: Ending) throws {
    defer { folder.remove() }
    var settings = SQLiteSettings()
    settings.batches.quiet = ending == .quiet ? .zero : .seconds(3600)
    settings.batches.betweenRewritings = .zero
    if ending == .crash { settings.batches.betweenRewritings = .seconds(3600) }
    let database = try open(settings)
    defer { database.close() }
    var random = Seeded(seed)
    let people = try fill(database, &random)
    // Whatever the first half gave is taken out.
    let gone = people.filter { Int($0.suffix(3)).map { $0 < 50 } ?? false }
    try database.write { connection in
      for person in gone {
        try connection.run(Notes.removeAll, [.text(person), .text(person + "~")])
      }
      connection.leaveNoTrace()
    }
    let crashed = try TemporaryFolder()
    defer { crashed.remove() }
    var file = folder
    switch ending {
    case .quiet:
      // Ends when it holds.
      while try gone.contains(where: isLeft) { sched_yield() }
    case .closing: database.close()
    case .crash:
      // Once the log has been emptied, nothing moves any more while the files are copied.
      try database.write { _ in }
      for name in ["notes.db", "notes.db-wal"] {
        _ = try crashed.write(folder.read(name), to: name)
      }
      try SQLiteDatabase(path: crashed.file("notes.db")).close()
      file = crashed
    }
    let bytes = try file.read("notes.db")
    #expect(gone.filter { bytes.contains(bytes: $0) } == [])
    #expect(people.subtracting(gone).allSatisfy { bytes.contains(bytes: $0) })
  }

  /// Notes of many people that grow, shrink and go again, as drafts do; gives those who have any left.
  private func fill(_ database: SQLiteDatabase, _ random: inout Seeded) throws -> Set<String> {
    var bodies: [String: String] = [:]
    for _ in 0..<100 {
      var changes: [(key: String, body: String?)] = []
      for _ in 0..<30 {
        let person = "person" + String(1000 + Int.random(in: 0..<100, using: &random)).suffix(3)
        let key = "\(person) \(Int.random(in: 0..<20, using: &random))"
        let isLong = Int.random(in: 0..<10, using: &random) == 0
        let words = Int.random(in: 1...(isLong ? 600 : 40), using: &random)
        let isRemoved = Int.random(in: 0..<8, using: &random) == 0
        let body = isRemoved ? nil : String(repeating: "\(person) ", count: words)
        bodies[key] = body
        changes.append((key, body))
      }
      let batch = changes
      try database.write { connection in
        for (key, body) in batch {
          if let body {
            try connection.run(Notes.put, [.text(key), .text(body)])
          } else {
            try connection.run(Notes.remove, [.text(key)])
          }
        }
      }
    }
    return Set(bodies.keys.map { String($0.prefix { $0 != " " }) })
  }
}
