internal import Evidence
internal import Wording

// Parts that several kinds of report share.
extension ReportWriter {
  /// How much there is, in large numbers.
  func sizes(_ bundle: ReportBundle) -> ReportBlock {
    let size = bundle.size
    let all: [(Int?, String)] = [
      (size.joined, "joined"), (size.people, "people"), (size.logs, "logs"),
      (size.returned, "returned"),
    ]
    return .numbers(
      all.map { number, what in
        ReportNumber(
          number: number.map(Decimal.count) ?? names["few"], what: names["size.\(what)"])
      })
  }

  /// Findings of everybody together, the surest first; within that in the order of the plan.
  func found(_ bundle: ReportBundle) -> [ModelRow] {
    let everybody = bundle.models.filter { $0.by == nil && $0.sample == nil && $0.isFound }
    // Where the change is that nothing changed, there is nothing to act on.
    let told = everybody.filter { $0.level != "same" }
    return told.filter { $0.standing == .firm } + told.filter { $0.standing == .likely }
  }

  /// The findings as sentences, with how sure they are.
  func findings(_ bundle: ReportBundle, most: Int) -> [ReportBlock] {
    let found = found(bundle)
    guard !found.isEmpty else { return [.paragraph(names["found.none"])] }
    var blocks: [ReportBlock] = []
    for (standing, title) in [(ModelRow.Standing.firm, "firm"), (.likely, "likely")] {
      let rows = found.prefix(most).filter { $0.standing == standing }
      guard !rows.isEmpty else { continue }
      blocks += [.paragraph(names["found.\(title)"]), .list(rows.map(names.sentence))]
    }
    if found.count > most {
      blocks.append(.paragraph(names["found.more", ["count": String(found.count - most)]]))
    }
    return blocks
  }

  /// From so many people on percents are told, and no warning that they are few.
  private static let few = 20

  /// What a place did, beside the numbers of people: what is recorded, and what is not.
  func outputs(_ bundle: ReportBundle) -> [ReportBlock] {
    bundle.place == bundle.programme
      ? [] : [.note(names["pack.because", ["why": names["outputs.sessions"]]])]
  }

  /// How outcomes were at the first log and at the last.
  func changes(_ bundle: ReportBundle) -> [ReportBlock] {
    let told = bundle.changes.filter { $0.people != nil }
    guard !told.isEmpty else {
      return [
        .paragraph(names["changes.few", ["smallest": String(bundle.cut.smallest)]])
      ]
    }
    let rows = bundle.changes.map { row in
      ReportTable.Row(heading: names.outcome(row.outcome), cells: cells(row))
    }
    let kept =
      rows.contains { $0.cells.contains(Numbers.kept) }
      ? " " + names["kept", ["smallest": String(bundle.cut.smallest)]] : ""
    let table = ReportTable(
      caption: names["changes.caption"],
      columns: ["outcome", "people", "first", "last", "change", "better"].map {
        names["changes.\($0)"]
      },
      rows: rows, note: names["changes.note"] + kept)
    let small = told.contains { $0.people ?? 0 < Self.few }
    return [.table(table)]
      + (small ? [.note(names["changes.small"])] : [])
  }

  private func cells(_ row: ChangeRow) -> [String] {
    guard let people = row.people, let first = row.first, let change = row.change else {
      return Array(repeating: Numbers.kept, count: 5)
    }
    let interval =
      row.low.flatMap { low in
        row.high.map { high in
          let range = words[
            "findings.interval",
            ["low": names.run(Numbers.text(low, 1)), "high": names.run(Numbers.text(high, 1))]]
          return " (\(range))"
        }
      } ?? ""
    // Of few people a percent says more than is known.
    let better = row.improved.map {
      people < Self.few
        ? names["changes.of", ["count": Decimal.count($0), "people": Decimal.count(people)]]
        : "\(Numbers.text(100 * Double($0) / Double(people), 0))%"
    }
    return [
      Decimal.count(people), Numbers.text(first, 1), Numbers.text(first + change, 1),
      names.run(Numbers.text(change, 1)) + interval, better ?? Numbers.kept,
    ]
  }

  /// What the people of the place wrote, and what somebody said.
  func own(_ bundle: ReportBundle) -> [ReportBlock] {
    let words = bundle.words
    var blocks: [ReportBlock] = []
    if !words.text.isEmpty {
      blocks.append(.heading(names["own"]))
      blocks += words.text.map(ReportBlock.paragraph)
    }
    if !words.quotes.isEmpty {
      blocks += [.heading(names["quotes"])] + words.quotes.map(ReportBlock.quote)
    }
    return blocks
  }

  /// What the figures do not show.
  var limits: [ReportBlock] {
    [.list(["direction", "cause", "missing", "tests", "places"].map { names["limits.\($0)"] })]
  }

  /// Which data, plan and program.
  func made(_ bundle: ReportBundle) -> ReportBlock {
    let cut = bundle.cut
    return .facts([
      ReportFact(term: names["made.day"], text: names.run(cut.day)),
      ReportFact(
        term: names["made.logs"],
        text: names["made.logs.text", ["smallest": String(cut.smallest)]]),
      ReportFact(term: names["made.data"], text: names.run(cut.content)),
      ReportFact(term: names["made.plan"], text: names.run(cut.plan)),
      ReportFact(term: names["made.program"], text: names.run(cut.program)),
      ReportFact(
        term: names["made.rule"],
        text: names[
          cut.rounding == 1 ? "made.rule.exact" : "made.rule.text",
          ["smallest": String(cut.smallest), "rounding": String(cut.rounding)]]),
    ])
  }
}
