internal import CGSL

/// Probabilities and quantiles, from the GNU Scientific Library.
enum Distributions {
  /// P(F ≥ value).
  static func fUpper(_ value: Double, _ df1: Double, _ df2: Double) -> Double {
    guard value > 0 else { return 1 }
    guard value.isFinite else { return 0 }
    return gsl_cdf_fdist_Q(value, df1, df2)
  }

  /// P(|T| ≥ |value|).
  static func tTwoSided(_ value: Double, _ df: Double) -> Double {
    min(1, 2 * gsl_cdf_tdist_Q(abs(value), df))
  }

  /// The value that |T| exceeds with probability `alpha`, of at least one degree of freedom's spirit.
  static func tQuantile(alpha: Double, _ df: Double) -> Double {
    df > 1e7 ? gsl_cdf_ugaussian_Qinv(alpha / 2) : gsl_cdf_tdist_Qinv(alpha / 2, df)
  }

  /// The value that a standard normal variable exceeds with probability `upper`.
  static func normalQuantile(upper: Double) -> Double { gsl_cdf_ugaussian_Qinv(upper) }
}
