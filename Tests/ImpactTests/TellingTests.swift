import Identity
import PeerLog
import Programme
import Storage
import TestSupport
import Testing
import Time

@testable import Evidence
@testable import Impact

/// What is given out stays the same until enough people have something new, whatever happens to the program.
@Suite struct TellingTests {
  private static let scopes: [Scope] =
    [.programme, .year(2025), .year(2026)] + Fellowship.areas.map(Scope.area)
    + ([Happenings.lantern] + Happenings.tiny).map(Scope.project)

  /// Everything that pages tell from, to the last bit.
  private struct Told: Equatable {
    var sums: [Scope: [UInt8]] = [:]
    var courses: [Scope: Course] = [:]
    var people: [Leaf: CrowdSums] = [:]
    var counts: [Scope: Int] = [:]
  }

  private func told(_ people: CountedFellowship) throws -> Told {
    try people.evidence.telling(.usual) { state in
      var told = Told(people: state.toldCrowd)
      for scope in Self.scopes {
        let sums = state.told(in: scope)
        told.sums[scope] = sums?.summaries.bytes
        told.courses[scope] = sums?.course
        told.counts[scope] = state.headcount(of: scope)
      }
      return told
    }
  }

  @Test("Restarts at any moment change nothing of what is given out", arguments: 0..<4)
  func restarts(seed: Int) throws {
    let (steady, ended) = (try CountedFellowship(), try CountedFellowship())
    for people in [steady, ended] { try Happenings.settle(people) }
    var dice = Dice(UInt64(seed) + 60)
    var moments = 0
    var last = try told(steady)
    #expect(try told(ended) == last)
    for _ in 0..<25 {
      let seeds = (0..<dice.below(6)).map { _ in dice.next() }
      for people in [steady, ended] {
        try people.change { people, connection in
          for seed in seeds {
            var dice = Dice(seed)
            try Happenings.happen(&dice, to: people, on: connection)
          }
        }
      }
      if dice.below(2) == 0 { ended.restart() }
      guard dice.below(3) > 0 else { continue }
      let now = try told(steady)
      #expect(try told(ended) == now)
      moments += now == last ? 0 : 1
      last = now
    }
    #expect(moments > 2)
    for scope in Self.scopes {
      ended.restart()
      let (one, other) = (
        try steady.evidence.edition(of: scope, .usual),
        try ended.evidence.edition(of: scope, .usual)
      )
      #expect(one?.report.answers == other?.report.answers && one?.waiting == other?.waiting)
    }
    for people in [steady, ended] {
      let found = try people.evidence.verify()
      #expect(found.isRight, "\(found.sentence)")
    }
  }

