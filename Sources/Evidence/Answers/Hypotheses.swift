/// The functions of the coefficients that the answers are made of.
struct Hypotheses {
  let design: Design
  /// For each group and level the number of pairs.
  let counts: [[Double]]
  /// For each adjustment the levels that occur.
  private let adjusted: [[Int]]

  init(_ design: Design) {
    self.design = design
    let layout = design.layout
    let exposure = layout.factors - 1
    func levels(_ rows: [Double], _ factor: Int) -> [Double] {
      let down = rows[layout.decreased(factor)]
      let up = rows[layout.increased(factor)]
      return [down, rows[0] - down - up, up]
    }
    counts = design.groups.map { levels($0.rows, exposure) }
    adjusted = (0..<exposure).map { factor in
      let total = design.groups.reduce([0.0, 0, 0]) { sum, group in
        zip(sum, levels(group.rows, factor)).map { $0 + $1 }
      }
      return (0..<3).filter { total[$0] > 0 }
    }
  }

  /// The marginal mean of a group at a level: at the covariate's mean, with equal weight on the levels of
  /// every adjustment that occur (Searle, Speed and Milliken, Am Stat 1980, 34:216).
  func mean(group: Int, level: Int) -> [Double] {
    var function = Array(repeating: 0.0, count: design.width)
    function[design.constant(group)] = 1
    if level == 0 { function[design.decreased(group)] = 1 }
    if level == 2 { function[design.increased(group)] = 1 }
    for (factor, levels) in adjusted.enumerated() {
      let weight = 1 / Double(max(levels.count, 1))
      if levels.contains(0) { function[design.adjustment(factor)] = weight }
      if levels.contains(2) { function[design.adjustment(factor) + 1] = weight }
    }
    return function
  }

  /// The difference between two levels of a group.
  func difference(group: Int, _ level: Int, _ reference: Int) -> [Double] {
    zip(mean(group: group, level: level), mean(group: group, level: reference)).map { $0 - $1 }
  }

  /// The type III hypothesis: of the exposure, or with groups of its interaction with them.
  ///
  /// Rows are differences from the first level, and from the first group's differences. With empty cells
  /// the rows are a basis of all interaction contrasts among the cells that hold pairs.
  var test: [[Double]] {
    if counts.count == 1 {
      let present = (0..<3).filter { counts[0][$0] > 0 }
      guard let first = present.first else { return [] }
      return present.dropFirst().map { difference(group: 0, $0, first) }
    }
    if counts.allSatisfy({ $0.allSatisfy { $0 > 0 } }) {
      return counts.indices.dropFirst().flatMap { group in
        [1, 2].map { level in
          zip(difference(group: group, level, 0), difference(group: 0, level, 0)).map { $0 - $1 }
        }
      }
    }
    return InteractionSpace(occupied: counts.map { $0.map { $0 > 0 } }).contrasts.map { contrast in
      var function = Array(repeating: 0.0, count: design.width)
      for (cell, weight) in contrast {
        let mean = mean(group: cell.group, level: cell.level)
        for index in function.indices { function[index] += weight * mean[index] }
      }
      return function
    }
  }
}
