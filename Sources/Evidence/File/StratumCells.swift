/// How many people stand behind the sums of a stratum of one outcome.
struct StratumCells {
  /// For each number of pairs `Σ s sᵀ` over the participants with so many.
  private let blocks: [Int: [Double]]
  private let layout: Layout

  /// The cells of one outcome's lane.
  init(_ sums: StratumSums, lane: Int) {
    layout = Layout(factors: sums.people.count / 3)
    blocks = sums.participants.compactMapValues { block in
      block[0][lane] == 0 ? nil : block.map { $0[lane] }
    }
  }

  /// The columns that do not depend on the outcome: the constant and the indicators.
  var indicators: [Int] { [Layout.one] + (3..<layout.width) }

  private func people(_ pairs: Int) -> Int {
    whole((blocks[pairs]?[0] ?? 0) / Double(pairs * pairs))
  }

  /// Cells of too few people: with each number of pairs, and at each level among them.
  func small(_ rule: DisclosureRule) -> [String] {
    var cells: [String] = []
    for pairs in blocks.keys.sorted() {
      let people = people(pairs)
      guard !rule.isSmall(people) else {
        cells.append("participants with \(pairs) pairs: \(abs(people))")
        continue
      }
      for factor in 0..<layout.factors {
        for level in ChangeLevel.allCases {
          let least = leastPeople(pairs, factor, level)
          guard least > 0, rule.isSmall(least) else { continue }
          cells.append("participants with \(pairs) pairs at \(level.name): \(least)")
        }
      }
    }
    return cells
  }

  /// The fewest people who can have the pairs that are at a level.
  ///
  /// With k pairs of a person at the level, Cauchy and Schwarz give `people >= (Σk)² / Σk²`; for one pair
  /// each that is their number.
  private func leastPeople(_ pairs: Int, _ factor: Int, _ level: ChangeLevel) -> Int {
    guard let block = blocks[pairs] else { return 0 }
    let number = Double(pairs)
    let (down, up) = (layout.decreased(factor), layout.increased(factor))
    func sum(_ column: Int) -> Double { block[layout.place(Layout.one, column)] / number }
    func square(_ row: Int, _ column: Int) -> Double { block[layout.place(row, column)] }
    let (total, squares): (Double, Double) =
      switch level {
      case .decreased: (sum(down), square(down, down))
      case .increased: (sum(up), square(up, up))
      case .same:
        (
          block[0] / number - sum(down) - sum(up),
          block[0] + square(down, down) + square(up, up) + 2 * square(down, up)
            - 2 * number * (sum(down) + sum(up))
        )
      }
    guard total > 0.5, squares > 0.5 else { return 0 }
    return whole((total * total / squares - 1e-9).rounded(.up))
  }

  /// Numbers of pairs at which two strata hold other people, too few of them as far as can
  /// be told.
  ///
  /// - Parameters:
  ///   - other: Another stratum.
  ///   - columns: The columns of `v` whose sums would be the same for the same people.
  ///   - rule: What is too few.
  /// - Returns: One line for each number of pairs.
  func difference(from other: StratumCells, _ columns: [Int], _ rule: DisclosureRule) -> [String] {
    Set(blocks.keys).union(other.blocks.keys).sorted().compactMap { pairs in
      let difference = abs(people(pairs) - other.people(pairs))
      guard rule.isSmall(difference), !isSame(as: other, pairs, columns) else { return nil }
      return "others with \(pairs) pairs: \(difference == 0 ? "some" : "\(difference)")"
    }
  }

  private func isSame(as other: StratumCells, _ pairs: Int, _ columns: [Int]) -> Bool {
    for (index, row) in columns.enumerated() {
      for column in columns[index...] {
        let left = blocks[pairs]?[layout.place(row, column)] ?? 0
        let right = other.blocks[pairs]?[other.layout.place(row, column)] ?? 0
        guard abs(left - right) <= 1e-9 * max(1, abs(left), abs(right)) else { return false }
      }
    }
    return true
  }
}
