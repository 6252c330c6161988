extension Summaries {
  /// Sums of values in units as sums of values in points.
  ///
  /// - Parameter units: For each outcome how many units make a point.
  /// - Returns: The summaries in points.
  func inPoints(units: [Double]) -> Summaries {
    var scaled = self
    scaled.pivots = zip(pivots, units).map { $0 / $1 }
    for pack in packs.indices {
      var part = Lanes(repeating: 1)
      for lane in 0..<8 where 8 * pack + lane < units.count {
        part[lane] = 1 / units[8 * pack + lane]
      }
      scaled.packs[pack].changes.sum *= part
      scaled.packs[pack].changes.squares *= part * part
      for family in packs[pack].families.indices {
        let layout = packs[pack].families[family].layout
        scaled.packs[pack].families[family].total.scale(by: part, layout: layout)
        for grouping in packs[pack].families[family].groups.indices {
          for group in packs[pack].families[family].groups[grouping].indices {
            scaled.packs[pack].families[family].groups[grouping][group]
              .scale(by: part, layout: layout)
          }
        }
      }
    }
    return scaled
  }
}

extension StratumSums {
  /// Measures the outcome and its change in larger units: x and y are multiplied by a part of one.
  fileprivate mutating func scale(by part: Lanes, layout: Layout) {
    func factor(_ column: Int) -> Lanes {
      column == Layout.start || column == Layout.change ? part : Lanes(repeating: 1)
    }
    var factors: [Lanes] = []
    for row in 0..<layout.width {
      for column in row..<layout.width { factors.append(factor(row) * factor(column)) }
    }
    for place in factors.indices { rows[place] *= factors[place] }
    for key in Array(participants.keys) {
      guard var block = participants[key] else { continue }
      for place in factors.indices { block[place] *= factors[place] }
      participants[key] = block
    }
  }
}
