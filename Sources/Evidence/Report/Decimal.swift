/// Numbers as people read them.
package enum Decimal {
  /// A number with a fixed number of decimals, halves away from zero; a dash when there is none.
  ///
  /// `minus` stands before negative ones: a hyphen where programs read on, a true minus sign in print.
  package static func text(
    _ value: Double?, _ decimals: Int = 2, minus: String = "-"
  ) -> String {
    guard let value, value.isFinite else { return "-" }
    let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 1e15 else { return "\(value)" }
    let whole = Int(scaled / scale)
    let rest = Int(scaled) - whole * Int(scale)
    let sign = value < 0 && scaled > 0 ? minus : ""
    guard decimals > 0 else { return "\(sign)\(whole)" }
    let digits = "\(rest)"
    return "\(sign)\(whole)." + String(repeating: "0", count: decimals - digits.count) + digits
  }

  /// A probability: `< 0.001` or three decimals.
  package static func probability(_ p: Double?) -> String {
    guard let p else { return "-" }
    return p < 0.001 ? "< 0.001" : "= \(text(p, 3))"
  }

  /// A whole number with a comma at every thousand.
  package static func count(_ value: Int) -> String {
    var digits = "\(abs(value))"
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (value < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }
}
