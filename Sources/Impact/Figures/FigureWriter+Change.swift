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
  ///   - rule: What is too few.
  ///   - title: What it says; how much the outcome changed, when nil.
  /// - Returns: The figure.
  public func change(
    _ model: ToldModel, id: String, _ rule: DisclosureRule, title: String? = nil
  ) -> Figure {
    change(
      id: id,
      title: title
        ?? words[
          .finding("figure.title"),
          [
            "outcome": sentences.outcome(model.outcome),
            "exposure": sentences.exposure(model.exposure),
          ]],
      summary: words[
        .finding("evidence"),
        ["pairs": Decimal.count(model.pairs), "people": Decimal.count(model.people)]],
      panels: panels(model), notes: keptNote(rule, model.levels.contains { $0.pairs == nil }))
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

  /// The surest finding of some models, as a title; nil without one.
  ///
  /// Those that hold against the number of questions come first; among them the change that lies farthest from
  /// none, by the width of its interval.
  func sentence(_ models: [ToldModel]) -> String? {
    let found = models.flatMap { model in
      model.found.compactMap { level in level.answer.map { (model, level, $0) } }
    }
    let surest = found.min { one, other in
      one.0.kind == other.0.kind ? one.2.distance > other.2.distance : one.0.kind < other.0.kind
    }
    return surest.map { model, level, answer in
      let who = model.by.flatMap { by in level.group.map { groups.group($0, of: by) + ": " } }
      return (who ?? "") + sentences.title(model.outcome, model.exposure, answer)
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
    // A group of which nothing is told would be a list of nothing; the note below says that some is kept back.
    return groups.inOrder(model.levels, of: by).filter { $0.contains { $0.pairs != nil } }
      .map { levels in
        .init(levels.first?.group.map { groups.group($0, of: by) }, levels.map(row))
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

extension LevelAnswer {
  /// How far the change lies from none, in widths of its interval.
  fileprivate var distance: Double {
    guard let mean, let low, let high, high > low else { return 0 }
    return abs(mean) / (high - low)
  }
}
