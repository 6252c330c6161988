internal import Wording

extension ColumnChart {
  /// The picture of one panel, with what it says.
  func picture(_ panel: Panel, _ words: Words) -> FigurePicture {
    let numbers = FigureNumbers(words, axis)
    let isAlone = panels.count == 1
    let chart = PanelChart(
      title: panel.title, steps: steps, stepTitle: "", axis: axis, hasAxisTitle: isAlone,
      ticks: ticks, numbers: numbers, size: TextSize(language: words.language))
    func drawing(_ width: Double, _ height: Double) -> Drawing {
      chart.drawing(width: width, height: height) { place in
        marks(panel, place, numbers, chart.size)
      }
    }
    return FigurePicture(
      name: isAlone ? "" : panel.title, narrow: drawing(RowChart.narrow, isAlone ? 150 : 90),
      wide: isAlone ? drawing(RowChart.wide, 190) : nil,
      says: zip(steps, panel.values).map { "\($0): \($1.map(numbers.text) ?? instead)." })
  }

  private func marks(
    _ panel: Panel, _ place: PanelChart.Place, _ numbers: FigureNumbers, _ size: TextSize
  ) -> [Drawing.Mark] {
    let base = place.scale.place(0)
    let width = min(40, place.room * 0.72)
    var marks: [Drawing.Mark] = []
    let named = named(panel, room: place.room, numbers, size)
    for (index, (middle, value)) in zip(place.steps, panel.values).enumerated() {
      guard let value else {
        // Without a number there is no column, which is not the same as none at all.
        marks.append(
          .label(
            .init(
              text: "\u{2013}", at: .init(x: middle, y: base - 4), kind: .value, anchor: .middle,
              tone: .quiet)))
        continue
      }
      let top = place.scale.place(value)
      marks.append(
        .bar(.init(x: middle - width / 2, y: top, width: width, height: base - top), .first))
      guard named.contains(index) else { continue }
      let half = size.width(numbers.text(value)) / 2
      let x = min(max(middle, place.plot.x + half), place.plot.right - half)
      marks.append(
        .label(
          .init(
            text: numbers.text(value), at: .init(x: x, y: top - 5), kind: .value, anchor: .middle)))
    }
    return marks
  }

  /// The columns that have their number on them: all, if there is room; else the highest and the last.
  private func named(
    _ panel: Panel, room: Double, _ numbers: FigureNumbers, _ size: TextSize
  ) -> Set<Int> {
    let known = panel.values.indices.filter { panel.values[$0] != nil }
    let widest = known.map { size.width(numbers.text(panel.values[$0] ?? 0)) }.max() ?? 0
    guard widest + 3 > room else { return Set(known) }
    guard let highest = known.max(by: { (panel.values[$0] ?? 0) < (panel.values[$1] ?? 0) }),
      let last = known.last
    else { return [] }
    return Double(last - highest) * room > widest + 6 ? [highest, last] : [highest]
  }

  /// The numbers as a table.
  func table(_ words: Words, _ title: String) -> DataTable {
    let numbers = FigureNumbers(words, axis)
    return DataTable(
      caption: title,
      columns: [.init(stepTitle)]
        + panels.map { .init($0.title.isEmpty ? axis.title : $0.title, isNumber: true) },
      rows: steps.enumerated().map { index, step in
        [.text(step)]
          + panels.map { panel in
            .text(
              index < panel.values.count ? panel.values[index].map(numbers.text) ?? instead : "")
          }
      })
  }
}
