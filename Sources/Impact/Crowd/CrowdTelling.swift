internal import Evidence
internal import Identity
internal import Programme
internal import Storage

/// Decides what is told of who takes part.
///
/// Areas are decided together with the programme, and projects within what was decided of their area. Whatever a
/// reader adds and takes away: the people of one project stand in sums of others only with all of their area,
/// and of the area only what is told already is used.
struct CrowdTelling {
  /// The people of an area, or those without one.
  struct Unit {
    let area: PlaceKey?
    /// Its leaves; those of one project together.
    var leaves: [(project: PlaceKey?, sums: CrowdSums)] = []
    var sums: CrowdSums
  }

  let counting: Counting
  let rule: DisclosureRule
  let units: [Unit]
  let everybody: CrowdSums
  /// The longest row of periods in a figure.
  static let mostPeriods = 18

  /// A decision about what is given out.
  ///
  /// - Parameters:
  ///   - told: How many people there are, by leaf.
  ///   - places: The places of the programme; who is in none of them counts for the programme alone.
  ///   - counting: What is counted.
  ///   - rule: What is too few.
  init(_ told: [Leaf: CrowdSums], _ places: Places, _ counting: Counting, _ rule: DisclosureRule) {
    (self.counting, self.rule) = (counting, rule)
    let nobody = CrowdSums(counting.questions, crossing: counting.crossed)
    var units =
      places.areas.map { Unit(area: $0.key, sums: nobody) } + [Unit(area: nil, sums: nobody)]
    let order = told.keys.sorted {
      ($0.area?.rawValue ?? "", $0.project?.rawValue ?? "")
        < ($1.area?.rawValue ?? "", $1.project?.rawValue ?? "")
    }
    var everybody = nobody
    for leaf in order {
      guard let sums = told[leaf] else { continue }
      let unit = units.firstIndex { $0.area == leaf.area } ?? units.count - 1
      let project = leaf.project.flatMap { project in
        places.area(of: project)?.key == units[unit].area ? project : nil
      }
      if let known = units[unit].leaves.firstIndex(where: { $0.project == project }) {
        units[unit].leaves[known].sums.add(sums)
      } else {
        units[unit].leaves.append((project, sums))
      }
      units[unit].sums.add(sums)
      everybody.add(sums)
    }
    (self.units, self.everybody) = (units, everybody)
  }

  /// Everybody, then the areas: the places that are decided first, with their units.
  var columns: [(scope: Scope, units: Set<Int>)] {
    [(.programme, Set(units.indices))]
      + units.indices.compactMap { unit in units[unit].area.map { (.area($0), [unit]) } }
  }

  /// What is told.
  func told() -> ToldCrowd {
    let periods = CrowdPeriods(everybody.months.keys, most: Self.mostPeriods)
    var crowd = ToldCrowd(
      questions: counting.questions, periods: periods.all, places: [:], crossed: [], rule: rule,
      pair: counting.crossed)
    let joined = totals { $0.joined }
    let logged = totals { $0.logged }
    let joinedIn = months(periods, joined, weight: { $0.joined }, number: { $0.joined })
    let logsIn = months(periods, logged, weight: { $0.people }, number: { $0.logs })
    for (place, (scope, _)) in columns.enumerated() {
      let sums = scope == .programme ? everybody : units[place - 1].sums
      crowd.places[scope] = ToldCrowd.Place(
        joined: joined[scope], logged: logged[scope],
        logs: logged[scope] == nil ? nil : rule.rounded(sums.logs), joinedIn: joinedIn[place],
        logsIn: logsIn[place], steps: [], more: sums.more, rows: [], valid: [])
    }
    steps(&crowd)
    answers(&crowd)
    for unit in units { projects(&crowd, of: unit, joined, logged) }
    crowd.crossed = crossed(crowd)
    return crowd
  }

  /// How many people each place is told to have.
  private func totals(_ count: (CrowdSums) -> Int) -> [Scope: Int] {
    PlaceTotals.told(
      units.map { unit in
        PlaceTotals.Unit(
          area: unit.area, leaves: unit.leaves.map { ($0.project, count($0.sums)) })
      }, rule)
  }

  /// For each place and period how many there are.
  ///
  /// - Parameters:
  ///   - periods: The periods.
  ///   - totals: How many people each place is told to have; without that nothing is told by month.
  ///   - weight: How many people a number is about.
  ///   - number: The number itself.
  /// - Returns: The numbers; nil where kept back.
  private func months(
    _ periods: CrowdPeriods, _ totals: [Scope: Int],
    weight: (CrowdSums.Month) -> Int, number: (CrowdSums.Month) -> Int
  ) -> [[Int?]] {
    let width = periods.all.count
    let counts = units.flatMap { unit in
      periods.months.map { months in
        // Over several months the same people come again: as many as in the fullest one there are at least.
        months.map { unit.sums.months[$0].map(weight) ?? 0 }.max() ?? 0
      }
    }
    let cells = columns.flatMap { column in
      periods.all.indices.map { period in Set(column.units.map { $0 * width + period }) }
    }
    let wholes = columns.map { column in
      (
        place: Set(column.units.flatMap { unit in periods.all.indices.map { unit * width + $0 } }),
        isTold: totals[column.scope] != nil
      )
    }
    let told = Disclosure.told(cells, of: counts, rule: rule, after: wholes)
    return columns.enumerated().map { place, column in
      periods.months.enumerated().map { period, months in
        guard totals[column.scope] != nil else { return nil }
        let sum = column.units.reduce(0) { sum, unit in
          sum + months.reduce(0) { $0 + (units[unit].sums.months[$1].map(number) ?? 0) }
        }
        // That nobody joined in a month, or sent a log, says nothing about anybody.
        if sum == 0 { return 0 }
        return told[place * width + period] == nil ? nil : rule.rounded(sum)
      }
    }
  }
}
