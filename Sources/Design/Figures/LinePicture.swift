internal import Web

/// The drawing of a line figure.
///
/// Texts are anchored at the start or end of their line in the direction of the page, which the drawing
/// inherits.
struct LinePicture: Component {
  let labelledBy: String
  let describedBy: String
  let periods: [String]
  let series: [FigureSeries]
  let geometry: LineGeometry

  var view: some HTML {
    svg(
      .class("lines"), .init("viewBox", "0 0 \(LineGeometry.width) \(LineGeometry.height)"),
      .role("img"), .aria(.labelledby, labelledBy), .aria(.describedby, describedBy)
    ) {
      for value in scale { LevelLine(value: value, geometry: geometry) }
      months
      for (index, one) in series.enumerated() {
        SeriesPath(index: index, series: one, geometry: geometry)
      }
      labels
    }
  }

  /// The low end, the middle and the high end of the scale.
  private var scale: [Double] {
    let (low, high) = (geometry.range.lowerBound, geometry.range.upperBound)
    return low < high ? [low, ((low + high) / 2).rounded(), high] : [low]
  }

  /// The names of the first and the last month; those between are in the table.
  @HTMLBuilder private var months: some HTML {
    if let first = periods.first { month(first, at: 0) }
    if periods.count > 1, let last = periods.last { month(last, at: periods.count - 1) }
  }

  private func month(_ name: String, at period: Int) -> some HTML {
    svgText(
      .class("note"), .number("x", geometry.x(period)), .number("y", LineGeometry.height - 8),
      .init("text-anchor", "middle")
    ) { name }
  }

  /// The last value of each series, where its line ends.
  @HTMLBuilder private var labels: some HTML {
    let ends = series.map { one in
      one.last.flatMap { at in one.values[at].map { geometry.point(at, $0) } }
    }
    let heights = LineGeometry.apart(ends.map { ($0?.y ?? 0) + 9 })
    for (index, one) in series.enumerated() {
      if let end = ends[index], let last = one.last {
        svgText(
          .init("class", "value s\(index + 1)"),
          .number("x", end.x + (geometry.isRightToLeft ? -20 : 20)), .number("y", heights[index]),
          .fixed("text-anchor", "start")
        ) { one.shown[last] }
      }
    }
  }
}

/// One level of the scale: a quiet line across, with its number.
private struct LevelLine: Component {
  let value: Double
  let geometry: LineGeometry

  var view: some HTML {
    let y = geometry.y(value)
    line(
      .class("level"), .number("x1", geometry.mirrored(LineGeometry.left - 22)), .number("y1", y),
      .number("x2", geometry.mirrored(LineGeometry.width - LineGeometry.right + 8)),
      .number("y2", y)
    ) {}
    svgText(
      .class("note"), .number("x", geometry.mirrored(LineGeometry.left - 34)), .number("y", y + 8),
      .fixed("text-anchor", "end")
    ) { String(Int(value)) }
  }
}

/// The line of one series and a mark on each of its values.
private struct SeriesPath: Component {
  let index: Int
  let series: FigureSeries
  let geometry: LineGeometry

  var view: some HTML {
    g(.init("class", "series s\(index + 1)")) {
      for run in geometry.runs(series.values) {
        polyline(.init("points", run.map { "\($0.x),\($0.y)" }.joined(separator: " "))) {}
      }
      for point in geometry.runs(series.values).joined() {
        SeriesMark(index: index, point: point)
      }
    }
  }
}

/// A disc for the first series, a square for the second.
struct SeriesMark: Component {
  let index: Int
  let point: LineGeometry.Point

  var view: some HTML {
    if index == 0 {
      circle(.number("cx", point.x), .number("cy", point.y), .number("r", 9)) {}
    } else {
      rect(
        .number("x", point.x - 8), .number("y", point.y - 8), .number("width", 16),
        .number("height", 16)
      ) {}
    }
  }
}
