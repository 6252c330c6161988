internal import CGSL

/// The noncentral t distribution.
enum NoncentralT {
  private static let steps = 400

  /// `P(T' ≤ value)`, by Simpson's rule over the quantiles of the chi distribution's main part.
  ///
  /// `T' = (Z + δ) / √(U/ν)` for a normal Z and a χ² variable U, so that
  /// `P(T' ≤ t) = ∫ Φ(t √(u/ν) - δ) f(u) du`; the range leaves out 1e-12 at either end.
  static func lower(_ value: Double, _ freedom: Double, _ shift: Double) -> Double {
    guard Distributions.isQuiet else { return .nan }
    let low = gsl_cdf_chisq_Pinv(1e-12, freedom).squareRoot()
    let high = gsl_cdf_chisq_Qinv(1e-12, freedom).squareRoot()
    let width = (high - low) / Double(steps)
    var sum = 0.0
    for step in 0...steps {
      let root = low + width * Double(step)
      // The density of the root of U is 2 √u f(u).
      let density = root > 0 ? 2 * root * gsl_ran_chisq_pdf(root * root, freedom) : 0
      let inner = gsl_cdf_ugaussian_P(value * root / freedom.squareRoot() - shift)
      let weight = step == 0 || step == steps ? 1.0 : step % 2 == 1 ? 4 : 2
      sum += weight * density * inner
    }
    return sum * width / 3
  }
}
