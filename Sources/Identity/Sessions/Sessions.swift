internal import Storage
internal import Time

/// The sessions in the identity store.
///
/// The cookie's text is never stored, only its mark, so that whoever reads the database can take over
/// no session.
struct Sessions: Sendable {
  let vault: Vault
  let randomness: Randomness
  let limits: SessionLimits

  /// Begins a session with a new secret and ends the one the visitor had, if any.
  ///
  /// A new secret each time means that nobody can be made to sign in to a session that somebody else
  /// knows the secret of.
  ///
  /// - Returns: the text for the cookie.
  func begin(
    for holder: SessionHolder, replacing former: String, at now: Instant,
    in connection: any Connection
  ) throws -> String {
    try end(former, in: connection)
    try sweep(at: now, in: connection)
    let secret = Self.newSecret(randomness)
    let (account, participant, reach) = try persons(holder, in: connection)
    let time = Value.integer(Int64(now.seconds))
    let cameByLetter = if case .letter = holder { 1 } else { 0 }
    try connection.run(
      """
      INSERT INTO session (mark, account, participant, reach, by_letter, started, seen)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      [
        .text(mark(of: secret)), .text(optional: account?.rawValue),
        .text(optional: participant?.rawValue), .text(optional: reach?.rawValue),
        .integer(Int64(cameByLetter)), time, time,
      ])
    return secret
  }

  /// Who a session is for: the account, and the participant it is or is linked to.
  private func persons(
    _ holder: SessionHolder, in connection: any Connection
  ) throws -> (AccountKey?, ParticipantKey?, Reach?) {
    switch holder {
    case .participant(let participant, let reach): return (nil, participant, reach)
    case .account(let account), .letter(let account):
      let linked = try connection.first(
        "SELECT participant FROM account WHERE key = $1", [.text(account.rawValue)]
      ) { $0.optionalText(0) }
      let participant = linked.flatMap { $0 }.map(ParticipantKey.init(rawValue:))
      return (account, participant, participant == nil ? nil : .own)
    }
  }

  /// The session of a cookie's text, unless it is over.
  func find(_ secret: String, at now: Instant, in connection: any Connection) throws -> Session? {
    let session = try connection.first(
      """
      SELECT account, participant, reach, by_letter, started, seen FROM session WHERE mark = $1
      """, [.text(mark(of: secret))]
    ) { row in
      Session(
        account: row.optionalText(0).map(AccountKey.init(rawValue:)),
        participant: row.optionalText(1).map(ParticipantKey.init(rawValue:)),
        reach: row.optionalText(2).flatMap(Reach.init(rawValue:)),
        cameByLetter: row.integer(3) == 1,
        started: Instant(seconds: row.integer(4)),
        seen: Instant(seconds: row.integer(5)))
    }
    return session.flatMap { limits.isOver($0, at: now) ? nil : $0 }
  }

  /// Notes that a session is in use.
  func touch(_ secret: String, at now: Instant, in connection: any Connection) throws {
    try connection.run(
      "UPDATE session SET seen = $1 WHERE mark = $2 AND seen < $1",
      [.integer(Int64(now.seconds)), .text(mark(of: secret))])
  }

  /// Ends one session.
  func end(_ secret: String, in connection: any Connection) throws {
    try connection.run("DELETE FROM session WHERE mark = $1", [.text(mark(of: secret))])
  }

  /// Ends the other sessions that see this person's record by a PIN or a link, when one of those is
  /// changed: whoever found the old one out stays in no longer.
  ///
  /// Sessions of an account came by its password, and those of the ID alone see nothing; both stay.
  func endOthers(
    of participant: ParticipantKey, keeping secret: String, in connection: any Connection
  ) throws {
    try connection.run(
      """
      DELETE FROM session
      WHERE participant = $1 AND account IS NULL AND reach = $2 AND mark <> $3
      """,
      [.text(participant.rawValue), .text(Reach.own.rawValue), .text(mark(of: secret))])
  }

  /// Deletes every session that is over.
  func sweep(at now: Instant, in connection: any Connection) throws {
    try connection.run(
      "DELETE FROM session WHERE seen <= $1", [.integer(Int64((now + -limits.idle).seconds))])
    try connection.run(
      "DELETE FROM session WHERE started <= $1",
      [.integer(Int64((now + -limits.absolute).seconds))])
  }

  /// A secret for a cookie: 128 random bits.
  static func newSecret(_ randomness: Randomness) -> String {
    Base32.encode(randomness.bytes(16))
  }

  /// Whether a cookie's text could be a secret of ours.
  static func isSecret(_ text: String) -> Bool {
    text.utf8.count == 26 && text.utf8.allSatisfy { Base32.alphabet.contains($0) }
  }

  private func mark(of secret: String) -> String { vault.mark(of: secret, kind: "session") }
}
