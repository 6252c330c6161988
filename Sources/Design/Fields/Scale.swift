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
  let chosen: String?

  /// A question called `name` in the form; `points` run from the low end to the high end.
  public init(
    _ name: String, legend: String, style: LegendStyle = .question, hint: String? = nil,
    error: String? = nil, points: [Choice], chosen: String? = nil
  ) {
    frame = FieldFrame(name: name, hint: hint, error: error)
    self.legend = legend
    self.style = style
    self.points = points
    self.chosen = chosen
  }

  public var view: some HTML {
    frame.group("scale", legend: legend, style: style) {
      div(.class("points")) {
        ChoiceRow.rows(.one, name: frame.name, choices: points) { $0.value == chosen }
      }
    }
  }
}
