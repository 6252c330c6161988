internal import Dispatch
internal import Synchronization

/// Where slow work is done, one piece after the other, away from the threads that answer.
///
/// One worker keeps the memory of slow hashing to one hash at a time. The queue is short: when too
/// much waits, more is refused at once, so that a flood of sign-ins cannot stop the pages.
public final class Workshop: Sendable {
  private let queue: DispatchQueue
  private let capacity: Int
  private let waiting = Mutex(0)

  /// A workshop in which at most `capacity` pieces wait.
  public init(capacity: Int = 32) {
    queue = DispatchQueue(label: "kith.workshop", qos: .userInitiated)
    self.capacity = capacity
  }

  /// Takes a piece of work, unless too much is waiting.
  ///
  /// - Returns: whether the work was taken.
  public func take(_ work: @escaping @Sendable () -> Void) -> Bool {
    let isFree = waiting.withLock { count in
      guard count < capacity else { return false }
      count += 1
      return true
    }
    guard isFree else { return false }
    queue.async {
      work()
      self.waiting.withLock { $0 -= 1 }
    }
    return true
  }
}
