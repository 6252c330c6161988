/// `Σ 1, Σ y, Σ y²` of the changes of up to eight outcomes, over all pairs whatever the exposures.
struct ChangeSums: Hashable, Sendable {
  /// The number of pairs.
  var count = Lanes.zero
  /// The sum of the changes.
  var sum = Lanes.zero
  /// The sum of their squares.
  var squares = Lanes.zero

  /// The sums of nothing.
  init() {}

  /// Sums as the pass keeps them.
  init(_ sums: (Lanes, Lanes, Lanes)) {
    (count, sum, squares) = sums
  }

  /// Adds other sums, `sign` times.
  mutating func add(_ other: ChangeSums, sign: Double) {
    count += sign * other.count
    sum += sign * other.sum
    squares += sign * other.squares
  }
}

/// All sums of up to eight outcomes.
struct PackSums: Hashable, Sendable {
  /// One for each exposure of the plan.
  var families: [FamilySums]
  /// Of the changes themselves.
  var changes: ChangeSums
}
