internal import Wording

extension CourseChart {
  /// The picture of one panel, with what it says.
  func picture(_ panel: Panel, _ words: Words) -> FigurePicture {
    let numbers = FigureNumbers(words, panel.axis)
    let values = panel.points.flatMap(\.estimate.numbers)
    let size = TextSize(language: words.language)
    let last = panel.points.last { $0.estimate.value != nil }
    // Room for the last number beside its dot.
    let beyond = last?.estimate.value.map { size.width(numbers.text($0)) + 2 } ?? 0
    let chart = PanelChart(
      title: panel.title, steps: steps, stepTitle: stepTitle, axis: panel.axis,
      ticks: panel.axis.ticks(values, about: 6), numbers: numbers, size: size, beyond: beyond)
    return FigurePicture(
      name: panel.title,
      narrow: chart.drawing(width: RowChart.narrow, height: 130) { place in
        marks(panel, place, numbers, chart.size)
      },
      says: zip(steps, panel.points).compactMap { step, point in
        point.estimate.value.map { value in
          "\(step): \(numbers.text(value, point.estimate.interval))"
            + (point.count.isEmpty ? "." : ", \(point.count).")
        }
      })
  }

  private func marks(
    _ panel: Panel, _ place: PanelChart.Place, _ numbers: FigureNumbers, _ size: TextSize
  ) -> [Drawing.Mark] {
    let known = Array(zip(place.steps, panel.points))
    var marks: [Drawing.Mark] = []
    for run in known.split(whereSeparator: { $0.1.estimate.value == nil }) {
      let ends = run.compactMap { x, point in
        point.estimate.interval.map {
          (x, place.scale.place($0.lowerBound), place.scale.place($0.upperBound))
        }
      }
      if ends.count > 1 {
        marks.append(
          .band(
            ends.map { .init(x: $0.0, y: $0.2) } + ends.reversed().map { .init(x: $0.0, y: $0.1) },
            .first))
      } else if let one = ends.first {
        marks.append(.whisker(.init(x: one.0, y: one.1), .init(x: one.0, y: one.2), .first))
      }
      let points = run.compactMap { x, point in
        point.estimate.value.map { Drawing.Point(x: x, y: place.scale.place($0)) }
      }
      if points.count > 1 { marks.append(.path(points, .first)) }
      marks += points.map { .dot($0, .first, isFull: true) }
    }
    return marks + labels(known, place, numbers, size)
  }

  /// The first value above what may be, and the last beside its dot, so that it is read at the dot's height.
  private func labels(
    _ known: [(Double, Point)], _ place: PanelChart.Place, _ numbers: FigureNumbers,
    _ size: TextSize
  ) -> [Drawing.Mark] {
    let valued = known.filter { $0.1.estimate.value != nil }
    var labels: [Drawing.Mark] = []
    if let (x, point) = valued.first, let value = point.estimate.value {
      let top = place.scale.place(point.estimate.interval?.upperBound ?? value)
      let text = numbers.text(value)
      labels.append(
        .label(
          .init(
            text: text, at: .init(x: max(x, place.plot.x + size.width(text) / 2), y: top - 6),
            kind: .value, anchor: .middle, tone: .first)))
    }
    if valued.count > 1, let (x, point) = valued.last, let value = point.estimate.value {
      labels.append(
        .label(
          .init(
            text: numbers.text(value), at: .init(x: x + 9, y: place.scale.place(value) + 4.5),
            kind: .value, tone: .first)))
    }
    return labels
  }

  /// The numbers as a table.
  func table(_ words: Words, _ title: String) -> DataTable {
    DataTable(
      caption: title,
      columns: [
        .init(columns.panel), .init(columns.step, isNumber: true),
        .init(columns.value, isNumber: true), .init(words[.figureLow], isNumber: true),
        .init(words[.figureHigh], isNumber: true), .init(columns.count, isNumber: true),
      ],
      rows: panels.flatMap { panel in
        let numbers = FigureNumbers(words, panel.axis)
        return zip(steps, panel.points).map { step, point -> [DataTable.Cell] in
          let shown = [
            point.estimate.value, point.estimate.interval?.lowerBound,
            point.estimate.interval?.upperBound,
          ]
          return [.text(panel.title), .text(step)]
            + shown.map { .text($0.map(numbers.text) ?? "\u{2013}") } + [.text(point.count)]
        }
      })
  }
}
