public import Wording

/// How many, or which share, row by row: one bar, or one for each of two series, from nothing to the value.
///
/// A row with one bar can be compared with another number, such as the share among everybody who lives there;
/// that is a line across the bar.
public struct BarChart: FigureChart {
  /// One row.
  public struct Row: Sendable {
    let label: String
    let values: [Double?]
    let comparison: Double?
    let instead: String

    /// A row with a value for each series.
    ///
    /// - Parameters:
    ///   - label: What the values are of.
    ///   - values: One for each series, 0 or more; `nil` if there is none or it may not be shown.
    ///   - comparison: The number that the bar is compared with.
    ///   - instead: What is said where there is no value.
    public init(
      _ label: String, _ values: [Double?], comparison: Double? = nil, instead: String = "\u{2013}"
    ) {
      self.label = label
      self.values = values.map { value in value.flatMap { $0.isFinite ? max(0, $0) : nil } }
      self.comparison = comparison.flatMap { $0.isFinite ? max(0, $0) : nil }
      self.instead = instead
    }
  }

  /// Rows under one title.
  public typealias Panel = FigurePanel<Row>

  let axis: FigureAxis
  let rowTitle: String
  let series: [String]
  let comparison: String?
  let panels: [Panel]

  /// A chart.
  ///
  /// - Parameters:
  ///   - axis: What the values measure; it begins at nothing.
  ///   - rowTitle: What the rows are, which heads their column in the table.
  ///   - series: What each of one or two bars of a row is; more are left out.
  ///   - comparison: What bars are compared with.
  ///   - panels: The rows, in panels.
  public init(
    axis: FigureAxis, rowTitle: String, series: [String],
    comparison: String? = nil, panels: [Panel]
  ) {
    self.axis = axis
    self.rowTitle = rowTitle
    self.series = Array(series.prefix(2))
    self.comparison = comparison
    self.panels = panels
  }

  public func content(_ words: Words, _ title: String) -> FigureContent {
    FigureContent(signs: signs, pictures: [picture(words)], table: table(words, title))
  }

  /// One bar alone needs no key, unless something is compared with it.
  private var signs: [FigureFrame.Sign] {
    guard series.count > 1 || comparison != nil else { return [] }
    let bars = zip(series, [Drawing.Tone.first, .second]).map { name, tone in
      FigureFrame.Sign(.bar(tone), name)
    }
    return bars + (comparison.map { [.init(.notch, $0)] } ?? [])
  }
}
