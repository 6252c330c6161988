/// What is known about an answer that comes later: a pure state machine.
///
/// The answer can come before the connection was put to sleep, after that, twice, or never; and the
/// server can stop in between. Each event says what has to be done, so that the connection is woken
/// exactly once if it sleeps, and never if it does not.
struct Outcome {
  private enum State {
    case asked
    case sleeping
    case answered(Response)
    case taken
  }

  private var state = State.asked

  /// Whether an answer still counts.
  var isOpen: Bool {
    switch state {
    case .asked, .sleeping: true
    case .answered, .taken: false
    }
  }

  /// The answer has come; true if the connection sleeps and must be woken now.
  ///
  /// Only the first answer counts.
  mutating func answer(_ response: Response) -> Bool {
    switch state {
    case .asked:
      state = .answered(response)
      return false
    case .sleeping:
      state = .answered(response)
      return true
    case .answered, .taken: return false
    }
  }

  /// The connection is about to be put to sleep; false if the answer is there already.
  mutating func sleep() -> Bool {
    guard case .asked = state else { return false }
    state = .sleeping
    return true
  }

  /// The answer, given out once.
  mutating func take() -> Response? {
    guard case .answered(let response) = state else { return nil }
    state = .taken
    return response
  }
}
