internal import Evidence

// The commissioner's evidence pack: what commissioners named, filled or with the reason why not.
extension ReportWriter {
  /// What one item of the pack says.
  private enum Filling {
    /// From the data.
    case filled([ReportBlock])
    /// Not there, and why.
    case missing(String)
  }

  func evidencePack(_ bundle: ReportBundle) -> [ReportSection] {
    let themes: [(String, Filling)] = [
      ("monitoring", .filled(monitoring(bundle))),
      (
        "outcomes",
        .filled(
          findings(bundle, most: 4) + findingFigures(bundle, most: 1)
            + economicsLine(bundle))
      ),
      ("integration", .missing("integration")),
      ("management", .missing("management")),
      ("partnership", .missing("partnership")),
    ]
    let kinds: [(String, Filling)] = [
      ("wellbeing", .filled(changeFigure(bundle) + changes(bundle))),
      ("accounts", accounts(bundle)),
      ("recovery", .missing("recovery")),
      ("guidance", .missing("guidance")),
      ("governance", .missing("governance")),
      ("risk", .missing("risk")),
    ]
    return [
      ReportSection(
        nil,
        [
          .lead(names["pack.lead"]), sizes(bundle), .table(overview(themes, "theme")),
          .table(overview(kinds, "kind")),
        ])
    ] + themes.map { section("theme.\($0)", $1) } + kinds.map { section("kind.\($0)", $1) } + [
      ReportSection(names["limits.title"], limits),
      ReportSection(names["made.title"], [made(bundle)]),
    ]
  }

  private func overview(_ items: [(String, Filling)], _ what: String) -> ReportTable {
    ReportTable(
      caption: names["pack.\(what)s"], columns: [names["pack.\(what)"], names["pack.state"]],
      rows: items.map { name, filling in
        let state =
          switch filling {
          case .filled: "filled"
          case .missing: "missing"
          }
        return ReportTable.Row(
          heading: names["pack.\(what).\(name)"], cells: [names["pack.\(state)"]])
      })
  }

  private func section(_ name: String, _ filling: Filling) -> ReportSection {
    let asked = ReportBlock.paragraph(names["pack.\(name).asked"])
    return switch filling {
    case .filled(let blocks): ReportSection(names["pack.\(name)"], [asked] + blocks)
    case .missing(let why):
      ReportSection(
        names["pack.\(name)"],
        [asked, .note(names["pack.because", ["why": names["pack.why.\(why)"]]])])
    }
  }

  private func monitoring(_ bundle: ReportBundle) -> [ReportBlock] {
    let projects = bundle.size.projects.map(Decimal.count) ?? Numbers.kept
    return [
      .paragraph(
        names[
          "pack.monitoring.text",
          [
            "people": Numbers.told(bundle.size.joined), "logs": Numbers.told(bundle.size.logs),
            "projects": projects, "areas": String(bundle.areas.count),
          ]]),
      .note(names["pack.because", ["why": names["outputs.sessions"]]]),
    ] + support(bundle)
  }

  private func accounts(_ bundle: ReportBundle) -> Filling {
    let own = own(bundle)
    return own.isEmpty ? .missing("accounts") : .filled(own)
  }
}
