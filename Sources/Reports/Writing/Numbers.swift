internal import Evidence

/// Numbers as the tables of a report have them.
enum Numbers {
  /// A number with so many decimals; a minus that is as wide as a plus.
  static func text(_ value: Double, _ decimals: Int) -> String {
    Decimal.text(value, decimals, minus: "\u{2212}")
  }

  /// A probability as journals print it.
  static func p(_ value: Double) -> String { value < 0.001 ? "<0.001" : text(value, 3) }

  /// What stands for a number that is kept back, as statistics offices write it.
  static let kept = "[c]"

  /// A count, or the mark of one that is kept back.
  static func told(_ value: Int?) -> String { value.map(Decimal.count) ?? kept }
}
