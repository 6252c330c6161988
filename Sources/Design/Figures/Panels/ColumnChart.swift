public import Wording

/// How many in each step of time: a column for each, with its number on it where there is room.
///
/// Several panels, such as one for each area, stand beside each other on one scale, so that they can be compared.
/// They stand in the order in which they are given, which is nobody's rank.
public struct ColumnChart: FigureChart {
  /// The values of one panel.
  public struct Panel: Sendable {
    let title: String
    let values: [Double?]

    /// A panel with a value for each step, 0 or more; `nil` if there is none or it may not be shown.
    public init(_ title: String, _ values: [Double?]) {
      self.title = title
      self.values = values.map { value in value.flatMap { $0.isFinite ? max(0, $0) : nil } }
    }
  }

  let axis: FigureAxis
  let steps: [String]
  let stepTitle: String
  let instead: String
  let panels: [Panel]

  /// A chart.
  ///
  /// - Parameters:
  ///   - axis: What is counted.
  ///   - steps: What the steps are called, short, such as "Jan".
  ///   - stepTitle: What they are steps of, which heads their column in the table.
  ///   - instead: What is said where there is no value.
  ///   - panels: The values, in panels.
  public init(
    axis: FigureAxis, steps: [String], stepTitle: String,
    instead: String = "\u{2013}", panels: [Panel]
  ) {
    self.axis = axis
    self.steps = steps
    self.stepTitle = stepTitle
    self.instead = instead
    self.panels = panels
  }

  public func content(_ words: Words, _ title: String) -> FigureContent {
    FigureContent(
      lead: panels.count > 1 ? axis.title : nil, pictures: panels.map { picture($0, words) },
      table: table(words, title), isPanels: panels.count > 1)
  }

  /// The ticks of every panel.
  var ticks: Ticks {
    axis.ticks(panels.flatMap(\.values).compactMap(\.self), about: 6, with: 0)
  }
}
