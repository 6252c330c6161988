public import Web
public import Wording

/// How many, or which share, row by row: one bar, or one for each of two series, from nothing to the value.
///
/// A row with one bar can be compared with another number, such as the share among everybody who lives there;
/// that is a line across the bar.
public struct BarFigure: Component {
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
  public struct Panel: Sendable {
    let title: String?
    let rows: [Row]

    /// Rows under a title, or without one.
    public init(_ title: String?, _ rows: [Row]) {
      self.title = title
      self.rows = rows
    }
  }

  let words: Words
  let text: FigureText
  let axis: FigureAxis
  let rowTitle: String
  let series: [String]
  let comparison: String?
  let panels: [Panel]

  /// A figure.
  ///
  /// - Parameters:
  ///   - words: The words of the page.
  ///   - text: What is said around it.
  ///   - axis: What the values measure; it begins at nothing.
  ///   - rowTitle: What the rows are, which heads their column in the table.
  ///   - series: What each of one or two bars of a row is; more are left out.
  ///   - comparison: What bars are compared with.
  ///   - panels: The rows, in panels.
  public init(
    _ words: Words, _ text: FigureText, axis: FigureAxis, rowTitle: String, series: [String],
    comparison: String? = nil, panels: [Panel]
  ) {
    self.words = words
    self.text = text
    self.axis = axis
    self.rowTitle = rowTitle
    self.series = Array(series.prefix(2))
    self.comparison = comparison
    self.panels = panels
  }

  public var view: some HTML {
    FigureFrame(words: words, text: text, signs: signs, pictures: [picture], table: table)
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
