internal import Web
internal import Wording

/// Figures of estimates: with intervals, in panels, and over time.
///
/// The numbers are published ones.
struct GalleryIntervals: Component {
  let words: Words

  var view: some HTML {
    GallerySection(words["gallery.charts"]) {
      Figure(
        words,
        FigureText(
          id: "giving", title: words["gallery.giving"], summary: words["gallery.giving.text"],
          notes: [words["gallery.pairs.note"]]),
        IntervalChart(
          axis: FigureAxis(words["gallery.wellbeing.axis"], decimals: 2, reference: none),
          columns: columns,
          rows: [
            row("gallery.fewer", 353, -0.16, -0.70, 0.38),
            row("gallery.same", 706, 0.23, -0.22, 0.69),
            row("gallery.more-kinds", 339, 0.84, 0.28, 1.40),
          ]))
      Figure(
        words,
        FigureText(
          id: "groups", title: words["gallery.groups"], summary: words["gallery.groups.text"],
          notes: [words["gallery.pairs.note"]]),
        IntervalChart(
          axis: FigureAxis(words["gallery.health.axis"], decimals: 2, reference: none),
          columns: columns,
          panels: [
            .init(
              words["gallery.men"],
              [
                row("gallery.fewer", 139, -0.24, -0.66, 0.18),
                row("gallery.same", 297, 0.01, -0.32, 0.35),
                row("gallery.more-kinds", 145, 0.48, 0.07, 0.90),
              ]),
            .init(
              words["gallery.women"],
              [
                row("gallery.fewer", 207, -0.02, -0.37, 0.33),
                row("gallery.same", 384, 0.10, -0.20, 0.39),
                row("gallery.more-kinds", 191, -0.07, -0.45, 0.30),
              ]),
            .init(
              words["gallery.others"],
              [.init(words["gallery.more-kinds"], value: nil, instead: words["gallery.hidden"])]),
          ]))
      course
    }
  }

  private var none: FigureAxis.Reference { .init(0, words["gallery.no-change"]) }

  private var columns: IntervalChart.Columns {
    .init(
      row: words["gallery.kinds"], count: words["gallery.pairs"],
      value: words["gallery.change.mean"])
  }

  private func row(
    _ name: Phrase, _ pairs: Int, _ value: Double, _ low: Double, _ high: Double
  ) -> IntervalChart.Row {
    .init(
      words[name], count: "\(pairs) \(words["gallery.pairs.unit"])",
      value: value,
      low: low, high: high)
  }

  private var course: Figure {
    let wellbeing = [21.4, 21.9, 22.1, 22.0, 22.6, 22.4, 22.9, 23.0, 22.7, 23.4, 23.1, 23.6]
    let hope = [33.9, 34.3, 34.2, 34.9, 34.6, 35.1, nil, 35.3, 35.0, 35.6, 36.0, 35.4]
    return Figure(
      words,
      FigureText(
        id: "months-on", title: words["gallery.course"], summary: words["gallery.course.text"],
        notes: [words["gallery.course.note"]]),
      CourseChart(
        steps: (1...12).map(String.init), stepTitle: words["gallery.course.steps"],
        columns: .init(
          panel: words["gallery.measure"], step: words["gallery.month"],
          count: words["gallery.people"],
          value: words["gallery.mean"]),
        panels: [
          .init(
            words["gallery.wellbeing"],
            axis: FigureAxis(words["gallery.wellbeing.points"], decimals: 1),
            points: points(wellbeing, from: 0.35)),
          .init(
            words["gallery.hope"], axis: FigureAxis(words["gallery.hope.points"], decimals: 1),
            points: points(hope, from: 0.5)),
        ]))
  }

  /// Values whose intervals widen, because fewer people log for long.
  private func points(_ values: [Double?], from half: Double) -> [CourseChart.Point] {
    values.enumerated().map { month, value in
      let reach = half * (1 + 0.28 * Double(month))
      return .init(
        value, low: value.map { $0 - reach }, high: value.map { $0 + reach },
        count: String(640 / (month + 1)))
    }
  }
}
