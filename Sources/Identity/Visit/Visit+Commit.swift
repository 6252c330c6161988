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
    .later { respond in
      store.write(change) { result in
        switch result {
        case .success(let response): respond(response)
        case .failure(let error): respond(trouble(error))
        }
      }
    }
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
    .later { respond in
      store.write(change) { result in
        do {
          try next(result.get()).deliver(to: respond)
        } catch {
          respond(trouble(error))
        }
      }
    }
  }
}

extension Answer {
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
