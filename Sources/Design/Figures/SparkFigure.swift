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
        .class("lines"), .init("viewBox", "0 0 160 60"), .aria(.hidden, "true"),
        .init("focusable", "false")
      ) {
        g(.class("series s1")) {
          polyline(.init("points", points.map { "\($0.x),\($0.y)" }.joined(separator: " "))) {}
          if let last = points.last {
            circle(.number("cx", last.x), .number("cy", last.y), .number("r", 8)) {}
          }
        }
      }
      span { text }
    }
  }

  /// The values that exist, in the small box, in the direction of reading.
  private var points: [LineGeometry.Point] {
    let known = series.values.compactMap(\.self)
    let span = range.upperBound - range.lowerBound
    return known.enumerated().map { index, value in
      let along = known.count > 1 ? 12 + 136 * index / (known.count - 1) : 80
      let clamped = min(max(value, range.lowerBound), range.upperBound)
      let share = span > 0 ? (clamped - range.lowerBound) / span : 0.5
      return LineGeometry.Point(
        x: words.language.direction == .rightToLeft ? 160 - along : along,
        y: 50 - Int((share * 40).rounded()))
    }
  }
}
