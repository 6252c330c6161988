/// A normal distribution seen through an outcome's points: what lies beyond the ends is seen at the ends.
struct Bounded: Sendable {
  /// Mean and standard deviation of the distribution behind.
  let mean: Double
  let sd: Double

  /// The distribution of which the points have the given mean and standard deviation.
  ///
  /// Found by correcting both, again and again, by what is still missing.
  init(points: [Double], mean target: Double, sd targetSD: Double) {
    var mean = target
    var sd = targetSD
    for _ in 0..<400 {
      let seen = Self.seen(points, mean, sd)
      mean += 0.7 * (target - seen.mean)
      sd *= 1 + 0.7 * (targetSD / max(seen.sd, 0.01) - 1)
    }
    self.mean = mean
    self.sd = sd
  }

  private static func seen(
    _ points: [Double], _ mean: Double, _ sd: Double
  ) -> (mean: Double, sd: Double) {
    var below = 0.0
    var (sum, squares) = (0.0, 0.0)
    for (place, point) in points.enumerated() {
      let isLast = place == points.count - 1
      let upTo = isLast ? 1 : Normal.probability(((point + points[place + 1]) / 2 - mean) / sd)
      sum += (upTo - below) * point
      squares += (upTo - below) * point * point
      below = upTo
    }
    return (sum, max(0, squares - sum * sum).squareRoot())
  }
}
