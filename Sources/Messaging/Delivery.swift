/// What happens to one letter: a pure state machine.
///
/// A server that is away for a moment, or says "later", is asked again; one that refuses is not.
struct Delivery: Sendable, Equatable {
  /// How a try ended.
  enum Outcome: Sendable, Equatable {
    /// The server took the letter.
    case taken
    /// Not now; the reason is for the log and names nobody.
    case later(String)
    /// Never.
    case refused(String)
  }

  /// What to do now.
  enum Action: Sendable, Equatable {
    /// The letter has left.
    case done
    /// Try again after so many seconds.
    case tryAgain(after: Int)
    /// Give up.
    case giveUp(OutboxError)
  }

  /// The waits between tries, in seconds.
  ///
  /// What a person at a screen may still wait for, then a server's restart, then a longer fault; all
  /// within the twenty minutes of a link to sign in.
  static let waits = [5, 60, 300]

  private var failures = 0

  /// Takes the outcome of a try and says what to do.
  mutating func end(_ outcome: Outcome) -> Action {
    switch outcome {
    case .taken: return .done
    case .refused(let reason): return .giveUp(.refused(reason))
    case .later(let reason):
      guard failures < Self.waits.count else { return .giveUp(.late(reason)) }
      failures += 1
      return .tryAgain(after: Self.waits[failures - 1])
    }
  }
}
