internal import Evidence
internal import Identity
internal import Programme

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
    var blocks: [Int] = []
    var cells: [(scope: Scope, cell: PeopleCell)] = []
    var everywhere: Set<Int> = []
    /// A block of people; one of nobody would make a difference of nobody look like a secret.
    func block(_ count: Int) -> Set<Int> {
      guard count > 0 else { return [] }
      blocks.append(count)
      return [blocks.count - 1]
    }
    var counted = 0
    for area in places.areas {
      var here: Set<Int> = []
      var inProjects = 0
      for project in area.projects {
        let count = people[.project(project.key)] ?? 0
        let own = block(count)
        if !own.isEmpty { cells.append((.project(project.key), PeopleCell(own))) }
        here.formUnion(own)
        inProjects += count
      }
      let count = people[.area(area.key)] ?? 0
      here.formUnion(block(count - inProjects))
      if !here.isEmpty { cells.append((.area(area.key), PeopleCell(here))) }
      everywhere.formUnion(here)
      counted += max(count, inProjects)
    }
    everywhere.formUnion(block((people[.programme] ?? 0) - counted))
    cells.append((.programme, PeopleCell(everywhere)))
    // Places that are the same people, such as the only project of an area, are one number.
    let distinct = cells.map(\.cell).reduce(into: [PeopleCell]()) { all, cell in
      if !all.contains(cell) { all.append(cell) }
    }
    let told = Disclosure(people: blocks, rule: rule).told(distinct)
    let shown = Set(zip(distinct, told).filter { $0.1 != .kept }.map(\.0))
    open = Set(cells.filter { shown.contains($0.cell) }.map(\.scope))
  }

  /// Whether the figures of a scope may be told.
  func contains(_ scope: Scope) -> Bool {
    if case .year = scope { return open.contains(.programme) }
    return open.contains(scope)
  }
}
