public import Web
public import Wording

/// A measure over months in one small line beside its words, such as "Wellbeing: 21, then 24".
///
/// The words are the information; the line is decoration for the eye (WCAG 1.1.1).
public struct SparkFigure: Component {
  let words: Words
  let text: String
  let series: FigureSeries
  let range: ClosedRange<Double>

  /// A line for `series` on the whole scale `range`, beside `text`, which says the same.
  public init(_ words: Words, text: String, series: FigureSeries, range: ClosedRange<Double>) {
    self.words = words
    self.text = text
    self.series = series
    self.range = range
  }

  public var view: some HTML {
    p(.class("spark")) {
      svg(
        .class("chart"), .init("viewBox", "0 0 80 30"), .aria(.hidden, "true"),
        .init("focusable", "false")
      ) {
        MarkView(mark: .path(points, .first))
        if let last = points.last { MarkView(mark: .dot(last, .first, isFull: true)) }
      }
      span { text }
    }
  }

  /// The values that exist, in the small box, in the direction of reading.
  private var points: [Drawing.Point] {
    let known = series.values.compactMap(\.self)
    let isTurned = words.language.direction == .rightToLeft
    let level = AxisScale(domain: range, start: 24, end: 6)
    let along = AxisScale(domain: 0...Double(max(0, known.count - 1)), start: 6, end: 74)
    return known.enumerated().map { index, value in
      let x = along.place(Double(index))
      return Drawing.Point(x: isTurned ? 80 - x : x, y: level.place(value))
    }
  }
}
