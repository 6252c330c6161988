/// The standardised response mean: a mean change over the standard deviation of the change in the whole
/// sample.
public struct EffectSize: Equatable, Sendable {
  /// Mean over standard deviation.
  public let value: Double
  /// The lower limit of its 95% interval.
  public let low: Double
  /// The upper limit of its 95% interval.
  public let high: Double

  /// The effect size of a marginal mean.
  ///
  /// The interval is by the delta method, `var(m/s) ≈ se²/s² + (m/s)² / (2(N-1))` for a standard
  /// deviation from N changes (Becker, Br J Math Stat Psychol 1988, 41:257).
  ///
  /// - Parameters:
  ///   - mean: The mean change, in points.
  ///   - se: Its standard error, in points.
  ///   - quantile: The quantile of its t distribution.
  ///   - deviation: The standard deviation of the change in the whole sample.
  ///   - count: The number of changes it is taken from.
  init(mean: Double, se: Double, quantile: Double, deviation: Double, count: Double) {
    value = mean / deviation
    let variance = se * se / (deviation * deviation) + value * value / (2 * (count - 1))
    let half = quantile * variance.squareRoot()
    low = value - half
    high = value + half
  }

  /// Cohen's word for its size: trivial below 0.2, small below 0.5, medium below 0.8, else large.
  public var word: String {
    switch abs(value) {
    case ..<0.2: "trivial"
    case ..<0.5: "small"
    case ..<0.8: "medium"
    default: "large"
    }
  }
}
