/// The name of one string of the interface, such as `join.title`.
///
/// Each room lists its phrases as static members of an extension, so that a misspelt name does not
/// compile, and adds them to its `allPhrases`, so that a test can hold the catalogues against them.
public struct Phrase: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The key in the catalogue.
  public let key: String

  /// Names the phrase with this key.
  public init(_ key: String) { self.key = key }

  public init(stringLiteral value: String) { self.init(value) }
}
