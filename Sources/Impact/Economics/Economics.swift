public import Evidence
internal import Identity
public import Instruments
public import PeerLog
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
  /// One read of every log; it takes a second or two for a hundred thousand, and some hundred bytes for each meanwhile.
  ///
  /// - Parameters:
  ///   - kith: The programme's store.
  ///   - library: The instruments.
  ///   - costs: The prices.
  /// - Throws: `StorageError`.
  public init(of kith: any Database, library: InstrumentLibrary, costs: UnitCosts) throws {
    self = try kith.read {
      try Economics(on: $0, from: kith, as: .now, library: library, costs: costs)
    }
  }

  /// The same within one read, of which a report is.
  ///
  /// - Parameters:
  ///   - connection: The read.
  ///   - kith: The programme's store, from which further connections come.
  ///   - state: As what people are counted.
  ///   - library: The instruments.
  ///   - costs: The prices.
  ///   - parts: Into how many parts people are divided to count them; by their number, when nil.
  /// - Throws: `StorageError`.
  public init(
    on connection: any Connection, from kith: any Database, as state: EverybodyReader.State,
    library: InstrumentLibrary, costs: UnitCosts, parts: Int? = nil
  ) throws {
    let pricing = LogCosts(costs, library)
    let reader = EconomicLogs(library, pricing)
    let counts = try reader.count(
      on: connection, from: kith, as: state, parts: parts, begin: { EconomicCount(reader.plan) }
    ) { $0.add($1) }
    let totals = counts.flatMap(\.totals).sorted()
    let bound = totals.isEmpty ? 0 : totals[Int(Self.cap * Double(totals.count - 1))]
    for part in counts { part.cap(at: bound) }
    let count = counts.first ?? EconomicCount(reader.plan)
    for part in counts.dropFirst() { count.add(part) }
    self.costs = costs
    (unpriced, notAlwaysAsked) = (pricing.unpriced, pricing.notAlwaysAsked)
    main = try count.all.analysis()
    variants = [try count.full.analysis(), try count.capped.analysis()]
    healthYears = count.years
  }
}
