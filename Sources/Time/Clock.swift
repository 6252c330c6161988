internal import Glibc

/// Where a room learns what time it is.
///
/// Passed in, so that tests can choose.
public struct Clock: Sendable {
  /// The present moment.
  public let now: @Sendable () -> Instant

  /// A clock that answers with `now`.
  public init(now: @escaping @Sendable () -> Instant) { self.now = now }

  /// The machine's clock.
  public static let system = Clock { Instant(seconds: time(nil)) }

  /// A clock that stands still.
  public static func stopped(at instant: Instant) -> Clock { Clock { instant } }
}
