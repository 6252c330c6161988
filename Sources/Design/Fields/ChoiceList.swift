public import Web

/// A question with one answer out of a few, as rows to touch.
///
/// Nothing is chosen beforehand, so that an answer is always the person's own. WCAG 1.3.1 (fieldset and
/// legend), 2.5.8 (target size).
public struct ChoiceList: Component {
  let frame: FieldFrame
  let legend: String
  let style: LegendStyle
  let choices: [Choice]
  let chosen: String?

  /// A question called `name` in the form; `chosen` is the value of the answer given so far.
  public init(
    _ name: String, legend: String, style: LegendStyle = .question, hint: String? = nil,
    error: String? = nil, choices: [Choice], chosen: String? = nil
  ) {
    frame = FieldFrame(name: name, hint: hint, error: error)
    self.legend = legend
    self.style = style
    self.choices = choices
    self.chosen = chosen
  }

  public var view: some HTML {
    frame.group(legend: legend, style: style) {
      ChoiceRow.rows(.one, name: frame.name, choices: choices) { $0.value == chosen }
    }
  }
}
