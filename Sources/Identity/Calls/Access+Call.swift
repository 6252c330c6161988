/// What is done with a program that calls an address.
public enum CallDecision: Sendable, Hashable {
  /// Lets it in.
  case allowed
  /// Asks for a secret.
  case needsSecret
  /// Says that its secret is for something else.
  case forbidden
}

extension Access {
  /// Decides whether a program may call the address.
  ///
  /// A page is never opened for a program, whatever secret it has: what pages need is a session.
  public func decision(for caller: Caller) -> CallDecision {
    switch (self, caller) {
    case (.anyone, _): .allowed
    case (.token, .anyone), (.ownLink, .anyone): .needsSecret
    case (.ownLink, .participant): .allowed
    case (.token(let roles), .account(_, let grant)):
      roles.contains(grant.role) ? .allowed : .forbidden
    case (.token, .participant), (.ownLink, .account): .forbidden
    case (.participant, _), (.ownRecord, _), (.inside, _), (.account, _), (.role, _),
      (.demonstration, _):
      .forbidden
    }
  }
}
