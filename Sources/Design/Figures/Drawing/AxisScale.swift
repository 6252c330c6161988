/// Where a number stands along an axis: the straight line from a range of numbers to a range of places.
struct AxisScale: Sendable, Equatable {
  /// The numbers.
  let domain: ClosedRange<Double>
  /// The place of the smallest.
  let start: Double
  /// The place of the largest; before `start` where larger is higher up.
  let end: Double

  /// The place of a number; one outside the range stands at its edge.
  func place(_ value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    let inside = min(max(value, domain.lowerBound), domain.upperBound)
    let share = span > 0 ? (inside - domain.lowerBound) / span : 0.5
    return start + share * (end - start)
  }
}
