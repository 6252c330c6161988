import Dispatch
import Synchronization

/// Gathers what completions receive, and waits until so many have been called.
final class Gathering<Success: Sendable>: Sendable {
  private let gathered = Mutex<[(number: Int, result: Result<Success, any Error>)]>([])
  private let group = DispatchGroup()

  /// A completion for change number so and so.
  ///
  /// Called twice, it ends the test run: a group must not be left more often than entered.
  func expect(_ number: Int) -> @Sendable (Result<Success, any Error>) -> Void {
    group.enter()
    return { result in
      self.gathered.withLock { $0.append((number, result)) }
      self.group.leave()
    }
  }

  /// What has been received so far, in the order of the calls.
  var soFar: [(number: Int, result: Result<Success, any Error>)] { gathered.withLock { $0 } }

  /// Waits for every completion, and gives what they received in the order of the calls.
  func all() -> [(number: Int, result: Result<Success, any Error>)] {
    group.wait()
    return soFar
  }
}
