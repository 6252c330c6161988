public import Storage
public import Time

/// The roles people hold, each in its place.
public enum Grants {
  /// The roles an account holds.
  public static func held(
    by account: AccountKey, in connection: any Connection
  ) throws -> Set<Grant> {
    Set(
      try connection.all(
        "SELECT role, place FROM role_grant WHERE account = $1", [.text(account.rawValue)]
      ) { row in
        Role(rawValue: row.text(0)).map { Grant($0, in: PlaceKey(rawValue: row.text(1))) }
      }.compactMap { $0 })
  }

  /// The people who hold a role in a place.
  public static func people(
    in place: PlaceKey, _ connection: any Connection
  ) throws -> [(account: AccountKey, role: Role)] {
    try connection.all(
      "SELECT account, role FROM role_grant WHERE place = $1 ORDER BY given, account",
      [.text(place.rawValue)]
    ) { row in
      Role(rawValue: row.text(1)).map { (AccountKey(rawValue: row.text(0)), $0) }
    }.compactMap { $0 }
  }

  /// Gives an account a role in a place; giving it again changes nothing.
  public static func give(
    _ grant: Grant, to account: AccountKey, at now: Instant, in connection: any Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO role_grant (account, role, place, given) VALUES ($1, $2, $3, $4)
      ON CONFLICT (account, role, place) DO NOTHING
      """, values(grant, account) + [.integer(Int64(now.seconds))])
  }

  /// Takes a role in a place away; it counts from the next page on.
  public static func take(
    _ grant: Grant, from account: AccountKey, in connection: any Connection
  ) throws {
    try connection.run(
      "DELETE FROM role_grant WHERE account = $1 AND role = $2 AND place = $3",
      values(grant, account))
  }

  private static func values(_ grant: Grant, _ account: AccountKey) -> [Value] {
    [.text(account.rawValue), .text(grant.role.rawValue), .text(grant.place.rawValue)]
  }
}
