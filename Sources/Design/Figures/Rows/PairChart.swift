public import Wording

/// Two numbers of each row beside each other, such as giving and receiving: a dot for the one, a square for the
/// other, and the distance between them.
public struct PairChart: FigureChart {
  /// One row.
  public struct Row: Sendable {
    let label: String
    let first: Double?
    let second: Double?
    let instead: String

    /// A row with its two numbers; `nil` where there is none or it may not be shown.
    public init(
      _ label: String, _ first: Double?, _ second: Double?, instead: String = "\u{2013}"
    ) {
      self.label = label
      self.first = first.flatMap { $0.isFinite ? $0 : nil }
      self.second = second.flatMap { $0.isFinite ? $0 : nil }
      self.instead = instead
    }
  }

  let axis: FigureAxis
  let rowTitle: String
  let first: String
  let second: String
  let rows: [Row]

  /// A chart.
  ///
  /// - Parameters:
  ///   - axis: What both numbers measure.
  ///   - rowTitle: What the rows are, which heads their column in the table.
  ///   - first: What the dots are.
  ///   - second: What the squares are.
  ///   - rows: The rows.
  public init(
    axis: FigureAxis, rowTitle: String, first: String,
    second: String, rows: [Row]
  ) {
    self.axis = axis
    self.rowTitle = rowTitle
    self.first = first
    self.second = second
    self.rows = rows
  }

  public func content(_ words: Words, _ title: String) -> FigureContent {
    FigureContent(
      signs: [.init(.mark(.first), first), .init(.square(.second), second)],
      pictures: [picture(words)], table: table(words, title))
  }

  /// The picture in both shapes, with what it says.
  func picture(_ words: Words) -> FigurePicture {
    let numbers = FigureNumbers(words, axis)
    let size = TextSize(language: words.language)
    let values = rows.flatMap { [$0.first, $0.second] }.compactMap(\.self)
    let margin = (values.map { size.width(numbers.text($0)) }.max() ?? 0) + 12
    let chart = RowChart(
      groups: [.init(title: nil, rows: rows.map { line($0, numbers) })], axis: axis,
      ticks: axis.ticks(values, about: 6), numbers: numbers, size: size, band: 18,
      margins: (margin, margin))
    return FigurePicture(
      narrow: chart.narrowDrawing, wide: chart.wideDrawing,
      says: rows.map { row in
        let shown = [row.first, row.second].map { $0.map(numbers.text) ?? row.instead }
        return "\(row.label): \(first) \(shown[0]), \(second) \(shown[1])."
      })
  }

  private func line(_ row: Row, _ numbers: FigureNumbers) -> RowChart.Row {
    let isMissing = row.first == nil && row.second == nil
    return RowChart.Row(name: row.label, detail: nil, value: nil) { scale, y in
      if isMissing {
        return [
          .label(
            .init(
              text: row.instead, at: .init(x: scale.start, y: y + 4.5), kind: .value, tone: .quiet))
        ]
      }
      let places = (row.first.map(scale.place), row.second.map(scale.place))
      var marks: [Drawing.Mark] = []
      if let one = places.0, let other = places.1 {
        marks.append(.whisker(.init(x: one, y: y), .init(x: other, y: y), .quiet))
      }
      // Two marks at one place stand above each other.
      let apart = abs((places.0 ?? -100) - (places.1 ?? 100)) < 10 ? 4.0 : 0
      // The number of whichever stands first is before it, the other behind.
      let isBefore = (row.first ?? -.infinity) <= (row.second ?? .infinity)
      for (value, place, tone, before) in [
        (row.first, places.0, Drawing.Tone.first, isBefore),
        (row.second, places.1, .second, !isBefore),
      ] {
        guard let value, let place else { continue }
        marks.append(
          tone == .first
            ? .dot(.init(x: place, y: y - apart), tone, isFull: true)
            : .square(.init(x: place, y: y + apart), tone)
        )
        marks.append(
          .label(
            .init(
              text: numbers.text(value), at: .init(x: place + (before ? -10 : 10), y: y + 4.5),
              kind: .value, anchor: before ? .end : .start, tone: tone)))
      }
      return marks
    }
  }

  /// The numbers as a table.
  func table(_ words: Words, _ title: String) -> DataTable {
    let numbers = FigureNumbers(words, axis)
    return DataTable(
      caption: title,
      columns: [.init(rowTitle), .init(first, isNumber: true), .init(second, isNumber: true)],
      rows: rows.map { row in
        [.text(row.label)]
          + [row.first, row.second].map { .text($0.map(numbers.text) ?? row.instead) }
      })
  }
}
