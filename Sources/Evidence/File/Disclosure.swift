/// A refusal to write sums that would tell of single people.
public struct DisclosureError: Error, Equatable, CustomStringConvertible {
  /// The fewest people a cell may tell of.
  public let threshold: Int
  /// The cells that tell of fewer, in words.
  public let cells: [String]

  /// What to tell the person.
  public var description: String {
    let shown = cells.prefix(3).joined(separator: "; ")
    let more = cells.count > 3 ? "; and \(cells.count - 3) more" : ""
    return
      "not written: \(cells.count) cells would tell of fewer than \(threshold) people: \(shown)\(more). "
      + "Use --first-pairs N to count no more than N pairs of each participant, or a plan with fewer "
      + "subgroups or exposures."
  }
}

extension Summaries {
  /// The cells from which fewer people than the threshold could be read, in words.
  ///
  /// Examined are, for every outcome and exposure: the participants with each number of pairs; those in
  /// each group; those in no group, who are what is left when the groups are taken from everybody; those
  /// at each level of change; and those whom one exposure's sums hold and another's do not.
  ///
  /// - Parameter threshold: The fewest people a cell may tell of, or none.
  /// - Returns: One line for each cell.
  public func disclosiveCells(threshold: Int) -> [String] {
    var cells: [String] = []
    for (index, outcome) in plan.outcomes.enumerated() {
      let pack = packs[index / 8]
      let lane = index % 8
      var first: PeopleCells?
      for (family, exposure) in zip(pack.families, plan.exposures) {
        let place = "\(outcome) by \(exposure.name)"
        let total = PeopleCells(family.total, lane: lane)
        cells += total.small(threshold).map { "\(place), \($0)" }
        for (grouping, groups) in family.groups.enumerated() {
          let name = plan.groupings[grouping].name
          var rest = total
          for (group, sums) in groups.enumerated() {
            let people = PeopleCells(sums, lane: lane)
            cells += people.small(threshold).map {
              "\(place), \(name) \(labels[grouping][group]), \($0)"
            }
            rest.subtract(people)
          }
          if !groups.isEmpty {
            cells += rest.smallCounts(threshold).map { "\(place), no \(name) given, \($0)" }
          }
        }
        if let first {
          var difference = first
          difference.subtract(total)
          cells += difference.smallCounts(threshold).map {
            "\(place), against \(plan.exposures[0].name), \($0)"
          }
        } else {
          first = total
        }
      }
    }
    return cells
  }
}

/// How many people stand behind the sums of a stratum.
struct PeopleCells {
  /// For each number of pairs the participants with so many.
  private var byPairs: [Int: Int]
  /// For each level of each factor the people with a pair at it.
  private let byLevel: [Int]

  /// The people of one outcome.
  init(_ sums: StratumSums, lane: Int) {
    byPairs = sums.participants.compactMapValues { block in
      block[0][lane] == 0 ? nil : 1
    }
    for (pairs, block) in sums.participants where byPairs[pairs] != nil {
      byPairs[pairs] = whole(block[0][lane] / Double(pairs * pairs))
    }
    byLevel = sums.people.map { whole($0[lane]) }
  }

  /// Takes other people away.
  mutating func subtract(_ other: PeopleCells) {
    for (pairs, people) in other.byPairs { byPairs[pairs, default: 0] -= people }
  }

  /// Cells of too few people, among the numbers of pairs and the levels.
  func small(_ threshold: Int) -> [String] {
    smallCounts(threshold)
      + byLevel.enumerated().filter { $1 > 0 && $1 < threshold }.map { place, people in
        let level = ChangeLevel(rawValue: place % 3)?.name ?? ""
        return "people at \(level): \(people)"
      }
  }

  /// Cells of too few people among the numbers of pairs, on either side of a difference.
  func smallCounts(_ threshold: Int) -> [String] {
    byPairs.sorted { $0.key < $1.key }.filter { $0.value != 0 && abs($0.value) < threshold }.map {
      "participants with \($0.key) pairs: \(abs($0.value))"
    }
  }
}
