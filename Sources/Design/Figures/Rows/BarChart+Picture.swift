internal import Wording

extension BarChart {
  /// The height of a bar and the gap to the next.
  private static let bar = (alone: 13.0, paired: 11.0, gap: 4.0)

  /// The picture in both shapes, with what it says.
  func picture(_ words: Words) -> FigurePicture {
    let numbers = FigureNumbers(words, axis)
    let size = TextSize(language: words.language)
    let rows = panels.flatMap(\.rows)
    let values = rows.flatMap { $0.values.prefix(series.count) + [$0.comparison] }.compactMap(
      \.self)
    let written = values.map { size.width(numbers.text($0)) }.max() ?? 0
    let missing = rows.filter { $0.values.contains(nil) }.map { size.width($0.instead) }.max() ?? 0
    let chart = RowChart(
      groups: panels.map { panel in
        RowChart.Group(title: panel.title, rows: panel.rows.map { line($0, numbers) })
      }, axis: axis, ticks: axis.ticks(values, about: 6, with: 0), numbers: numbers, size: size,
      band: series.count > 1 ? 2 * Self.bar.paired + Self.bar.gap + 4 : Self.bar.alone + 8,
      margins: (1, max(written + 8, min(missing, 60))))
    return FigurePicture(
      narrow: chart.narrowDrawing, wide: chart.wideDrawing,
      says: panels.flatMap { panel in
        (panel.title.map { ["\($0):"] } ?? []) + panel.rows.map { says($0, numbers) }
      })
  }

  private func line(_ row: Row, _ numbers: FigureNumbers) -> RowChart.Row {
    // The key says what the line across the bar is; here stands its number behind the same sign.
    let beside = row.comparison.flatMap { value in
      comparison.map { _ in "| \(numbers.text(value))" }
    }
    let shown = Array(row.values.prefix(series.count))
    return RowChart.Row(
      name: row.label, detail: nil,
      value: beside.map {
        Drawing.Label(text: $0, at: .init(x: 0, y: 0), kind: .value, tone: .quiet)
      }
    ) { scale, middle in
      let height = shown.count > 1 ? Self.bar.paired : Self.bar.alone
      let all = Double(shown.count) * (height + Self.bar.gap) - Self.bar.gap
      var marks: [Drawing.Mark] = []
      for (index, value) in shown.enumerated() {
        let top = middle - all / 2 + Double(index) * (height + Self.bar.gap)
        let base = scale.place(0)
        let end = value.map(scale.place) ?? base
        let tone: Drawing.Tone = index == 0 ? .first : .second
        if value != nil {
          marks.append(
            .bar(.init(x: min(base, end), y: top, width: abs(end - base), height: height), tone))
        }
        let beyond = max(end, shown.count == 1 ? row.comparison.map(scale.place) ?? end : end)
        marks.append(
          .label(
            .init(
              text: value.map(numbers.text) ?? row.instead,
              at: .init(x: beyond + 6, y: top + height / 2 + 4.5), kind: .value,
              tone: value == nil ? .quiet : nil)))
      }
      if shown.count == 1, let other = row.comparison.map(scale.place) {
        let reach = Self.bar.alone / 2 + 3
        marks.append(
          .notch(.init(x: other, y: middle - reach), .init(x: other, y: middle + reach)))
      }
      return marks
    }
  }

  private func says(_ row: Row, _ numbers: FigureNumbers) -> String {
    let values = zip(series, row.values).map { name, value in
      let number = value.map(numbers.text) ?? row.instead
      return series.count > 1 || comparison != nil ? "\(name) \(number)" : number
    }
    let beside = row.comparison.flatMap { value in
      comparison.map { ["\($0) \(numbers.text(value))"] }
    }
    return "\(row.label): \((values + (beside ?? [])).joined(separator: ", "))."
  }

  /// The numbers as a table.
  func table(_ words: Words, _ title: String) -> DataTable {
    let numbers = FigureNumbers(words, axis)
    return DataTable(
      caption: title,
      columns: [.init(rowTitle)]
        + (series + (comparison.map { [$0] } ?? [])).map {
          .init($0, isNumber: true)
        },
      rows: panels.flatMap { panel in
        panel.rows.map { row -> [DataTable.Cell] in
          let name = panel.title.map { "\($0): \(row.label)" } ?? row.label
          let values = zip(series, row.values).map {
            DataTable.Cell.text($1.map(numbers.text) ?? row.instead)
          }
          let beside = comparison.map { _ in
            [DataTable.Cell.text(row.comparison.map(numbers.text) ?? "\u{2013}")]
          }
          return [.text(name)] + values + (beside ?? [])
        }
      })
  }
}
