public import Design
public import Evidence
internal import Wording

// The average changes that models give, with their intervals, read against no change.
extension FigureWriter {
  /// One model: a row for each level, in panels for its groups.
  ///
  /// - Parameters:
  ///   - model: What is told of it.
  ///   - id: Unique on its page.
  ///   - title: What it says; how much the outcome changed, when nil.
  /// - Returns: The figure.
  public func change(_ model: ToldModel, id: String, title: String? = nil) -> Figure {
    change(
      id: id,
      title: title
        ?? words[.finding("figure.title"), ["outcome": sentences.outcome(model.outcome)]],
      summary: words[
        .finding("evidence"),
        ["pairs": Decimal.count(model.pairs), "people": Decimal.count(model.people)]],
      panels: panels(model))
  }

  /// What went with an outcome: a panel for each of some exposures.
  ///
  /// - Parameters:
  ///   - models: What is told of the models of one outcome, each of everybody.
  ///   - rule: What is too few.
  /// - Returns: The figure; nil where nothing of it may be told.
  public func changes(_ models: [ToldModel], _ rule: DisclosureRule) -> Figure? {
    let told = models.filter { !$0.isKept }
    guard let outcome = told.first?.outcome else { return nil }
    return change(
      id: "change-\(outcome)",
      title: sentence(told) ?? say("change.unclear", ["outcome": sentences.outcome(outcome)]),
      summary: say("change.text"),
      panels: told.map { .init(sentences.exposure($0.exposure), $0.levels.map(row)) },
      notes: keptNote(rule, told.contains { $0.levels.contains { $0.pairs == nil } }))
  }

  /// The surest finding of some models, as a sentence; nil without one.
  func sentence(_ models: [ToldModel]) -> String? {
    let surest = models.filter { $0.kind <= .likely && !$0.found.isEmpty }
      .min { ($0.kind, models.firstPlace(of: $0)) < ($1.kind, models.firstPlace(of: $1)) }
    return surest.flatMap { model in
      model.found.last.flatMap { level in
        level.answer.map { answer in
          let who = model.by.flatMap { by in level.group.map { groups.group($0, of: by) + ": " } }
          return (who ?? "") + sentences.sentence(model.outcome, model.exposure, answer)
        }
      }
    }
  }

  private func change(
    id: String, title: String, summary: String, panels: [IntervalChart.Panel],
    notes: [String] = []
  ) -> Figure {
    Figure(
      words, FigureText(id: id, title: title, summary: summary, notes: notes),
      IntervalChart(
        axis: FigureAxis(
          words[.finding("column.mean")], decimals: 1,
          reference: .init(0, words[.finding("figure.none")])),
        columns: .init(
          row: words[.finding("column.level")], count: words[.finding("column.pairs")],
          value: words[.finding("column.mean")]),
        panels: panels))
  }

  private func panels(_ model: ToldModel) -> [IntervalChart.Panel] {
    guard let by = model.by else { return [.init(nil, model.levels.map(row))] }
    let names = model.levels.compactMap(\.group).reduce(into: [String]()) { names, name in
      if names.last != name { names.append(name) }
    }
    return names.map { name in
      .init(groups.group(name, of: by), model.levels.filter { $0.group == name }.map(row))
    }
  }

  private func row(_ level: ToldModel.Level) -> IntervalChart.Row {
    IntervalChart.Row(
      sentences.level(level.level),
      count: level.pairs.map { words[.finding("figure.pairs"), ["pairs": Decimal.count($0)]] },
      value: level.answer?.mean, low: level.answer?.low, high: level.answer?.high,
      instead: words[.finding(level.pairs == nil ? "kept" : "unknown")])
  }
}

extension [ToldModel] {
  fileprivate func firstPlace(of model: ToldModel) -> Int { firstIndex(of: model) ?? count }
}
