/// A JSON value to be written; objects keep the order of their members.
///
/// Written as a literal where it is known and built from parts where it is not. What is read is a
/// ``JSONNode``, because a reader wants to know the line and a writer does not.
public enum JSON: Sendable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number; one that is not finite is written as null, since JSON has no word for it.
  case number(Double)
  /// A text.
  case text(String)
  /// Values in order.
  case list([JSON])
  /// Members in order; no name may stand twice.
  case object([(String, JSON)])

  /// An object of the members that have a value.
  public static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  /// A number, or null when there is none or it is not finite.
  public static func optional(_ value: Double?) -> JSON { value.map { .number($0) } ?? .null }

  /// A text, or null when there is none.
  public static func optional(_ value: String?) -> JSON { value.map { .text($0) } ?? .null }

  /// The value as text, on one line.
  public var line: String {
    var json = JSONText()
    json.value(self)
    return json.text
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .text(value) }

  public init(integerLiteral value: Int) { self = .integer(value) }

  public init(booleanLiteral value: Bool) { self = .bool(value) }

  public init(arrayLiteral elements: JSON...) { self = .list(elements) }

  public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements) }
}
