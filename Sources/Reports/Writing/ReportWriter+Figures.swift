internal import Design
internal import Evidence
internal import Wording

// The figures that several kinds of report share. Each title says what is seen.
extension ReportWriter {
  /// What kinds of support people gave, and received, at their first log.
  func support(_ bundle: ReportBundle) -> [ReportBlock] {
    let own = bundle.people.filter {
      $0.table == .support && ($0.place == nil || $0.place == bundle.place)
    }
    let kinds = own.map(\.variable).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    func percent(_ kind: String, _ direction: String) -> Double? {
      own.first { $0.variable == kind && $0.category == direction }?.percent
    }
    let rows = kinds.map {
      (kind: $0, given: percent($0, "giving"), received: percent($0, "receiving"))
    }
    guard rows.contains(where: { $0.given != nil || $0.received != nil }) else {
      return [.paragraph(names["support.few"])]
    }
    let most = largest(rows) { $0.given }
    let text = FigureText(
      id: "figure-support",
      title: most.map {
        names[
          "figure.support",
          ["kind": names.support($0.kind), "percent": percentText($0.given ?? 0)]]
      }
        ?? names["figure.support.plain"],
      summary: names[
        "figure.support.base", ["people": Numbers.told(own.first { $0.base != nil }?.base)]],
      notes: rows.contains { $0.given == nil || $0.received == nil }
        ? [words["findings.kept.about", ["smallest": String(bundle.cut.smallest)]]] : [])
    let axis = FigureAxis(
      names["figure.percent"], isPercent: true, covering: 0...10)
    return [
      figure(
        text,
        PairChart(
          axis: axis, rowTitle: names["figure.kind"], first: names["figure.given"],
          second: names["figure.received"],
          rows: rows.map { row in
            PairChart.Row(
              names.support(row.kind), row.given, row.received, instead: names["figure.kept"])
          }))
    ]
  }

  private func percentText(_ value: Double) -> String { names.run(Decimal.text(value, 0) + "%") }

  /// For each of the surest findings the three levels of its model.
  func findingFigures(_ bundle: ReportBundle, most: Int) -> [ReportBlock] {
    var known: Set<[String]> = []
    let shown = found(bundle).filter { known.insert([$0.outcome, $0.exposure]).inserted }
    return shown.prefix(most).enumerated().map { place, finding in
      let levels = bundle.models.filter {
        $0.by == nil && $0.sample == nil && $0.outcome == finding.outcome
          && $0.exposure == finding.exposure
      }
      return figure(
        FigureText(
          id: "figure-finding-\(place + 1)", title: names.sentence(finding),
          summary: finding.test.map { test in
            words[
              "findings.evidence",
              ["pairs": Decimal.count(test.pairs), "people": Decimal.count(test.people)]]
          } ?? ""), changes([IntervalChart.Panel(nil, levels.map(interval))]))
    }
  }

  /// A figure as a piece of the report.
  func figure(_ text: FigureText, _ chart: any FigureChart) -> ReportBlock {
    .figure(.chart(Figure(words, text, chart)))
  }

  /// Mean changes in points, read against no change.
  func changes(_ panels: [IntervalChart.Panel]) -> IntervalChart {
    IntervalChart(
      axis: FigureAxis(
        words["findings.column.mean"], decimals: 1,
        reference: .init(0, words["findings.figure.none"])
      ),
      columns: .init(
        row: words["findings.column.level"], count: words["findings.column.pairs"],
        value: words["findings.column.mean"]), panels: panels)
  }

  /// A level of a model as a row of a figure.
  func interval(_ row: ModelRow) -> IntervalChart.Row {
    IntervalChart.Row(
      names.level(row.level),
      count: row.pairs.map { words["findings.figure.pairs", ["pairs": Decimal.count($0)]] },
      value: row.mean, low: row.low, high: row.high,
      instead: row.pairs == nil ? names["figure.kept"] : names["unknown"])
  }

  /// Who takes part: a bar for each answer.
  func backgroundFigure(_ bundle: ReportBundle) -> [ReportBlock] {
    let panels = ["age", "gender", "location"].compactMap { variable -> BarChart.Panel? in
      let rows = bundle.people.filter {
        $0.table == .background && $0.place == nil && $0.variable == variable
      }
      guard let first = rows.first else { return nil }
      return BarChart.Panel(
        names.variable(first),
        rows.filter { $0.percent != 0 }.map { row in
          BarChart.Row(
            names.category(row, question(row)), [row.percent], instead: names["figure.kept"])
        })
    }
    let told = bundle.people.filter {
      $0.table == .background && $0.place == nil && $0.variable == "age"
        && $0.category != ReportVariable.missing
    }
    guard told.contains(where: { $0.percent != nil }) else { return [] }
    let text = FigureText(
      id: "figure-people",
      title: largest(told) { $0.percent }.map {
        names["figure.people", ["age": names.category($0, question($0))]]
      } ?? names["figure.people.plain"],
      summary: names["people.caption", ["people": Numbers.told(bundle.size.joined)]])
    let axis = FigureAxis(names["figure.joined"], isPercent: true)
    return [
      figure(
        text,
        BarChart(
          axis: axis, rowTitle: names["column.answer"], series: [names["column.people"]],
          panels: panels))
    ]
  }

  /// The row with the largest number, if it is the only one and no other is kept back.
  private func largest<Row>(_ rows: [Row], _ number: (Row) -> Double?) -> Row? {
    let known = rows.compactMap(number)
    guard known.count == rows.count, let most = known.max(), known.count(where: { $0 == most }) == 1
    else { return nil }
    return rows.first { number($0) == most }
  }
}
