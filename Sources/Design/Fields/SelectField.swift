public import Web

/// One answer out of many, such as a project, in the phone's own list.
///
/// For up to about ten choices a `ChoiceList` is easier.
public struct SelectField: Component {
  let frame: FieldFrame
  let label: String
  let empty: String
  let choices: [Choice]
  let chosen: String?

  /// A question called `name` in the form; `empty` is the line that stands for no answer yet.
  public init(
    _ name: String, label: String, hint: String? = nil, error: String? = nil, empty: String,
    choices: [Choice], chosen: String? = nil
  ) {
    frame = FieldFrame(name: name, hint: hint, error: error)
    self.label = label
    self.empty = empty
    self.choices = choices
    self.chosen = chosen
  }

  public var view: some HTML {
    frame.box {
      Element("label", [.for(frame.name)], Text(label))
      frame.notes
      select(
        .id(frame.name), .name(frame.name), .aria(.describedby, frame.describedBy),
        .aria(.invalid, frame.invalid)
      ) {
        option(.value("")) { empty }
        for choice in choices {
          option(.value(choice.value), .flag("selected", if: choice.value == chosen)) {
            choice.label
          }
        }
      }
    }
  }
}
