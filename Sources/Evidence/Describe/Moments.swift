/// The number, mean and spread of some values, as sums that add up.
public struct Moments: Hashable, Sendable {
  /// How many values.
  public private(set) var count = 0
  private var sum = 0.0
  private var squares = 0.0
  private var pivot: Double?

  /// No values.
  public init() {}

  /// Takes in a value, unless it is missing.
  ///
  /// - Parameter value: The value; NaN is passed over.
  public mutating func add(_ value: Double) {
    guard !value.isNaN else { return }
    let from = pivot ?? value.rounded()
    pivot = from
    count += 1
    sum += value - from
    squares += (value - from) * (value - from)
  }

  /// Takes in all values of another.
  ///
  /// - Parameter other: Of other values.
  public mutating func add(_ other: Moments) {
    guard let otherPivot = other.pivot, other.count > 0 else { return }
    let from = pivot ?? otherPivot
    let shift = otherPivot - from
    pivot = from
    count += other.count
    sum += other.sum + Double(other.count) * shift
    squares += other.squares + 2 * shift * other.sum + Double(other.count) * shift * shift
  }

  /// The mean; nil of no values.
  public var mean: Double? { count > 0 ? (pivot ?? 0) + sum / Double(count) : nil }

  /// The standard deviation; nil of fewer than two values.
  public var deviation: Double? {
    guard count > 1 else { return nil }
    return (max(squares - sum * sum / Double(count), 0) / Double(count - 1)).squareRoot()
  }

  /// The 95% interval of the mean, by the t distribution; nil of fewer than two values.
  public var interval: (low: Double, high: Double)? {
    guard let mean, let deviation else { return nil }
    let half =
      Distributions.tQuantile(alpha: 0.05, Double(count - 1)) * deviation
      / Double(count).squareRoot()
    return (mean - half, mean + half)
  }
}
