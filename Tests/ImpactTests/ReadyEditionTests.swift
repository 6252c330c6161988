import Identity
import PeerLog
import Programme
import Storage
import TestSupport
import Testing
import Time

@testable import Evidence
@testable import Impact

/// New editions of what people sent, made without a reader.
@Suite struct ReadyEditionTests {
  private let room: ReadingRoom
  private var evidence: LiveEvidence { room.people.evidence }

  init() throws {
    room = try ReadingRoom()
    try room.settle(0..<12)
    try room.settle(12..<20, area: Fellowship.areas[1])
  }

  private func turn() throws -> Int { try room.people.kith.read { try ToldStore.turn(on: $0) } }

  /// The findings that are made already, by scope, and whether it is decided who takes part.
  private func ready() throws -> (editions: [Scope: Edition], hasCrowd: Bool) {
    try evidence.locked { state, _ in (state.editions, state.decided != nil) }
  }

  private func edition(_ scope: Scope = .programme) throws -> Edition {
    try #require(try evidence.edition(of: scope, .usual))
  }

  @Test("With enough people the new edition is there before anybody asks, and is the one they get")
  func step() throws {
    let before = try edition()
    for number in 0..<4 { try room.send(number) }
    try evidence.prepare()
    let waiting = try edition()
    #expect(waiting.report.answers == before.report.answers && waiting.waiting == 4)
    let turn = try turn()
    try room.send(4)
    try evidence.prepare()
    #expect(try self.turn() == turn + 1)
    let made = try #require(try ready().editions[.programme])
    #expect(try ready().hasCrowd)
    #expect(made.report.answers != before.report.answers)
    #expect(try edition().report.answers == made.report.answers)
    #expect(try self.turn() == turn + 1)
  }

  @Test("It is bit for bit the edition that a reader would have had made")
  func same() throws {
    _ = try edition()
    for number in 0..<5 { try room.send(number) }
    try evidence.prepare()
    let made = try #require(try ready().editions[.programme])
    room.people.restart()
    let read = try edition()
    #expect(read.report.answers == made.report.answers && read.course == made.course)
  }

  @Test("Places and years that somebody asked for are ready too, and no others")
  func asked() throws {
    _ = try edition()
    let (north, south) = (Scope.area(Fellowship.areas[0]), Scope.area(Fellowship.areas[1]))
    _ = try edition(north)
    for number in 0..<5 { try room.send(number) }
    try evidence.prepare()
    #expect(Set(try ready().editions.keys) == [.programme, north])
    for number in 12..<17 { try room.send(number) }
    _ = try edition(south)
    try evidence.prepare()
    #expect(Set(try ready().editions.keys) == [.programme, north, south])
  }

  @Test("What nobody ever looked at is counted, and not given out")
  func unread() throws {
    try evidence.prepare()
    #expect(evidence.isCounted)
    #expect(try turn() == 0)
    #expect(try ready().editions.isEmpty)
  }

  @Test("A change alone has the next edition made")
  func kept() throws {
    _ = try edition()
    let (later, evidence) = (Later(), evidence)
    let keeper = EditionKeeper(now: { later.now }, log: { _ in }) { try evidence.prepare() }
    let watched = WatchedDatabase(room.people.kith) { keeper.changed() }
    keeper.begin()
    keeper.settle()
    let turn = try turn()
    for number in 0..<5 { try room.send(number) }
    #expect(try self.turn() == turn)
    try watched.write { _ in }
    // The next change is answered when the watcher of the one before was told.
    try room.people.kith.write { _ in }
    keeper.settle()
    #expect(try self.turn() == turn + 1)
    #expect(try ready().editions[.programme] != nil)
    keeper.stop()
  }

  @Test("Counting everybody ends when the program does")
  func stopping() throws {
    evidence.stop()
    #expect(throws: StorageError.closed) { try evidence.prepare() }
  }
}
