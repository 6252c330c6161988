import Identity
import Programme
import Storage
import Synchronization
import TestSupport
import Testing
import Time

@testable import Evidence
@testable import Impact
@testable import PeerLog

/// Reports tell of the same people as the pages, with the same that they said, whichever is asked first.
@Suite struct ToldReportsTests {
  /// What reports read of somebody.
  private struct Read: Hashable {
    let leaf: Leaf
    let background: String
    let logs: [[String]]

    init(_ person: ReadPerson) {
      leaf = Leaf(area: person.area, project: person.project)
      background = person.background
      logs = person.logs.map { [$0.questionnaire, $0.day.iso, $0.answers, $0.scores] }
    }

    var scopes: [Scope] {
      [.programme]
        + [leaf.area.map(Scope.area), leaf.project.map(Scope.project)].compactMap(\.self)
    }
  }

  private func people(
    _ programme: CountedFellowship, as state: EverybodyReader.State, parts: Int = 3
  ) throws -> [ParticipantKey: ReadPerson] {
    let reader = EverybodyReader(
      programme.kith, under: programme.counting.terms, .allAnswers, as: state, parts: parts)
    return try programme.kith.read { connection in
      try reader.count(on: connection, from: { [ParticipantKey: ReadPerson]() }) {
        $0[$1.key] = $1
      }.reduce(into: [:]) { $0.merge($1) { one, _ in one } }
    }
  }

  private func happen(
    _ dice: inout Dice, to programme: CountedFellowship, isLeaving: Bool = true
  ) throws {
    let seeds = (0..<dice.below(5)).map { _ in dice.next() }
    try programme.change { programme, connection in
      for seed in seeds {
        var dice = Dice(seed)
        try Happenings.happen(&dice, to: programme, isLeaving: isLeaving, on: connection)
      }
    }
  }

