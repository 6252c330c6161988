public import Time

/// How long a session lasts.
///
/// Short, because peers share phones and computers.
public struct SessionLimits: Sendable, Hashable {
  /// Seconds without a page after which a session ends.
  public var idle: Int
  /// Seconds after which a session ends in any case.
  public var absolute: Int

  /// The limits given; an hour idle and twelve hours in all unless said.
  public init(idle: Int = 3600, absolute: Int = 12 * 3600) {
    self.idle = idle
    self.absolute = absolute
  }

  /// Whether a session is over.
  public func isOver(_ session: Session, at now: Instant) -> Bool {
    now - session.seen >= idle || now - session.started >= absolute
  }

  /// Whether the time a session was last seen should be written again.
  ///
  /// Not on every page: to within a minute is good enough, and pages stay reads.
  func isStale(_ session: Session, at now: Instant) -> Bool {
    now - session.seen >= min(60, max(1, idle / 4))
  }
}
