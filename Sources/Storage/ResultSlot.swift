internal import Dispatch
internal import Synchronization

/// A place that one thread fills and another waits for.
final class ResultSlot<Success: Sendable>: Sendable {
  private let filled = DispatchSemaphore(value: 0)
  private let result = Mutex<Result<Success, any Error>?>(nil)

  func fill(_ value: Result<Success, any Error>) {
    result.withLock { $0 = value }
    filled.signal()
  }

  func wait() throws -> Success {
    filled.wait()
    guard let value = result.withLock({ $0 }) else { throw StorageError.other("no result") }
    return try value.get()
  }
}
