import Web
import Wording

@testable import Design

/// Figures with all sorts of numbers, for what has to hold of every figure.
struct FigureSamples {
  let words: Words
  private var random: Seeded

  init(_ tag: String, seed: Int) throws {
    words = try Content.words(tag)
    random = Seeded(state: UInt64(seed) &+ 1)
  }

  /// A generator that always gives the same for the same seed (Steele, Lea and Flood, "SplitMix", 2014).
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// Every picture of one figure of each kind.
  mutating func pictures() -> [FigurePicture] {
    let decimals = Int.random(in: 0...2, using: &random)
    let reach: Double = [0.01, 1, 30, 2000].randomElement(using: &random) ?? 1
    let axis = FigureAxis(
      "What is measured, in points from one end to the other", decimals: decimals,
      reference: .init(0, "no change"))
    let rows = (1...Int.random(in: 1...6, using: &random)).map { index in
      let value = number(-reach...reach)
      return IntervalChart.Row(
        names[index], count: "\(index * 37) pairs", value: value,
        low: value.map { $0 - reach / 3 }, high: value.map { $0 + reach / 2 },
        instead: "too few people to show")
    }
    let interval = IntervalChart(
      axis: axis, columns: .init(row: "a", count: "n", value: "b"),
      panels: [.init("One", rows), .init(nil, rows)])
    let steps = (1...Int.random(in: 1...24, using: &random)).map(String.init)
    let course = CourseChart(
      steps: steps, stepTitle: "Months",
      columns: .init(panel: "p", step: "s", count: "n", value: "v"),
      panels: [
        .init(
          "One", axis: FigureAxis("points", decimals: decimals),
          points: steps.map { _ in
            let value = number(-reach...reach)
            return .init(value, low: value.map { $0 - 1 }, high: value.map { $0 + 2 }, count: "9")
          })
      ])
    let columns = ColumnChart(
      axis: FigureAxis("logs"), steps: steps, stepTitle: "Month",
      panels: (1...2).map { .init("\($0)", steps.map { _ in number(0...reach)?.rounded() }) })
    let alone = ColumnChart(
      axis: FigureAxis("logs"), steps: steps, stepTitle: "Month",
      panels: [.init("", steps.map { _ in number(0...reach)?.rounded() })])
    let bars = [1, 2].map { count in
      BarChart(
        axis: FigureAxis("Share", decimals: decimals, isPercent: true),
        rowTitle: "Kind", series: Array(["Gave", "Received"].prefix(count)),
        comparison: count == 1 ? "Everybody" : nil,
        panels: [
          .init(
            "Panel",
            (1...4).map { index in
              .init(
                names[index], (0..<count).map { _ in number(0...reach) },
                comparison: number(0...reach),
                instead: "too few")
            })
        ])
    }
    let pairs = PairChart(
      axis: FigureAxis("Times", decimals: decimals), rowTitle: "Kind", first: "Gave",
      second: "Received",
      rows: (1...5).map { .init(names[$0], number(-reach...reach), number(-reach...reach)) })
    let charts: [any FigureChart] = [interval, course, columns, alone] + bars + [pairs]
    return charts.flatMap { $0.content(words, "Title").pictures }
  }

  private let names = [
    "Total", "In a pair", "One",
    "In a group that someone leads, wherever it meets and however often",
    "35 to 54", "Online", "مل کر کچھ کرنا",
  ]

  private mutating func number(_ range: ClosedRange<Double>) -> Double? {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: nil
    case 1: 0
    case 2: .nan
    default: Double.random(in: range, using: &random)
    }
  }
}
