internal import Evidence
internal import Identity

/// How many people each place is told to have: decided for all places together, and in one way wherever it is asked.
///
/// Findings, figures and reports all tell of places by it. Were the same places put in another order for one of them,
/// another could be kept back there for the sake of a small one, and both together would tell the small one.
enum PlaceTotals {
  /// An area, or those without one.
  struct Unit {
    let area: PlaceKey?
    /// The people of each project, in the order of their keys, and first those without one.
    let leaves: [(project: PlaceKey?, people: Int)]
  }

  /// What is told.
  ///
  /// - Parameters:
  ///   - units: The areas in their order, then those without one.
  ///   - rule: What is too few.
  /// - Returns: The number of each place that is told.
  static func told(_ units: [Unit], _ rule: DisclosureRule) -> [Scope: Int] {
    var scopes: [(Scope, Set<Int>)] = []
    var counts: [Int] = []
    for unit in units {
      var inside: Set<Int> = []
      for leaf in unit.leaves {
        if let project = leaf.project { scopes.append((.project(project), [counts.count])) }
        inside.insert(counts.count)
        counts.append(leaf.people)
      }
      if let area = unit.area { scopes.append((.area(area), inside)) }
    }
    scopes.insert((.programme, Set(counts.indices)), at: 0)
    let told = Disclosure.told(scopes.map(\.1), of: counts, rule: rule)
    return Dictionary(
      uniqueKeysWithValues: zip(scopes, told).compactMap { scope, number in
        number.map { (scope.0, $0) }
      })
  }
}
