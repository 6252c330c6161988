public import Web
public import Wording

/// Estimates with their intervals, row by row: a dot on each value and a line from its low to its high end.
///
/// Where the axis has a reference, a dot is full if its interval leaves the reference out and open if not, so that
/// it is seen at once what is clear and what is not. Rows can stand in panels, which share the axis.
public struct IntervalFigure: Component {
  let words: Words
  let text: FigureText
  let axis: FigureAxis
  let panels: [Panel]
  let columns: Columns

  /// A figure with panels.
  ///
  /// - Parameters:
  ///   - words: The words of the page.
  ///   - text: What is said around it.
  ///   - axis: What the values measure.
  ///   - columns: The headings of its table.
  ///   - panels: The rows, in panels.
  public init(
    _ words: Words, _ text: FigureText, axis: FigureAxis, columns: Columns, panels: [Panel]
  ) {
    self.words = words
    self.text = text
    self.axis = axis
    self.panels = panels
    self.columns = columns
  }

  /// A figure with one panel.
  public init(
    _ words: Words, _ text: FigureText, axis: FigureAxis, columns: Columns, rows: [Row]
  ) {
    self.init(words, text, axis: axis, columns: columns, panels: [Panel(nil, rows)])
  }

  public var view: some HTML {
    FigureFrame(
      words: words, text: text, signs: signs, pictures: [picture], table: table)
  }

  private var signs: [FigureFrame.Sign] {
    guard let reference = axis.reference else { return [] }
    let known = panels.flatMap(\.rows).compactMap(\.interval)
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

extension IntervalFigure {
  /// One estimate.
  public struct Row: Sendable {
    let label: String
    let count: String?
    let value: Double?
    let interval: ClosedRange<Double>?
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
      let isKnown = value?.isFinite == true
      self.label = label
      self.count = count
      self.value = isKnown ? value : nil
      if isKnown, let low, let high, low.isFinite, high.isFinite {
        interval = min(low, high)...max(low, high)
      } else {
        interval = nil
      }
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
