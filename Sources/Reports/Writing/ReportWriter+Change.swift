internal import Evidence

// The tables of change (A4.5 to A4.11).
extension ReportWriter {
  private var levels: [String] { ChangeLevel.allCases.map(\.name) }

  /// For each outcome and level the exposures of a table side by side.
  func changeTable(_ bundle: ReportBundle, _ table: String) -> ReportTable {
    let exposures = PublishedExposure.all.filter { $0.table == table }.map(\.name)
    let models = bundle.models.filter { $0.by == nil && $0.sample == nil }
    var rows: [ReportTable.Row] = []
    for outcome in Plan.programme.outcomes {
      rows.append(ReportTable.Row(heading: names.outcome(outcome), isGroup: true))
      for level in levels {
        let here = exposures.map { exposure in
          models.first {
            $0.outcome == outcome && $0.exposure == exposure && $0.level == level
          }
        }
        rows.append(
          ReportTable.Row(
            heading: names.level(level),
            cells: here.flatMap { cells($0, isFirst: level == levels.first) },
            strong: Set(
              here.indices.filter { here[$0]?.isFound ?? false }.flatMap { 4 * $0..<4 * $0 + 4 })))
      }
    }
    return ReportTable(
      caption: names["table.change"], groups: exposures.map { (names.exposure($0), 4) },
      columns: [names["column.level"]] + exposures.flatMap { _ in headings }, rows: rows,
      note: names["table.change.note", ["smallest": String(bundle.cut.smallest)]])
  }

  private var headings: [String] {
    ["pairs", "mean", "p", "effect"].map { names["column.\($0)"] }
  }

  private func cells(_ row: ModelRow?, isFirst: Bool) -> [String] {
    guard let row, let pairs = row.pairs else {
      return [Numbers.kept, Numbers.kept, "", ""]
    }
    let p = isFirst ? row.test.map { Numbers.p($0.p) } ?? "" : ""
    guard let mean = row.mean, let low = row.low, let high = row.high else {
      return [Decimal.count(pairs), names["unknown"], p, ""]
    }
    let interval = "(\(Numbers.text(low, 2)) – \(Numbers.text(high, 2)))"
    return [
      Decimal.count(pairs), names.run("\(Numbers.text(mean, 2)) \(interval)"), p,
      row.isFound ? row.effect.map { Numbers.text($0, 2) } ?? "" : "",
    ]
  }

  /// The groups that differ by the programme's rule, group by group; figures stand upright, the table across.
  func subgroups(_ bundle: ReportBundle) -> [ReportSection] {
    differing("A4.10", bundle.models.filter { $0.by != nil }, bundle) {
      subgroupFigures($0, most: 4)
    }
  }

  /// Areas of enough people, each for itself; never beside each other.
  func samples(_ bundle: ReportBundle) -> [ReportSection] {
    differing("A4.11", bundle.models.filter { $0.sample != nil }, bundle) { _ in [] }
  }

  /// How many models there are of some rows and how many of them are findings, and these as figures and as a table.
  private func differing(
    _ name: String, _ rows: [ModelRow], _ bundle: ReportBundle,
    _ figures: ([[ModelRow]]) -> [ReportBlock]
  ) -> [ReportSection] {
    var order: [[String]] = []
    var models: [[String]: [ModelRow]] = [:]
    for row in rows {
      let key = [row.sample ?? "", row.by ?? "", row.exposure, row.outcome]
      if models[key] == nil { order.append(key) }
      models[key, default: []].append(row)
    }
    let found = order.compactMap { models[$0] }.filter { $0.contains(where: \.isFound) }
    let intro = ReportBlock.paragraph(
      names[
        "table.\(name).intro",
        [
          "least": String(ReportMaker.leastOfArea), "count": String(order.count),
          "found": String(found.count), "chance": String(order.count / 20),
        ]])
    let title = names["table.\(name)"]
    guard !found.isEmpty else {
      return [ReportSection(title, [intro, .paragraph(names["table.none"])], isOnNewPage: true)]
    }
    return [
      ReportSection(title, [intro] + figures(found), isOnNewPage: true),
      ReportSection(nil, [.table(table(name, found, bundle))], isOnNewPage: true, isWide: true),
    ]
  }

