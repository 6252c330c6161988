internal import Dispatch
internal import Time

/// Does something every night, on a thread of its own, until it is stopped.
final class Nightly: Sendable {
  private let queue = DispatchQueue(label: "kith.nightly", qos: .utility)
  private let stopping = DispatchSemaphore(value: 0)

  /// The hour at which the nightly work begins, in UTC: few people are about.
  static let hour = 3

  /// Does the work in the first night after now, and in every night after that.
  ///
  /// - Parameters:
  ///   - clock: Says when now is.
  ///   - first: Done at once.
  ///   - work: Done every night.
  init(
    clock: Clock, first: @escaping @Sendable () -> Void, work: @escaping @Sendable () -> Void
  ) {
    queue.async { [stopping] in
      first()
      while true {
        let now = clock.now()
        let rest = DispatchTimeInterval.seconds(Self.next(after: now) - now)
        guard stopping.wait(wallTimeout: .now() + rest) == .timedOut else { return }
        work()
      }
    }
  }

  /// Stops, and waits for work that is under way.
  func stop() {
    stopping.signal()
    queue.sync {}
  }

  /// The next beginning of the nightly work after a moment.
  static func next(after moment: Instant) -> Instant {
    let tonight = Instant(seconds: moment.day.number * 86_400 + hour * 3600)
    return tonight > moment ? tonight : tonight + 86_400
  }
}
