internal import Synchronization
internal import Time

/// The one throttle of a process, used by all threads.
final class SharedThrottle: Sendable {
  private let throttle = Mutex(Throttle())

  func begin(_ keys: [Throttle.Key], at now: Instant) -> Throttle.Action {
    throttle.withLock { $0.begin(keys, at: now) }
  }

  func succeed(_ keys: [Throttle.Key]) { throttle.withLock { $0.succeed(keys) } }

  func cancel(_ keys: [Throttle.Key]) { throttle.withLock { $0.cancel(keys) } }
}
