/// The two databases of a programme, kept apart so that one can be read without the other.
public struct Stores: Sendable {
  /// Names, contact details and credentials.
  public let identity: any Database
  /// Everything else; never a name or a contact detail.
  public let kith: any Database

  /// The two databases given.
  public init(identity: any Database, kith: any Database) {
    self.identity = identity
    self.kith = kith
  }
}

/// A random key of one kind of thing, so that the keys of two kinds cannot be confused.
///
/// The text is what is stored and what stands in an address.
public struct Key<Subject>: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
  /// The key as stored.
  public let rawValue: String

  /// The key with this text.
  public init(rawValue: String) { self.rawValue = rawValue }

  public var description: String { rawValue }
}
