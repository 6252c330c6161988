internal import Wording

extension IntervalChart {
  /// The picture in both shapes, with what it says.
  func picture(_ words: Words) -> FigurePicture {
    let numbers = FigureNumbers(words, axis)
    let rows = panels.flatMap(\.rows)
    let values = rows.flatMap(\.estimate.numbers)
    let chart = RowChart(
      groups: panels.map { panel in
        RowChart.Group(title: panel.title, rows: panel.rows.map { line($0, numbers) })
      }, axis: axis, ticks: axis.ticks(values, about: 6), numbers: numbers,
      size: TextSize(language: words.language), band: 16, margins: (14, 14))
    return FigurePicture(
      narrow: chart.narrowDrawing, wide: chart.wideDrawing,
      says: panels.flatMap { panel in
        (panel.title.map { ["\($0):"] } ?? []) + panel.rows.map { says($0, numbers) }
      })
  }

  private func line(_ row: Row, _ numbers: FigureNumbers) -> RowChart.Row {
    let isClear =
      row.estimate.interval.map { interval in
        axis.reference.map { !interval.contains($0.value) } ?? true
      } ?? true
    let value = row.estimate.value
    let interval = row.estimate.interval
    return RowChart.Row(
      name: row.label, detail: row.count,
      value: Drawing.Label(
        text: value.map { told(row, numbers).text($0, interval) } ?? row.instead,
        at: .init(x: 0, y: 0),
        kind: .value,
        tone: value == nil ? .quiet : isClear && axis.reference != nil ? .first : nil)
    ) { scale, y in
      guard let value else { return [] }
      var marks: [Drawing.Mark] = []
      if let interval {
        marks.append(
          .whisker(
            Drawing.Point(x: scale.place(interval.lowerBound), y: y),
            Drawing.Point(x: scale.place(interval.upperBound), y: y), .first))
      }
      return marks + [.dot(Drawing.Point(x: scale.place(value), y: y), .first, isFull: isClear)]
    }
  }

  private func says(_ row: Row, _ numbers: FigureNumbers) -> String {
    let name = row.count.map { "\(row.label) (\($0))" } ?? row.label
    let value =
      row.estimate.value.map { told(row, numbers).text($0, row.estimate.interval) } ?? row.instead
    return "\(name): \(value)."
  }

  /// The numbers of a row, fine enough to see whether its interval leaves the reference out.
  private func told(_ row: Row, _ numbers: FigureNumbers) -> FigureNumbers {
    numbers.telling(row.estimate.interval, from: axis.reference?.value)
  }

  /// The numbers as a table.
  func table(_ words: Words, _ title: String) -> DataTable {
    let numbers = FigureNumbers(words, axis)
    return DataTable(
      caption: title,
      columns: [.init(columns.row)] + (columns.count.map { [.init($0, isNumber: true)] } ?? []) + [
        .init(columns.value, isNumber: true), .init(words[.figureLow], isNumber: true),
        .init(words[.figureHigh], isNumber: true),
      ],
      rows: panels.flatMap { panel in
        panel.rows.map { row -> [DataTable.Cell] in
          let name = panel.title.map { "\($0): \(row.label)" } ?? row.label
          let count = columns.count.map { _ in [DataTable.Cell.text(row.count ?? "")] } ?? []
          let numbers = told(row, numbers)
          let ends = [row.estimate.interval?.lowerBound, row.estimate.interval?.upperBound]
          return [.text(name)] + count
            + [.text(row.estimate.value.map(numbers.text) ?? row.instead)]
            + ends.map { .text($0.map(numbers.text) ?? "") }
        }
      })
  }
}
