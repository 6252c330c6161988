import TestSupport
import Testing

@testable import Evidence

/// Live summaries are at every moment what the logs of that moment give, to the last bit.
struct LiveTests {
  private let plan = Programme.plan
  /// Values have two decimals, or are elevenths of a point, as sums with a missing item are.
  private let units = [100.0, 55, 1, 1]

  private func live() -> LiveSummaries {
    LiveSummaries(plan: plan, units: units, middles: [20, 35])
  }

  /// People whose outcomes have fractions.
  private func people(_ count: Int, seed: UInt64) -> [History] {
    Programme.people(count, seed: seed).map { person in
      History(
        logs: person.logs.map { [$0[0] + 0.13, $0[1] * 12 / 11, $0[2], $0[3]] },
        groups: person.groups, times: person.logs.indices.map { Double(31 * $0) })
    }
  }

  private func counted(_ people: [History]) -> LiveSummaries {
    let live = live()
    for person in people { live.replace(nil, by: live.tally(person)) }
    return live
  }

  private func change(_ person: History, _ dice: inout Dice) -> History {
    var person = person
    let value = [
      Double(dice.below(2900)) / 100, Double(12 * dice.below(40)) / 11, Double(dice.below(4)), .nan,
    ]
    switch dice.below(4) {
    case 0:
      person.logs.append(value)
      person.times.append((person.times.last ?? 0) + Double(dice.below(60)))
    case 1:
      person.logs = person.logs.dropLast()
      person.times = person.times.dropLast()
    case 2 where !person.logs.isEmpty: person.logs[dice.below(person.logs.count)] = value
    default: person.groups[1] = [nil, "north", "east"][dice.below(3)]
    }
    return person
  }

  @Test(arguments: 1...6)
  func anyChangesGiveWhatTheLogsGive(seed: Int) {
    var people = people(30, seed: UInt64(seed))
    let live = live()
    var tallies = people.map(live.tally)
    for tally in tallies { live.replace(nil, by: tally) }
    var dice = Dice(UInt64(50 + seed))
    for round in 0..<120 {
      let index = dice.below(people.count)
      people[index] = change(people[index], &dice)
      let new = live.tally(people[index])
      live.replace(tallies[index], by: new)
      tallies[index] = new
      guard round % 20 == 19 else { continue }
      let fresh = counted(people.shuffled(using: &dice))
      #expect(live.exact == fresh.exact)
      #expect(live.exact.differences(from: fresh.exact).isEmpty)
      #expect(live.described == fresh.described)
    }
  }

  @Test(arguments: 1...4)
  func takingSomebodyAwayLeavesTheSameBits(seed: Int) {
    let people = people(25, seed: UInt64(seed))
    let live = counted(people)
    var before = live.exact.bytes
    for person in people.reversed() {
      live.replace(live.tally(person), by: nil)
      live.replace(nil, by: live.tally(person))
      #expect(live.exact.bytes == before)
      live.replace(live.tally(person), by: nil)
      before = live.exact.bytes
    }
    #expect(before == self.live().exact.bytes)
    #expect(live.exact.counts == LogCounts())
    #expect(live.described == self.live().described)
  }

  @Test(arguments: 1...6)
  func countedInPartsIsCountedTogether(seed: Int) {
    let people = people(40, seed: UInt64(seed))
    var dice = Dice(UInt64(90 + seed))
    let whole = counted(people)
    let live = live()
    var tallies: [Tally] = []
    for part in (0..<4).map({ part in people.indices.filter { $0 % 4 == part } }) {
      // Each part sees groups in an order of its own.
      let order = part.shuffled(using: &dice).map { people[$0] }
      let other = counted(order)
      let codes = live.add(other)
      tallies += order.map { other.tally($0).recoded(by: codes) }
    }
    #expect(live.exact.bytes == whole.exact.bytes)
    #expect(live.described == whole.described)
    for tally in tallies { live.replace(tally, by: nil) }
    #expect(live.exact.bytes == self.live().exact.bytes)
    #expect(live.described == self.live().described)
  }

  @Test func aPackedTallyIsTheTally() {
    var dice = Dice(4)
    for count in 0..<60 {
      let cells = (0..<(5 * count)).map { _ in
        [
          Int32.min, .max, -.max, 0, 1, -1, 63, 64, -64, Int32(dice.below(4000)),
          -Int32(dice.below(1_000_000_000)),
        ][dice.below(11)]
      }
      let tally = Tally(
        replaced: dice.below(300), groups: (0..<dice.below(12)).map { _ in UInt8(dice.below(256)) },
        cells: cells, width: 5)
      var bytes = (tally.packed + [7, 200])[...]
      #expect(Tally(unpacking: &bytes) == tally)
      #expect(Array(bytes) == [7, 200])
    }
    // Bytes that are no tally are read as something, within the bytes that are there.
    for _ in 0..<2000 {
      var bytes = (0..<dice.below(30)).map { _ in UInt8(dice.below(256)) }[...]
      _ = Tally(unpacking: &bytes)
    }
  }

  @Test func theAnswersAreThoseOfTheLogs() throws {
    let people = people(80, seed: 8)
    let live = counted(people)
    let plain = Summaries(people, plan: plan, pivots: [20, 35])
    #expect(agree(live.summaries.analyse(), plain.analyse(), 1e-9))
    #expect(live.summaries.counts == plain.counts)
    var course = Course(plan: plan)
    for person in people {
      for (time, log) in zip(person.times, person.logs) {
        log.withUnsafeBufferPointer { buffer in
          if let base = buffer.baseAddress { course.add(time: time, values: base) }
        }
      }
      course.finish(group: person.groups[0])
    }
    let described = live.described
    for month in 0..<8 {
      let mean = try #require(course.months[month][0].mean)
      #expect(abs((described.months[month][0].mean ?? 0) - mean) < 1e-10)
      #expect(described.months[month][1].count == course.months[month][1].count)
    }
    #expect(described.atFirst.keys.sorted() == ["female", "male"])
    #expect(described.changes[0].improved == course.changes[0].improved)
  }

  @Test func aDifferenceNamesItsModelsAndNobody() {
    let people = people(40, seed: 9)
    var other = people
    other[3].logs[0][3] += 9
    let lines = counted(people).exact.differences(from: counted(other).exact)
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.contains("by given") })
    other.removeLast()
    #expect(counted(people).exact.differences(from: counted(other).exact).count > 3)
  }

  @Test func moreGroupsThanCanBeToldApartAreUnknown() {
    let live = live()
    for number in 0..<300 {
      live.replace(
        nil,
        by: live.tally(History(logs: [[1, 1, 1, 1], [2, 2, 2, 2]], groups: [nil, "\(number)"])))
    }
    #expect(live.exact.labels[1].count == LiveSummaries.mostGroups)
    #expect(live.exact.counts.participants == 300)
  }
}