  @Test(
    "What four people sent is in nothing that is told; with the fifth it is, and then nothing waits"
  )
  func five() throws {
    let people = try CountedFellowship()
    try Happenings.settle(people)
    let first = try told(people)
    var dice = Dice(5)
    for number in [0, 2, 4, 6, 8] {
      #expect(try told(people) == first)
      people.restart()
      let log = people.log(&dice, of: Happenings.key(number), day: Fellowship.today)
      try people.change { _ = try LogStore.add(log, on: $1) }
    }
    let second = try told(people)
    #expect(second.sums[.programme] != first.sums[.programme])
    #expect(try rows(people) == 0)
    let fresh = try people.fresh()
    #expect(
      try people.evidence.edition(of: .programme, .usual)?.report.counts == fresh.report.counts)
  }

  /// How many people have a row that says with what they were told of.
  private func rows(_ people: CountedFellowship) throws -> Int {
    try people.kith.read {
      try $0.first("SELECT COUNT(*) FROM told_person") { $0.integer(0) } ?? 0
    }
  }

  @Test(
    "Who takes something out takes out that and nothing else, and nothing of it stays on the disk")
  func leaving() throws {
    let people = try CountedFellowship()
    try Happenings.settle(people)
    _ = try told(people)
    var dice = Dice(6)
    let (staying, leaving) = (Happenings.key(0), Happenings.key(2))
    let logs = [staying, leaving].map { people.log(&dice, of: $0, day: Fellowship.today) }
    try people.change { _, connection in
      for log in logs { try LogStore.add(log, on: connection) }
    }
    #expect(try rows(people) == 2)
    let old = try people.kith.read { try LogStore.logs(of: leaving, on: $0)[0] }
    try people.change { try SentLogs.takeOut(old, at: Fellowship.today, on: $1) }
    let kept = try people.kith.read {
      try $0.all("SELECT logs FROM told_person ORDER BY key") { $0.text(0) }
    }
    let name = old.key.rawValue.replacing(" ", with: "+") + "="
    #expect(kept.count == 2 && !kept.contains { $0.contains(name) })
    for restarts in [false, true] {
      if restarts { people.restart() }
      // The two logs of the others' last month, and one of the two of whoever took one out.
      let counts = try people.evidence.edition(of: .programme, .usual)?.report.counts
      #expect(counts?.logs == 2 * Happenings.homes.count - 1)
    }
    try people.change { try Withdrawal.remove(leaving, at: Fellowship.today, on: $1) }
    #expect(try rows(people) == 1)
    let counts = try people.evidence.edition(of: .programme, .usual)?.report.counts
    #expect(counts?.logs == 2 * (Happenings.homes.count - 1))
    #expect(try people.evidence.edition(of: .programme, .usual)?.waiting == 1)
  }

  @Test(
    "Nothing is kept before anything is given out, and a figure that cannot be kept is not given out"
  )
  func beginning() throws {
    let people = try CountedFellowship()
    try Happenings.settle(people)
    #expect(try rows(people) == 0)
    people.kith.fail(.other("no space"))
    #expect(throws: StorageError.self) { try told(people) }
    people.kith.fail(nil)
    let first = try told(people)
    var dice = Dice(8)
    for number in 0..<12 {
      let log = people.log(&dice, of: Happenings.key(number), day: Fellowship.today)
      try people.change { _ = try LogStore.add(log, on: $1) }
    }
    people.kith.fail(.other("no space"))
    #expect(try told(people) == first)
    people.kith.fail(nil)
    #expect(try told(people) != first)
  }

  @Test("No two places and no two moments differ by few people", arguments: 0..<3)
  func attack(seed: Int) throws {
    let people = try CountedFellowship()
    try Happenings.settle(people)
    var dice = Dice(UInt64(seed) + 900)
    let keys = Happenings.homes.indices.map(Happenings.key)
    let places = try people.kith.read { try PlacesStore.places($0) }
    // What somebody stands in a figure with, as they were told of at one time, is one unknown.
    var unknowns: [(key: ParticipantKey, told: Counted)] = []
    var sums: [Set<Int>] = []
    for _ in 0..<60 {
      let seeds = (0..<dice.below(5)).map { _ in dice.next() }
      try people.change { people, connection in
        for seed in seeds {
          var dice = Dice(seed)
          try Happenings.happen(&dice, to: people, isLeaving: false, on: connection)
        }
      }
      let open = try OpenPlaces(
        #require(places), people: people.evidence.headcounts(.usual), .usual)
      try people.evidence.telling(.usual) { state in
        for scope in Self.scopes where scope.place != nil || scope == .programme {
          guard scope == .programme || open.contains(scope) else { continue }
          var sum: Set<Int> = []
          for key in keys {
            guard let told = state.told(key), told.shares[scope] != nil else { continue }
            // Another place alone is nothing new about somebody.
            let place = unknowns.firstIndex { $0.key == key && $0.told.logs == told.logs }
            if place == nil { unknowns.append((key, told)) }
            sum.insert(place ?? unknowns.count - 1)
          }
          if !sums.contains(sum) { sums.append(sum) }
        }
      }
    }
    func few(_ parts: some Sequence<Int>) -> Bool {
      (1..<5).contains(Set(parts.map { unknowns[$0].key }).count)
    }
    #expect(sums.count > 8)
    for (index, one) in sums.enumerated() {
      #expect(!few(one))
      for other in sums[..<index] { #expect(!few(one.symmetricDifference(other))) }
    }
    let space = Elimination(
      sums.map { sum in unknowns.indices.map { sum.contains($0) ? 1 : 0 } })
    for row in space.reduced {
      #expect(!few(row.indices.filter { abs(row[$0]) > 1e-7 }))
    }
  }
}
