internal import Evidence
internal import Identity
internal import Programme
internal import Storage

/// The places whose figures may be told beside those of all others.
///
/// A place of which too few people are counted is not told; and another is not told either, where taking the
/// places that are told from a wider one would leave too few.
struct OpenPlaces {
  private let open: Set<Scope>

  /// The places of a programme.
  ///
  /// - Parameters:
  ///   - places: The programme.
  ///   - people: How many people are counted in each.
  ///   - rule: What is too few.
  init(_ places: Places, people: [Scope: Int], _ rule: DisclosureRule) {
    var counted = 0
    var units = places.areas.map { area in
      let projects = area.projects.map { ($0.key, people[.project($0.key)] ?? 0) }
        .sorted { $0.0.rawValue < $1.0.rawValue }
      let inProjects = projects.reduce(0) { $0 + $1.1 }
      let count = max(people[.area(area.key)] ?? 0, inProjects)
      counted += count
      return PlaceTotals.Unit(
        area: area.key, leaves: [(nil, count - inProjects)] + projects.map { ($0.0, $0.1) })
    }
    units.append(
      PlaceTotals.Unit(area: nil, leaves: [(nil, max(0, (people[.programme] ?? 0) - counted))]))
    open = Set(PlaceTotals.told(units, rule).keys)
  }

  /// Whether the figures of a scope may be told.
  func contains(_ scope: Scope) -> Bool {
    if case .year = scope { return open.contains(.programme) }
    return open.contains(scope)
  }
}
