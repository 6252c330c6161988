internal import Evidence
internal import Impact

/// Makes what is told of services and costs.
enum EconomicTables {
  /// The tables of an analysis.
  static func told(_ economics: Economics, _ rule: DisclosureRule) -> ReportEconomics {
    let main = economics.main
    return ReportEconomics(
      currency: economics.costs.currency, years: economics.costs.years,
      sources: economics.costs.rows.map(\.source).reduce(into: []) {
        if !$0.contains($1) { $0.append($1) }
      }, unpriced: economics.unpriced.count, notAlwaysAsked: economics.notAlwaysAsked.count,
      changes: main.report.plan.outcomes.enumerated().map { place, name in
        change(name, main.course, place, rule)
      },
      variants: zip(["longest", "capped"], economics.variants).map { name, variant in
        change(name, variant.course, 0, rule)
      },
      models: ModelTables.rows(
        main.report.answers.filter { ["cost", "health_index"].contains($0.outcome) }, rule),
      healthYears: economics.healthYears.map { row($0, rule) })
  }

  private static func change(
    _ name: String, _ course: Course, _ place: Int, _ rule: DisclosureRule
  ) -> EconomicChange {
    var row = EconomicChange(name: name)
    guard course.changes.indices.contains(place) else { return row }
    let change = course.changes[place]
    guard !rule.isSmall(change.change.count) else { return row }
    row.people = rule.rounded(change.change.count)
    (row.first, row.change) = (change.first.mean, change.change.mean)
    (row.low, row.high) = (change.change.interval?.low, change.change.interval?.high)
    return row
  }

  private static func row(_ years: HealthYears, _ rule: DisclosureRule) -> HealthYearsRow {
    var row = HealthYearsRow(
      name: years.path == .held ? "held" : years.discount > 0 ? "discounted" : "straight")
    guard !rule.isSmall(years.gained.count) else { return row }
    row.people = rule.rounded(years.gained.count)
    (row.lived, row.gained) = (years.lived.mean, years.gained.mean)
    (row.low, row.high) = (years.gained.interval?.low, years.gained.interval?.high)
    return row
  }
}
