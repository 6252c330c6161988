public import Web

/// A question with any number of answers, as rows to touch.
///
/// WCAG 1.3.1 (fieldset and legend), 2.5.8 (target size).
public struct SeveralChoices: Component {
  let frame: FieldFrame
  let legend: String
  let style: LegendStyle
  let choices: [Choice]
  let chosen: Set<String>

  /// A question called `name` in the form; `chosen` are the values of the answers given so far.
  public init(
    _ name: String, legend: String, style: LegendStyle = .question, hint: String? = nil,
    error: String? = nil, choices: [Choice], chosen: Set<String> = []
  ) {
    frame = FieldFrame(name: name, hint: hint, error: error)
    self.legend = legend
    self.style = style
    self.choices = choices
    self.chosen = chosen
  }

  public var view: some HTML {
    frame.group(legend: legend, style: style) {
      ChoiceRow.rows(.several, name: frame.name, choices: choices) { chosen.contains($0.value) }
    }
  }
}
