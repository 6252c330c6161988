internal import Design
internal import Web
internal import Wording

/// How a person has been in one regard: a small line and its two ends in words; for whoever opens it, what
/// it is and every number.
struct OutcomeCard: Component {
  let words: Words
  let outcome: Mirror.Outcome
  /// The months or days of the logs, as a person reads them.
  let periods: [String]

  var view: some HTML {
    Card(title, level: 3) {
      SparkFigure(
        words, text: text, series: FigureSeries(title, values: outcome.values, shown: shown),
        range: outcome.range)
      Disclosure(words[.mirrorNumbers]) {
        if let explanation = outcome.explanation { p { explanation[words.language] } }
        DataTable(
          caption: title,
          columns: [.init(words[.mirrorMonth]), .init(title, isNumber: true)],
          rows: periods.indices.map { [.text(periods[$0]), .text(shown[$0])] })
      }
    }
  }

  private var title: String { outcome.title[words.language] }

  /// The places of the months that have a number.
  private var known: [Int] { outcome.values.indices.filter { outcome.values[$0] != nil } }

  private var shown: [String] {
    outcome.values.map { $0.map(Self.written) ?? words[.mirrorNotscored] }
  }

  private var text: String {
    guard let last = known.last, let first = known.first else { return words[.mirrorNotscored] }
    return words[
      first == last ? .mirrorOutcomeOne : .mirrorOutcomeMore,
      [
        "first": shown[first], "last": shown[last], "low": Self.written(outcome.range.lowerBound),
        "high": Self.written(outcome.range.upperBound),
      ]]
  }

  /// A score as a whole number: where a line was skipped it has a fraction, which would look more exact
  /// than it is.
  private static func written(_ value: Double) -> String {
    Int(exactly: value.rounded()).map { String($0) } ?? String(value)
  }
}
