internal import Instruments

/// In which fractions of a point each measure comes.
///
/// A sum of seven answers is a whole number; a mean in place of one of twelve answers gives elevenths; a
/// published table has two decimals. Counted in these units every score is a whole number.
struct MeasureUnits {
  private let measures: [String: Measure]
  private let values: [String: [Double]]

  /// The units of the measures of some instruments.
  init(_ library: InstrumentLibrary) {
    let instruments = library.instruments.values
    measures = Dictionary(
      instruments.flatMap(\.measures).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    values = Dictionary(
      instruments.flatMap(\.items).map { item in
        (item.name, item.scale?.options.compactMap(\.value) ?? [])
      }, uniquingKeysWith: { first, _ in first })
  }

  /// How many units make a point of a measure; 1 for one that is not known.
  func unit(of measure: String) -> Double { Double(measures[measure].map { unit($0.rule) } ?? 1) }

  /// The middle of a measure's range; 0 for one that is not known.
  func middle(of measure: String) -> Double {
    measures[measure].map { ($0.range.lowerBound + $0.range.upperBound) / 2 } ?? 0
  }

  private func unit(_ rule: ScoringRule) -> Int {
    switch rule {
    case .sum(let items, .meanForUpTo(let missing)):
      // With n of m answered, the sum is m/n times a whole number.
      (0...min(missing, items.count - 1)).reduce(
        Self.decimals(items.flatMap { values[$0.item] ?? [] })
      ) {
        unit, missing in
        let answered = items.count - missing
        return Self.multiple(unit, answered / Self.divisor(items.count, answered))
      }
    case .sum(let items, .allNeeded): Self.decimals(items.flatMap { values[$0.item] ?? [] })
    case .table(_, _, let values): Self.decimals(values)
    case .count, .amount: 1
    case .copy(let item): Self.decimals(values[item] ?? [])
    case .same(let measure): measures[measure].map { unit($0.rule) } ?? 1
    case .index(let set):
      Self.decimals(
        [set.anyProblem, set.worstLevel] + set.dimensions.flatMap { $0.weights.map(\.weight) })
    }
  }

  /// The power of ten that makes all values whole; at most ten thousand.
  private static func decimals(_ values: [Double]) -> Int {
    for unit in [1, 10, 100, 1000] {
      let isWhole = values.allSatisfy { value in
        abs((value * Double(unit)).rounded() - value * Double(unit)) < 1e-6
      }
      if isWhole { return unit }
    }
    return 10_000
  }

  private static func divisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : divisor(second, first % second)
  }

  private static func multiple(_ first: Int, _ second: Int) -> Int {
    first / divisor(first, second) * second
  }
}
