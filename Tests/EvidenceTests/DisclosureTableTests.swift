import Testing

@testable import Evidence

/// Every small table there is, attacked by somebody who knows the method: all tables that would be told in
/// the same way are put beside each other, and a kept number must not be the same in all of them.
struct DisclosureTableTests {
  /// All tables with so many blocks of up to so many people.
  private func tables(blocks: Int, most: Int) -> [[Int]] {
    (0..<blocks).reduce([[]]) { tables, _ in
      tables.flatMap { table in (0...most).map { table + [$0] } }
    }
  }

  /// Holds every table against all others that look the same.
  private func attack(
    blocks: Int, most: Int, cells: [PeopleCell], rule: DisclosureRule,
    sensitive: [PeopleCell] = [], telling: (Disclosure) -> [Told]
  ) -> (leaks: [[Int]], hidden: Int, told: Int) {
    var alike: [[Told]: [[Int]]] = [:]
    for table in tables(blocks: blocks, most: most) {
      alike[telling(Disclosure(people: table, rule: rule)), default: []].append(table)
    }
    var leaks: [[Int]] = []
    var (hidden, told) = (0, 0)
    for (shown, tables) in alike {
      told += shown.count { $0 != .kept }
      hidden += shown.count { $0 == .kept }
      // Where there are more people, tables beyond `most` would be told in the same way too.
      guard tables[0].reduce(0, +) <= most else { continue }
      for cell in cells + sensitive {
        let numbers = Set(tables.map { table in cell.blocks.reduce(0) { $0 + table[$1] } })
        guard numbers.count == 1, let number = numbers.first, rule.isSmall(number) else { continue }
        // That nobody is in a difference tells of nobody.
        if number == 0, sensitive.contains(cell), !cells.contains(cell) { continue }
        leaks.append(tables[0])
      }
    }
    return (leaks, hidden, told)
  }

  @Test(arguments: [(2, 3, 20), (3, 3, 14), (4, 3, 10), (3, 4, 16), (3, 5, 18)])
  func aListGivesNothingAway(blocks: Int, smallest: Int, most: Int) {
    let rule = DisclosureRule(smallest: smallest)
    let cells =
      [PeopleCell(Set(0..<blocks))] + (0..<blocks).map { PeopleCell([$0]) }
    let found = attack(blocks: blocks, most: most, cells: cells, rule: rule) { $0.told(cells) }
    #expect(found.leaks.isEmpty, "\(found.leaks.prefix(5)) of \(found.leaks.count)")
    #expect(found.told > 50)
  }

  /// Rows and columns, with both margins and everybody.
  private func crossed(_ rows: Int, _ columns: Int) -> [PeopleCell] {
    let inside = (0..<rows * columns).map { PeopleCell([$0]) }
    let rowSums = (0..<rows).map { row in
      PeopleCell(Set((0..<columns).map { row * columns + $0 }))
    }
    let columnSums = (0..<columns).map { column in
      PeopleCell(Set((0..<rows).map { $0 * columns + column }))
    }
    return inside + rowSums + columnSums + [PeopleCell(Set(0..<rows * columns))]
  }

  @Test(arguments: [(2, 2, 3, 11), (2, 2, 4, 11)])
  func aTableWithMarginsGivesNothingAway(rows: Int, columns: Int, smallest: Int, most: Int) {
    let cells = crossed(rows, columns)
    let found = attack(
      blocks: rows * columns, most: most, cells: cells, rule: DisclosureRule(smallest: smallest)
    ) { $0.told(cells) }
    #expect(found.leaks.isEmpty, "\(found.leaks.prefix(5)) of \(found.leaks.count)")
  }

  /// A project joins an area between two reports: the area's women and men before and after, beside each
  /// other, tell nothing of a project with too few.
  @Test(arguments: [3, 4])
  func aProjectThatJoinsAnAreaIsNotGivenAway(smallest: Int) {
    let rule = DisclosureRule(smallest: smallest)
    // Blocks: women and men of the area, women and men of the project that joins.
    let before = [PeopleCell([0]), PeopleCell([1]), PeopleCell([0, 1])]
    let after = [PeopleCell([0, 2]), PeopleCell([1, 3]), PeopleCell([0, 1, 2, 3])]
    let project = [PeopleCell([2]), PeopleCell([3]), PeopleCell([2, 3])]
    let found = attack(
      blocks: 4, most: 11, cells: before + after, rule: rule, sensitive: project
    ) { table in
      let first = table.told(before)
      return first + table.told(after, after: [Disclosure.Edition(before, told: first)])
    }
    #expect(found.leaks.isEmpty, "\(found.leaks.prefix(5)) of \(found.leaks.count)")
    #expect(found.told > 100)
  }

  @Test("Without looking at the first report the second gives the project away")
  func theAttackFindsWhatIsThere() {
    let before = [PeopleCell([0])]
    let after = [PeopleCell([0, 1])]
    let table = Disclosure(people: [9, 1], rule: DisclosureRule(smallest: 3))
    #expect(table.told(before) == [.people(9)] && table.told(after) == [.people(10)])
    #expect(table.told(after, after: [.init(before, told: [.people(9)])]) == [.kept])
  }

  @Test("Two groups of women and men that overlap are not taken from each other")
  func overlap() {
    // An area and a partner whose people are the same but for two.
    let cells = [PeopleCell([0, 1]), PeopleCell([1, 2])]
    let table = Disclosure(people: [2, 40, 30], rule: .usual)
    #expect(table.told(cells) == [.people(42), .people(70)])
    let told = table.told(cells + [PeopleCell([0, 1, 2])])
    #expect(told.count { $0 == .kept } == 1, "72 - 70 would be the two")
  }

  @Test("Numbers are rounded only after it is decided what is told")
  func rounding() {
    let rule = DisclosureRule(smallest: 5, rounding: 5)
    #expect(rule.told(4) == .kept && rule.told(7) == .people(5) && rule.told(8) == .people(10))
    let list = Disclosure.list([12, 13, 4, 6], rule: rule)
    #expect(list.all == .people(35) && list.groups[1] == .people(15))
    #expect(list.groups[0] == .kept && list.groups[2] == .kept && list.groups[3] == .people(5))
  }
}
