/// The models of one exposure: they share their factors and so their sums.
struct Family: Hashable, Sendable {
  /// The factors, by position among `FactorList.names`; the exposure is the last.
  let factors: [Int]
  /// Whether the sums are also kept for each group.
  let isStratified: Bool

  /// Where each sum stands.
  var layout: Layout { Layout(factors: factors.count) }

  /// The families of a plan, one for each exposure, in its order.
  static func all(of plan: Plan) -> [Family] {
    let names = plan.factorNames
    return plan.exposures.map { exposure in
      let columns = plan.adjust.filter { $0 != exposure.name } + [exposure.name]
      return Family(
        factors: columns.compactMap { names.firstIndex(of: $0) },
        isStratified: exposure.isStratified && !plan.groupings.isEmpty)
    }
  }
}

extension Plan {
  /// The columns that enter as change in three levels, each once: adjustments, then exposures.
  var factorNames: [String] {
    (adjust + exposures.map(\.name)).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  /// The columns of numbers that the pass reads from each log: outcomes, then factors.
  ///
  /// A column that is both stands twice.
  public var valueColumns: [String] { outcomes + factorNames }
}
