public import Time

/// A log that was set aside because another one counts in its place.
public struct SetAside: Sendable, Equatable {
  /// Why one log counts and another does not, or why both do.
  public enum Reason: String, Sendable, CaseIterable {
    /// It was sent twice.
    case twice
    /// It was in the wrong version.
    case version
    /// It was written on paper and entered on a screen as well.
    case paper
    /// There were mistakes in it.
    case mistakes
    /// They are about different times.
    case different
    /// Something else.
    case other
  }

  /// The log.
  public let log: Log
  /// The log that counts.
  public let kept: LogKey
  /// Why.
  public let reason: Reason
  /// When that was decided.
  public let decided: Instant
}
