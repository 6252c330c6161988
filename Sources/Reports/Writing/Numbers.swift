/// Numbers as the tables of a report have them.
enum Numbers {
  /// A number with so many decimals, halves away from zero; a minus that is one character wide.
  static func text(_ value: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let whole = (abs(value) * scale).rounded()
    guard whole.isFinite, whole < 1e15 else { return "\(value)" }
    let digits = String(Int(whole))
    let filled = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = value < 0 && whole > 0 ? "\u{2212}" : ""
    guard decimals > 0 else { return sign + filled }
    return "\(sign)\(filled.dropLast(decimals)).\(filled.suffix(decimals))"
  }

  /// A whole number with a thin space at every thousand.
  static func count(_ value: Int) -> String {
    guard value >= 10_000 else { return String(value) }
    return count(value / 1000) + "\u{2009}" + String(String(1000 + value % 1000).dropFirst())
  }

  /// A probability as journals print it.
  static func p(_ value: Double) -> String { value < 0.001 ? "<0.001" : text(value, 3) }

  /// What stands for a number that is kept back, as statistics offices write it.
  static let kept = "[c]"

  /// A count, or the mark of one that is kept back.
  static func told(_ value: Int?) -> String { value.map(count) ?? kept }
}
