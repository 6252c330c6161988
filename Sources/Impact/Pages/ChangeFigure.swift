internal import Design
internal import Evidence
internal import Web
internal import Wording

/// The average changes of a model as dots with their intervals, read against no change.
struct ChangeFigure: Component {
  let words: Words
  let groups: GroupWords
  /// Unique on its page.
  let id: String
  let model: ToldModel

  private var sentences: FindingWords { FindingWords(words: words) }

  var view: some HTML {
    Figure(
      words,
      FigureText(
        id: id,
        title: words[.finding("figure.title"), ["outcome": sentences.outcome(model.outcome)]],
        summary: words[
          .finding("evidence"),
          ["pairs": Decimal.count(model.pairs), "people": Decimal.count(model.people)]]),
      IntervalChart(
        axis: FigureAxis(
          words[.finding("column.mean")], decimals: 1,
          reference: .init(0, words[.finding("figure.none")])),
        columns: .init(
          row: words[.finding("column.level")], count: words[.finding("column.pairs")],
          value: words[.finding("column.mean")]),
        panels: panels))
  }

  private var panels: [IntervalChart.Panel] {
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
