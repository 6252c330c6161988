internal import Evidence
internal import Impact

/// How many people of each place are told to have sent more than one log: of all places together, so that no two
/// reports give away what a third keeps back.
///
/// Of the programme and its areas it is a row of the table of logs (A4.1); of projects it is told within that.
struct ReturnedPeople {
  let rule: DisclosureRule
  private let told: [Scope: Int]

  init(
    _ counter: ReportCounter, _ places: ReportPlaces,
    _ months: [(place: ReportPlaces.Place, row: MonthRow)], _ rule: DisclosureRule
  ) {
    self.rule = rule
    var told: [Scope: Int] = [:]
    for (place, row) in months where row.month == 2 { told[place.scope] = row.logs }
    let wide = told
    let table = ToldTable(
      counter.leaves.map { leaf in
        let returned = leaf.byLogs[2...].reduce(0, +)
        return [returned, leaf.logged - returned, 0]
      }, places: places.all.map(\.leaves), totals: places.all.map(\.logged),
      tellsMissing: places.all.map { _ in false },
      after: places.all.indices.filter { places.all[$0].key == nil || places.all[$0].isArea }.map {
        ToldTable.Earlier(
          place: $0, rows: [0], isTold: wide[places.all[$0].scope] != nil)
      }, rule)
    for (place, rows) in zip(places.all, table.rows) where place.key != nil && !place.isArea {
      told[place.scope] = rows[0]
    }
    self.told = told
  }

  /// What is told of a place; nil where it is kept back.
  subscript(place: ReportPlaces.Place) -> Int? { told[place.scope] }
}
