public import Identity

/// Whose logs are asked about.
public enum Scope: Hashable, Sendable {
  /// Everybody's.
  case programme
  /// Everybody's changes of one year: pairs of logs of which the later is of it.
  case year(Int)
  /// Those of the people of an area.
  case area(PlaceKey)
  /// Those of the people of a project.
  case project(PlaceKey)

  /// The place, if it is not the whole programme.
  public var place: PlaceKey? {
    switch self {
    case .programme, .year: nil
    case .area(let place), .project(let place): place
    }
  }
}
