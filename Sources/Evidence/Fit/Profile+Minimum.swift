extension Profile {
  /// Where the search looks first: intraclass correlations.
  private static let grid = [
    0, 0.02, 0.06, 0.12, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.96, 0.99, 0.999, 0.9999,
    0.999999,
  ]

  private static func ratio(_ correlation: Double) -> Double { correlation / (1 - correlation) }

  /// The ratio at which the criterion is least, from 0 up; nil when it falls without end.
  ///
  /// The grid finds the valley, also where there are two; within it the zero of the slope is found.
  var minimum: Double? {
    let values = Self.grid.map { curve.criterion(Self.ratio($0)) }
    guard let least = values.indices.min(by: { values[$0] < values[$1] }),
      least < values.count - 1, let middle = curve.slope(Self.ratio(Self.grid[least]))
    else { return nil }
    if least == 0, middle >= 0 { return 0 }
    let (low, high) =
      middle < 0
      ? (Self.grid[least], Self.grid[least + 1]) : (Self.grid[least - 1], Self.grid[least])
    guard let left = curve.slope(Self.ratio(low)),
      let right = curve.slope(Self.ratio(high))
    else { return nil }
    guard left < 0, right > 0 else { return golden(low, high) }
    return zero((low, left), (high, right))
  }

  /// The zero of the slope between two correlations where it is negative and positive.
  ///
  /// The secant rule with the Illinois safeguard (Dowell and Jarratt, BIT 1971, 11:168).
  private func zero(_ low: (at: Double, slope: Double), _ high: (at: Double, slope: Double))
    -> Double?
  {
    var (a, b) = (low, high)
    var side = 0
    for _ in 0..<200 where b.at - a.at > 1e-15 + 1e-14 * b.at {
      var c = (a.at * b.slope - b.at * a.slope) / (b.slope - a.slope)
      if !(c > a.at && c < b.at) { c = (a.at + b.at) / 2 }
      guard c > a.at, c < b.at, let here = curve.slope(Self.ratio(c)) else { break }
      if here == 0 { return Self.ratio(c) }
      if here > 0 {
        if side == 1 { a.slope /= 2 }
        (b, side) = ((c, here), 1)
      } else {
        if side == -1 { b.slope /= 2 }
        (a, side) = ((c, here), -1)
      }
    }
    return Self.ratio(abs(a.slope) < abs(b.slope) ? a.at : b.at)
  }

  /// The least value between two correlations by the golden section, for a valley with a hump beside it.
  private func golden(_ low: Double, _ high: Double) -> Double {
    let part = (5.0.squareRoot() - 1) / 2
    var (a, b) = (low, high)
    while b - a > 1e-9 {
      let (left, right) = (b - part * (b - a), a + part * (b - a))
      if curve.criterion(Self.ratio(left)) < curve.criterion(Self.ratio(right)) {
        b = right
      } else {
        a = left
      }
    }
    return Self.ratio((a + b) / 2)
  }
}
