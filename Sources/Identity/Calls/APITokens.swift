public import Storage
public import Time

/// A token by which a program acts, as a row of the identity store.
public typealias TokenKey = Key<TokenSubject>

/// What a token key is the key of.
public enum TokenSubject {}

/// The tokens by which programs act for accounts.
///
/// A token reaches as far as one role in one place and no further, whatever else its account holds; it
/// counts only while the account still holds that role; and it ends on a day. Its text is shown once and
/// never stored, only a mark of it.
public struct APITokens: Sendable {
  let vault: Vault
  let randomness: Randomness

  /// The longest that a token lasts, in days.
  static let longest = 366
  /// The most tokens of one account, so that nobody fills the store.
  static let most = 20
  /// What every token begins with, so that one that slipped into a file can be searched for.
  static let prefix = "kith_"

  /// A token as its owner's page shows it.
  public struct Entry: Sendable, Hashable {
    /// Its key, which opens nothing.
    public let key: TokenKey
    /// What its owner calls it.
    public let name: String
    /// The role it acts with, and where.
    public let grant: Grant
    /// When it ends.
    public let ends: Instant
  }

  /// Makes a token.
  ///
  /// - Returns: its text, to be shown once; `nil` if there is one with this key already or there are too
  ///   many.
  func make(
    _ key: TokenKey, for account: AccountKey, _ grant: Grant, name: String, at now: Instant,
    days: Int, in connection: any Connection
  ) throws -> String? {
    try connection.run("DELETE FROM api_token WHERE ends <= $1", [.integer(Int64(now.seconds))])
    guard try entries(of: account, in: connection).count < Self.most else { return nil }
    let token = Self.prefix + Base32.encode(randomness.bytes(32))
    let ends = now + min(days, Self.longest) * 86_400
    let made = try connection.run(
      """
      INSERT INTO api_token (key, mark, account, role, place, name, ends)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (key) DO NOTHING
      """,
      [
        .text(key.rawValue), .text(mark(of: token)), .text(account.rawValue),
        .text(grant.role.rawValue), .text(grant.place.rawValue),
        .text(vault.seal(name, for: Self.place(of: key), randomness)),
        .integer(Int64(ends.seconds)),
      ])
    return made == 1 ? token : nil
  }

  /// The tokens of an account, the last to end first.
  func entries(of account: AccountKey, in connection: any Connection) throws -> [Entry] {
    try connection.all(
      """
      SELECT key, name, role, place, ends FROM api_token WHERE account = $1
      ORDER BY ends DESC, key
      """, [.text(account.rawValue)]
    ) { row -> Entry? in
      guard let role = Role(rawValue: row.text(2)) else { return nil }
      let key = TokenKey(rawValue: row.text(0))
      return Entry(
        key: key, name: try vault.open(row.text(1), for: Self.place(of: key)),
        grant: Grant(role, in: PlaceKey(rawValue: row.text(3))),
        ends: Instant(seconds: row.integer(4)))
    }.compactMap { $0 }
  }

  /// Ends a token of an account.
  func end(_ key: TokenKey, of account: AccountKey, in connection: any Connection) throws {
    connection.leaveNoTrace()
    try connection.run(
      "DELETE FROM api_token WHERE key = $1 AND account = $2",
      [.text(key.rawValue), .text(account.rawValue)])
  }

  /// Whose token a text is and what it may do; `nil` if it is none, is over, or its role was taken away.
  func find(
    _ token: String, at now: Instant, in connection: any Connection
  ) throws -> (account: AccountKey, grant: Grant)? {
    try connection.first(
      """
      SELECT api_token.account, api_token.role, api_token.place FROM api_token
      JOIN role_grant ON role_grant.account = api_token.account
        AND role_grant.role = api_token.role AND role_grant.place = api_token.place
      WHERE mark = $1 AND ends > $2
      """, [.text(mark(of: token)), .integer(Int64(now.seconds))]
    ) { row in
      Role(rawValue: row.text(1)).map {
        (AccountKey(rawValue: row.text(0)), Grant($0, in: PlaceKey(rawValue: row.text(2))))
      }
    }.flatMap { $0 }
  }

  private func mark(of token: String) -> String { vault.mark(of: token, kind: "API token") }

  private static func place(of key: TokenKey) -> Vault.Place {
    Vault.Place(table: "api_token", column: "name", row: key.rawValue)
  }
}

extension House {
  var apiTokens: APITokens { APITokens(vault: vault, randomness: randomness) }
}
