public import Wording

/// How averages go on over time, each with its interval: a line through the values and a band for what they may
/// be, one panel for each measure.
///
/// A step without a value breaks the line. How many people each step is about stands in the table.
public struct CourseChart: FigureChart {
  /// The headings of a figure's table.
  public struct Columns: Sendable {
    let panel: String
    let step: String
    let count: String
    let value: String

    /// The headings of what is measured, of the steps, of the counts and of the values.
    public init(panel: String, step: String, count: String, value: String) {
      self.panel = panel
      self.step = step
      self.count = count
      self.value = value
    }
  }

  /// The value of one step.
  public struct Point: Sendable {
    let estimate: FigureEstimate
    let count: String

    /// A value with its interval and how many it is about; `nil` if there is none or it may not be shown.
    public init(_ value: Double?, low: Double? = nil, high: Double? = nil, count: String = "") {
      estimate = FigureEstimate(value, low: low, high: high)
      self.count = count
    }
  }

  /// One measure.
  public struct Panel: Sendable {
    let title: String
    let axis: FigureAxis
    let points: [Point]

    /// A measure with a value for each step.
    public init(_ title: String, axis: FigureAxis, points: [Point]) {
      self.title = title
      self.axis = axis
      self.points = points
    }
  }

  let steps: [String]
  let stepTitle: String
  let columns: Columns
  let panels: [Panel]

  /// A chart.
  ///
  /// - Parameters:
  ///   - steps: What the steps are called, short: "1", "2", …
  ///   - stepTitle: What they are steps of, such as "Months since the first log".
  ///   - columns: The headings of its table.
  ///   - panels: The measures.
  public init(
    steps: [String], stepTitle: String, columns: Columns,
    panels: [Panel]
  ) {
    self.steps = steps
    self.stepTitle = stepTitle
    self.columns = columns
    self.panels = panels
  }

  public func content(_ words: Words, _ title: String) -> FigureContent {
    FigureContent(
      signs: [.init(.path(.first), words[.figureBand])],
      pictures: panels.map { picture($0, words) }, table: table(words, title), isPanels: true)
  }
}
