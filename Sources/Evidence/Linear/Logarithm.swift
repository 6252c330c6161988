internal import Glibc

/// Natural logarithms.
enum Logarithm {
  /// The natural logarithm; of zero or less, not a number or minus infinity, never an error.
  static func of(_ value: Double) -> Double { log(value) }
}