  @Test("A report counts whom the pages count, with what the pages count of them", arguments: 0..<4)
  func same(seed: Int) throws {
    let programme = try CountedFellowship()
    try Happenings.settle(programme)
    var dice = Dice(UInt64(seed) + 300)
    for _ in 0..<30 {
      try happen(&dice, to: programme)
      if dice.below(3) == 0 { programme.restart() }
      // Whichever is asked first gives out what there is to give out.
      if dice.below(2) == 0 {
        try Telling(programme.kith, programme.counting).giveOut(.usual)
      } else {
        _ = try programme.evidence.edition(of: .programme, .usual)
      }
      let told = try people(programme, as: .told)
      #expect(try !Telling(programme.kith, programme.counting).isDue(.usual))
      try programme.evidence.telling(.usual) { state in
        for key in try people(programme, as: .now).keys {
          let counted = told[key].map {
            Counted($0.member, by: programme.counting, in: state.live)
          }
          #expect(counted == state.told(key))
        }
        #expect(
          told.values.reduce(0) { $0 + ($1.logs.isEmpty ? 0 : 1) }
            == state.headcount(of: .programme))
      }
    }
  }

  @Test(
    "Whoever waits is read as before, answer for answer, and everybody else as they are",
    arguments: 0..<4)
  func answers(seed: Int) throws {
    let programme = try CountedFellowship()
    try Happenings.settle(programme)
    let telling = Telling(programme.kith, programme.counting)
    try telling.giveOut(.usual)
    var dice = Dice(UInt64(seed) + 500)
    var last = try people(programme, as: .told).mapValues(Read.init)
    var waited = 0
    for _ in 0..<40 {
      try happen(&dice, to: programme, isLeaving: false)
      if dice.below(2) == 0 { try telling.giveOut(.usual) }
      let waiting = try Set(
        programme.kith.read {
          try ToldStore.members(under: programme.counting.terms, on: $0).map(\.key)
        })
      let (told, now) = (
        try people(programme, as: .told, parts: 1 + dice.below(3)).mapValues(Read.init),
        try people(programme, as: .now).mapValues(Read.init)
      )
      for key in now.keys { #expect(told[key] == (waiting.contains(key) ? last[key] : now[key])) }
      waited += waiting.count { told[$0] != now[$0] }
      last = told
    }
    #expect(waited > 50)
  }

  @Test("Pages given out while a report is counted are not in half of it")
  func meanwhile() throws {
    let programme = try CountedFellowship()
    try Happenings.settle(programme)
    let telling = Telling(programme.kith, programme.counting)
    try telling.giveOut(.usual)
    var dice = Dice(4)
    let logs = (0..<12).map {
      programme.log(&dice, of: Happenings.key($0), day: Fellowship.today)
    }
    try programme.change { for log in logs { try LogStore.add(log, on: $1) } }
    let before = try people(programme, as: .told).mapValues(Read.init)
    #expect(try telling.isDue(.usual))
    let isGiven = Once()
    let reader = EverybodyReader(
      programme.kith, under: programme.counting.terms, .allAnswers, as: .told, parts: 12)
    let read = try programme.kith.read { connection in
      try reader.count(
        on: connection,
        from: {
          // Between the first read and those of the parts.
          isGiven.run { try? telling.giveOut(.usual) }
          return [ParticipantKey: ReadPerson]()
        }, { $0[$1.key] = $1 }
      ).reduce(into: [:]) { $0.merge($1) { one, _ in one } }
    }
    #expect(read.mapValues(Read.init) == before)
    #expect(try people(programme, as: .told).mapValues(Read.init) != before)
  }

  /// What all reports and pages told: sums over people as they were told of, each of which is one unknown.
  private struct Sums<Version: Hashable> {
    private struct Unknown: Hashable {
      let key: ParticipantKey
      let version: Version
    }
    private var unknowns: [Unknown: Int] = [:]
    private(set) var sums: Set<Set<Int>> = []

    mutating func tell(_ people: [(ParticipantKey, Version)]) {
      sums.insert(
        Set(
          people.map { key, version in
            let unknown = Unknown(key: key, version: version)
            let place = unknowns[unknown] ?? unknowns.count
            unknowns[unknown] = place
            return place
          }))
    }

    /// What can be worked out of it that is about few people.
    var leaks: [Set<ParticipantKey>] {
      let keys = Dictionary(uniqueKeysWithValues: unknowns.map { ($1, $0.key) })
      func people(_ parts: some Sequence<Int>) -> Set<ParticipantKey> {
        Set(parts.compactMap { keys[$0] })
      }
      let all = sums.sorted {
        ($0.count, $0.sorted().description) < ($1.count, $1.sorted().description)
      }
      var found = all.map(people)
      for (place, one) in all.enumerated() {
        found += all[..<place].map { people($0.symmetricDifference(one)) }
      }
      let space = Elimination(
        all.map { sum in unknowns.values.sorted().map { sum.contains($0) ? 1 : 0 } })
      found += space.reduced.map { row in people(row.indices.filter { abs(row[$0]) > 1e-7 }) }
      return found.filter { (1..<5).contains($0.count) }
    }
  }

  @Test(
    "No reports and pages of any places and moments, put together, tell of few people",
    arguments: 0..<3)
  func attack(seed: Int) throws {
    let programme = try CountedFellowship()
    try Happenings.settle(programme)
    let telling = Telling(programme.kith, programme.counting)
    let places = try #require(try programme.kith.read { try PlacesStore.places($0) })
    var dice = Dice(UInt64(seed) + 700)
    var models = Sums<Tally>()
    var answers = Sums<[[String]]>()
    var backgrounds = Sums<String>()
    var reports = 0
    for _ in 0..<60 {
      try happen(&dice, to: programme, isLeaving: false)
      let isReport = dice.below(2) == 0
      if isReport { try telling.giveOut(.usual) }
      let read = isReport ? try people(programme, as: .told) : [:]
      try programme.evidence.telling(.usual) { state in
        // A page tells models; a report tells them too, and what else there is to read.
        let keys = Happenings.homes.indices.map(Happenings.key)
        let told =
          isReport
          ? keys.compactMap { key in
            read[key].map { (key, Counted($0.member, by: programme.counting, in: state.live)) }
          } : keys.compactMap { key in state.told(key).map { (key, $0) } }
        var sizes: [Scope: Int] = [:]
        for (_, person) in told {
          for scope in person.shares.keys { sizes[scope, default: 0] += 1 }
        }
        let open = OpenPlaces(places, people: sizes, .usual)
        for scope in sizes.keys where scope == .programme || scope.place != nil {
          guard open.contains(scope) else { continue }
          let inside = told.filter { $0.1.shares[scope] != nil }
          models.tell(inside.compactMap { key, person in person.logs.map { (key, $0) } })
          guard isReport else { continue }
          answers.tell(inside.compactMap { key, _ in read[key].map { (key, Read($0).logs) } })
          backgrounds.tell(inside.compactMap { key, _ in read[key].map { (key, $0.background) } })
        }
      }
      reports += isReport ? 1 : 0
    }
    #expect(reports > 15 && answers.sums.count > 8 && models.sums.count > 8)
    #expect(models.leaks.isEmpty && answers.leaks.isEmpty && backgrounds.leaks.isEmpty)
  }
}

/// Something that is done for whoever comes first, on whichever thread; the others wait for it.
private final class Once: Sendable {
  private let isDone = Mutex(false)

  func run(_ body: () -> Void) {
    isDone.withLock { done in
      if !done { body() }
      done = true
    }
  }
}
