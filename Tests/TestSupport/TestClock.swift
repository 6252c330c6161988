internal import Synchronization
public import Time

/// A clock that stands still until the test moves it.
public final class TestClock: Sendable {
  private let seconds: Mutex<Int>

  /// A clock that stands at noon of a day.
  public init(_ day: Day) { seconds = Mutex(day.number * 86_400 + 12 * 3600) }

  /// A clock that stands in November 2023.
  public init() { seconds = Mutex(1_700_000_000) }

  /// The moment it shows.
  public var now: Instant { Instant(seconds: seconds.withLock { $0 }) }

  /// It, for a house.
  public var clock: Clock { Clock { self.now } }

  /// Moves it on.
  public func advance(_ more: Int) { seconds.withLock { $0 += more } }
}
