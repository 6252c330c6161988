/// How uncertain functions of the coefficients are, by one of two methods.
protocol Uncertainty {
  /// The variance of the estimate of a function of the kept coefficients.
  func variance(of function: [Double]) -> Double
  /// The degrees of freedom of its t distribution.
  func freedom(of function: [Double]) -> Double
  /// The test that several functions are all zero; rows need not be independent.
  func test(_ functions: [[Double]], _ estimates: [Double]) -> FTest?
}

/// A test of several functions of the coefficients at once.
public struct FTest: Equatable, Sendable {
  /// The statistic.
  public let value: Double
  /// Numerator degrees of freedom: how many independent functions are tested.
  public let df1: Double
  /// Denominator degrees of freedom.
  public let df2: Double
  /// The probability of a value as large or larger, were all functions zero.
  public let p: Double

  init(value: Double, df1: Double, df2: Double) {
    self.value = value
    self.df1 = df1
    self.df2 = df2
    p = Distributions.fUpper(value, df1, df2)
  }
}
