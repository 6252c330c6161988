public import Storage
public import Time
internal import Web

/// The link by which somebody comes for the first time, to an account that was opened for them.
///
/// It works once, within a week, and leads to choosing a password. Only a mark of it is stored.
public struct FirstLink: Hashable, Sendable {
  let token: String

  /// The whole link, for a letter or for paper.
  public func written(_ settings: HouseSettings) -> String {
    settings.baseAddress + IdentityRoute.useLink(token).address.text
  }
}

extension FirstLink: CustomStringConvertible {
  /// Never the token itself, so that it cannot slip into a log.
  public var description: String { "a first link" }
}

extension House {
  /// Makes a first link for an account.
  ///
  /// Whoever opens it is signed in as that person, so it is for them alone. It ends every link made
  /// before: somebody who gave a small role, and still holds its link, must not come in by it once the
  /// account was given a greater one.
  public func firstLink(
    for account: AccountKey, at now: Instant, in connection: any Connection
  ) throws -> FirstLink {
    try signInLinks.end(of: account, in: connection)
    return FirstLink(
      token: try signInLinks.make(
        for: account, lasting: SignInLinks.firstLifetime, at: now, in: connection))
  }
}
