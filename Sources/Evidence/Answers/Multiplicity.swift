/// Adjustment of p values for their number.
public enum Multiplicity {
  /// Holm's step-down adjustment (Scand J Stat 1979, 6:65): no false finding among all, with the
  /// probability stated.
  ///
  /// - Parameter p: The p values.
  /// - Returns: The adjusted p values, in the same order.
  public static func holm(_ p: [Double]) -> [Double] {
    var adjusted = p
    var largest = 0.0
    for (rank, index) in p.indices.sorted(by: { p[$0] < p[$1] }).enumerated() {
      largest = max(largest, min(1, Double(p.count - rank) * p[index]))
      adjusted[index] = largest
    }
    return adjusted
  }

  /// Benjamini and Hochberg's step-up adjustment (J R Stat Soc B 1995, 57:289): the expected part of false
  /// among all findings.
  ///
  /// - Parameter p: The p values.
  /// - Returns: The adjusted p values, in the same order.
  public static func benjaminiHochberg(_ p: [Double]) -> [Double] {
    var adjusted = p
    var least = 1.0
    let order = p.indices.sorted { p[$0] < p[$1] }
    for (rank, index) in order.enumerated().reversed() {
      least = min(least, p[index] * Double(p.count) / Double(rank + 1))
      adjusted[index] = least
    }
    return adjusted
  }
}
