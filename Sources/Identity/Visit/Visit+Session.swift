public import Storage
public import Web

extension Visit {
  /// Begins a session for somebody and hands its cookie over with the response.
  ///
  /// Call it inside the change that makes it so, on a connection to the identity store. The
  /// visitor's former session ends, so that one session is always one person's.
  public func begin(
    _ holder: SessionHolder, in connection: any Connection, _ response: Response
  ) throws -> Response {
    try begin(holder, in: connection) { _ in response }
  }

  /// As above, with a response whose forms carry the token of the new session.
  func begin(
    _ holder: SessionHolder, in connection: any Connection,
    _ response: (_ formToken: String) -> Response
  ) throws -> Response {
    let new = try house.sessions.begin(
      for: holder, replacing: secret.text, at: now, in: connection)
    secret.wasReplaced()
    let session = try house.sessions.find(new, at: now, in: connection)
    return response(house.vault.formToken(for: new)).with(cookie.setting(new))
      .with(ownLanguage(of: session)?.header(secure: cookie.isSecure))
  }

  /// The choice of the language that somebody reads who comes to their own record.
  ///
  /// A store that cannot be read just now keeps nobody out; the page is then in the browser's language.
  private func ownLanguage(of session: Session?) -> Cookie? {
    guard let session, session.reach == .own, let participant = session.participant,
      let language = try? house.languages.language(participant),
      house.frames.languages.contains(language)
    else { return nil }
    return LanguageChoice.keeping(language)
  }

  /// Begins the session of somebody who has just been taken in.
  ///
  /// Somebody who is signed in with an account that is no participant's yet stays signed in: the
  /// account is linked to the record, so that one account both gives and receives.
  public func begin(
    joining participant: ParticipantKey, in connection: any Connection, _ response: Response
  ) throws -> Response {
    guard let account, self.participant == nil else {
      return try begin(.participant(participant, .own), in: connection, response)
    }
    try house.accounts.link(account, to: participant, in: connection)
    return try begin(.account(account), in: connection, response)
  }

  /// Ends the visitor's session and takes the cookie away.
  public func endSession(in connection: any Connection, _ response: Response) throws -> Response {
    try house.sessions.end(secret.text, in: connection)
    secret.wasReplaced()
    return response.with(cookie.clearing)
  }

  var cookie: SessionCookie { SessionCookie(request, house.settings) }
}

extension House {
  var sessions: Sessions {
    Sessions(vault: vault, randomness: randomness, limits: settings.sessions)
  }
}
