import Evidence
import TestSupport
import Testing

/// Which change comes first.
struct LeadLagTests {
  /// People whose wellbeing follows what they gave one log earlier, and never the other way round.
  private func people(_ count: Int) -> [History] {
    var dice = Dice(17)
    return (0..<count).map { _ in
      var given = [3.0]
      for _ in 0..<7 { given.append(given[given.count - 1] + Double(dice.below(3) - 1)) }
      var wellbeing = [20.0, 20.0]
      for month in 2..<8 {
        wellbeing.append(
          wellbeing[month - 1] + 2 * (given[month - 1] - given[month - 2]) + dice.normal())
      }
      return History(logs: zip(wellbeing, given).map { [$0, $1] })
    }
  }

  @Test func theLagFindsWhatFollows() throws {
    let plan = Plan(outcomes: ["wellbeing"], exposures: [Exposure("given")])
    let plans = plan.leadLag
    let people = people(120)
    let forward = try #require(Summaries(people, plan: plans[0]).analyse().first)
    let turned = people.map { History(logs: $0.logs.map { [$0[1], $0[0]] }) }
    let backward = try #require(Summaries(turned, plan: plans[1]).analyse().first)
    #expect(forward.exposure == "given, one pair before")
    #expect(backward.exposure == "wellbeing, one pair before")
    #expect(try #require(forward.f).p < 1e-6)
    let means = forward.levels.compactMap(\.mean)
    #expect(means[0] < means[1] && means[1] < means[2])
    #expect(abs((means[2] - means[0]) - 4) < 0.6)
    #expect(try #require(backward.f).p > 0.001)
  }

  @Test func everyParticipantsFirstPairIsLeftOut() throws {
    let plan = Plan(outcomes: ["wellbeing"], exposures: [Exposure("given", isLagged: true)])
    let answer = try #require(Summaries(people(30), plan: plan).analyse().first)
    #expect(answer.pairs == 30 * 6)
  }

  @Test func aLaggedExposureIsWrittenAndRead() throws {
    let plan = Plan(
      outcomes: ["wellbeing"], exposures: [Exposure("given", isLagged: true)], adjust: ["given"])
    let people = people(30).map { person in
      History(logs: person.logs.map { [$0[0], $0[1], $0[1]] })
    }
    let summaries = Summaries(people, plan: plan)
    #expect(try Summaries(file: summaries.file()) == summaries)
  }
}
