internal import Evidence

/// Makes the tables of people from what was counted, with small numbers kept back.
struct PeopleTables {
  let counter: ReportCounter
  let places: ReportPlaces
  let rule: DisclosureRule

  /// The rows of tables A4.2 to A4.4 for some places.
  ///
  /// What is told of a place is the same whichever report it stands in: background and starting points are
  /// decided over the areas, support over the projects too.
  func rows() -> [(place: ReportPlaces.Place, row: PeopleRow)] {
    counter.variables.indices.flatMap(rows)
  }

  private func rows(_ variable: Int) -> [(place: ReportPlaces.Place, row: PeopleRow)] {
    let asked = counter.variables[variable]
    let isFine = asked.table == .support
    let shown = isFine ? places.all : places.columns
    let columns = isFine ? counter.leaves.indices.map { Set([$0]) } : areas
    let counts = columns.map { leaves in
      leaves.reduce(into: Array(repeating: 0, count: asked.rows.count + 2)) { sum, leaf in
        for (place, count) in counter.leaves[leaf].rows[variable].enumerated() {
          sum[place] += count
        }
      }
    }
    let totals = shown.map { asked.table == .background ? $0.joined : $0.logged }
    // Those who said nothing are a row of the background. Of the first log they are told of everybody only:
    // by area they are nearly always few, and would take every other number with them.
    let told = ToldTable(
      counts,
      places: shown.map { place in
        Set(columns.indices.filter { columns[$0].isSubset(of: place.leaves) })
      }, totals: totals,
      tellsMissing: shown.map { place in
        asked.table == .start
          ? place.key == nil : asked.table == .background && asked.rows.count > 1
      }, rule)
    return shown.indices.flatMap { place in
      rows(asked, variable, shown[place], totals[place], told, place)
    }
  }

  private func rows(
    _ asked: ReportVariable, _ variable: Int, _ place: ReportPlaces.Place, _ total: Int?,
    _ told: ToldTable, _ index: Int
  ) -> [(place: ReportPlaces.Place, row: PeopleRow)] {
    let name = place.key == nil ? nil : place.name
    func row(_ category: String) -> PeopleRow {
      PeopleRow(
        table: asked.table, variable: asked.name, category: category, place: name, base: total,
        missing: told.missing[index], valid: told.valid[index])
    }
    let open = asked.rows == [ReportVariable.mean] ? means(variable) : []
    var rows: [PeopleRow] = asked.rows.enumerated().map { number, category in
      var row = row(category)
      if category == ReportVariable.mean {
        let moments = moments(place.leaves, variable)
        guard total != nil, open.contains(place.leaves) else { return row }
        (row.mean, row.sd) = (moments.mean, moments.deviation)
      } else {
        row.count = told.rows[index][number]
      }
      return row
    }
    if asked.table == .background, asked.rows.count > 1 {
      var row = row(ReportVariable.missing)
      row.count = told.missing[index]
      rows.append(row)
    }
    return rows.map { (place, $0) }
  }

  private func moments(_ leaves: Set<Int>, _ variable: Int) -> Moments {
    leaves.sorted().reduce(into: Moments()) { $0.add(counter.leaves[$1].numbers[variable]) }
  }

  /// The places whose mean is told: those whose number of answers could be, beside the others.
  ///
  /// So no mean of too few people is left over when some are taken from everybody's.
  private func means(_ variable: Int) -> [Set<Int>] {
    let counts = areas.map { moments($0, variable).count }
    let told = Disclosure.list(counts, rule: rule)
    let open = zip(areas, told.groups).filter { $0.1 != .kept }.map(\.0)
    return open + (told.all == .kept ? [] : [Set(counter.leaves.indices)])
  }

  /// The leaves of each area, and of everybody who has none.
  private var areas: [Set<Int>] {
    let known = places.columns.filter(\.isArea).map(\.leaves)
    let rest = Set(counter.leaves.indices).subtracting(known.reduce(into: []) { $0.formUnion($1) })
    return known + (rest.isEmpty ? [] : [rest])
  }
}
