extension Disclosure {
  /// How many people each of some overlapping places is told to have, decided for all of them together.
  ///
  /// - Parameters:
  ///   - places: For each place the leaves it is made of.
  ///   - counts: How many people are in each leaf; a leaf of nobody is nobody's secret.
  ///   - rule: What is too few.
  ///   - earlier: Places, in the same leaves, of which it was decided before whether they are told.
  /// - Returns: For each place its number; nil where kept back, and of nobody.
  public static func told(
    _ places: [Set<Int>], of counts: [Int], rule: DisclosureRule,
    after earlier: [(place: Set<Int>, isTold: Bool)] = []
  ) -> [Int?] {
    let people = counts.indices.filter { counts[$0] > 0 }
    let blocks = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1, $0) })
    func cell(_ place: Set<Int>) -> PeopleCell { PeopleCell(Set(place.compactMap { blocks[$0] })) }
    let cells = places.map(cell)
    let distinct = cells.reduce(into: [PeopleCell]()) { all, cell in
      if !cell.blocks.isEmpty, !all.contains(cell) { all.append(cell) }
    }
    let before = earlier.filter { !cell($0.place).blocks.isEmpty }
    let edition = Edition(
      before.map { cell($0.place) }, told: before.map { $0.isTold ? .people(0) : .kept })
    let told = Disclosure(people: people.map { counts[$0] }, rule: rule)
      .told(distinct, after: before.isEmpty ? [] : [edition])
    let numbers = Dictionary(uniqueKeysWithValues: zip(distinct, told))
    return cells.map { numbers[$0]?.number }
  }
}
