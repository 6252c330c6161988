internal import Web

extension Attribute {
  /// A link to the element with this `id` on the same page.
  static func href(to id: String) -> Self { .init("href", "#" + PercentEncoding.encode(id)) }

  /// An attribute with a text that is a literal of the program.
  static func fixed(_ name: StaticString, _ value: StaticString) -> Self {
    .init(name, fixed: value)
  }

  /// A figure's presentation attribute with a whole number.
  static func number(_ name: StaticString, _ value: Int) -> Self { .init(name, String(value)) }
}
