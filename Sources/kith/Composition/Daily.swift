internal import Dispatch
internal import Synchronization
internal import Time

/// Does something every day at one hour, on a thread of its own, until it is stopped.
final class Daily: Sendable {
  private let queue: DispatchQueue
  private let stopping = DispatchSemaphore(value: 0)
  private let isStopping = Mutex(false)

  /// Does the work when the hour next comes, and every day after that.
  ///
  /// - Parameters:
  ///   - name: What the work is called, for whoever looks at the threads.
  ///   - hour: The hour at which it begins, in UTC.
  ///   - clock: Says when now is.
  ///   - work: Done every day; what it is given says whether it should come to an end.
  init(
    _ name: StaticString, at hour: Int, clock: Clock,
    work: @escaping @Sendable (_ isStopping: @escaping @Sendable () -> Bool) -> Void
  ) {
    queue = DispatchQueue(label: "kith.\(name)", qos: .utility)
    let isStopping: @Sendable () -> Bool = { [weak self] in
      self?.isStopping.withLock { $0 } ?? true
    }
    queue.async { [stopping] in
      while true {
        let now = clock.now()
        let rest = DispatchTimeInterval.seconds(Self.next(hour, after: now) - now)
        guard stopping.wait(wallTimeout: .now() + rest) == .timedOut else { return }
        work(isStopping)
      }
    }
  }

  /// Stops, and waits for work that is under way.
  func stop() {
    isStopping.withLock { $0 = true }
    stopping.signal()
    queue.sync {}
  }

  /// When an hour next begins after a moment.
  static func next(_ hour: Int, after moment: Instant) -> Instant {
    let today = Instant(seconds: moment.day.number * 86_400 + hour * 3600)
    return today > moment ? today : today + 86_400
  }
}
