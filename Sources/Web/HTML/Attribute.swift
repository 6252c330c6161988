/// One attribute of an element.
///
/// Values are escaped when written.
public struct Attribute: Sendable {
  enum Value: Sendable {
    case none
    case fixed(StaticString)
    case text(String)
    case absent
  }

  let name: StaticString
  let value: Value

  /// An attribute with a value that is computed.
  ///
  /// `nil` leaves the attribute out.
  public init(_ name: StaticString, _ text: String?) {
    self.name = name
    value = text.map(Value.text) ?? .absent
  }

  /// An attribute with a value that is a literal of the program.
  public init(_ name: StaticString, fixed: StaticString) {
    self.name = name
    value = .fixed(fixed)
  }

  /// An attribute without a value, such as `required`, present only if `present`.
  public init(_ name: StaticString, present: Bool) {
    self.name = name
    value = present ? .none : .absent
  }

  func write(to page: inout ByteWriter) {
    if case .absent = value { return }
    page.append(" ")
    page.append(name)
    switch value {
    case .none, .absent: return
    case .fixed(let literal):
      page.append("=\"")
      page.append(literal)
    case .text(let text):
      page.append("=\"")
      page.appendEscaped(text)
    }
    page.append("\"")
  }
}

// The attributes that views use. HTML Living Standard, "Index of attributes".
extension Attribute {
  public static func `class`(_ names: StaticString) -> Self { .init("class", fixed: names) }
  public static func id(_ id: String) -> Self { .init("id", id) }
  public static func href(_ address: Address) -> Self { .init("href", address.text) }
  public static func src(_ address: Address) -> Self { .init("src", address.text) }
  public static func action(_ address: Address) -> Self { .init("action", address.text) }
  public static func name(_ name: String) -> Self { .init("name", name) }
  public static func value(_ value: String) -> Self { .init("value", value) }
  public static func type(_ type: StaticString) -> Self { .init("type", fixed: type) }
  public static func `for`(_ id: String) -> Self { .init("for", id) }
  public static func lang(_ tag: String) -> Self { .init("lang", tag) }
  public static func dir(_ direction: String) -> Self { .init("dir", direction) }
  public static func role(_ role: StaticString) -> Self { .init("role", fixed: role) }
  /// An `aria-…` attribute: `.aria("label", text)`.
  ///
  /// `nil` leaves it out.
  public static func aria(_ name: AriaName, _ text: String?) -> Self { .init(name.attribute, text) }
  public static func flag(_ name: StaticString, if present: Bool = true) -> Self {
    .init(name, present: present)
  }
}

/// The ARIA attributes that views use (WAI-ARIA 1.2).
public enum AriaName: Sendable {
  case current, describedby, expanded, hidden, invalid, label, labelledby, live

  var attribute: StaticString {
    switch self {
    case .current: "aria-current"
    case .describedby: "aria-describedby"
    case .expanded: "aria-expanded"
    case .hidden: "aria-hidden"
    case .invalid: "aria-invalid"
    case .label: "aria-label"
    case .labelledby: "aria-labelledby"
    case .live: "aria-live"
    }
  }
}
