public import Web

/// A whole number to write.
///
/// A plain line with the phone's number keys: spinning arrows change numbers by accident and are hard to
/// hit. WCAG 3.3.2 (labels or instructions).
public struct NumberField: Component {
  let frame: FieldFrame
  let label: String
  let value: String

  /// A number called `name` in the form; `value` is what was written so far, number or not.
  public init(
    _ name: String, label: String, hint: String? = nil, error: String? = nil, value: String = ""
  ) {
    frame = FieldFrame(name: name, hint: hint, error: error)
    self.label = label
    self.value = value
  }

  public var view: some HTML {
    frame.box {
      Element("label", [.for(frame.name)], Text(label))
      frame.notes
      NumberInput(
        name: frame.name, value: value, describedBy: frame.describedBy, isWrong: frame.error != nil)
    }
  }
}

/// The control of a number, alone.
struct NumberInput: Component {
  let name: String
  let value: String
  let describedBy: String?
  let isWrong: Bool

  var view: some HTML {
    input(
      .type("text"), .class("number"), .id(name), .name(name),
      .init("value", value.isEmpty ? nil : value), .fixed("inputmode", "numeric"),
      .fixed("autocomplete", "off"), .dir("ltr"), .aria(.describedby, describedBy),
      .aria(.invalid, isWrong ? "true" : nil))
  }
}
