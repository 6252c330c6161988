/// Names and values in the order they came, as in a form, a query, cookies or headers.
public struct Fields: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  /// One name with one value.
  public struct Field: Sendable, Hashable {
    /// The name as sent.
    public var name: String
    /// The value, decoded.
    public var value: String

    /// A field from its parts.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// All fields, in order; a name may stand more than once.
  public var all: [Field]

  /// The fields given.
  public init(_ fields: [Field] = []) { all = fields }

  public init(dictionaryLiteral elements: (String, String)...) {
    all = elements.map { Field($0, $1) }
  }

  /// The first value of a name.
  public subscript(name: String) -> String? { all.first { $0.name == name }?.value }

  /// Every value of a name, in order.
  public func values(of name: String) -> [String] { all.filter { $0.name == name }.map(\.value) }

  /// Adds one field at the end.
  public mutating func append(_ name: String, _ value: String) { all.append(Field(name, value)) }
}
