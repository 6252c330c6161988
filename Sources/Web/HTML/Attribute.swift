/// One attribute of an element.
///
/// Values are escaped when written.
@frozen public struct Attribute: Sendable {
  @usableFromInline @frozen enum Value: Sendable {
    case none
    case fixed(StaticString)
    case text(String)
    case absent
  }

  @usableFromInline let name: StaticString
  @usableFromInline let value: Value

  /// An attribute with a value that is computed.
  ///
  /// `nil` leaves the attribute out.
  @inlinable
  public init(_ name: StaticString, _ text: String?) {
    self.name = name
    value = text.map(Value.text) ?? .absent
  }

  /// An attribute with a value that is a literal of the program.
  @inlinable
  public init(_ name: StaticString, fixed: StaticString) {
    self.name = name
    value = .fixed(fixed)
  }

  /// An attribute without a value, such as `required`, present only if `present`.
  @inlinable
  public init(_ name: StaticString, present: Bool) {
    self.name = name
    value = present ? .none : .absent
  }
}

// The attributes that views use. HTML Living Standard, "Index of attributes".
extension Attribute {
  @inlinable public static func `class`(_ names: StaticString) -> Self {
    .init("class", fixed: names)
  }
  @inlinable public static func id(_ id: String) -> Self { .init("id", id) }
  @inlinable public static func href(_ address: Address) -> Self { .init("href", address.text) }
  @inlinable public static func src(_ address: Address) -> Self { .init("src", address.text) }
  @inlinable public static func action(_ address: Address) -> Self { .init("action", address.text) }
  @inlinable public static func name(_ name: String) -> Self { .init("name", name) }
  @inlinable public static func value(_ value: String) -> Self { .init("value", value) }
  @inlinable public static func type(_ type: StaticString) -> Self { .init("type", fixed: type) }
  @inlinable public static func `for`(_ id: String) -> Self { .init("for", id) }
  @inlinable public static func lang(_ tag: String) -> Self { .init("lang", tag) }
  @inlinable public static func dir(_ direction: String) -> Self { .init("dir", direction) }
  @inlinable public static func role(_ role: StaticString) -> Self { .init("role", fixed: role) }
  /// An `aria-…` attribute: `.aria("label", text)`.
  ///
  /// `nil` leaves it out.
  @inlinable public static func aria(_ name: AriaName, _ text: String?) -> Self {
    .init(name.attribute, text)
  }
  @inlinable public static func flag(_ name: StaticString, if present: Bool = true) -> Self {
    .init(name, present: present)
  }
}

/// The ARIA attributes that views use (WAI-ARIA 1.2).
@frozen public enum AriaName: Sendable {
  case current, describedby, expanded, hidden, invalid, label, labelledby, live

  @inlinable
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
