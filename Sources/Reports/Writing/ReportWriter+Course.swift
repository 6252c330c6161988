internal import Design
internal import Evidence
internal import Instruments
internal import Wording

// How outcomes went over time, drawn.
extension ReportWriter {
  /// The change of every outcome from first to last log, each as a part of its own scale.
  ///
  /// Scales are of different lengths; so a point of one is not a point of another.
  func changeFigure(_ bundle: ReportBundle) -> [ReportBlock] {
    let told = bundle.changes.filter { $0.people != nil && $0.change != nil }
    guard !told.isEmpty else { return [] }
    let rose = told.filter { $0.low ?? 0 > 0 }.count
    let fell = told.filter { $0.high ?? 0 < 0 }.count
    let text = FigureText(
      id: "figure-changes",
      title: names[
        "figure.changes.\(Self.moved(rose, fell))",
        ["rose": String(rose), "fell": String(fell), "all": String(bundle.changes.count)]],
      summary: names["figure.changes.about"])
    let rows = bundle.changes.map { row in
      let part = library.range(of: row.outcome).map { 100 / ($0.upperBound - $0.lowerBound) }
      func scaled(_ value: Double?) -> Double? { value.flatMap { v in part.map { v * $0 } } }
      return IntervalChart.Row(
        names.outcome(row.outcome),
        count: row.people.map { names["figure.count", ["people": Decimal.count($0)]] },
        value: row.people == nil ? nil : scaled(row.change), low: scaled(row.low),
        high: scaled(row.high), instead: names["figure.kept"])
    }
    return [
      figure(
        text,
        IntervalChart(
          axis: FigureAxis(
            names["figure.changes.axis"], decimals: 1,
            reference: .init(0, words["findings.figure.none"])),
          columns: .init(
            row: names["changes.outcome"], count: names["changes.people"],
            value: names["figure.changes.axis"]), panels: [.init(nil, rows)]))
    ]
  }

  /// Which title tells how many rose and how many fell.
  private static func moved(_ rose: Int, _ fell: Int) -> String {
    switch (rose > 0, fell > 0) {
    case (true, true): "both"
    case (true, false): "rose"
    case (false, true): "fell"
    case (false, false): "none"
    }
  }

  /// The mean of each outcome by month since the first log.
  func courseFigure(_ bundle: ReportBundle) -> [ReportBlock] {
    guard let courses = bundle.courses, !courses.isEmpty else { return [] }
    let last = courses.map(\.month).max() ?? 1
    let outcomes = courses.map(\.outcome).reduce(into: [String]()) {
      if $0.last != $1 { $0.append($1) }
    }
    let panels = outcomes.map { outcome in
      CourseChart.Panel(
        names.outcome(outcome),
        axis: FigureAxis(names["figure.course.axis"], decimals: 1),
        points: (1...last).map { month in
          let row = courses.first { $0.outcome == outcome && $0.month == month }
          return CourseChart.Point(
            row?.mean, low: row?.low, high: row?.high,
            count: row.map { names["figure.about", ["people": Decimal.count($0.people)]] } ?? "")
        })
    }
    // As on the page of figures, a title tells what is clear: the ranges at both ends do not meet.
    let ends = outcomes.compactMap { outcome in
      let own = courses.filter { $0.outcome == outcome }.sorted { $0.month < $1.month }
      return own.first.flatMap { first in own.last.map { (first: first, last: $0) } }
    }
    let moved = Self.moved(
      ends.count { $0.last.low > $0.first.high }, ends.count { $0.last.high < $0.first.low })
    let text = FigureText(
      id: "figure-course",
      title: names[
        "figure.course.\(moved)",
        [
          "rose": String(ends.count { $0.last.low > $0.first.high }),
          "fell": String(ends.count { $0.last.high < $0.first.low }), "all": String(ends.count),
          "month": String(last),
        ]],
      summary: names["figure.course.about", ["smallest": String(bundle.cut.smallest)]])
    return [
      figure(
        text,
        CourseChart(
          steps: (1...last).map(String.init),
          stepTitle: names["figure.course.month"],
          columns: .init(
            panel: names["changes.outcome"], step: names["figure.course.month"],
            count: names["column.people"], value: names["mean.alone"]), panels: panels))
    ]
  }

  /// The models of groups that differ, a panel for each group.
  func subgroupFigures(_ blocks: [[ModelRow]], most: Int) -> [ReportBlock] {
    blocks.prefix(most).enumerated().compactMap { place, rows in
      guard let first = rows.first, let by = first.by else { return nil }
      let groups = rows.compactMap(\.group).reduce(into: [String]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      // More panels than fit on a page tell less than the table.
      guard groups.count <= 5 else { return nil }
      let text = FigureText(
        id: "figure-group-\(place + 1)",
        title: surest(rows).map { row in
          names[
            "figure.group.found",
            [
              "group": row.group.map { names.group($0, of: by) } ?? "",
              "finding": names.sentence(row),
            ]]
        }
          ?? names[
            "figure.group",
            [
              "grouping": names.grouping(by), "outcome": names.outcome(first.outcome),
              "exposure": names.exposure(first.exposure),
            ]], summary: names["figure.group.about"])
      // A group of which nothing is told stands in the table, where it is said so.
      let told = groups.filter { group in
        rows.contains { $0.group == group && $0.pairs != nil }
      }
      return figure(
        text,
        changes(
          told.map { group in
            .init(names.group(group, of: by), rows.filter { $0.group == group }.map(interval))
          }))
    }
  }

  /// The finding that lies farthest from no change, by the width of its interval.
  private func surest(_ rows: [ModelRow]) -> ModelRow? {
    func distance(_ row: ModelRow) -> Double {
      guard let mean = row.mean, let low = row.low, let high = row.high, high > low else {
        return 0
      }
      return abs(mean) / (high - low)
    }
    return rows.filter(\.isFound).max { distance($0) < distance($1) }
  }
}
