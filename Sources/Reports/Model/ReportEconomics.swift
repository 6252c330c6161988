/// What a report tells of services used and their cost (`Economics`), with small numbers kept back.
public struct ReportEconomics: Codable, Equatable, Sendable {
  /// The currency of all prices, and the years they are from.
  public let currency: String
  public let years: [Int]
  /// Where the prices are from, each source once.
  public let sources: [String]
  /// How many things are asked that have no price, or that some version does not ask: they are in no cost.
  public let unpriced: Int
  public let notAlwaysAsked: Int
  /// How much of each thing was used, and how that changed from first to last log that asks about services.
  public let changes: [EconomicChange]
  /// The cost under other assumptions, each with its name in words of the program.
  public let variants: [EconomicChange]
  /// The change in cost and health by change in support.
  public let models: [ModelRow]
  /// Years weighed by health.
  public let healthYears: [HealthYearsRow]
}

/// How something that is used or paid changed from first to last log.
public struct EconomicChange: Codable, Hashable, Sendable {
  /// What: a column of the economics, or the name of an assumption.
  public let name: String
  /// People with both logs; nil where kept back, and then everything else is too.
  public var people: Int?
  /// The mean at first, the mean change and its 95% interval.
  public var first: Double?
  public var change: Double?
  public var low: Double?
  public var high: Double?
}

/// Years weighed by health under one assumption.
public struct HealthYearsRow: Codable, Hashable, Sendable {
  /// `straight`, `discounted` or `held`.
  public let name: String
  /// People with two logs and more; nil where kept back, and then everything else is too.
  public var people: Int?
  /// The years that each lived, and those beyond staying as at first, with their 95% interval.
  public var lived: Double?
  public var gained: Double?
  public var low: Double?
  public var high: Double?
}
