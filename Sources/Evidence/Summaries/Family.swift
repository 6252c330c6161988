/// The models of one exposure: they share their factors and so their sums.
struct Family: Hashable, Sendable {
  /// The factors, by position among `Plan.factors`; the exposure is the last.
  let factors: [Int]
  /// Whether the sums are also kept for each group.
  let isStratified: Bool

  /// Where each sum stands.
  var layout: Layout { Layout(factors: factors.count) }

  /// The families of a plan, one for each exposure, in its order.
  static func all(of plan: Plan) -> [Family] {
    let all = plan.factors
    return plan.exposures.map { exposure in
      let own = Factor(column: exposure.name, isLagged: exposure.isLagged)
      let others = plan.adjust.map { Factor(column: $0, isLagged: false) }.filter { $0 != own }
      return Family(
        factors: (others + [own]).compactMap { all.firstIndex(of: $0) },
        isStratified: exposure.isStratified && !plan.groupings.isEmpty)
    }
  }
}

/// A column that enters as change in three levels.
struct Factor: Hashable, Sendable {
  let column: String
  /// Whether the change is that of the pair before.
  let isLagged: Bool
}

extension Plan {
  /// The factors, each once: adjustments, then exposures.
  var factors: [Factor] {
    let all =
      adjust.map { Factor(column: $0, isLagged: false) }
      + exposures.map { Factor(column: $0.name, isLagged: $0.isLagged) }
    return all.reduce(into: []) { factors, factor in
      if !factors.contains(factor) { factors.append(factor) }
    }
  }

  /// The columns of numbers that the pass reads from each log: outcomes, then factors.
  ///
  /// A column with several parts stands several times.
  public var valueColumns: [String] { outcomes + factors.map(\.column) }
}
