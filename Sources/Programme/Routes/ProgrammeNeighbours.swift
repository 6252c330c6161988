public import Identity
public import Storage
public import Time
public import Web

/// What Programme asks of the rooms beside it, given by the program that puts them together.
///
/// Joining and logs belong to the peer support log. Programme knows of it only an address and two
/// numbers of people; that somebody is one of them, or what they answered, it cannot ask.
public struct ProgrammeNeighbours: Sendable {
  /// Where people join, for the sheet of a project.
  public let joining: @Sendable (PlaceKey) -> Address
  /// How many people have joined and said that they take part in a project.
  public let joined: @Sendable (PlaceKey, any Connection) throws -> Int
  /// How many people of a project sent a log since a day; somebody with two logs counts once.
  public let logged: @Sendable (PlaceKey, _ since: Day, any Connection) throws -> Int

  /// The neighbours given.
  public init(
    joining: @escaping @Sendable (PlaceKey) -> Address,
    joined: @escaping @Sendable (PlaceKey, any Connection) throws -> Int,
    logged: @escaping @Sendable (PlaceKey, _ since: Day, any Connection) throws -> Int
  ) {
    self.joining = joining
    self.joined = joined
    self.logged = logged
  }
}
