public import Web

/// What the places in which people hold roles are called, and where their pages are.
///
/// Places belong to the rooms above, so they tell Identity by this.
public struct PlaceDirectory: Sendable {
  /// One place as it is shown to somebody with a role in it.
  public struct Entry: Sendable, Hashable {
    /// What the place is called.
    public let name: String
    /// Its page, if it has one.
    public let address: Address?

    /// A place by its name.
    public init(name: String, address: Address?) {
      self.name = name
      self.address = address
    }
  }

  /// The entry of a grant's place; `nil` if the place is gone.
  public let entry: @Sendable (Grant) throws -> Entry?

  /// A directory that looks places up with `entry`.
  public init(entry: @escaping @Sendable (Grant) throws -> Entry?) { self.entry = entry }

  /// No places at all.
  public static let empty = PlaceDirectory { _ in nil }
}
