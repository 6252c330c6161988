public import Evidence
internal import Identity
public import Instruments
internal import PeerLog
public import Storage

/// What people used of health services, what that costs, how it changed as peer support changed, and how
/// many years weighed by health they lived meanwhile.
///
/// It counts the logs that ask about services, three months apart as a rule: a pair is two such logs of a
/// person, one after the other. Like all findings it says what went together, not what caused what.
public struct Economics: Sendable {
  /// The prices.
  public let costs: UnitCosts
  /// Items of the priced instruments without a price: their cost is in no figure.
  public let unpriced: [String]
  /// Priced items that some version does not ask: their cost is in no figure.
  public let notAlwaysAsked: [String]
  /// The main analysis.
  public let main: CostAnalysis
  /// The same under other assumptions.
  public let variants: [CostAnalysis]
  /// Years weighed by health: in a straight line, with later years counting less, and held until the next log.
  public let healthYears: [HealthYears]

  /// The rate by which English guidance counts later years less (NICE, health technology evaluations: the manual, PMG36).
  public static let discount = 0.035

  /// The part of logs whose cost stays as it is in the analysis with capped costs.
  static let cap = 0.99

  /// Analyses the logs of a programme, of everybody who is counted.
  ///
  /// Two reads of every log; it takes some seconds for a hundred thousand.
  ///
  /// - Parameters:
  ///   - kith: The programme's store.
  ///   - library: The instruments.
  ///   - costs: The prices.
  /// - Throws: `StorageError`.
  public init(of kith: any Database, library: InstrumentLibrary, costs: UnitCosts) throws {
    self = try kith.read { try Economics(on: $0, library: library, costs: costs) }
  }

  /// The same within one read, of which a report is.
  ///
  /// - Parameters:
  ///   - connection: The read.
  ///   - library: The instruments.
  ///   - costs: The prices.
  /// - Throws: `StorageError`.
  public init(
    on connection: any Connection, library: InstrumentLibrary, costs: UnitCosts
  ) throws {
    let pricing = LogCosts(costs, library)
    let reader = EconomicLogs(library, pricing)
    var totals: [Double] = []
    try reader.eachPerson(on: connection) { person in
      totals += person.logs.map(\.total).filter { !$0.isNaN }
    }
    totals.sort()
    let bound = totals.isEmpty ? 0 : totals[Int(Self.cap * Double(totals.count - 1))]
    let counts = CostCount("All logs that ask about services", reader.plan)
    let full = CostCount("Only logs of the longest version", reader.plan)
    let capped = CostCount("Costs above those of 99 logs in 100 counted as those", reader.plan)
    var years = [
      HealthYears(), HealthYears(discount: Self.discount), HealthYears(path: .held),
    ]
    try reader.eachPerson(on: connection) { person in
      counts.add(person.logs)
      full.add(person.logs.filter { !$0.isShort })
      capped.add(person.logs.map { $0.capped(at: bound) })
      for index in years.indices {
        years[index].add(times: person.health.map(\.time), values: person.health.map(\.index))
      }
    }
    self.costs = costs
    (unpriced, notAlwaysAsked) = (pricing.unpriced, pricing.notAlwaysAsked)
    (main, variants) = (counts.analysis, [full.analysis, capped.analysis])
    healthYears = years
  }
}
