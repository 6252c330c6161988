public import Identity
public import Storage
public import Time

/// Where somebody took part before they moved.
public struct FormerPlace: Sendable, Equatable {
  /// The area, if they had said one.
  public let area: PlaceKey?
  /// The project, if they had said one.
  public let project: PlaceKey?
  /// The day on which they said that they had moved.
  public let left: Day
}
