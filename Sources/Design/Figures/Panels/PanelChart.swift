/// Values over months or other steps, upright: what columns and lines have in common.
struct PanelChart: Sendable {
  /// Where a panel's data is drawn.
  struct Place: Sendable {
    /// The values.
    let scale: AxisScale
    /// The middle of each step.
    let steps: [Double]
    /// The room that a step has.
    let room: Double
    /// From the first step to the last, from the smallest value to the largest.
    let plot: Drawing.Box
  }

  let title: String
  /// What the steps are called, in their order.
  let steps: [String]
  /// What they are steps of, such as months since the first log; empty if their names say it.
  let stepTitle: String
  let axis: FigureAxis
  /// Whether the title of the axis stands on the panel; else it is said once for all.
  var hasAxisTitle = true
  let ticks: Ticks
  let numbers: FigureNumbers
  let size: TextSize
  /// The room behind the last step, for a number beside its mark.
  var beyond = 0.0

  /// The panel with its marks.
  ///
  /// - Parameters:
  ///   - width: The width of the picture.
  ///   - height: The height of the part where data is drawn.
  ///   - marks: The marks for a place.
  /// - Returns: The picture.
  func drawing(
    width: Double, height: Double, marks: (Place) -> [Drawing.Mark]
  ) -> Drawing {
    var (texts, ground): ([Drawing.Mark], [Drawing.Mark]) = ([], [])
    var y = 0.0
    func write(_ text: String, _ kind: Drawing.Label.Kind) {
      for line in size.lines(text, in: width) {
        texts.append(
          .label(.init(text: line, at: .init(x: 0, y: y + size.rise), kind: kind)))
        y += size.line
      }
    }
    if !title.isEmpty { write(title, .title) }
    if hasAxisTitle { write(axis.title, .axis) }
    // Room for the number on the highest value.
    y += size.line

    let written = FigureNumbers(
      numbers.words, decimals: ticks.decimals, isPercent: numbers.isPercent)
    let names = ticks.values.map { ($0, written.text($0)) }
    let start = (names.map { size.width($0.1) }.max() ?? 0) + 8
    let plot = Drawing.Box(x: start, y: y, width: width - start - 4 - beyond, height: height)
    let scale = AxisScale(domain: ticks.range, start: plot.bottom, end: plot.y)
    for (value, name) in names {
      let level = scale.place(value)
      let ends = (Drawing.Point(x: start, y: level), Drawing.Point(x: plot.right, y: level))
      let isBase = value == (axis.reference?.value ?? 0)
      ground.append(isBase ? .reference(ends.0, ends.1) : .grid(ends.0, ends.1))
      texts.append(
        .label(
          .init(text: name, at: .init(x: start - 6, y: level + 4), kind: .axis, anchor: .end)))
    }
    y = plot.bottom + 4

    let room = plot.width / Double(max(1, steps.count))
    let middles = steps.indices.map { plot.x + (Double($0) + 0.5) * room }
    for index in named(middles, in: width) {
      texts.append(
        .label(
          .init(
            text: steps[index],
            at: .init(x: place(of: index, among: middles, in: width), y: y + size.rise),
            kind: .axis, anchor: .middle)))
    }
    y += size.line
    if !stepTitle.isEmpty {
      for line in size.lines(stepTitle, in: width) {
        texts.append(
          .label(
            .init(
              text: line, at: .init(x: plot.x + plot.width / 2, y: y + size.rise), kind: .axis,
              anchor: .middle)))
        y += size.line
      }
    }
    let place = Place(scale: scale, steps: middles, room: room, plot: plot)
    return Drawing(
      width: width, height: (y + 4).rounded(.up), plots: [plot],
      marks: ground + marks(place) + texts)
  }

  /// Where the name of a step has its middle: below the step, and inside the picture.
  private func place(of step: Int, among middles: [Double], in width: Double) -> Double {
    let half = size.width(steps[step]) / 2
    return min(max(middles[step], half), width - half)
  }

  /// The steps whose names have room beside each other: all, or every second, third and so on.
  private func named(_ middles: [Double], in width: Double) -> [Int] {
    for every in 1...max(1, steps.count) {
      let named = Array(stride(from: 0, to: steps.count, by: every))
      let ends = named.map { step in
        let (middle, half) = (
          place(of: step, among: middles, in: width), size.width(steps[step]) / 2
        )
        return (middle - half, middle + half)
      }
      if zip(ends, ends.dropFirst()).allSatisfy({ $0.1 + 3 <= $1.0 }) { return named }
    }
    return [0]
  }
}
