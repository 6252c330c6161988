internal import Wording

extension LineFigure {
  /// The picture, with what it says.
  var picture: FigurePicture {
    let ends = Int(range.lowerBound)...Int(range.upperBound)
    let axis = FigureAxis("")
    let size = TextSize(language: words.language)
    let chart = PanelChart(
      title: "", steps: periods, stepTitle: "", axis: axis, hasAxisTitle: false,
      ticks: Ticks(ends: ends), numbers: FigureNumbers(words, axis), size: size)
    return FigurePicture(
      narrow: chart.drawing(width: RowChart.narrow, height: 130) { marks($0, size) },
      says: series.map { one in
        let values = zip(periods, one.shown).map { "\($0) \($1)" }
        return "\(one.name): \(values.joined(separator: ", "))."
      })
  }

  private func marks(_ place: PanelChart.Place, _ size: TextSize) -> [Drawing.Mark] {
    var marks: [Drawing.Mark] = []
    for (one, tone) in zip(series, [Drawing.Tone.first, .second]) {
      let points = zip(place.steps, one.values).map { x, value in
        value.map { Drawing.Point(x: x, y: place.scale.place($0)) }
      }
      // A missing value breaks the line.
      for run in points.split(whereSeparator: { $0 == nil }) {
        let run = run.compactMap(\.self)
        if run.count > 1 { marks.append(.path(run, tone)) }
        marks += run.map { tone == .first ? .dot($0, tone, isFull: true) : .square($0, tone) }
      }
    }
    return marks + labels(place, size)
  }

  /// The last value of each series: the higher one above its mark, the other below.
  private func labels(_ place: PanelChart.Place, _ size: TextSize) -> [Drawing.Mark] {
    let ends = zip(series, [Drawing.Tone.first, .second]).compactMap { one, tone in
      one.last.flatMap { at in
        one.values[at].map { (value: $0, at: at, text: one.shown[at], tone: tone) }
      }
    }
    let highest = ends.map(\.value).max() ?? 0
    var isAboveTaken = false
    return ends.map { end in
      let isAbove = !isAboveTaken && end.value >= highest
      if isAbove { isAboveTaken = true }
      let y = place.scale.place(end.value)
      let half = size.width(end.text) / 2
      let x = min(max(place.steps[end.at], place.plot.x + half), place.plot.right - half)
      return .label(
        .init(
          text: end.text, at: .init(x: x, y: isAbove ? y - 9 : y + 19), kind: .value,
          anchor: .middle, tone: end.tone))
    }
  }
}
