import Dispatch

/// Lets a change wait until the test goes on, so that the changes behind it share one batch.
final class Hold: Sendable {
  private let gate = DispatchSemaphore(value: 0)

  /// Waits for `release`; once released, it stays open, because a change may run twice.
  func wait() {
    gate.wait()
    gate.signal()
  }

  /// Lets the change go on.
  func release() { gate.signal() }
}
