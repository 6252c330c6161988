/// Where each sum stands in a block of sums of a family of models with `factors` three-level factors.
///
/// A block is the upper triangle, row by row, of `Σ v vᵀ` for the vector
/// `v = (1, x, y, d₁, i₁, d₂, i₂, …)`: the constant, the outcome at the start (from its pivot), its
/// change, and for each factor the indicators of "decreased" and "increased". The exposure is the last
/// factor. "Same" follows by subtraction.
struct Layout: Hashable, Sendable {
  /// The number of three-level factors: the adjustments and the exposure, at least one.
  let factors: Int

  /// The position of the constant in `v`.
  static let one = 0
  /// The position of the outcome at the start.
  static let start = 1
  /// The position of the outcome's change.
  static let change = 2

  /// The number of entries of `v`.
  var width: Int { 3 + 2 * factors }

  /// The number of sums in a block.
  var count: Int { width * (width + 1) / 2 }

  /// The number of counts of people, one for each level of each factor.
  var peopleCount: Int { 3 * factors }

  /// The position in `v` of the indicator of "decreased" of a factor.
  func decreased(_ factor: Int) -> Int { 3 + 2 * factor }

  /// The position in `v` of the indicator of "increased" of a factor.
  func increased(_ factor: Int) -> Int { 4 + 2 * factor }

  /// The place in a block of the sum of `v[row] * v[column]`, in either order.
  func place(_ row: Int, _ column: Int) -> Int {
    let (low, high) = row <= column ? (row, column) : (column, row)
    return low * width - low * (low - 1) / 2 + (high - low)
  }
}
