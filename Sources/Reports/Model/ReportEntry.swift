public import Identity
public import Time

/// An edition as lists name it, without its numbers.
public struct ReportEntry: Equatable, Sendable {
  /// The key of the edition.
  public let key: ReportKey
  /// Its kind.
  public let kind: ReportKind
  /// The area or project; nil for the whole programme.
  public let place: PlaceKey?
  /// What the place was called when it was made.
  public let name: String
  /// When it was made.
  public let made: Instant
}