  private func table(
    _ name: String, _ blocks: [[ModelRow]], _ bundle: ReportBundle
  ) -> ReportTable {
    var rows: [ReportTable.Row] = []
    for block in blocks {
      guard let first = block.first else { continue }
      let whose = first.sample ?? first.by.map(names.grouping) ?? ""
      rows.append(
        ReportTable.Row(
          heading:
            "\(whose): \(names.exposure(first.exposure)) – \(names.outcome(first.outcome))",
          isGroup: true))
      for (place, row) in block.enumerated() {
        let group = row.group.flatMap { label in row.by.map { names.group(label, of: $0) } }
        rows.append(
          ReportTable.Row(
            heading: [group, names.level(row.level)].compactMap(\.self).joined(separator: ", "),
            cells: cells(row, isFirst: place == 0), strong: row.isFound ? [0, 1, 2, 3] : []))
      }
    }
    return ReportTable(
      caption: names["table.change"], columns: [names["column.level"]] + headings, rows: rows,
      note: names["table.change.note", ["smallest": String(bundle.cut.smallest)]])
  }

  // MARK: The annex

  func annex(_ bundle: ReportBundle) -> [ReportSection] {
    let plan = Plan.programme
    let everybody = bundle.models.filter { $0.sample == nil }
    return [
      ReportSection(names["made.title"], [made(bundle), .paragraph(names["annex.rebuild"])]),
      ReportSection(
        names["annex.plan"],
        [
          .facts([
            ReportFact(
              term: names["annex.outcomes"],
              text: plan.outcomes.map(names.outcome).joined(separator: "; ")),
            ReportFact(
              term: names["annex.exposures"],
              text: plan.exposures.map { names.exposure($0.name) }.joined(separator: "; ")),
            ReportFact(
              term: names["annex.groups"],
              text: Set(everybody.compactMap(\.by)).sorted().map(names.grouping)
                .joined(separator: "; ")),
          ])
        ]),
      ReportSection(names["method.title"], method),
      ReportSection(names["economics.title"], economics(bundle)),
      ReportSection(
        names["annex.models"], [.table(tests(everybody, bundle))], isOnNewPage: true, isWide: true),
    ]
      + PublishedExposure.tables.map { name in
        ReportSection(
          names["table.\(name)"], [.table(changeTable(bundle, name))], isOnNewPage: true,
          isWide: true)
      }
  }

  /// Every model with its test.
  private func tests(_ rows: [ModelRow], _ bundle: ReportBundle) -> ReportTable {
    var known: Set<[String]> = []
    let models = rows.filter { known.insert([$0.by ?? "", $0.exposure, $0.outcome]).inserted }
    return ReportTable(
      caption: names["annex.models"],
      columns: ["model", "people", "pairs", "f", "df", "p", "adjusted", "between", "within"].map {
        names["column.\($0)"]
      },
      rows: models.map { row in
        let by = row.by.map { " (\(names.grouping($0)))" } ?? ""
        let name = "\(names.outcome(row.outcome)) – \(names.exposure(row.exposure))\(by)"
        guard let test = row.test else {
          return ReportTable.Row(heading: name, cells: Array(repeating: Numbers.kept, count: 8))
        }
        func variance(_ value: Double?) -> String { value.map { Numbers.text($0, 3) } ?? "–" }
        return ReportTable.Row(
          heading: name,
          cells: [
            Decimal.count(test.people), Decimal.count(test.pairs), Numbers.text(test.f, 3),
            "\(Numbers.text(test.df1, 0)); \(Numbers.text(test.df2, 1))", Numbers.p(test.p),
            test.adjusted.map(Numbers.p) ?? "–", variance(test.between), variance(test.within),
          ], strong: row.standing == .firm ? Set(0..<8) : [])
      }, note: names["annex.models.note", ["smallest": String(bundle.cut.smallest)]])
  }
}
