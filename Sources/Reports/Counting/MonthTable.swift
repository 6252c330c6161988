internal import Evidence

/// Makes the table of first logs, second logs and so on by area (A4.1).
///
/// Whoever has a third log has a second too. So the people are told apart by how many logs they have, and
/// each number is the sum of those with that many and more.
struct MonthTable {
  let counter: ReportCounter
  let places: ReportPlaces
  let rule: DisclosureRule

  /// For each place and month a row.
  func rows() -> [(place: ReportPlaces.Place, row: MonthRow)] {
    let shown = places.columns
    let columns = shown.indices.dropFirst().map { shown[$0].leaves }
    let rest = Set(counter.leaves.indices).subtracting(
      columns.reduce(into: Set<Int>()) { $0.formUnion($1) })
    let areas = columns + (rest.isEmpty ? [] : [rest])
    var people: [Int] = []
    var blocks: [[Int?]] = []
    for leaves in areas {
      blocks.append(
        (1...ReportCounter.months).map { logs in
          let count = leaves.reduce(0) { $0 + counter.leaves[$1].byLogs[logs] }
          guard count > 0 else { return nil }
          people.append(count)
          return people.count - 1
        })
    }
    func cell(_ place: ReportPlaces.Place, from month: Int) -> PeopleCell {
      PeopleCell(
        Set(
          areas.indices.filter { areas[$0].isSubset(of: place.leaves) }
            .flatMap { blocks[$0][(month - 1)...].compactMap(\.self) }))
    }
    let open = shown.filter { $0.logged != nil }
    let months = Array(1...ReportCounter.months)
    let distinct = open.flatMap { place in months.map { cell(place, from: $0) } }
      .reduce(into: [PeopleCell]()) { all, cell in
        if !cell.blocks.isEmpty, !all.contains(cell) { all.append(cell) }
      }
    let earlier = Disclosure.Edition(
      open.map { cell($0, from: 1) }, told: open.map { .people($0.logged ?? 0) })
    let told = Dictionary(
      uniqueKeysWithValues: zip(
        distinct, Disclosure(people: people, rule: rule).told(distinct, after: [earlier])))
    return months.flatMap { month in
      let logs = shown.map { place in
        place.logged == nil ? nil : told[cell(place, from: month)]?.number
      }
      return versions(month, shown, areas, logs)
    }
  }

  /// How many of the logs of a month are of either version, where the month itself is told.
  private func versions(
    _ month: Int, _ shown: [ReportPlaces.Place], _ areas: [Set<Int>], _ logs: [Int?]
  ) -> [(place: ReportPlaces.Place, row: MonthRow)] {
    let counts = areas.map { leaves in
      let all = leaves.reduce(0) { $0 + counter.leaves[$1].byLogs[month...].reduce(0, +) }
      let quarterly = leaves.reduce(0) { $0 + counter.leaves[$1].quarterly[month - 1] }
      return [quarterly, all - quarterly, 0, 0]
    }
    let told = ToldTable(
      counts,
      places: shown.map { place in
        Set(areas.indices.filter { areas[$0].isSubset(of: place.leaves) })
      }, totals: logs, tellsMissing: shown.map { _ in false }, rule)
    return shown.indices.map { place in
      (
        shown[place],
        MonthRow(
          place: shown[place].key == nil ? nil : shown[place].name, month: month,
          logs: logs[place], quarterly: told.rows[place][0], monthly: told.rows[place][1])
      )
    }
  }
}
