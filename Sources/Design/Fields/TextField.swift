public import Web

/// A line to write on.
///
/// The kind chooses the keyboard of a phone and what the browser may fill in. WCAG 1.3.5 (identify input
/// purpose), 3.3.2 (labels or instructions), 3.3.8 (a password may be pasted).
public struct TextField: Component {
  /// What is written on the line.
  public enum Kind: Sendable {
    /// Any words.
    case words
    /// The name by which a person wants to be called.
    case nickname
    /// An email address.
    case email
    /// A telephone number.
    case telephone
    /// The password of an account.
    case password
    /// A password being chosen.
    case newPassword
    /// A PIN: hidden digits, which no browser should offer to keep.
    case pin
    /// A short code, such as a personal ID; shown in wide letters.
    case code
  }

  let frame: FieldFrame
  let label: String
  let value: String
  let kind: Kind

  /// A line called `name` in the form; `value` is what was written so far.
  ///
  /// A password is never written back into a page, whatever `value` says.
  public init(
    _ name: String, label: String, kind: Kind = .words, hint: String? = nil,
    error: String? = nil, value: String = ""
  ) {
    frame = FieldFrame(name: name, hint: hint, error: error)
    self.label = label
    self.value = value
    self.kind = kind
  }

  public var view: some HTML {
    frame.box {
      Element("label", [.for(frame.name)], Text(label))
      frame.notes
      input(
        .type(kind.type), .id(frame.name), .name(frame.name),
        .init("value", kind.isSecret || value.isEmpty ? nil : value),
        .init("autocomplete", kind.autocomplete), .init("inputmode", kind.inputMode),
        .init("class", kind.look), .init("spellcheck", kind.spelling),
        .init("autocapitalize", kind.capitals), .init("dir", kind.direction),
        .aria(.describedby, frame.describedBy), .aria(.invalid, frame.invalid))
    }
  }
}
