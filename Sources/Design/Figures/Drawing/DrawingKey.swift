internal import Web

/// A mark as it stands in the key of a figure.
struct DrawingKey: Component {
  /// What the mark looks like there.
  enum Sign: Sendable, Equatable {
    /// A dot with an interval; full, or open.
    case dot(Drawing.Tone, isFull: Bool)
    /// A dot alone.
    case mark(Drawing.Tone)
    /// A square.
    case square(Drawing.Tone)
    /// A bar.
    case bar(Drawing.Tone)
    /// A line across a bar.
    case notch
    /// A line through dots.
    case path(Drawing.Tone)
    /// A line through squares.
    case squares(Drawing.Tone)
  }

  let sign: Sign

  var view: some HTML {
    svg(
      .class("chart"), .init("viewBox", "0 0 28 16"), .aria(.hidden, "true"),
      .init("focusable", "false")
    ) {
      for mark in marks { MarkView(mark: mark) }
    }
  }

  var marks: [Drawing.Mark] {
    let (start, middle, end) = (
      Drawing.Point(x: 2, y: 8), Drawing.Point(x: 14, y: 8), Drawing.Point(x: 26, y: 8)
    )
    return switch sign {
    case .dot(let tone, let isFull):
      [.whisker(start, end, tone), .dot(middle, tone, isFull: isFull)]
    case .mark(let tone): [.dot(middle, tone, isFull: true)]
    case .square(let tone): [.square(middle, tone)]
    case .bar(let tone): [.bar(Drawing.Box(x: 2, y: 3, width: 24, height: 10), tone)]
    case .notch: [.notch(Drawing.Point(x: 14, y: 1), Drawing.Point(x: 14, y: 15))]
    case .squares(let tone): [.path([start, end], tone), .square(middle, tone)]
    case .path(let tone): [.path([start, end], tone), .dot(middle, tone, isFull: true)]
    }
  }
}
