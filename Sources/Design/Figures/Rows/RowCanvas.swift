/// A picture of rows as it grows from top to bottom.
struct RowCanvas {
  let chart: RowChart
  let width: Double
  let scale: AxisScale
  /// Whether names stand above their marks, where no grid is to run through them.
  let isNarrow: Bool
  /// How far down it has come.
  var y = 0.0
  private var ground: [Drawing.Mark] = []
  private var marks: [Drawing.Mark] = []
  private var plots: [Drawing.Box] = []

  init(chart: RowChart, width: Double, start: Double, end: Double, isNarrow: Bool = false) {
    self.chart = chart
    self.width = width
    self.isNarrow = isNarrow
    scale = AxisScale(domain: chart.ticks.range, start: start, end: end)
  }

  /// Everything drawn so far.
  var drawing: Drawing {
    Drawing(width: width, height: y.rounded(.up), plots: plots, marks: ground + marks)
  }

  /// Draws the name of the reference, every group with its rows, and the axis.
  mutating func draw(_ row: (inout RowCanvas, RowChart.Row) -> Void) {
    nameReference()
    for (index, group) in chart.groups.enumerated() {
      if index > 0 { y += 12 }
      if let title = group.title {
        for line in chart.size.lines(title, in: width) { write(line, kind: .title) }
        y += 2
      }
      let top = y
      for each in group.rows { row(&self, each) }
      if !isNarrow { drawLines(from: top, to: y + 4) }
    }
    drawAxis()
  }

  /// Writes a line at the start of the row and goes on to the next.
  mutating func write(
    _ text: String, kind: Drawing.Label.Kind = .name, tone: Drawing.Tone? = nil
  ) {
    marks.append(
      .label(
        Drawing.Label(
          text: text, at: Drawing.Point(x: 0, y: y + chart.size.rise), kind: kind, tone: tone)))
    y += chart.size.line
  }

  /// Writes what stands at the end of a row.
  mutating func write(_ label: Drawing.Label?, at end: Double, below top: Double) {
    guard var label else { return }
    label.at = Drawing.Point(x: end, y: top + chart.size.rise)
    label.anchor = .end
    marks.append(.label(label))
  }

  /// Draws the marks of a row and goes below them.
  mutating func mark(_ row: RowChart.Row, height: Double, middle: Double) {
    marks += row.marks(scale, middle)
    plots.append(
      Drawing.Box(x: scale.start, y: y, width: scale.end - scale.start, height: height))
    if isNarrow { drawLines(from: y - 3, to: y + height + 3) }
    y += height
  }

  private mutating func nameReference() {
    guard let reference = chart.axis.reference else { return }
    let place = scale.place(reference.value)
    let half = chart.size.width(reference.name) / 2
    let x = min(max(place, half), width - half)
    marks.append(
      .label(
        Drawing.Label(
          text: reference.name, at: Drawing.Point(x: x, y: chart.size.rise), kind: .axis,
          anchor: .middle)))
    y += chart.size.line + 2
  }

  /// The grid, and the line that values are read against.
  private mutating func drawLines(from top: Double, to bottom: Double) {
    drawGrid(from: top, to: bottom)
    if let reference = chart.axis.reference {
      let x = scale.place(reference.value)
      ground.append(.reference(Drawing.Point(x: x, y: top), Drawing.Point(x: x, y: bottom)))
    }
  }

  private mutating func drawGrid(from top: Double, to bottom: Double) {
    for value in chart.ticks.values {
      let x = scale.place(value)
      ground.append(.grid(Drawing.Point(x: x, y: top), Drawing.Point(x: x, y: bottom)))
    }
  }

  private mutating func drawAxis() {
    y += 6
    let tick = FigureNumbers(
      chart.numbers.words, decimals: chart.ticks.decimals, isPercent: chart.numbers.isPercent)
    for value in chart.ticks.values {
      let text = tick.text(value)
      let half = chart.size.width(text) / 2
      let x = min(max(scale.place(value), half), width - half)
      marks.append(
        .label(
          Drawing.Label(
            text: text, at: Drawing.Point(x: x, y: y + chart.size.rise), kind: .axis,
            anchor: .middle)))
    }
    y += chart.size.line
    let middle = (scale.start + scale.end) / 2
    let room = 2 * min(middle, width - middle)
    for line in chart.size.lines(chart.axis.title, in: room) {
      marks.append(
        .label(
          Drawing.Label(
            text: line, at: Drawing.Point(x: middle, y: y + chart.size.rise), kind: .axis,
            anchor: .middle)))
      y += chart.size.line
    }
    y += 4
  }
}
