internal import Evidence

// The short reports.
extension ReportWriter {
  func onePage(_ bundle: ReportBundle) -> [ReportSection] {
    [
      ReportSection(nil, [sizes(bundle)] + outputs(bundle)),
      ReportSection(names["found.title"], findings(bundle, most: 3)),
      ReportSection(names["changes.title"], changes(bundle)),
      ReportSection(names["support.title"], support(bundle)),
      ReportSection(
        names["limits.title"],
        [.paragraph("\(names["limits.short"]) \(names["limits.newest"])")] + own(bundle)),
    ]
  }

  func fourPages(_ bundle: ReportBundle) -> [ReportSection] {
    [
      ReportSection(nil, [.lead(names["lead"]), sizes(bundle)]),
      ReportSection(
        names["found.title"], findings(bundle, most: 5) + findingFigures(bundle, most: 1)),
      ReportSection(
        names["changes.title"],
        changeFigure(bundle) + changes(bundle) + economicsLine(bundle)),
      ReportSection(names["people.title"], backgroundFigure(bundle)),
      ReportSection(names["support.title"], support(bundle)),
      ReportSection(names["limits.title"], limits + own(bundle)),
      ReportSection(names["made.title"], [made(bundle)]),
    ]
  }

  func easyRead(_ bundle: ReportBundle) -> [ReportSection] {
    func part(_ name: String, _ picture: ReportPicture, _ lines: [String]) -> ReportSection {
      ReportSection(
        names["easy.\(name)"],
        [
          .figure(.picture(picture, names["easy.\(name).picture"])), .list(lines),
        ])
    }
    func lines(_ name: String, _ count: Int) -> [String] {
      (1...count).map { names["easy.\(name).\($0)"] }
    }
    let size = bundle.size
    let told = bundle.changes.filter { $0.outcome == "wellbeing" && $0.improved != nil }.map {
      names[
        "easy.better",
        ["better": Numbers.told($0.improved), "people": Numbers.told($0.people)]]
    }
    let found = found(bundle).prefix(3).map { row in
      let direction = row.mean ?? 0 < 0 ? "down" : "up"
      return names[
        "easy.found.\(direction)",
        [
          "when": names.when(row),
          "outcome": names.outcome(row.outcome),
        ]]
    }
    return [
      part("what", .people, lines("what", 3)),
      part(
        "who", .writing,
        [
          names["easy.people", ["count": Numbers.told(size.people)]],
          names["easy.logs", ["count": size.logs.map(Decimal.count) ?? names["few"]]],
          names["easy.newest"],
        ]),
      part(
        "found", .feeling,
        told + (found.isEmpty ? [names["easy.none"]] : Array(found))),
      part("giving", .giving, lines("giving", 2)),
      part("unsure", .unsure, lines("unsure", 3)),
      part("safe", .safe, lines("safe", 3)),
    ]
  }

  /// The question that names a row.
  func question(_ row: PeopleRow) -> String? {
    variables.first { $0.table == row.table && $0.name == row.variable }?.question
  }
}
