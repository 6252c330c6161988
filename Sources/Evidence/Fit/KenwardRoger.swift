/// Standard errors and degrees of freedom for few participants, by Kenward and Roger's method.
///
/// The covariance of the coefficients is enlarged for the variances' being estimated, and F is scaled, as
/// in Kenward and Roger, Biometrics 1997, 53:983, with the expected information as pbkrtest takes it
/// (Halekoh and Højsgaard, J Stat Softw 2014, 59(9)). All matrices are weighted sums of the blocks: for
/// any function f of a participant's `V`, `f(V) = f(σ²)(I - J/n) + f(σ²(1+nr)) J/n`.
struct KenwardRoger: Uncertainty {
  private let fit: Fit
  /// The coefficients' covariance, unadjusted.
  private let plain: Matrix
  /// The coefficients' covariance, adjusted.
  private let adjusted: Matrix
  /// `-XᵀV⁻¹ G V⁻¹X` for the variance between (G = J) and within (G = I).
  private let slopes: [Matrix]
  /// The covariance of the two variances.
  private let weights: [[Double]]

  /// The method for a fitted model; nil when the variances' information is singular.
  init?(_ fit: Fit) {
    self.fit = fit
    let profile = fit.profile
    let s = fit.residualVariance
    let r = fit.ratio
    let rank = profile.rank
    func power(_ number: Double, _ exponent: Int) -> Double {
      var result = 1.0
      for _ in 0..<exponent { result /= 1 + number * r }
      return result
    }
    func sums(_ rowWeight: Double, _ scale: Double, _ weight: @escaping (Double) -> Double)
      -> Matrix
    {
      profile.combine(rowWeight: rowWeight, weight).corner(rank).scaled(by: scale)
    }
    plain = fit.inverse.scaled(by: s)
    let between = sums(0, -1 / (s * s)) { power($0, 2) }
    let within = sums(1, -1 / (s * s)) { (power($0, 2) - 1) / $0 }
    let cube = s * s * s
    let products = [
      [sums(0, 1 / cube) { $0 * power($0, 3) }, sums(0, 1 / cube) { power($0, 3) }],
      [sums(0, 1 / cube) { power($0, 3) }, sums(1, 1 / cube) { (power($0, 3) - 1) / $0 }],
    ]
    slopes = [between, within]
    let mixed = profile.sum { $0 * power($0, 2) } / (s * s)
    let traces = [
      [profile.sum { $0 * $0 * power($0, 2) } / (s * s), mixed],
      [
        mixed,
        (profile.design.pairCount - profile.sum { _ in 1 } + profile.sum { power($0, 2) })
          / (s * s),
      ],
    ]
    let solved = slopes.map { fit.inverse.scaled(by: s).times($0) }
    var information = [[0.0, 0.0], [0.0, 0.0]]
    for i in 0..<2 {
      for j in 0..<2 {
        information[i][j] =
          traces[i][j] - 2 * plain.dot(products[i][j])
          + solved[i].dot(solved[j].transposed)
      }
    }
    let determinant =
      information[0][0] * information[1][1] - information[0][1] * information[1][0]
    guard determinant > 1e-13 * information[0][0] * information[1][1] else { return nil }
    let scale = 2 / determinant
    weights = [
      [scale * information[1][1], -scale * information[0][1]],
      [-scale * information[1][0], scale * information[0][0]],
    ]
    var enlargement = Matrix(rows: rank, columns: rank)
    for i in 0..<2 {
      for j in 0..<2 {
        let term = products[i][j].adding(-1, slopes[i].times(solved[j]))
        enlargement = enlargement.adding(weights[i][j], term)
      }
    }
    adjusted = plain.adding(2, plain.times(enlargement).times(plain))
  }

  func variance(of function: [Double]) -> Double { adjusted.form(function, function) }

  func freedom(of function: [Double]) -> Double { scaling([function])?.freedom ?? .nan }

  func test(_ functions: [[Double]], _ estimates: [Double]) -> FTest? {
    guard let scaling = scaling(functions),
      let inverse = Self.covariance(of: functions, under: adjusted, estimates)
    else { return nil }
    let count = Double(functions.count)
    return FTest(
      value: scaling.factor * inverse / count, df1: count, df2: scaling.freedom)
  }

  /// `bᵀ (L C Lᵀ)⁻¹ b`.
  private static func covariance(
    of functions: [[Double]], under matrix: Matrix, _ estimates: [Double]
  ) -> Double? {
    let covariance = matrix.form(Matrix(functions, columns: matrix.rows))
    guard let factor = Cholesky(covariance, size: functions.count) else { return nil }
    return dot(estimates, factor.solve(estimates))
  }

  /// The denominator degrees of freedom and the factor of F for several functions.
  private func scaling(_ functions: [[Double]]) -> (freedom: Double, factor: Double)? {
    let q = Double(functions.count)
    let matrix = Matrix(functions, columns: fit.profile.rank)
    guard let factor = Cholesky(plain.form(matrix), size: functions.count) else { return nil }
    let theta = matrix.transposed.times(factor.inverse).times(matrix).times(plain)
    let terms = slopes.map { theta.times($0).times(plain) }
    var a1 = 0.0
    var a2 = 0.0
    for i in 0..<2 {
      for j in 0..<2 {
        a1 += weights[i][j] * terms[i].trace * terms[j].trace
        a2 += weights[i][j] * terms[i].dot(terms[j].transposed)
      }
    }
    let b = (a1 + 6 * a2) / (2 * q)
    let g = ((q + 1) * a1 - (q + 4) * a2) / ((q + 2) * a2)
    let c = 3 * q + 2 * (1 - g)
    let v0 = 1 + g / c * b
    let v1 = 1 - (q - g) / c * b
    let v2 = 1 - (q + 2 - g) / c * b
    let ratio = abs(v1) < 1e-14 ? 1 : (1 - a2 / q) / v1
    let rho = ratio * ratio * (abs(v0) < 1e-10 ? 0 : v0) / v2 / q
    let freedom = 4 + (q + 2) / (q * rho - 1)
    guard freedom.isFinite else { return nil }
    let factorOfF = abs(freedom - 2) < 0.01 ? 1 : freedom * (1 - a2 / q) / (freedom - 2)
    return (freedom, factorOfF)
  }
}
