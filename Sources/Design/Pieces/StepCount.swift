public import Web
public import Wording

/// How far one is in a walk of several pages: a circle of seats that fills, and "Step 3 of 6" in words.
///
/// The circle is decoration; the words are the information (WCAG 1.1.1).
public struct StepCount: Component {
  let label: String
  let step: Int
  let steps: Int

  /// The step one is on, from 1, of how many there are.
  public init(_ words: Words, step: Int, of steps: Int) {
    let steps = max(1, steps)
    let step = min(max(1, step), steps)
    self.init(
      words[.stepOf, ["step": String(step), "steps": String(steps)]], step: step, of: steps)
  }

  /// The same with words of the page's own, such as "Part 3 of 9: Hope".
  public init(_ label: String, step: Int, of steps: Int) {
    self.label = label
    self.steps = max(1, steps)
    self.step = min(max(1, step), self.steps)
  }

  public var view: some HTML {
    p(.class("step-count")) {
      svg(
        .class("ring"), .init("viewBox", "0 0 32 32"), .number("width", 32), .number("height", 32),
        .aria(.hidden, "true"), .init("focusable", "false")
      ) {
        ring("seats", dashes: "\(seat) \(gap)")
        ring("taken", dashes: taken)
      }
      span { label }
    }
  }

  /// A dash for each seat that is taken, then a gap longer than the circle.
  private var taken: String {
    Array(repeating: seat, count: step).joined(separator: " \(gap) ") + " \(steps)"
  }

  /// The share of a place that its seat takes, so that the gaps stay as wide with many steps.
  private var seat: String { "0.\(100 - gapPercent)" }
  private var gap: String { "0.\(gapPercent)" }
  private var gapPercent: Int { min(50, max(10, 3 * steps)) }

  private func ring(_ look: StaticString, dashes: String) -> some HTML {
    circle(
      .class(look), .number("cx", 16), .number("cy", 16), .number("r", 12),
      .number("pathLength", steps), .init("stroke-dasharray", dashes),
      .init("transform", "rotate(-90 16 16)")
    ) {}
  }
}
