import Testing

@testable import Evidence

/// A file is refused when sums, or differences of sums, would tell of fewer people than the threshold.
struct DisclosureTests {
  private let plan = Plan(
    outcomes: ["wellbeing"], exposures: [Exposure("given")], groupings: [Grouping("area")])

  /// People with four logs each, whose exposure rises, stays and falls.
  private func people(_ count: Int, area: String?) -> [History] {
    (0..<count).map { person in
      History(
        logs: [[20 + Double(person), 1], [19, 2], [21 + Double(person % 3), 2], [22, 1]],
        groups: [area])
    }
  }

  @Test func enoughPeopleEverywhereIsWritten() throws {
    let summaries = Summaries(
      people(6, area: "north") + people(5, area: "south") + people(7, area: nil), plan: plan)
    #expect(try !summaries.file().isEmpty)
  }

  @Test func aSmallGroupIsRefused() {
    let summaries = Summaries(people(6, area: "north") + people(4, area: "south"), plan: plan)
    #expect(throws: DisclosureError.self) { try summaries.file() }
    #expect(summaries.disclosiveCells(.usual).allSatisfy { $0.contains("south") })
    #expect(summaries.disclosiveCells(DisclosureRule(smallest: 4)).isEmpty)
  }

  @Test func theRestOfTheGroupsIsCoveredToo() {
    let summaries = Summaries(people(6, area: "north") + people(2, area: nil), plan: plan)
    #expect(summaries.disclosiveCells(.usual).contains { $0.contains("no area given") })
  }

  @Test func aRareNumberOfPairsIsRefused() {
    let long = History(logs: (0..<9).map { [20 + Double($0), Double($0 % 3)] }, groups: ["north"])
    let summaries = Summaries(people(9, area: "north") + [long], plan: plan)
    #expect(summaries.disclosiveCells(.usual).contains { $0.contains("with 8 pairs: 1") })
  }

  @Test func onePersonAtALevelAmongManyIsRefused() {
    var all = people(9, area: "north")
    for person in all.indices { all[person].logs = [[20, 2], [21, person == 0 ? 1 : 3]] }
    let cells = Summaries(all, plan: plan).disclosiveCells(.usual)
    #expect(cells.contains { $0.contains("1 pairs at decreased: 1") })
    #expect(!cells.contains { $0.contains("increased") })
  }

  /// Two exposures of the same people may be told apart only by five people or more, whichever two.
  @Test(arguments: [1, 4, 5], [(0, 1), (0, 2), (1, 2)])
  func everyTwoExposuresAreCompared(missing: Int, pair: (Int, Int)) {
    var three = plan
    three.exposures = [Exposure("a"), Exposure("b"), Exposure("c")]
    // Only the last exposure of the pair lacks people; the third has as few as it.
    let all = people(12, area: "north").enumerated().map { index, person in
      History(
        logs: person.logs.map { log in
          [log[0]] + (0..<3).map { $0 >= pair.1 && index < missing ? Double.nan : log[1] }
        }, groups: person.groups)
    }
    let cells = Summaries(all, plan: three).disclosiveCells(.usual)
    #expect(cells.isEmpty == (missing >= 5), "\(cells)")
  }

  /// One person leaves a cell and another comes: their numbers are the same, the people are not.
  @Test func exchangedPeopleAreNoticed() {
    var two = plan
    two.exposures = [Exposure("a"), Exposure("b")]
    var all = people(12, area: "north").map { person in
      History(logs: person.logs.map { $0 + [$0[1]] }, groups: person.groups)
    }
    for log in all[0].logs.indices { all[0].logs[log][1] = .nan }
    for log in all[1].logs.indices { all[1].logs[log][2] = .nan }
    let cells = Summaries(all, plan: two).disclosiveCells(.usual)
    #expect(cells.contains { $0.contains("against b") && $0.contains("some") }, "\(cells)")
  }

  @Test func outcomesAreComparedToo() {
    var two = plan
    two.outcomes = ["wellbeing", "hope"]
    var all = people(12, area: "north").map { person in
      History(logs: person.logs.map { [$0[0], 30, $0[1]] }, groups: person.groups)
    }
    #expect(Summaries(all, plan: two).disclosiveCells(.usual).isEmpty)
    for log in all[3].logs.indices { all[3].logs[log][1] = .nan }
    let cells = Summaries(all, plan: two).disclosiveCells(.usual)
    #expect(cells.contains { $0.contains("against hope") })
  }
}
