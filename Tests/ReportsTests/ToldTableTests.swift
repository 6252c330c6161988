import Evidence
import Testing

@testable import Reports

/// What is told of several places, on every small table there is.
@Suite struct ToldTableTests {
  /// A project (the first column) that lies in an area (both columns), each with people who did something
  /// and people who did not.
  private func told(_ blocks: [Int], _ rule: DisclosureRule) -> [Int?] {
    let counts = [[blocks[0], blocks[1], 0], [blocks[2], blocks[3], 0]]
    let columns = counts.map { $0.reduce(0, +) }
    let places: [Set<Int>] = [[0], [0, 1]]
    // The places' own numbers are told together, as they are in every report.
    let used = columns.indices.filter { columns[$0] > 0 }
    let cells = places.map { PeopleCell(Set($0.compactMap { used.firstIndex(of: $0) })) }
    let distinct = cells.reduce(into: [PeopleCell]()) { all, cell in
      if !cell.blocks.isEmpty, !all.contains(cell) { all.append(cell) }
    }
    let numbers = Dictionary(
      uniqueKeysWithValues: zip(
        distinct, Disclosure(people: used.map { columns[$0] }, rule: rule).told(distinct)))
    let totals = cells.map { numbers[$0]?.number }
    let table = ToldTable(
      counts, places: places, totals: totals, tellsMissing: [false, false], rule)
    return totals + table.rows.map { $0[0] }
  }

  @Test(
    "No number that is kept back can be worked out from two reports of overlapping places",
    arguments: [1, 5])
  func differencing(rounding: Int) {
    let rule = DisclosureRule(smallest: 3, rounding: rounding)
    // Larger tables only make what a reader can work out less, so those of up to ten people are asked about,
    // among all that could look like them.
    let most = 10
    var seen: [[Int?]: [[Int]]] = [:]
    for first in 0...most {
      for second in 0...(most - first) {
        for third in 0...most {
          for fourth in 0...(most - third) {
            let blocks = [first, second, third, fourth]
            seen[told(blocks, rule), default: []].append(blocks)
          }
        }
      }
    }
    for (output, tables) in seen
    where tables.contains(where: { $0.reduce(0, +) <= most }) {
      // Everything that a reader can work out holds for all tables that look the same.
      let secrets: [(String, ([Int]) -> Int)] = [
        ("project, yes", { $0[0] }), ("project, no", { $0[1] }), ("rest, yes", { $0[2] }),
        ("rest, no", { $0[3] }), ("area, yes", { $0[0] + $0[2] }),
      ]
      for (name, number) in secrets {
        let possible = Set(tables.map(number))
        guard possible.count == 1, let only = possible.first else { continue }
        // A difference of nobody tells of nobody; nor is there a number of a place without people.
        if only == 0, name.hasPrefix("rest") { continue }
        if output[name.hasPrefix("area") ? 1 : 0] == nil, only == 0 { continue }
        #expect(only >= rule.smallest, "\(name) is \(only) in \(tables) told as \(output)")
      }
    }
  }

  @Test("Numbers that are large enough everywhere are all told")
  func open() {
    let (exact, rounded) = (DisclosureRule(smallest: 3), DisclosureRule(smallest: 3, rounding: 5))
    #expect(told([7, 7, 7, 7], exact) == [14, 28, 7, 14])
    #expect(told([7, 7, 7, 7], rounded) == [15, 30, 5, 15])
  }
}
