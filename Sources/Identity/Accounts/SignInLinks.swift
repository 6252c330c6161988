internal import Storage
internal import Time

/// Links by which somebody signs in from a letter: each works once, and not for long.
struct SignInLinks: Sendable {
  /// How long a link works that somebody asked for, in seconds.
  static let lifetime = 20 * 60
  /// How long a link works by which somebody comes for the first time, in seconds: a week, since it
  /// may travel on paper.
  static let firstLifetime = 7 * 24 * 3600

  let vault: Vault
  let randomness: Randomness

  /// Makes a link for an account and forgets those that are over.
  ///
  /// - Returns: the token, which only the letter holds.
  func make(
    for account: AccountKey, lasting: Int = lifetime, at now: Instant,
    in connection: any Connection
  ) throws -> String {
    try sweep(at: now, in: connection)
    let token = Sessions.newSecret(randomness)
    try connection.run(
      "INSERT INTO sign_in_link (mark, account, ends) VALUES ($1, $2, $3)",
      [.text(mark(of: token)), .text(account.rawValue), .integer(Int64((now + lasting).seconds))])
    return token
  }

  /// Uses a link up, together with the account's other links.
  ///
  /// - Returns: whose it was; `nil` if it is unknown, used or over.
  func use(_ token: String, at now: Instant, in connection: any Connection) throws -> AccountKey? {
    try sweep(at: now, in: connection)
    let account = try connection.first(
      "SELECT account FROM sign_in_link WHERE mark = $1", [.text(mark(of: token))]
    ) { AccountKey(rawValue: $0.text(0)) }
    guard let account else { return nil }
    try end(of: account, in: connection)
    return account
  }

  /// Ends every link of an account.
  func end(of account: AccountKey, in connection: any Connection) throws {
    try connection.run(
      "DELETE FROM sign_in_link WHERE account = $1", [.text(account.rawValue)])
  }

  private func sweep(at now: Instant, in connection: any Connection) throws {
    try connection.run(
      "DELETE FROM sign_in_link WHERE ends <= $1", [.integer(Int64(now.seconds))])
  }

  private func mark(of token: String) -> String { vault.mark(of: token, kind: "sign-in link") }
}

extension House {
  var signInLinks: SignInLinks { SignInLinks(vault: vault, randomness: randomness) }
}
