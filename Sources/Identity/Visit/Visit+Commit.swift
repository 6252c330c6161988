public import Storage
public import Web

extension Visit {
  /// Makes a change and answers when it has reached the disk.
  ///
  /// The change may run again, so it does nothing but change the database and make the response. If
  /// it throws, nothing of it is kept and the person gets a page that says what to do; everything
  /// typed stands on that page and can be sent again.
  public func commit(
    _ store: any Database,
    _ change: @escaping @Sendable (any Connection) throws -> Response
  ) -> Answer {
    commit(store, change) { .now($0) }
  }

  /// Makes a change, and goes on when it has reached the disk: with a change in the other store, or
  /// with a response that needs what the change gave.
  ///
  /// `next` runs on the writer's thread, so it must not wait. If the second change fails, the first
  /// stands; order the two so that sending the form again puts things right.
  public func commit<Result: Sendable>(
    _ store: any Database,
    _ change: @escaping @Sendable (any Connection) throws -> Result,
    then next: @escaping @Sendable (Result) throws -> Answer
  ) -> Answer {
    .after(store, change, then: next, failing: trouble)
  }
}

extension Answer {
  /// The answer that follows a change once it has reached the disk.
  ///
  /// - Parameters:
  ///   - store: What is changed.
  ///   - change: The change; it may run again, so it does nothing else.
  ///   - next: What follows; it runs on the writer's thread, so it must not wait.
  ///   - failing: The response if either of them throws.
  /// - Returns: an answer for later.
  public static func after<Result: Sendable>(
    _ store: any Database,
    _ change: @escaping @Sendable (any Connection) throws -> Result,
    then next: @escaping @Sendable (Result) throws -> Answer,
    failing: @escaping @Sendable (any Error) -> Response
  ) -> Answer {
    .later { respond in
      store.write(change) { result in
        do {
          try next(result.get()).deliver(to: respond)
        } catch {
          respond(failing(error))
        }
      }
    }
  }

  /// Gives the response to `respond`, now or when the work is done.
  public func deliver(to respond: @escaping @Sendable (Response) -> Void) {
    switch self {
    case .now(let response): respond(response)
    case .later(let work): work(respond)
    }
  }

  /// The same answer with its response changed.
  public func map(_ change: @escaping @Sendable (Response) -> Response) -> Answer {
    switch self {
    case .now(let response): .now(change(response))
    case .later(let work): .later { respond in work { respond(change($0)) } }
    }
  }
}
