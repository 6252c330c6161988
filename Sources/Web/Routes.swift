/// The addresses of one room: one type that reads and prints every one of them.
///
/// `Self(path)` and `path` are each other's inverse, which a test holds over all `samples`. Links are
/// made from cases, never from text, so a link to nowhere does not compile.
public protocol Routes: Equatable, Sendable {
  /// Reads the segments of a path, already percent-decoded; `nil` if the address is not of this room.
  init?(_ path: [String])

  /// Prints the segments of the path.
  var path: [String] { get }

  /// What may be asked of the address.
  var methods: Set<Method> { get }

  /// One example of every kind of address in the room.
  static var samples: [Self] { get }
}

extension Routes {
  /// The address as it stands in a link.
  public var address: Address { Address(path: path) }
}
