internal import Evidence
internal import Identity
internal import Instruments
internal import PeerLog
internal import Storage
internal import Time

/// A log that asks about services, as the economics count it.
struct EconomicLog {
  /// When, in days.
  let time: Double
  /// The numbers, in the order of the plan's columns; the first is the whole cost.
  var values: [Double]
  /// Whether it is of a shorter version.
  let isShort: Bool

  var total: Double { values[0] }

  /// The same with no higher cost than a bound.
  func capped(at bound: Double) -> EconomicLog {
    var log = self
    if total > bound { log.values[0] = bound }
    return log
  }
}

/// Reads the logs of everybody who is counted, with their costs.
struct EconomicLogs: Sendable {
  /// A person's logs that ask about services, and their health index at every log.
  struct Person {
    var logs: [EconomicLog] = []
    var health: [(time: Double, index: Double)] = []
  }

  let plan: Plan
  private let pricing: LogCosts
  private let library: InstrumentLibrary
  private let terms: ConsentTerms
  private let scores: ScoreReader
  private let index = ScoreReader(["health_index"])

  /// Use, work and health, beside the costs.
  private static let others = [
    "hospital_nights", "hospital_visits", "service_contacts_main", "work_hours",
    "volunteering_hours", "health_index",
  ]

  init(_ library: InstrumentLibrary, _ pricing: LogCosts) {
    (self.library, self.pricing) = (library, pricing)
    terms = ConsentTerms(library.form(of: "consent"))
    let measured = Set(library.instruments.values.flatMap(\.measures).map(\.id))
    plan = Plan(
      outcomes: ["cost"] + pricing.parts.map { "cost_\($0)" }
        + Self.others.filter(measured.contains),
      exposures: [Exposure("given_types"), Exposure("received_types"), Exposure("projects")],
      adjust: ["projects"])
    scores = ScoreReader(plan.valueColumns)
  }

  /// Counts everybody with a log, in parts: so many, or by the number of people.
  func count<Sums>(
    on connection: any Connection, from kith: any Database, as state: EverybodyReader.State,
    parts: Int? = nil, begin: @Sendable () -> Sums, _ add: @Sendable (inout Sums, Person) -> Void
  ) throws -> [Sums] {
    let reader = EverybodyReader(kith, under: terms, .allAnswers, as: state, parts: parts)
    return try reader.count(on: connection, from: begin) {
      if !$1.logs.isEmpty { add(&$0, person($1.logs)) }
    }
  }

  private func person(_ logs: [ReadPerson.Log]) -> Person {
    var person = Person()
    for (place, log) in logs.enumerated() {
      // Of several logs about one day the last counts, as in every analysis.
      if place + 1 < logs.count, logs[place + 1].day == log.day { continue }
      let time = Double(log.day.number)
      person.health.append((time, index.read(log.scores)[0]))
      guard let cost = pricing.cost(of: log) else { continue }
      var values = scores.read(log.scores)
      values[0] = cost.total
      for (part, value) in cost.parts.enumerated() { values[1 + part] = value }
      let isShort = library.questionnaires[log.questionnaire]?.shortOf != nil
      person.logs.append(EconomicLog(time: time, values: values, isShort: isShort))
    }
    return person
  }
}
