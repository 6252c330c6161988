/// A value in a row or bound to a statement.
///
/// The types both engines have: whole numbers of 64 bits, doubles and text. Bytes are kept as text
/// (base64url), truth as 0 and 1, days as `yyyy-mm-dd`, instants as seconds since 1970.
public enum Value: Sendable, Hashable {
  case null
  case integer(Int64)
  case double(Double)
  case text(String)

  /// Text, or null.
  public static func text(optional text: String?) -> Value { text.map(Value.text) ?? .null }
  /// A whole number, or null.
  public static func integer(optional number: Int?) -> Value {
    number.map { .integer(Int64($0)) } ?? .null
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int64) { self = .integer(value) }
  public init(nilLiteral: ()) { self = .null }
}
