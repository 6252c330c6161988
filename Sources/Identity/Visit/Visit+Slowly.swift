public import Web
public import Wording

extension Visit {
  /// Does slow work, such as hashing a PIN, in the workshop and goes on with what it gave.
  ///
  /// When too much is waiting there, the person is asked to try again in a moment, with everything
  /// typed carried along.
  public func slowly<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result,
    then next: @escaping @Sendable (Result) throws -> Answer
  ) -> Answer {
    slowly(work, refused: {}, then: next)
  }

  /// As above; `refused` is called when the work could not be taken or failed.
  func slowly<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result,
    refused: @escaping @Sendable () -> Void,
    then next: @escaping @Sendable (Result) throws -> Answer
  ) -> Answer {
    .later { respond in
      let isTaken = house.workshop.take {
        let result: Result
        do {
          result = try work()
        } catch {
          refused()
          return respond(trouble(error))
        }
        do {
          try next(result).deliver(to: respond)
        } catch {
          respond(trouble(error))
        }
      }
      guard !isTaken else { return }
      refused()
      respond(trouble(WorkshopError.full))
    }
  }
}

/// Why slow work was not done.
public enum WorkshopError: Error, Hashable, Sendable {
  /// Too much is waiting.
  case full
}

extension WorkshopError: PersonalError {
  public var status: Status { .unavailable }
  public var title: Phrase { .busyTitle }
  public var advice: Phrase { .busyAdvice }
  public var canBeTriedAgain: Bool { true }
}

extension SlowHashError: PersonalError {
  public var status: Status { .unavailable }
  public var title: Phrase { .busyTitle }
  public var advice: Phrase { .busyAdvice }
  public var canBeTriedAgain: Bool { true }
}
