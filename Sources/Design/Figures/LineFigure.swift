public import Web
public import Wording

/// A small picture of one or two measures over months, told in words and as a table too.
///
/// Lines differ in pattern and mark as well as in colour; the key is text beside the drawing, so that it wraps
/// and grows with the page. Colours come from classes, so that dark pages and paper work. WCAG 1.1.1 (text alternative), 1.4.1 (use of
/// colour), 1.4.11 (contrast of graphics).
public struct LineFigure: Component {
  let words: Words
  let id: String
  let title: String
  let summary: String
  let periods: [String]
  let series: [FigureSeries]
  let range: ClosedRange<Double>
  let periodTitle: String

  /// A figure called `title`, with `summary` saying what it shows.
  ///
  /// `id` is unique on its page; `periods` are the months as a person reads them; `periodTitle` heads
  /// their column in the table; `range` is the whole scale, so that small changes do not look large.
  public init(
    _ words: Words, id: String, title: String, summary: String, periods: [String],
    periodTitle: String, series: [FigureSeries], range: ClosedRange<Double>
  ) {
    self.words = words
    self.id = id
    self.title = title
    self.summary = summary
    self.periods = periods
    self.series = series
    self.range = range
    self.periodTitle = periodTitle
  }

  public var view: some HTML {
    // Without a single value there is nothing to draw; the words stand alone.
    let isEmpty = series.allSatisfy { $0.last == nil }
    FigureFrame(
      words: words, text: FigureText(id: id, title: title, summary: summary),
      content: FigureContent(
        signs: isEmpty || series.count < 2 ? [] : signs, pictures: isEmpty ? [] : [picture],
        table: isEmpty ? nil : table))
  }

  private var signs: [FigureFrame.Sign] {
    zip(series, [DrawingKey.Sign.path(.first), .squares(.second)]).map { .init($1, $0.name) }
  }

  private var table: DataTable {
    DataTable(
      caption: title,
      columns: [.init(periodTitle)] + series.map { .init($0.name, isNumber: true) },
      rows: periods.enumerated().map { index, period in
        [.text(period)] + series.map { .text(index < $0.shown.count ? $0.shown[index] : "") }
      })
  }
}
