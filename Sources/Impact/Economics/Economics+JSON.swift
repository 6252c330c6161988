internal import Evidence
internal import LineJSON

extension Economics {
  /// The economics as one JSON object.
  public var json: String {
    let prices = costs.rows.map { row in
      JSON.object([
        ("item", .text(row.item)), ("price", .optional(row.price)), ("unit", .text(row.unit)),
        ("year", .integer(row.year)), ("source", .text(row.source)),
      ])
    }
    let years = healthYears.map { years in
      JSON.object([
        ("path", .text(years.path.rawValue)), ("discount", .optional(years.discount)),
        ("people", .integer(years.gained.count)), ("years", .optional(years.personYears)),
        ("lived", .optional(years.lived.mean)), ("gained", .optional(years.gained.mean)),
        ("gained_low", .optional(years.gained.interval?.low)),
        ("gained_high", .optional(years.gained.interval?.high)),
      ])
    }
    let head = JSON.object([
      ("currency", .text(costs.currency)), ("prices", .list(prices)),
      ("unpriced", .list(unpriced.map { .text($0) })),
      ("not_always_asked", .list(notAlwaysAsked.map { .text($0) })),
      ("health_years", .list(years)),
    ]).line
    let analyses = ([main] + variants).map { analysis in
      "{\"title\":\(JSON.text(analysis.title).line),\"change\":\(analysis.report.json),"
        + "\"course\":\(analysis.course.json())}"
    }
    return head.dropLast() + ",\"analyses\":[\(analyses.joined(separator: ","))]}"
  }
}
