internal import Synchronization
internal import Time

/// The one throttle of a process, used by all threads.
final class SharedThrottle: Sendable {
  private let throttle = Mutex(Throttle())

  /// Begins a try.
  ///
  /// - Returns: what to do with it, and whether with it the tries have become more than people make.
  func begin(
    _ keys: [Throttle.Key], at now: Instant
  ) -> (action: Throttle.Action, isAlarm: Bool) {
    throttle.withLock { throttle in
      let wasUnderAttack = throttle.isUnderAttack
      let action = throttle.begin(keys, at: now)
      return (action, throttle.isUnderAttack && !wasUnderAttack)
    }
  }

  func succeed(_ keys: [Throttle.Key]) { throttle.withLock { $0.succeed(keys) } }

  func cancel(_ keys: [Throttle.Key]) { throttle.withLock { $0.cancel(keys) } }
}
