public import Storage
public import Time

/// The accounts in the identity store.
///
/// An account has an email address and perhaps a password; what somebody may do is said by grants,
/// place by place, never by the account.
public struct Accounts: Sendable {
  let vault: Vault
  let randomness: Randomness

  /// Somebody's account, opened.
  public struct Profile: Sendable, Hashable {
    /// What the person is called.
    public let name: String
    /// The email address.
    public let email: String
    /// The participant the person also is, if they said so.
    public let participant: ParticipantKey?
    /// Whether there is a password.
    public let hasPassword: Bool
  }

  /// Opens an account.
  ///
  /// - Throws: `AccountError.taken` if the address has one.
  public func create(
    _ key: AccountKey, email: EmailAddress, name: String, password: SlowHash? = nil,
    at now: Instant, in connection: any Connection
  ) throws {
    guard try find(email, in: connection) == nil else { throw AccountError.taken }
    try connection.run(
      """
      INSERT INTO account (key, email_mark, email, name, password, created)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      [
        .text(key.rawValue), .text(vault.mark(of: email)),
        .text(vault.seal(email.text, for: Self.place("email", key), randomness)),
        .text(vault.seal(name, for: Self.place("name", key), randomness)),
        .text(optional: password?.text), .integer(Int64(now.seconds)),
      ])
  }

  /// The account of an address.
  public func find(_ email: EmailAddress, in connection: any Connection) throws -> AccountKey? {
    try credentials(of: email, in: connection)?.account
  }

  /// The account of an address, with the hash of its password.
  func credentials(
    of email: EmailAddress, in connection: any Connection
  ) throws -> (account: AccountKey, password: SlowHash?)? {
    try connection.first(
      "SELECT key, password FROM account WHERE email_mark = $1", [.text(vault.mark(of: email))]
    ) {
      (AccountKey(rawValue: $0.text(0)), $0.optionalText(1).map(SlowHash.init(text:)))
    }
  }

  /// What an account says, or `nil` if there is none.
  public func profile(of key: AccountKey, in connection: any Connection) throws -> Profile? {
    try connection.first(
      "SELECT name, email, participant, password FROM account WHERE key = $1",
      [.text(key.rawValue)]
    ) { row in
      Profile(
        name: try vault.open(row.text(0), for: Self.place("name", key)),
        email: try vault.open(row.text(1), for: Self.place("email", key)),
        participant: row.optionalText(2).map(ParticipantKey.init(rawValue:)),
        hasPassword: !row.isNull(3))
    }
  }

  /// Sets the password of an account, and ends its sessions and the tokens of its programs everywhere.
  ///
  /// Whoever chooses a new password may do so because somebody else had the one before.
  public func setPassword(
    _ password: SlowHash, of key: AccountKey, in connection: any Connection
  ) throws {
    connection.leaveNoTrace()
    try connection.run(
      "UPDATE account SET password = $1 WHERE key = $2",
      [.text(password.text), .text(key.rawValue)])
    try connection.run("DELETE FROM session WHERE account = $1", [.text(key.rawValue)])
    try connection.run("DELETE FROM api_token WHERE account = $1", [.text(key.rawValue)])
  }

  /// Says that somebody with an account is also a participant: one account both gives and receives.
  ///
  /// - Throws: `AccountError.linkedElsewhere` if another account is linked to the participant.
  public func link(
    _ key: AccountKey, to participant: ParticipantKey, in connection: any Connection
  ) throws {
    let other = try connection.first(
      "SELECT key FROM account WHERE participant = $1 AND key <> $2",
      [.text(participant.rawValue), .text(key.rawValue)]
    ) { $0.text(0) }
    guard other == nil else { throw AccountError.linkedElsewhere }
    try connection.run(
      "UPDATE account SET participant = $1 WHERE key = $2",
      [.text(participant.rawValue), .text(key.rawValue)])
    try connection.run(
      "UPDATE session SET participant = $1, reach = $2 WHERE account = $3",
      [.text(participant.rawValue), .text(Reach.own.rawValue), .text(key.rawValue)])
  }

  private static func place(_ column: StaticString, _ key: AccountKey) -> Vault.Place {
    Vault.Place(table: "account", column: column, row: key.rawValue)
  }
}

extension House {
  /// The accounts.
  public var accounts: Accounts { Accounts(vault: vault, randomness: randomness) }
}
