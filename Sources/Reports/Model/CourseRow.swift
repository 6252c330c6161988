/// The mean of an outcome in one month since people's first logs.
public struct CourseRow: Codable, Hashable, Sendable {
  /// The outcome.
  public let outcome: String
  /// Which month: 1 is that of the first log.
  public let month: Int
  /// About how many people's logs it is of, to the nearest five: exact numbers of two outcomes would tell by
  /// their difference of whoever left one question out.
  public let people: Int
  /// The mean, and its 95% interval.
  public let mean: Double
  public let low: Double
  public let high: Double
}
