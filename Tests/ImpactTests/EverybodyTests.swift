import Identity
import PeerLog
import Storage
import TestSupport
import Testing
import Time

@testable import Evidence
@testable import Impact

/// Counting everybody at once, in parts, gives to the last bit what counting one person after the other gives.
@Suite struct EverybodyTests {
  let people: CountedFellowship

  init() throws { people = try CountedFellowship() }

  private func key(_ number: Int) -> ParticipantKey {
    // Some keys begin with others.
    ParticipantKey(rawValue: number % 3 == 0 ? "p\(number)" : "p\(number / 3)x\(number)")
  }

  private func happen(_ number: Int, _ dice: inout Dice, on connection: any Connection) throws {
    let key = key(number)
    let day = Fellowship.today + -dice.below(500)
    switch dice.below(9) {
    case 0, 1:
      try people.join(
        key, area: [nil, Fellowship.areas[0], Fellowship.areas[1]][dice.below(3)],
        background: "background.gender=\(["male", "female", "prefer-not", "<b>"][dice.below(4)])"
          + "&background.age=\(["25-34", "55-64"][dice.below(2)])",
        project: [nil, PlaceKey(rawValue: "lantern")][dice.below(2)], on: connection)
    case 2: try people.consent(dice.below(4) > 0, of: key, on: connection)
    case 3: try ParticipantStore.move(key, area: Fellowship.areas[0], project: nil, on: connection)
    case 4 where dice.below(4) == 0:
      try Withdrawal.remove(key, at: Fellowship.today, on: connection)
    default:
      let day = dice.below(5) == 0 ? Fellowship.today : day
      try LogStore.add(people.log(&dice, of: key, day: day), on: connection)
    }
  }

  private func oneByOne(_ counting: Counting, on connection: any Connection) throws -> LiveState {
    var state = LiveState(live: counting.nobody)
    for key in try ResearchStore.everybody(on: connection) {
      guard let member = try CountedStore.member(key, under: counting.terms, on: connection)
      else { continue }
      state.count(key, as: member, by: counting)
    }
    return state
  }

  @Test(
    "Whoever they are, in however many parts, also while some of them send logs", arguments: 1...5)
  func parts(seed: Int) throws {
    var dice = Dice(UInt64(seed))
    let count = 40
    try people.change { _, connection in
      for _ in 0..<400 { try happen(dice.below(count), &dice, on: connection) }
    }
    let counting = Counting(library: people.library)
    let meddling = MeddlingDatabase(people.kith) { connection in
      for _ in 0..<4 { try happen(dice.below(count + 3), &dice, on: connection) }
    }
    try people.kith.read { connection in
      let single = try oneByOne(counting, on: connection)
      #expect(single.live.exact.counts.logs > 50)
      for parts in [1, 2, 3, 7, 100] {
        let evidence = LiveEvidence(meddling, counting, parts: parts)
        var together = try evidence.everybody(at: 0, on: connection)
        #expect(together.differences(from: single) == [])
        #expect(together.live.exact.bytes == single.live.exact.bytes)
        #expect(together.live.described == single.live.described)
        // What is kept of each of them takes away what they brought.
        for number in 0..<(count + 3) { together.count(key(number), as: nil, by: counting) }
        #expect(together.differences(from: LiveState(live: counting.nobody)) == [])
        #expect(together.live.described == counting.nobody.described)
      }
    }
    #expect(meddling.reads > 0)
  }
}

/// A database in which something changes before every read.
private final class MeddlingDatabase: Database, @unchecked Sendable {
  private let inner: any Database
  private let meddle: (any Connection) throws -> Void
  private(set) var reads = 0

  init(_ inner: any Database, _ meddle: @escaping (any Connection) throws -> Void) {
    (self.inner, self.meddle) = (inner, meddle)
  }

  func read<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
    // Changes come one after the other, on the thread of the writer.
    try inner.write { [self] connection in
      reads += 1
      try meddle(connection)
    }
    return try inner.read(body)
  }

  func write<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result,
    completion: @escaping @Sendable (Swift.Result<Result, any Error>) -> Void
  ) {
    inner.write(body, completion: completion)
  }

  func migrate(_ migrations: [Migration]) throws { try inner.migrate(migrations) }

  func close() { inner.close() }
}
