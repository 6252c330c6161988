public import Web

/// A short code to write down, such as a personal ID, in large wide letters.
///
/// Always from left to right, and selected with one touch. It is text, so a screen reader can spell it.
public struct PersonalCode: Component {
  let label: String
  let code: String

  /// What the code is, and the code as a person writes it.
  public init(_ label: String, _ code: String) {
    self.label = label
    self.code = code
  }

  public var view: some HTML {
    p(.class("personal")) {
      span { label }
      Element("code", [.dir("ltr")], Text(code))
    }
  }
}
