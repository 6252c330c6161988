import Evidence
import Testing

/// What may not matter does not, and what must matter does so exactly.
struct InvarianceTests {
  private let plan = Programme.plan

  private func changed(_ people: [History], _ change: (Double) -> Double) -> [History] {
    people.map { person in
      History(
        logs: person.logs.map { [change($0[0]), $0[1], $0[2], $0[3]] }, groups: person.groups)
    }
  }

  @Test(arguments: [-40.0, 3.5, 1000, 1e5])
  func shiftingAnOutcomeChangesNothing(by shift: Double) {
    let people = Programme.people(70, seed: 3)
    let plain = Summaries(people, plan: plan).analyse()
    let shifted = Summaries(changed(people) { $0 + shift }, plan: plan, pivots: [shift, 0])
    #expect(agree(plain, shifted.analyse(), 1e-8))
  }

  @Test(arguments: [0.01, 2.5, 1000])
  func scalingAnOutcomeScalesItsAnswers(by scale: Double) throws {
    let people = Programme.people(70, seed: 4)
    let plain = Summaries(people, plan: plan).analyse()
    let scaled = Summaries(changed(people) { $0 * scale }, plan: plan).analyse()
    for (one, other) in zip(plain, scaled) where one.outcome == "wellbeing" {
      let f = try #require(one.f)
      let g = try #require(other.f)
      #expect(abs(f.value - g.value) < 1e-7 * max(1, f.value))
      #expect(abs(f.df2 - g.df2) < 1e-6 * f.df2)
      for (level, same) in zip(one.levels, other.levels) {
        let mean = try #require(level.mean)
        let scaledMean = try #require(same.mean)
        #expect(abs(mean * scale - scaledMean) < 1e-8 * scale * max(1, abs(mean)))
      }
    }
  }

  @Test func turningAnOutcomeTurnsItsMeans() throws {
    let people = Programme.people(70, seed: 5)
    let plain = Summaries(people, plan: plan).analyse()
    let turned = Summaries(changed(people) { -$0 }, plan: plan).analyse()
    for (one, other) in zip(plain, turned) where one.outcome == "wellbeing" {
      for (level, same) in zip(one.levels, other.levels) {
        let mean = try #require(level.mean)
        let turnedMean = try #require(same.mean)
        #expect(abs(mean + turnedMean) < 1e-9)
      }
    }
  }

  @Test func relabellingGroupsKeepsTheTest() throws {
    let people = Programme.people(90, seed: 6)
    let renamed = people.map { person in
      History(logs: person.logs, groups: [person.groups[0].map { $0 == "male" ? "a" : "z" }, nil])
    }
    let plain = Summaries(people, plan: plan).analyse().filter { $0.by == "sex" }
    let other = Summaries(renamed, plan: plan).analyse().filter { $0.by == "sex" }
    for (one, two) in zip(plain, other) {
      let f = try #require(one.f)
      let g = try #require(two.f)
      #expect(abs(f.value - g.value) < 1e-9 * max(1, f.value))
    }
  }

  @Test func repeatingEveryoneNarrowsTheIntervals() throws {
    let people = Programme.people(60, seed: 7)
    let once = Summaries(people, plan: plan).analyse()
    let fourTimes = Summaries(people + people + people + people, plan: plan).analyse()
    for (one, four) in zip(once, fourTimes) {
      for (level, narrow) in zip(one.levels, four.levels) {
        let se = try #require(level.se)
        let less = try #require(narrow.se)
        #expect(less < 0.62 * se)
        #expect(narrow.n == 4 * level.n)
      }
    }
  }
}
