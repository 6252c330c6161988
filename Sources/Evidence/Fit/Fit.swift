/// A model fitted by REML: variances, coefficients and how uncertain they are.
struct Fit {
  let profile: Profile
  /// Variance between participants over variance within.
  let ratio: Double
  /// The variance within participants, in squared points of the outcome.
  let residualVariance: Double
  /// Coefficients of the kept columns.
  let coefficients: [Double]
  /// `(XᵀV⁻¹X)⁻¹` for `V = I + r J`; times the residual variance, the coefficients' covariance.
  let inverse: Matrix
  /// The residual sum of squares at the ratio.
  let residual: Double
  /// First derivatives at the ratio.
  let slope: ProfileSlope

  /// Fits the model at its best ratio, or at a given one; nil when that is not possible.
  init?(_ profile: Profile, ratio known: Double? = nil) {
    guard profile.freedom > 0, let ratio = known ?? profile.minimum,
      let point = ProfilePoint(profile, ratio: ratio)
    else { return nil }
    self.profile = profile
    self.ratio = ratio
    residual = point.residual
    residualVariance = point.residual / profile.freedom
    coefficients = point.coefficients
    slope = ProfileSlope(profile, point)
    inverse = slope.inverse
  }

  /// The variance between participants.
  var participantVariance: Double { ratio * residualVariance }

  /// The covariance of two functions of the kept coefficients.
  func covariance(_ left: [Double], _ right: [Double]) -> Double {
    residualVariance * inverse.form(left, right)
  }
}
