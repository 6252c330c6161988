internal import Storage
internal import Time
internal import Web

extension FrontDoor {
  /// Finds out who asks.
  func open(_ request: Request) throws -> Visit {
    let now = house.clock.now()
    guard let secret = SessionCookie(request, house.settings).secret(in: request) else {
      return stranger(request)
    }
    let (session, grants) = try house.stores.identity.read { connection in
      let session = try house.sessions.find(secret, at: now, in: connection)
      let grants = try session?.account.map { try Grants.held(by: $0, in: connection) }
      return (session, grants ?? [])
    }
    if let session, house.settings.sessions.isStale(session, at: now) {
      // Nobody waits for this; if it fails the session merely seems a minute older.
      house.stores.identity.write(
        { [house] in try house.sessions.touch(secret, at: now, in: $0) }, completion: { _ in })
    }
    return visit(request, session, grants, VisitorSecret(secret, came: true), now)
  }

  /// A visit by somebody unknown.
  func stranger(_ request: Request) -> Visit {
    let sent = SessionCookie(request, house.settings).secret(in: request)
    let secret = VisitorSecret(
      sent ?? Sessions.newSecret(house.randomness), came: sent != nil)
    return visit(request, nil, [], secret, house.clock.now())
  }

  private func visit(
    _ request: Request, _ session: Session?, _ grants: Set<Grant>, _ secret: VisitorSecret,
    _ now: Instant
  ) -> Visit {
    let language = LanguageChoice.language(for: request, of: house.frames.languages)
    return Visit(
      house: house, request: request, session: session, grants: grants,
      words: house.frames.words(in: language), now: now, secret: secret)
  }
}
