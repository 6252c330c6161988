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

/// What people used and what it cost, by hand.
@Suite struct EconomicsTests {
  private let people: CountedFellowship
  private let costs: UnitCosts

  init() throws {
    people = try CountedFellowship()
    let table = """
      item,price,currency,unit,year,source
      hospital.mental_nights,400,GBP,a night,2017,test
      other-hospital.emergency_mental_visits,150,GBP,a visit,2017,test
      community-services.gp_contacts,36.50,GBP,a visit,2017,test
      community-services.practice_nurse_contacts,11,GBP,a visit,2017,test

      """
    costs = try UnitCosts(table: table)
  }

  private static let none: [FieldPair] = [
    ("hospital.any", "no"), ("other-hospital.emergency_mental_visits", "0"),
    ("community-services.any", "no"),
  ]

  /// A log of a quarter, so many quarters after the first.
  private func log(
    of name: String, quarter: Int, _ fields: [FieldPair], version: String = "quarterly-full"
  ) throws -> Log {
    let questionnaire = try #require(people.library.questionnaires[version])
    let answers = questionnaire.decode(fields)
    return Log(
      key: LogKey(rawValue: "\(name) \(quarter)"), participant: ParticipantKey(rawValue: name),
      questionnaire: version, day: Fellowship.today + 91 * quarter, language: .english,
      mode: .online, answers: AnswerEncoding.encode(answers.encode()),
      scores: AnswerEncoding.encode(questionnaire.score(answers)), started: Instant(seconds: 1),
      sent: Instant(seconds: 2))
  }

  private func add(_ logs: [Log], agrees: Bool = true) throws {
    try people.change { people, connection in
      try people.join(logs[0].participant, agrees: agrees, on: connection)
      for log in logs { try LogStore.add(log, on: connection) }
    }
  }

  private func economics() throws -> Economics {
    try Economics(of: people.kith, library: people.library, costs: costs)
  }

  /// For an outcome its mean at first and its mean change, and of how many people.
  private func change(_ outcome: String, in analysis: CostAnalysis) -> (Double?, Double?, Int)? {
    analysis.course.columns.firstIndex(of: outcome).map { column in
      let change = analysis.course.changes[column]
      return (change.first.mean, change.change.mean, change.change.count)
    }
  }

  @Test(
    "Nights, visits and contacts times their prices; a no is none, and a blank beside an answer too"
  )
  func byHand() throws {
    try add([
      log(
        of: "ana", quarter: 0,
        [
          ("hospital.any", "yes"), ("hospital.mental_nights", "3"),
          ("hospital.physical_nights", "5"), ("other-hospital.emergency_mental_visits", "2"),
          ("community-services.any", "yes"), ("community-services.gp_contacts", "4"),
          ("community-services.practice_nurse_contacts", "9"),
        ]), log(of: "ana", quarter: 1, Self.none),
    ])
    try add([
      log(of: "ben", quarter: 0, Self.none),
      log(
        of: "ben", quarter: 1,
        Array(Self.none.dropLast()) + [
          ("community-services.any", "yes"), ("community-services.crisis_team_contacts", "1"),
        ], version: "quarterly-short"),
    ])
    let main = try economics().main
    // 3 nights at 400, 2 visits at 150, 4 contacts at 36.50; nobody has a price for the rest.
    let (first, mean, count) = try #require(change("cost", in: main))
    #expect(first == 1646 / 2 && mean == -1646 / 2 && count == 2)
    let hospital = try #require(change("cost_hospital", in: main))
    #expect(hospital.0 == 600)
    #expect(main.report.counts.logs == 4 && main.report.counts.pairs == 2)
  }

  @Test(
    "What was not said leaves the cost unknown; what the shorter version leaves out is in no cost")
  func unknown() throws {
    try add([
      log(of: "cem", quarter: 0, Self.none),
      log(of: "cem", quarter: 1, Array(Self.none.dropFirst()) + [("hospital.any", "prefer-not")]),
    ])
    let economics = try economics()
    #expect(change("cost", in: economics.main)?.2 == 0)
    #expect(change("cost_hospital", in: economics.main)?.2 == 0)
    #expect(change("cost_community-services", in: economics.main)?.2 == 1)
    #expect(economics.notAlwaysAsked == ["community-services.practice_nurse_contacts"])
    #expect(economics.unpriced.contains("hospital.physical_nights"))
    #expect(!economics.unpriced.contains("hospital.mental_nights"))
  }

  @Test("Logs that do not ask about services stand between two that do, and break no pair")
  func between() throws {
    try add([
      log(of: "dee", quarter: 0, Self.none),
      log(of: "dee", quarter: 1, [("wellbeing.useful", "3")], version: "monthly-full"),
      log(of: "dee", quarter: 2, Self.none),
    ])
    #expect(try economics().main.report.counts.pairs == 1)
  }

  @Test("Who did not agree, and who took everything out, is in no figure")
  func consent() throws {
    try add(
      [log(of: "eve", quarter: 0, Self.none), log(of: "eve", quarter: 1, Self.none)], agrees: false)
    try add([log(of: "fay", quarter: 0, Self.none), log(of: "fay", quarter: 1, Self.none)])
    #expect(try economics().main.report.counts.participants == 1)
    try people.change { _, connection in
      try Withdrawal.remove(
        ParticipantKey(rawValue: "fay"), at: Fellowship.today, on: connection)
    }
    let economics = try economics()
    #expect(economics.main.report.counts.participants == 0)
    #expect(economics.text.hasPrefix("Nobody who agreed"))
  }

  @Test("One very high cost is capped in one variant only; the longest version alone is another")
  func variants() throws {
    for number in 0..<120 {
      let nights = number == 0 ? "90" : "0"
      try add([
        log(of: "p\(number)", quarter: 0, Self.none),
        log(
          of: "p\(number)", quarter: 1,
          [("hospital.any", "yes"), ("hospital.mental_nights", nights)]
            + Array(Self.none.dropFirst()),
          version: number < 100 ? "quarterly-full" : "quarterly-short"),
      ])
    }
    let economics = try economics()
    #expect(change("cost", in: economics.main)?.1 == 36_000.0 / 120)
    #expect(change("cost", in: economics.variants[0])?.2 == 100)
    #expect(change("cost", in: economics.variants[1])?.1 == 0)
    let json = try JSONSerialization.jsonObject(with: Data(economics.json.utf8))
    let analyses = (json as? [String: Any])?["analyses"] as? [Any]
    #expect(analyses?.count == 3)
    #expect(economics.text.contains("cost: 0.00 at first, change 300.00"))
  }
}
