public import Web

/// One statement to tick, such as "Remember me on this phone".
///
/// Where yes and no both matter, as in a consent, use a `ChoiceList` with two choices.
public struct TickField: Component {
  let frame: FieldFrame
  let statement: String
  let isTicked: Bool

  /// A statement called `name` in the form, sent as `yes` when ticked.
  public init(
    _ name: String, label: String, hint: String? = nil, error: String? = nil,
    isTicked: Bool = false
  ) {
    frame = FieldFrame(name: name, hint: hint, error: error)
    statement = label
    self.isTicked = isTicked
  }

  public var view: some HTML {
    frame.box {
      if let error = frame.error { ErrorMessage(id: frame.errorID, text: error) }
      label(.class("choice")) {
        input(
          .type("checkbox"), .id(frame.name), .name(frame.name), .value("yes"),
          .aria(.describedby, frame.error == nil ? nil : frame.errorID),
          .aria(.invalid, frame.invalid),
          .flag("checked", if: isTicked))
        span {
          statement
          if let hint = frame.hint { small { hint } }
        }
      }
    }
  }
}
