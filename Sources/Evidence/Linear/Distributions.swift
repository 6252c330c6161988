internal import CGSL

/// Probabilities and quantiles, from the GNU Scientific Library.
///
/// The library's own handling of errors, which would end the program, is turned off: what has no answer
/// is not a number.
enum Distributions {
  static let isQuiet: Bool = {
    gsl_set_error_handler_off()
    return true
  }()

  /// P(F ≥ value).
  static func fUpper(_ value: Double, _ df1: Double, _ df2: Double) -> Double {
    guard value > 0 else { return 1 }
    guard value.isFinite else { return value.isNaN ? .nan : 0 }
    guard isQuiet, df1 > 0, df2 > 0 else { return .nan }
    return gsl_cdf_fdist_Q(value, df1, df2)
  }

  /// P(|T| ≥ |value|).
  static func tTwoSided(_ value: Double, _ df: Double) -> Double {
    guard isQuiet, df > 0, !value.isNaN else { return .nan }
    return min(1, 2 * gsl_cdf_tdist_Q(abs(value), df))
  }

  /// The value that |T| exceeds with probability `alpha`.
  static func tQuantile(alpha: Double, _ df: Double) -> Double {
    guard isQuiet, df > 0 else { return .nan }
    return df > 1e7 ? gsl_cdf_ugaussian_Qinv(alpha / 2) : gsl_cdf_tdist_Qinv(alpha / 2, df)
  }

  /// The value that a standard normal variable exceeds with probability `upper`.
  static func normalQuantile(upper: Double) -> Double { gsl_cdf_ugaussian_Qinv(upper) }
}
