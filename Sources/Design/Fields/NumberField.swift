public import Web

/// A whole number to write.
///
/// A plain line with the phone's number keys: spinning arrows change numbers by accident and are hard to
/// hit. WCAG 3.3.2 (labels or instructions).
public struct NumberField: Component {
  let frame: FieldFrame
  let label: String
  let value: String
  let refusal: Refusal?

  /// What can be ticked in place of writing a number, such as "prefer not to say".
  public struct Refusal: Sendable {
    let value: String
    let label: String
    let isTicked: Bool

    /// What is sent, what a person reads, and whether it was ticked.
    public init(_ value: String, _ label: String, isTicked: Bool = false) {
      self.value = value
      self.label = label
      self.isTicked = isTicked
    }
  }

  /// A number called `name` in the form; `value` is what was written so far, number or not.
  public init(
    _ name: String, label: String, hint: String? = nil, error: String? = nil, value: String = "",
    refusal: Refusal? = nil
  ) {
    frame = FieldFrame(name: name, hint: hint, error: error)
    self.label = label
    self.value = value
    self.refusal = refusal
  }

  public var view: some HTML {
    frame.box {
      Element("label", [.for(frame.name)], Text(label))
      frame.notes
      NumberInput(
        name: frame.name, value: value, describedBy: frame.describedBy, isWrong: frame.error != nil)
      if let refusal {
        ChoiceRow(
          kind: .several, id: "\(frame.name)-refused", name: frame.name,
          choice: Choice(refusal.value, refusal.label), isChosen: refusal.isTicked)
      }
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
