// The full report: what is in the four pages, then all tables, methods and limits.
extension ReportWriter {
  func full(_ bundle: ReportBundle) -> [ReportSection] {
    [
      ReportSection(nil, [.lead(names["lead"]), sizes(bundle)]),
      ReportSection(
        names["found.title"], findings(bundle, most: 12) + findingFigures(bundle, most: 4)),
      ReportSection(
        names["changes.title"], changes(bundle) + changeFigure(bundle) + courseFigure(bundle),
        isOnNewPage: true),
      ReportSection(names["people.title"], backgroundFigure(bundle), isOnNewPage: true),
      ReportSection(names["support.title"], support(bundle)),
      ReportSection(names["economics.title"], economics(bundle), isOnNewPage: true),
      ReportSection(names["limits.title"], limits + own(bundle)),
      ReportSection(names["method.title"], method, isOnNewPage: true),
    ] + tables(bundle) + [
      ReportSection(names["made.title"], [made(bundle)], isOnNewPage: true)
    ]
  }

  /// How it was done, in a page.
  var method: [ReportBlock] {
    ["who", "logs", "pairs", "model", "finding", "many", "small"].flatMap { part in
      [ReportBlock.heading(names["method.\(part)"]), .paragraph(names["method.\(part).text"])]
    }
  }

  /// The tables in the form of the published appendix.
  func tables(_ bundle: ReportBundle) -> [ReportSection] {
    var sections = [
      wide("A4.1", [.table(months(bundle))]),
      wide("A4.2", [.table(people(bundle, .background))]),
      wide("A4.3", [.table(people(bundle, .start))]),
      wide("A4.4", [.table(people(bundle, .support))]),
    ]
    sections += PublishedExposure.tables.map { name in
      wide(name, [.table(changeTable(bundle, name))])
    }
    return sections + subgroups(bundle) + samples(bundle)
  }

  private func wide(_ table: String, _ blocks: [ReportBlock]) -> ReportSection {
    ReportSection(names["table.\(table)"], blocks, isOnNewPage: true, isWide: true)
  }

  /// The places side by side, in the order of their names, then everybody.
  private func columns(_ bundle: ReportBundle) -> [String?] { bundle.areas + [nil] }

  private func heads(
    _ bundle: ReportBundle, _ base: (String?) -> Int?
  ) -> [String] {
    columns(bundle).map { "\($0 ?? names["total"]) (n = \(Numbers.told(base($0))))" }
  }

  private func note(_ bundle: ReportBundle) -> String {
    names["kept", ["smallest": String(bundle.cut.smallest)]]
  }

  private func months(_ bundle: ReportBundle) -> ReportTable {
    let places = columns(bundle)
    let numbers = Array(1...ReportCounter.months)
    return ReportTable(
      caption: names["table.A4.1.note"],
      columns: [names["column.area"]]
        + numbers.map { $0 == ReportCounter.months ? "\($0)+" : String($0) },
      rows: places.map { place in
        ReportTable.Row(
          heading: place ?? names["total"],
          cells: numbers.map { month in
            let row = bundle.months.first { $0.place == place && $0.month == month }
            guard let logs = row?.logs else { return Numbers.kept }
            guard let quarterly = row?.quarterly, let monthly = row?.monthly else {
              return String(logs)
            }
            return names.run("\(logs) (\(quarterly)/\(monthly))")
          })
      }, note: note(bundle))
  }

  private func people(_ bundle: ReportBundle, _ table: PeopleRow.Table) -> ReportTable {
    let all = bundle.people.filter { $0.table == table }
    let totals = all.filter { $0.place == nil }
    var rows: [ReportTable.Row] = []
    var last = ""
    for total in totals {
      let row = all.filter { $0.variable == total.variable && $0.category == total.category }
      let isAlone = totals.count { $0.variable == total.variable } == 1
      if !isAlone, total.variable != last {
        rows.append(ReportTable.Row(heading: names.variable(total), isGroup: true))
      }
      last = total.variable
      let category = names.category(total, question(total))
      let heading =
        !isAlone
        ? category
        : total.category == ReportVariable.mean
          ? "\(names.variable(total)), \(names["mean"])" : names.variable(total)
      rows.append(
        ReportTable.Row(
          heading: heading,
          cells: columns(bundle).map { place in cell(row.first { $0.place == place }) }))
    }
    return ReportTable(
      caption: names["table.\(table.rawValue).note"],
      columns: [names["column.answer"]]
        + heads(bundle) { place in all.first { $0.place == place }?.base },
      rows: rows, note: note(bundle))
  }

  private func cell(_ row: PeopleRow?) -> String {
    guard let row else { return Numbers.kept }
    if row.category == ReportVariable.mean {
      guard let mean = row.mean else { return Numbers.kept }
      return row.sd.map { names.run("\(Numbers.text(mean, 1)) (\(Numbers.text($0, 1)))") }
        ?? Numbers.text(mean, 1)
    }
    guard let count = row.count else { return Numbers.kept }
    return row.percent.map { names.run("\(count) (\(Numbers.text($0, 1)))") } ?? String(count)
  }
}
