/// What is told of one variable in each of some places, decided for all of them together.
public struct ToldTable: Sendable {
  /// For each place and row, how many people; nil where kept back.
  public let rows: [[Int?]]
  /// For each place how many answered, and how many did not.
  public let valid: [Int?]
  public let missing: [Int?]

  /// The people in some rows of a place together, of whom it was decided before whether their number is told.
  public struct Earlier: Sendable {
    let place: Int
    let rows: Set<Int>
    let isTold: Bool

    /// What was decided before of some rows.
    ///
    /// - Parameters:
    ///   - place: The place.
    ///   - rows: The rows, then others, then missing, by their places in the counts.
    ///   - isTold: Whether their number was told.
    public init(place: Int, rows: Set<Int>, isTold: Bool) {
      (self.place, self.rows, self.isTold) = (place, rows, isTold)
    }
  }

  /// A table of numbers that a reader may set beside each other.
  ///
  /// - Parameters:
  ///   - counts: For each column, which is a leaf or an area, the people in each row, then others, then
  ///     missing.
  ///   - places: For each place its columns.
  ///   - totals: How many people each place has, as it is told elsewhere; nothing is told of a place whose
  ///     own number is kept back.
  ///   - tellsMissing: For each place whether those who said nothing are told.
  ///   - before: What was decided before of the same people.
  ///   - rule: What is too few.
  public init(
    _ counts: [[Int]], places: [Set<Int>], totals: [Int?], tellsMissing: [Bool],
    after before: [Earlier] = [], _ rule: DisclosureRule
  ) {
    let width = counts.first?.count ?? 2
    let rowCount = width - 2
    // Of blocks that are shown, and of those who said no where only the yes is, nobody is as small as
    // somebody; another rest of nobody is no block at all.
    let least = rowCount == 1 ? 2 : rowCount
    var numbers: [Int: Int] = [:]
    var people: [Int] = []
    for (column, cells) in counts.enumerated() where cells.contains(where: { $0 > 0 }) {
      for (row, count) in cells.enumerated() where row < least || count > 0 {
        numbers[column * width + row] = people.count
        people.append(count)
      }
    }
    func cell(_ place: Int, _ rows: some Sequence<Int>) -> PeopleCell {
      PeopleCell(
        Set(places[place].flatMap { column in rows.compactMap { numbers[column * width + $0] } }))
    }
    // Of so few people a yes and a no that are both kept back could only be the largest that is kept; so
    // nothing is told of them, whatever they said.
    let fewest = rowCount == 1 ? 2 * rule.smallest - 1 : 1
    let open = places.indices.filter { totals[$0] ?? 0 >= fewest }
    var asked: [PeopleCell] = []
    for place in open {
      // Those who said no are asked about too, although no table shows them: they are what is left.
      asked += (0...rowCount).map { cell(place, [$0]) }
      if tellsMissing[place] { asked += [cell(place, 0...rowCount), cell(place, [rowCount + 1])] }
    }
    let distinct = asked.reduce(into: [PeopleCell]()) { all, cell in
      if !cell.blocks.isEmpty, !all.contains(cell) { all.append(cell) }
    }
    let known = places.indices.filter { totals[$0] != nil }
    let decided = before.map { ($0, cell($0.place, $0.rows)) }.filter { !$0.1.blocks.isEmpty }
    let earlier = Disclosure.Edition(
      known.map { cell($0, 0..<width) } + decided.map(\.1),
      told: known.map { .people(totals[$0] ?? 0) }
        + decided.map { $0.0.isTold ? .people(0) : .kept })
    let disclosure = Disclosure(people: people, rule: rule)
    let told = Dictionary(
      uniqueKeysWithValues: zip(distinct, disclosure.told(distinct, after: [earlier])))
    func number(_ place: Int, _ rows: some Sequence<Int>) -> Int? {
      open.contains(place) ? told[cell(place, rows)]?.number : nil
    }
    rows = places.indices.map { place in (0..<rowCount).map { number(place, [$0]) } }
    // Where nobody's answer is missing, everybody's is told.
    valid = places.indices.map { place in
      let isComplete = cell(place, [rowCount + 1]).blocks.isEmpty
      return tellsMissing[place] ? (isComplete ? totals[place] : number(place, 0...rowCount)) : nil
    }
    missing = places.indices.map { place in
      let isComplete = cell(place, [rowCount + 1]).blocks.isEmpty
      guard tellsMissing[place], totals[place] != nil else { return nil }
      return isComplete ? 0 : number(place, [rowCount + 1])
    }
  }
}
