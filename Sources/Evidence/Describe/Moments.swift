/// The number, mean and spread of some values, as sums that add up.
public struct Moments: Hashable, Sendable {
  /// How many values.
  public private(set) var count = 0
  private var sum = 0.0
  private var squares = 0.0
  private var pivot: Double?

  /// No values.
  public init() {}

  /// No values, and a point from which they are measured: whole values then give whole sums.
  init(from pivot: Double?) { self.pivot = pivot }

  /// Takes in a value, unless it is missing.
  ///
  /// - Parameters:
  ///   - value: The value; NaN is passed over.
  ///   - sign: 1 to add, -1 to take away.
  public mutating func add(_ value: Double, sign: Int = 1) {
    guard !value.isNaN else { return }
    let from = pivot ?? value.rounded()
    pivot = from
    count += sign
    sum += Double(sign) * (value - from)
    squares += Double(sign) * (value - from) * (value - from)
  }

  /// The same of values in larger units.
  func scaled(by part: Double) -> Moments {
    var scaled = self
    scaled.pivot = pivot.map { $0 * part }
    scaled.sum *= part
    scaled.squares *= part * part
    return scaled
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
