/// Why two summaries do not add up.
public enum MergeError: Error, Equatable, CustomStringConvertible {
  /// They were made by different plans; what differs.
  case differentPlans(String)

  /// What to tell the person.
  public var description: String {
    switch self {
    case .differentPlans(let what):
      "these summaries were made with different plans (\(what)): make both with the same plan"
    }
  }
}

extension Summaries {
  /// Adds the participants of other summaries.
  ///
  /// - Parameter other: Summaries of other people, by the same plan.
  /// - Throws: `MergeError` when the plans differ.
  public mutating func add(_ other: Summaries) throws(MergeError) {
    try combine(other, sign: 1)
  }

  /// Takes participants away that had been added before.
  ///
  /// - Parameter other: Their summaries, by the same plan.
  /// - Throws: `MergeError` when the plans differ.
  public mutating func subtract(_ other: Summaries) throws(MergeError) {
    try combine(other, sign: -1)
  }

  private mutating func combine(_ other: Summaries, sign: Int) throws(MergeError) {
    if plan.outcomes != other.plan.outcomes { throw .differentPlans("outcomes") }
    if plan.exposures != other.plan.exposures { throw .differentPlans("exposures") }
    if plan.adjust != other.plan.adjust { throw .differentPlans("adjustments") }
    if plan.groupings != other.plan.groupings { throw .differentPlans("groupings") }
    let other = other.measured(from: pivots)
    var positions: [[Int]] = []
    for grouping in labels.indices {
      var places = Dictionary(
        labels[grouping].enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      positions.append(
        other.labels[grouping].map { label in
          if let place = places[label] { return place }
          let place = labels[grouping].count
          places[label] = place
          labels[grouping].append(label)
          return place
        })
    }
    let sizes = labels.map(\.count)
    for pack in packs.indices {
      packs[pack].changes.add(other.packs[pack].changes, sign: Double(sign))
      for family in packs[pack].families.indices {
        packs[pack].families[family].add(
          other.packs[pack].families[family], positions: positions, sizes: sizes,
          sign: Double(sign))
      }
    }
    counts.add(other.counts, sign: sign)
  }

  /// The same summaries with the outcomes at the start measured from other points.
  func measured(from pivots: [Double]) -> Summaries {
    guard pivots != self.pivots else { return self }
    var moved = self
    moved.pivots = pivots
    for pack in packs.indices {
      var shift = Lanes.zero
      for lane in 0..<8 where 8 * pack + lane < pivots.count {
        shift[lane] = self.pivots[8 * pack + lane] - pivots[8 * pack + lane]
      }
      for index in packs[pack].families.indices {
        let layout = packs[pack].families[index].layout
        moved.packs[pack].families[index].total.shiftStart(by: shift, layout: layout)
        for grouping in packs[pack].families[index].groups.indices {
          for group in packs[pack].families[index].groups[grouping].indices {
            moved.packs[pack].families[index].groups[grouping][group]
              .shiftStart(by: shift, layout: layout)
          }
        }
      }
    }
    return moved
  }
}
