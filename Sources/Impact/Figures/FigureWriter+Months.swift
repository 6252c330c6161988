public import Design
internal import Evidence

// How many people joined, and how many logs were sent, by month and by area.
extension FigureWriter {
  /// What is counted by month.
  public enum Counted: String, CaseIterable, Sendable {
    /// People who joined.
    case joined
    /// Logs.
    case logs
  }

  /// How many there were in each period, in one place.
  ///
  /// - Parameters:
  ///   - counted: What is counted.
  ///   - crowd: What may be told.
  ///   - scope: The programme or an area.
  /// - Returns: The figure; nil where nothing of it may be told.
  public func months(_ counted: Counted, _ crowd: ToldCrowd, in scope: Scope) -> Figure? {
    guard let place = crowd.places[scope], let total = total(counted, place) else { return nil }
    let values = values(counted, place)
    guard !values.isEmpty else { return nil }
    let most = values.enumerated().filter { $0.element ?? 0 > 0 }
      .max { ($0.element ?? 0, $1.offset) < ($1.element ?? 0, $0.offset) }
    let title =
      most.map { index, count in
        say(
          "\(counted.rawValue).title",
          ["period": name(crowd.periods[index]), "count": Decimal.count(count ?? 0)])
      } ?? say("\(counted.rawValue).plain")
    return Figure(
      words,
      FigureText(
        id: counted.rawValue, title: title,
        summary: say("\(counted.rawValue).text", ["count": Decimal.count(total)]),
        notes: keptNote(crowd.rule, values.contains(nil), sign: true)),
      chart(counted, crowd, [.init("", values.map { $0.map(Double.init) })]))
  }

  /// The same for every area beside each other, in the order in which they are given.
  ///
  /// - Parameters:
  ///   - counted: What is counted.
  ///   - crowd: What may be told.
  ///   - areas: The areas and what they are called.
  /// - Returns: The figure; nil where fewer than two areas may be told.
  public func areas(
    _ counted: Counted, _ crowd: ToldCrowd, _ areas: [(scope: Scope, name: String)]
  ) -> Figure? {
    let told = areas.compactMap { area in
      crowd.places[area.scope].flatMap { place in
        total(counted, place) == nil ? nil : (name: area.name, values: values(counted, place))
      }
    }
    // A panel in which no column is told would be empty.
    let shown = told.filter { $0.values.contains { $0 ?? 0 > 0 } }
    guard shown.count > 1,
      let first = crowd.periods.first, let last = crowd.periods.last
    else {
      return nil
    }
    let isKept = told.count < areas.count || told.contains { $0.values.contains(nil) }
    return Figure(
      words,
      FigureText(
        id: "\(counted.rawValue)-areas",
        title: say("\(counted.rawValue).areas.title", ["count": "\(told.count)"]),
        summary: say("areas.text", ["first": name(first), "last": name(last)])
          + (shown.count < told.count
            ? " " + say("areas.few", ["count": "\(told.count - shown.count)"]) : ""),
        notes: keptNote(crowd.rule, isKept, sign: true) + [say("areas.note")]),
      chart(
        counted, crowd,
        shown.map { .init($0.name, $0.values.map { $0.map(Double.init) }) }))
  }

  private func chart(
    _ counted: Counted, _ crowd: ToldCrowd, _ panels: [ColumnChart.Panel]
  ) -> ColumnChart {
    ColumnChart(
      axis: FigureAxis(say("\(counted.rawValue).axis")), steps: crowd.periods.map(name),
      stepTitle: say("period"), instead: kept, panels: panels)
  }

  private func total(_ counted: Counted, _ place: ToldCrowd.Place) -> Int? {
    counted == .joined ? place.joined : place.logs
  }

  private func values(_ counted: Counted, _ place: ToldCrowd.Place) -> [Int?] {
    counted == .joined ? place.joinedIn : place.logsIn
  }
}
