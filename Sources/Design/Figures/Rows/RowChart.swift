/// Rows under each other, each with its name and its marks along one axis: what intervals, bars and pairs of
/// dots have in common.
///
/// On a phone a name stands above its marks, so that they have the whole width; with more room, beside them.
struct RowChart: Sendable {
  /// One row.
  struct Row: Sendable {
    let name: String
    /// What is said of it more quietly, such as how many people it is about.
    let detail: String?
    /// What stands at the end of the row.
    let value: Drawing.Label?
    /// Its marks, along a scale and around a middle line.
    let marks: @Sendable (AxisScale, Double) -> [Drawing.Mark]
  }

  /// Rows that belong together.
  struct Group: Sendable {
    let title: String?
    let rows: [Row]
  }

  let groups: [Group]
  let axis: FigureAxis
  let ticks: Ticks
  let numbers: FigureNumbers
  let size: TextSize
  /// The height that the marks of a row need.
  let band: Double
  /// The room for numbers beside marks, before the first and after the last tick.
  let margins: (before: Double, after: Double)

  /// The width of the picture for a phone, and of the one with more room.
  static let narrow = 300.0
  static let wide = 540.0

  /// The picture for a phone.
  var narrowDrawing: Drawing {
    var canvas = RowCanvas(
      chart: self, width: Self.narrow, start: margins.before, end: Self.narrow - margins.after,
      isNarrow: true)
    func room(_ row: Row) -> Double {
      Self.narrow - (row.value.map { size.width($0.text) + 12 } ?? 0)
    }
    func whole(_ row: Row) -> String { row.detail.map { "\(row.name) (\($0))" } ?? row.name }
    // Rows look alike: all on one line, or all with what is said more quietly below.
    let isShort = groups.flatMap(\.rows).allSatisfy { size.width(whole($0)) <= room($0) }
    canvas.draw { canvas, row in
      canvas.write(row.value, at: Self.narrow, below: canvas.y)
      if isShort {
        canvas.write(whole(row))
      } else {
        for line in size.lines(row.name, in: room(row)) { canvas.write(line) }
        for line in row.detail.map({ size.lines($0, in: room(row)) }) ?? [] {
          canvas.write(line, tone: .quiet)
        }
      }
      canvas.mark(row, height: band, middle: canvas.y + band / 2)
      canvas.y += 8
    }
    return canvas.drawing
  }

  /// The picture with more room.
  var wideDrawing: Drawing {
    let rows = groups.flatMap(\.rows)
    let names = rows.flatMap { [$0.name, $0.detail ?? ""] }
    let column = min(210, (names.map(size.width).max() ?? 0) + 4)
    let values = rows.compactMap(\.value).map { size.width($0.text) }.max().map { $0 + 14 } ?? 0
    var canvas = RowCanvas(
      chart: self, width: Self.wide, start: column + 16 + margins.before,
      end: Self.wide - values - margins.after)
    canvas.draw { canvas, row in
      let lines = size.lines(row.name, in: column)
      let details = row.detail.map { size.lines($0, in: column) } ?? []
      let text = Double(lines.count + details.count) * size.line
      let height = max(text, band) + 8
      let (top, middle) = (canvas.y, canvas.y + height / 2)
      canvas.write(row.value, at: Self.wide, below: middle - size.line / 2)
      canvas.y = middle - text / 2
      for line in lines { canvas.write(line) }
      for line in details { canvas.write(line, tone: .quiet) }
      canvas.y = top
      canvas.mark(row, height: height, middle: middle)
    }
    return canvas.drawing
  }
}
