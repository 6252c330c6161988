public import Web

/// How much a button calls for attention; a page has one primary button at most.
public enum ButtonWeight: Sendable {
  /// The next step.
  case primary
  /// Another way on.
  case secondary
  /// A way out that is always there, such as skipping or signing out.
  case quiet

  var look: StaticString {
    switch self {
    case .primary: "button"
    case .secondary: "button secondary"
    case .quiet: "button quiet"
    }
  }
}

/// A button that sends its form.
///
/// WCAG 2.5.8 (target size), 4.1.2 (name, role, value).
public struct Button: Component {
  let text: String
  let weight: ButtonWeight
  let name: String?
  let value: String?

  /// A button; `name` and `value` tell the buttons of one form apart.
  public init(
    _ text: String, _ weight: ButtonWeight = .primary, name: String? = nil, value: String? = nil
  ) {
    self.text = text
    self.weight = weight
    self.name = name
    self.value = value
  }

  public var view: some HTML {
    Element(
      "button",
      [.class(weight.look), .type("submit"), .init("name", name), .init("value", value)],
      Text(text))
  }
}

/// A link that looks like a button, for a way on that changes nothing.
public struct ButtonLink: Component {
  let text: String
  let address: Address
  let weight: ButtonWeight

  /// A link to `address`.
  public init(_ text: String, _ address: Address, _ weight: ButtonWeight = .primary) {
    self.text = text
    self.address = address
    self.weight = weight
  }

  public var view: some HTML {
    a(.class(weight.look), .href(address)) { text }
  }
}

/// The buttons of a page, side by side where there is room.
public struct Actions<Content: HTML>: Component {
  let content: Content

  /// The buttons, the primary one first.
  public init(@HTMLBuilder content: () -> Content) { self.content = content() }

  public var view: some HTML { div(.class("actions")) { content } }
}
