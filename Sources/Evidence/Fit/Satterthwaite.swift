/// Degrees of freedom by Satterthwaite's method, from closed forms.
///
/// For a function of the coefficients with variance c(r, σ²), `df = 2c² / gᵀAg`, g the gradient of c and A
/// the covariance of the variance parameters, twice the inverse Hessian of the REML deviance
/// (Giesbrecht and Burns, Biometrics 1985, 41:477; Kuznetsova and others, J Stat Softw 2017, 82(13)). At
/// the boundary r = 0 the symmetric parametrisation √r has slope zero there, and df = N - p.
struct Satterthwaite: Uncertainty {
  private let fit: Fit
  /// `A⁻¹ A' A⁻¹` for `A = XᵀV⁻¹X`: minus the derivative of its inverse.
  private let change: Matrix
  /// The covariance of (r, σ²); nil at the boundary.
  private let parameters: (ratio: Double, both: Double, residual: Double)?

  /// The method for a fitted model.
  init(_ fit: Fit) {
    self.fit = fit
    let profile = fit.profile
    let rank = profile.rank
    let r = fit.ratio
    let s = fit.residualVariance
    let first = fit.slope.first.corner(rank)
    let solved = fit.inverse.times(first)
    change = solved.times(fit.inverse)
    guard r > 0 else {
      parameters = nil
      return
    }
    let second = profile.combine(rowWeight: 0) { number in
      let scale = 1 + number * r
      return 2 * number / (scale * scale * scale)
    }
    let direction = fit.coefficients.map { -$0 } + [1]
    let gradient = Array(fit.slope.first.times(direction).prefix(rank))
    let curvature =
      second.form(direction, direction) - 2 * fit.inverse.form(gradient, gradient)
    let ratio =
      -profile.sum { $0 * $0 / ((1 + $0 * r) * (1 + $0 * r)) }
      + fit.inverse.dot(second.corner(rank)) - solved.dot(solved.transposed) + curvature / s
    let both = -fit.slope.residual / (s * s)
    let residual = profile.freedom / (s * s)
    let determinant = ratio * residual - both * both
    parameters =
      determinant > 0
      ? (2 * residual / determinant, -2 * both / determinant, 2 * ratio / determinant) : nil
  }

  func variance(of function: [Double]) -> Double { fit.covariance(function, function) }

  func freedom(of function: [Double]) -> Double {
    guard let parameters else { return fit.profile.freedom }
    let value = variance(of: function)
    let byRatio = -fit.residualVariance * change.form(function, function)
    let byResidual = value / fit.residualVariance
    let spread =
      byRatio * byRatio * parameters.ratio + 2 * byRatio * byResidual * parameters.both
      + byResidual * byResidual * parameters.residual
    return 2 * value * value / spread
  }

  /// The F test over the eigenvectors of the functions' covariance, as lmerTest's `contestMD` states it:
  /// each eigenvector's degrees of freedom ν combine to `2E/(E-q)`, `E = Σ ν/(ν-2)` (Fai and Cornelius, J Stat
  /// Comput Simul 1996, 54:363).
  func test(_ functions: [[Double]], _ estimates: [Double]) -> FTest? {
    let functions = Matrix(functions, columns: fit.profile.rank)
    let covariance = fit.inverse.form(functions).scaled(by: fit.residualVariance)
    guard let eigen = Eigen(covariance), let largest = eigen.values.first, largest > 0 else {
      return nil
    }
    let turned = Matrix(eigen.vectors, columns: functions.rows).times(functions)
    var sum = 0.0
    var freedoms: [Double] = []
    for (place, value) in eigen.values.enumerated() where value > 1.5e-8 * largest {
      let estimate = dot(eigen.vectors[place], estimates)
      sum += estimate * estimate / value
      freedoms.append(freedom(of: turned.row(place)))
    }
    let count = Double(freedoms.count)
    return FTest(value: sum / count, df1: count, df2: Self.combined(freedoms))
  }

  /// The denominator degrees of freedom of several functions with their own.
  static func combined(_ freedoms: [Double]) -> Double {
    guard let first = freedoms.first else { return .nan }
    let differences = zip(freedoms, freedoms.dropFirst()).map { abs($1 - $0) }
    if differences.allSatisfy({ $0 < 1e-8 }) {
      return freedoms.count == 1 ? first : freedoms.reduce(0, +) / Double(freedoms.count)
    }
    guard freedoms.allSatisfy({ $0 > 2 }) else { return 2 }
    let expected = freedoms.reduce(0) { $0 + $1 / ($1 - 2) }
    return 2 * expected / (expected - Double(freedoms.count))
  }
}
