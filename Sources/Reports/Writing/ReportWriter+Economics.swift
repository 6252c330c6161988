internal import Design
internal import Evidence
internal import Wording

// Services used, and what they cost.
extension ReportWriter {
  /// The whole section: what changed, by what, years weighed by health, and what it cannot say.
  func economics(_ bundle: ReportBundle) -> [ReportBlock] {
    guard let told = bundle.economics else {
      return [.paragraph(names["economics.none"]), .note(names["economics.none.do"])]
    }
    guard told.changes.contains(where: { $0.people != nil }) else {
      return [
        .paragraph(names["economics.few", ["smallest": String(bundle.cut.smallest)]])
      ]
    }
    let prices = [
      names[
        "economics.prices",
        [
          "currency": told.currency,
          "years": names.run(told.years.map(String.init).joined(separator: ", ")),
        ]
      ],
      told.unpriced > 0 ? names["economics.unpriced", ["count": String(told.unpriced)]] : nil,
      told.notAlwaysAsked > 0
        ? names["economics.partly", ["count": String(told.notAlwaysAsked)]] : nil,
    ].compactMap(\.self)
    return [.lead(line(told)), .paragraph(prices.joined(separator: " "))]
      + [.table(changes(told, bundle))] + costFigure(told)
      + [.table(healthYears(told, bundle))]
      + [
        .heading(names["economics.cannot"]),
        .list(["cause", "memory", "few", "own"].map { names["economics.cannot.\($0)"] }),
        .paragraph(names["economics.sources", ["sources": told.sources.joined(separator: "; ")]]),
      ]
  }

  /// The whole in one sentence, for reports that have room for no more.
  func economicsLine(_ bundle: ReportBundle) -> [ReportBlock] {
    [.paragraph(bundle.economics.map(line) ?? names["economics.none"])]
  }

  private func line(_ told: ReportEconomics) -> String {
    guard let cost = told.changes.first, let people = cost.people, let first = cost.first,
      let change = cost.change, let low = cost.low, let high = cost.high
    else { return names["economics.line.few"] }
    let isClear = low > 0 || high < 0
    return names[
      isClear
        ? (change < 0 ? "economics.line.fell" : "economics.line.rose") : "economics.line.open",
      [
        "people": Decimal.count(people), "currency": told.currency,
        "first": names.run(Numbers.text(first, 0)),
        "change": names.run(Numbers.text(abs(change), 0)),
        "low": names.run(Numbers.text(low, 0)), "high": names.run(Numbers.text(high, 0)),
      ]]
  }

  private func changes(_ told: ReportEconomics, _ bundle: ReportBundle) -> ReportTable {
    func row(_ change: EconomicChange, _ heading: String) -> ReportTable.Row {
      guard let people = change.people, let first = change.first, let mean = change.change else {
        return ReportTable.Row(
          heading: heading, cells: Array(repeating: Numbers.kept, count: 3))
      }
      let decimals = change.name == "health_index" ? 3 : 1
      let interval = change.low.flatMap { low in
        change.high.map {
          " (\(Numbers.text(low, decimals)) – \(Numbers.text($0, decimals)))"
        }
      }
      return ReportTable.Row(
        heading: heading,
        cells: [
          Decimal.count(people), Numbers.text(first, decimals),
          names.run(Numbers.text(mean, decimals) + (interval ?? "")),
        ])
    }
    return ReportTable(
      caption: names["economics.changes"],
      columns: [
        names["economics.what"], names["changes.people"], names["changes.first"],
        names["changes.change"],
      ],
      rows: told.changes.map { row($0, measure($0.name, told)) }
        + [ReportTable.Row(heading: names["economics.variants"], isGroup: true)]
        + told.variants.map { row($0, names["economics.variant.\($0.name)"]) },
      note: names["kept", ["smallest": String(bundle.cut.smallest)]])
  }

  private func measure(_ name: String, _ told: ReportEconomics) -> String {
    // Whatever else a programme prices is called by the name of its questions.
    let known = ReportsPhrases.economics.contains("economics.measure.\(name)")
    return known ? names["economics.measure.\(name)", ["currency": told.currency]] : name
  }

  /// The change in cost by change in support, read against no change.
  private func costFigure(_ told: ReportEconomics) -> [ReportBlock] {
    let rows = told.models.filter { $0.outcome == "cost" }
    guard rows.contains(where: { $0.mean != nil }) else { return [] }
    let exposures = rows.map(\.exposure).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let isFound = rows.contains(where: \.isFound)
    let axis = names["economics.axis", ["currency": told.currency]]
    return [
      figure(
        FigureText(
          id: "figure-costs",
          title: names[isFound ? "economics.figure.found" : "economics.figure.none"],
          summary: names["economics.figure.about"]),
        IntervalChart(
          axis: FigureAxis(
            axis, reference: .init(0, words["findings.figure.none"])),
          columns: .init(
            row: words["findings.column.level"], count: words["findings.column.pairs"],
            value: axis),
          panels: exposures.map { exposure in
            .init(
              names.exposure(exposure), rows.filter { $0.exposure == exposure }.map(interval))
          }))
    ]
  }

  private func healthYears(_ told: ReportEconomics, _ bundle: ReportBundle) -> ReportTable {
    ReportTable(
      caption: names["economics.years"],
      columns: [
        names["economics.assumption"], names["changes.people"], names["economics.lived"],
        names["economics.gained"],
      ],
      rows: told.healthYears.map { row in
        let heading = names["economics.years.\(row.name)"]
        guard let people = row.people, let lived = row.lived, let gained = row.gained else {
          return ReportTable.Row(
            heading: heading, cells: Array(repeating: Numbers.kept, count: 3))
        }
        let interval = row.low.flatMap { low in
          row.high.map { " (\(Numbers.text(low, 4)) – \(Numbers.text($0, 4)))" }
        }
        return ReportTable.Row(
          heading: heading,
          cells: [
            Decimal.count(people), Numbers.text(lived, 3),
            names.run(Numbers.text(gained, 4) + (interval ?? "")),
          ])
      }, note: names["economics.years.note"])
  }
}
