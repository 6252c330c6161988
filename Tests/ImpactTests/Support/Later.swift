import Synchronization

/// A steady clock by which every look is long after the one before, so that nothing has to rest.
final class Later: Sendable {
  private let looks = Mutex(0)

  var now: ContinuousClock.Instant {
    looks.withLock {
      $0 += 1
      return .now + .seconds(60 * $0)
    }
  }
}
