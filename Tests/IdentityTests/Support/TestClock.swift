import Synchronization
import Time

/// A clock that a test sets.
final class TestClock: Sendable {
  private let seconds = Mutex(1_700_000_000)

  var now: Instant { Instant(seconds: seconds.withLock { $0 }) }

  var clock: Clock { Clock { self.now } }

  func advance(_ more: Int) { seconds.withLock { $0 += more } }
}
