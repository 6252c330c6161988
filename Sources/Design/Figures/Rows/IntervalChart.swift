public import Wording

/// Estimates with their intervals, row by row: a dot on each value and a line from its low to its high end.
///
/// Where the axis has a reference, a dot is full if its interval leaves the reference out and open if not, so that
/// it is seen at once what is clear and what is not. Rows can stand in panels, which share the axis.
public struct IntervalChart: FigureChart {
  let axis: FigureAxis
  let panels: [Panel]
  let columns: Columns

  /// A chart with panels.
  ///
  /// - Parameters:
  ///   - axis: What the values measure.
  ///   - columns: The headings of its table.
  ///   - panels: The rows, in panels.
  public init(
    axis: FigureAxis, columns: Columns, panels: [Panel]
  ) {
    self.axis = axis
    self.panels = panels
    self.columns = columns
  }

  /// A figure with one panel.
  public init(
    axis: FigureAxis, columns: Columns, rows: [Row]
  ) {
    self.init(axis: axis, columns: columns, panels: [Panel(nil, rows)])
  }

  public func content(_ words: Words, _ title: String) -> FigureContent {
    FigureContent(signs: signs(words), pictures: [picture(words)], table: table(words, title))
  }

  private func signs(_ words: Words) -> [FigureFrame.Sign] {
    guard let reference = axis.reference else { return [] }
    let known = panels.flatMap(\.rows).compactMap(\.estimate.interval)
    let isClear = known.map { !$0.contains(reference.value) }
    var signs: [FigureFrame.Sign] = []
    if isClear.contains(true) {
      signs.append(
        .init(.dot(.first, isFull: true), words[.figureClear, ["reference": reference.name]]))
    }
    if isClear.contains(false) {
      signs.append(
        .init(.dot(.first, isFull: false), words[.figureOpen, ["reference": reference.name]]))
    }
    return signs
  }
}

extension IntervalChart {
  /// One estimate.
  public struct Row: Sendable {
    let label: String
    let count: String?
    let estimate: FigureEstimate
    let instead: String

    /// An estimate, or why there is none.
    ///
    /// - Parameters:
    ///   - label: What it is of.
    ///   - count: How many it is about, in words, such as "339 pairs".
    ///   - value: The estimate; `nil` if there is none or it may not be shown.
    ///   - low: The low end of its interval.
    ///   - high: The high end.
    ///   - instead: What is said where there is no value, such as "too few people".
    public init(
      _ label: String, count: String? = nil, value: Double?, low: Double? = nil,
      high: Double? = nil, instead: String = "\u{2013}"
    ) {
      self.label = label
      self.count = count
      estimate = FigureEstimate(value, low: low, high: high)
      self.instead = instead
    }
  }

  /// Rows under one title.
  public typealias Panel = FigurePanel<Row>

  /// The headings of a figure's table.
  public struct Columns: Sendable {
    let row: String
    let count: String?
    let value: String

    /// The headings of the names, of the counts if there are any, and of the values.
    public init(row: String, count: String? = nil, value: String) {
      self.row = row
      self.count = count
      self.value = value
    }
  }
}
