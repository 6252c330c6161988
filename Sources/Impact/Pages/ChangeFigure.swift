internal import Design
internal import Evidence
internal import Web
internal import Wording

/// The average changes of a model as dots with their intervals, on one scale with zero in it.
///
/// Each row has its words and its number beside it, so that nothing rests on colour or place alone; the table
/// says the same. WCAG 1.1.1 (text alternative), 1.4.1 (use of colour).
struct ChangeFigure: Component {
  let words: Words
  /// Unique on its page.
  let id: String
  let model: ToldModel
  /// Whether how to read it stands beside it; where several follow each other it is said once above.
  var isExplained = true

  private var sentences: FindingWords { FindingWords(words: words) }

  var view: some HTML {
    let rows = rows
    if !rows.isEmpty {
      figure(.class("figure"), .aria(.labelledby, "\(id)-title")) {
        figcaption {
          strong(.id("\(id)-title")) {
            words[.finding("figure.title"), ["outcome": sentences.outcome(model.outcome)]]
          }
          p(.id("\(id)-about"), .init("class", isExplained ? nil : "unseen")) {
            words[.finding("figure.about")]
          }
        }
        ChangePicture(
          id: id, rows: rows,
          geometry: ChangeGeometry(
            rows.flatMap { [$0.low, $0.high] },
            isRightToLeft: words.language.direction == .rightToLeft))
      }
    }
  }

  private var rows: [ChangePicture.Row] {
    model.levels.compactMap { level in
      guard let answer = level.answer, let mean = answer.mean, let low = answer.low,
        let high = answer.high
      else { return nil }
      return ChangePicture.Row(
        title: sentences.level(level.level), mean: mean, low: low, high: high,
        shown: sentences.points(mean), isClear: answer.excludesZero)
    }
  }
}

/// Where the parts of the picture stand: pure arithmetic in the units of its view box.
struct ChangeGeometry: Sendable {
  static let width = 480
  static let row = 76
  static let edge = 14

  private let least: Double
  private let most: Double
  let isRightToLeft: Bool

  /// A scale that holds all numbers and zero.
  init(_ numbers: [Double], isRightToLeft: Bool) {
    let (low, high) = (min(numbers.min() ?? 0, 0), max(numbers.max() ?? 0, 0))
    least = low
    most = high > low ? high : low + 1
    self.isRightToLeft = isRightToLeft
  }

  /// The place of a number; in a script from right to left more is further to the left.
  func x(_ value: Double) -> Int {
    let room = Double(Self.width - 2 * Self.edge)
    let along = Self.edge + Int(((value - least) / (most - least) * room).rounded())
    return mirrored(along)
  }

  /// A distance from the start of the line in the direction of reading.
  func mirrored(_ x: Int) -> Int { isRightToLeft ? Self.width - x : x }
}

/// The drawing.
private struct ChangePicture: Component {
  struct Row: Sendable {
    let title: String
    let mean: Double
    let low: Double
    let high: Double
    let shown: String
    /// Whether its interval leaves zero out.
    let isClear: Bool
  }

  let id: String
  let rows: [Row]
  let geometry: ChangeGeometry

  private var height: Int { rows.count * ChangeGeometry.row + 34 }

  var view: some HTML {
    svg(
      .class("lines"), .init("viewBox", "0 0 \(ChangeGeometry.width) \(height)"), .role("img"),
      .aria(.labelledby, "\(id)-title"), .aria(.describedby, "\(id)-about")
    ) {
      line(
        .class("level"), .number("x1", geometry.x(0)), .number("y1", 6),
        .number("x2", geometry.x(0)), .number("y2", height - 30)
      ) {}
      svgText(
        .class("note"), .number("x", geometry.x(0)), .number("y", height - 6),
        .init("text-anchor", fixed: "middle")
      ) { "0" }
      for (index, row) in rows.enumerated() {
        let top = index * ChangeGeometry.row
        svgText(
          .class("note"), .number("x", geometry.mirrored(0)), .number("y", top + 26),
          .init("text-anchor", fixed: "start")
        ) { row.title }
        svgText(
          .init("class", "value s\(row.isClear ? 1 : 2)"),
          .number("x", geometry.mirrored(ChangeGeometry.width)), .number("y", top + 26),
          .init("text-anchor", fixed: "end")
        ) { row.shown }
        g(.init("class", "series s\(row.isClear ? 1 : 2)")) {
          line(
            .number("x1", geometry.x(row.low)), .number("y1", top + 52),
            .number("x2", geometry.x(row.high)), .number("y2", top + 52)
          ) {}
          circle(.number("cx", geometry.x(row.mean)), .number("cy", top + 52), .number("r", 11)) {}
        }
      }
    }
  }
}

extension Attribute {
  /// A place or a length in the drawing.
  fileprivate static func number(_ name: StaticString, _ value: Int) -> Self {
    .init(name, String(value))
  }
}
