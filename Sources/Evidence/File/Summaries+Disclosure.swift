extension Summaries {
  /// The cells from which too few people could be read, in words.
  ///
  /// Examined are the people behind every number of a file and behind every difference of two numbers that
  /// go together: for each outcome, exposure and group the participants with each number of pairs, and
  /// those of them at each level of change; those in no group, who are left when the groups are taken from
  /// everybody; and those whom the sums of one exposure or outcome hold and those of another do not, each
  /// with every other. Where sums differ and the people cannot be told apart by their number, nothing is
  /// written either.
  ///
  /// - Parameter rule: What is too few.
  /// - Returns: One line for each cell.
  public func disclosiveCells(_ rule: DisclosureRule) -> [String] {
    var cells: [String] = []
    let families = Family.all(of: plan)
    for (name, strata) in allStrata {
      for outcome in plan.outcomes.indices {
        let own = families.indices.map { strata($0, outcome) }
        for (exposure, stratum) in own.enumerated() {
          guard let stratum else { continue }
          let place = place(outcome, exposure) + name
          cells += stratum.small(rule).map { "\(place), \($0)" }
          for (other, second) in own.enumerated().dropFirst(exposure + 1) {
            guard let second else { continue }
            let shared = families[exposure].sharedColumns(with: families[other])
            cells += stratum.difference(from: second, shared, rule).map {
              "\(place), against \(plan.exposures[other].title), \($0)"
            }
          }
          for other in plan.outcomes.indices.dropFirst(outcome + 1) {
            guard let second = strata(exposure, other) else { continue }
            cells += stratum.difference(from: second, stratum.indicators, rule).map {
              "\(place), against \(plan.outcomes[other]), \($0)"
            }
          }
        }
      }
    }
    return cells + leftOver(rule) + unexposed(rule)
  }

  private func place(_ outcome: Int, _ exposure: Int) -> String {
    "\(plan.outcomes[outcome]) by \(plan.exposures[exposure].title)"
  }

  /// Everybody and every group: what each is called, and its sums of an exposure and outcome.
  private var allStrata: [(String, (Int, Int) -> StratumCells?)] {
    let everybody: (Int, Int) -> StratumCells? = { exposure, outcome in
      StratumCells(self.packs[outcome / 8].families[exposure].total, lane: outcome % 8)
    }
    var strata = [("", everybody)]
    for (grouping, names) in labels.enumerated() {
      for (group, label) in names.enumerated() {
        strata.append(
          (
            ", \(plan.groupings[grouping].name) \(label)",
            { exposure, outcome in
              let groups = self.packs[outcome / 8].families[exposure].groups[grouping]
              guard group < groups.count else { return nil }
              return StratumCells(groups[group], lane: outcome % 8)
            }
          ))
      }
    }
    return strata
  }

  /// The people of no group, who are what is left when the groups are taken from everybody.
  private func leftOver(_ rule: DisclosureRule) -> [String] {
    var cells: [String] = []
    for outcome in plan.outcomes.indices {
      for (exposure, family) in packs[outcome / 8].families.enumerated() {
        for (grouping, groups) in family.groups.enumerated() where !groups.isEmpty {
          var rest = family.total
          for group in groups { rest.add(group, sign: -1) }
          cells += StratumCells(rest, lane: outcome % 8).small(rule).map {
            "\(place(outcome, exposure)), no \(plan.groupings[grouping].name) given, \($0)"
          }
        }
      }
    }
    return cells
  }

  /// The people with changes of an outcome that an exposure's sums do not hold.
  private func unexposed(_ rule: DisclosureRule) -> [String] {
    var cells: [String] = []
    for outcome in plan.outcomes.indices {
      let pack = packs[outcome / 8]
      let lane = outcome % 8
      for (exposure, family) in pack.families.enumerated() {
        let missing = whole(pack.changes.count[lane] - family.total.rows[0][lane])
        // At least so many people, if each has as many pairs as the one with the most.
        let most = max(family.total.participants.keys.max() ?? 1, 1)
        guard missing > 0, rule.isSmall((missing + most - 1) / most) else { continue }
        cells.append("\(place(outcome, exposure)), pairs without \(plan.exposures[exposure].title)")
      }
    }
    return cells
  }
}

extension Family {
  /// The columns of `v` that two families share: the constant, start, change, and adjustments both have.
  func sharedColumns(with other: Family) -> [Int] {
    let shared = zip(factors, other.factors).prefix { $0 == $1 }.count
    return Array(0..<(3 + 2 * shared))
  }
}
