/// The REML criterion of a model as a function of one number, the ratio r of the variance between
/// participants to the variance within.
///
/// With `V = I + r J` for each participant, `V⁻¹ = I - r/(1+nr) J`, so that `XᵀV⁻¹X` and its derivatives
/// are weighted sums of the blocks. Profiled over the fixed effects and the residual variance,
/// `d(r) = Σ log(1+nr) + log|XᵀV⁻¹X| + (N-p) log Q(r)` (Bates and others, J Stat Softw 2015, 67(1),
/// eq. 41; Harville, JASA 1977, 72:320).
struct Profile {
  let design: Design
  let space: ColumnSpace
  /// The criterion and its slope, for the search.
  let curve: ProfileCurve

  /// The profile of a model over the kept columns.
  init(design: Design, space: ColumnSpace) {
    (self.design, self.space) = (design, space)
    curve = ProfileCurve(design, space)
  }

  /// The number of kept columns.
  var rank: Int { space.kept.count }
  /// Pairs less kept columns.
  var freedom: Double { design.pairCount - Double(rank) }

  /// `Xᵀ f(V) X` with the change as last row, for `f(V) = rowWeight I + weights[n] J`.
  func combine(rowWeight: Double, _ weight: (Double) -> Double) -> Matrix {
    design.assemble(
      rowWeight: rowWeight, weights: design.pairNumbers.map { weight(Double($0)) },
      places: space.places, kept: rank)
  }

  /// `Σ f(n)` over the participants.
  func sum(_ value: (Double) -> Double) -> Double {
    var sum = 0.0
    for (number, count) in zip(design.pairNumbers, design.participantNumbers) {
      sum += count * value(Double(number))
    }
    return sum
  }
}

/// The profile at one ratio.
struct ProfilePoint {
  let ratio: Double
  /// Coefficients of the kept columns.
  let coefficients: [Double]
  /// `yᵀ P y`: the weighted residual sum of squares.
  let residual: Double
  /// d(r).
  let criterion: Double
  let factor: Cholesky

  /// Solves the weighted normal equations at a ratio; nil when they are not of full rank.
  init?(_ profile: Profile, ratio: Double) {
    let rank = profile.rank
    let matrix = profile.combine(rowWeight: 1) { -ratio / (1 + $0 * ratio) }
    guard let factor = Cholesky(matrix, size: rank) else { return nil }
    let right = (0..<rank).map { matrix[$0, rank] }
    let solution = factor.solve(right)
    self.ratio = ratio
    self.factor = factor
    coefficients = solution
    residual = max(matrix[rank, rank] - dot(solution, right), 0)
    criterion =
      profile.sum { Logarithm.of(1 + $0 * ratio) } + factor.logDeterminant
      + profile.freedom * (residual > 0 ? Logarithm.of(residual) : -1e6)
  }
}

/// First derivatives of the profile at one ratio.
struct ProfileSlope {
  /// `(XᵀV⁻¹X)⁻¹`.
  let inverse: Matrix
  /// The derivative of `XᵀV⁻¹X`, with the change as last row.
  let first: Matrix
  /// The derivative of `yᵀPy`.
  let residual: Double
  /// d'(r).
  let slope: Double

  /// The derivatives at a point.
  init(_ profile: Profile, _ point: ProfilePoint) {
    let ratio = point.ratio
    inverse = point.factor.inverse
    first = profile.combine(rowWeight: 0) { number in
      let scale = 1 + number * ratio
      return -1 / (scale * scale)
    }
    let direction = point.coefficients.map { -$0 } + [1]
    residual = first.form(direction, direction)
    slope =
      profile.sum { $0 / (1 + $0 * ratio) } + inverse.dot(first.corner(profile.rank))
      + profile.freedom * residual / point.residual
  }
}
