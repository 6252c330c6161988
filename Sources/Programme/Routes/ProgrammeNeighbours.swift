public import Identity
public import Storage
public import Time
public import Web

/// What Programme asks of the rooms beside it, given by the program that puts them together.
///
/// Joining and logs belong to the peer support log. Programme knows of it only addresses and numbers of
/// people; that somebody is one of them, or what they answered, it cannot ask.
public struct ProgrammeNeighbours: Sendable {
  /// Where people join, for the sheet of a project.
  public let joining: @Sendable (PlaceKey) -> Address
  /// The list of the people whom a project helps to take part, for those who help them.
  public let list: @Sendable (PlaceKey) -> Address
  /// How many people of a project have joined, and how many sent a log since a day.
  public let figures: @Sendable (PlaceKey, _ since: Day, any Connection) throws -> ProjectFigures

  /// The neighbours given.
  public init(
    joining: @escaping @Sendable (PlaceKey) -> Address,
    list: @escaping @Sendable (PlaceKey) -> Address,
    figures: @escaping @Sendable (PlaceKey, _ since: Day, any Connection) throws -> ProjectFigures
  ) {
    self.joining = joining
    self.list = list
    self.figures = figures
  }
}
