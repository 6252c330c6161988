public import Web

/// A question answered on a scale, such as "none of the time" to "all of the time".
///
/// Every point has its words, because a bare number means something else to everybody. The points stand
/// side by side where there is room and below each other on a phone. WCAG 1.3.1, 1.4.10 (reflow), 2.5.8.
public struct Scale: Component {
  let frame: FieldFrame
  let legend: String
  let style: LegendStyle
  let points: [Choice]
  let ends: Ends?
  let chosen: String?

  /// The words at the two ends of a scale whose points are numbers.
  public struct Ends: Sendable {
    let low: String
    let high: String

    /// What the first and what the last point means.
    public init(low: String, high: String) {
      self.low = low
      self.high = high
    }
  }

  /// A question called `name` in the form; `points` run from the low end to the high end.
  ///
  /// A scale of numbers, such as 1 to 10, has words at its `ends`, and its points stay side by side, as
  /// those with a word or two do.
  public init(
    _ name: String, legend: String, style: LegendStyle = .question, hint: String? = nil,
    error: String? = nil, points: [Choice], ends: Ends? = nil, chosen: String? = nil
  ) {
    frame = FieldFrame(name: name, hint: hint, error: error)
    self.legend = legend
    self.style = style
    self.points = points
    self.ends = ends
    self.chosen = chosen
  }

  public var view: some HTML {
    frame.group(
      legend: legend, style: style, describedBy: ends == nil ? nil : "\(frame.name)-ends"
    ) {
      if let ends {
        p(.class("ends"), .id("\(frame.name)-ends")) {
          span { ends.low }
          span { ends.high }
        }
      }
      div(.class(look)) {
        ChoiceRow.rows(.one, name: frame.name, choices: points) { $0.value == chosen }
      }
    }
  }

  private var look: StaticString {
    if ends != nil { return "points many" }
    let isShort = points.allSatisfy { $0.hint == nil && $0.label.count <= Self.shortWords }
    return isShort ? "points many few" : "points"
  }

  /// The most letters that stand beside two others on a narrow phone.
  private static var shortWords: Int { 13 }
}
