import Evidence
import Foundation
import Identity
import Impact
import Instruments
import PeerLog
import Storage
import TestSupport
import Testing
import Time
import Wording

/// Costs counted in several parts at once come out the same, to the last bit, every time.
@Suite struct EconomicsPartsTests {
  /// More than one batch (500) in each of two parts.
  private static let count = 1_100
  private let people: CountedFellowship
  private let costs: UnitCosts

  init() throws {
    people = try CountedFellowship()
    // No sum of such prices is exact, so that the order of adding them up shows.
    let table = """
      item,price,currency,unit,year,source
      hospital.mental_nights,401.37,GBP,a night,2017,test
      other-hospital.emergency_mental_visits,150.1,GBP,a visit,2017,test
      community-services.gp_contacts,36.53,GBP,a visit,2017,test

      """
    costs = try UnitCosts(table: table)
  }

  /// Everybody joins and sends two logs, in an order by chance.
  private func settle(_ people: CountedFellowship, order seed: UInt64) throws {
    let version = try #require(people.library.questionnaires["quarterly-full"])
    var order = Dice(seed)
    let numbers = (0..<Self.count).shuffled(using: &order)
    try people.change { people, connection in
      for number in numbers {
        let key = ParticipantKey(rawValue: "p\(number)")
        var dice = Dice(UInt64(number))
        try people.join(key, on: connection)
        for quarter in 0..<2 {
          let answers = version.decode([
            ("hospital.any", "yes"), ("hospital.mental_nights", "\(dice.below(20))"),
            ("other-hospital.emergency_mental_visits", "\(dice.below(4))"),
            ("community-services.any", "yes"),
            ("community-services.gp_contacts", "\(dice.below(9))"),
          ])
          try LogStore.add(
            Log(
              key: LogKey(rawValue: "\(number) \(quarter)"), participant: key,
              questionnaire: version.id, day: Fellowship.today + 91 * quarter, language: .english,
              mode: .online, answers: AnswerEncoding.encode(answers.encode()),
              scores: AnswerEncoding.encode(version.score(answers)), started: Instant(seconds: 1),
              sent: Instant(seconds: 2)), on: connection)
        }
      }
    }
  }

  private func economics(_ people: CountedFellowship, parts: Int) throws -> [CostAnalysis] {
    try people.kith.read { connection in
      let found = try Economics(
        on: connection, from: people.kith, as: .now, library: people.library, costs: costs,
        parts: parts)
      return [found.main] + found.variants
    }
  }

  @Test("Whoever came first, and whichever part was done first")
  func same() throws {
    let others = try CountedFellowship()
    try settle(people, order: 1)
    try settle(others, order: 2)
    let first = try economics(people, parts: 2)
    #expect(first[0].report.counts.participants == Self.count)
    for again in [try economics(people, parts: 2), try economics(others, parts: 2)] {
      for (one, other) in zip(first, again) {
        #expect(one.course == other.course)
        #expect(one.report.answers == other.report.answers)
      }
    }
    // Into how many parts people are divided does show, in the last bits: so it must not be the machine's choice.
    let other = try economics(people, parts: 3)
    #expect(first[0].course != other[0].course)
    #expect(first[0].report.counts == other[0].report.counts)
    let mean = try #require(first[0].course.changes[0].first.mean)
    let same = try #require(other[0].course.changes[0].first.mean)
    #expect(abs(mean - same) < 1e-9 * mean)
  }
}
