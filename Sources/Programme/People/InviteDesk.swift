internal import Identity
internal import Messaging
internal import Storage
internal import Web
internal import Wording

/// Answers the page on which somebody is given a role.
struct InviteDesk: Sendable {
  let visit: Visit
  let places: Places
  let standing: Standing

  /// How somebody who was given a role gets in.
  enum WayIn: Equatable, Sendable {
    /// By this link, which is shown once.
    case link(FirstLink)
    /// By a link in a letter, which is on its way.
    case letter(FirstLink)
    /// As before; the account was there.
    case known
  }

  func answer() -> Answer {
    guard visit.request.method == .post else {
      return .now(page(.ok, typed: visit.request.query))
    }
    switch Invitation.read(visit.request.form, standing, visit.words) {
    case .failure(let mistakes):
      return .now(page(.unprocessable, typed: visit.request.form, mistakes))
    case .success(let invitation):
      return visit.commit(visit.stores.identity) { connection in
        try give(invitation, connection)
      } then: { way in
        if case .letter(let link) = way { send(link, to: invitation) }
        return .now(
          .page(InvitedPage(visit: visit, name: invitation.name.text, way: way)))
      }
    }
  }

  /// Gives the role, opening an account if the address has none.
  private func give(_ invitation: Invitation, _ connection: any Connection) throws -> WayIn {
    let accounts = visit.house.accounts
    let former = try accounts.find(invitation.email, in: connection)
    let key = former ?? .random(visit.house.randomness)
    if former == nil {
      try accounts.create(
        key, email: invitation.email, name: invitation.name.text, at: visit.now, in: connection)
    }
    let mayShow = try former == nil || isWaiting(key, connection)
    try Grants.give(invitation.grant, to: key, at: visit.now, in: connection)
    guard mayShow else { return .known }
    let link = try visit.house.firstLink(for: key, at: visit.now, in: connection)
    return visit.house.outbox.way == .mail ? .letter(link) : .link(link)
  }

  /// Whether an account was opened for somebody who has never come, and by somebody no higher than
  /// the reader.
  ///
  /// Whoever has a first link is that person. So a link is made again, when a page is sent twice or a
  /// link was lost, only for an account that can do nothing that the reader cannot give. Otherwise
  /// an area lead could invite the next programme lead once more and come in as them.
  private func isWaiting(_ key: AccountKey, _ connection: any Connection) throws -> Bool {
    guard let profile = try visit.house.accounts.profile(of: key, in: connection) else {
      return false
    }
    let held = try Grants.held(by: key, in: connection)
    return !profile.hasPassword && profile.participant == nil && held.allSatisfy(standing.mayGive)
  }

  private func send(_ link: FirstLink, to invitation: Invitation) {
    let words = visit.words
    let message = Message(
      to: invitation.email.text, subject: words[.letterSubject],
      text: words[
        .letterText,
        [
          "name": invitation.name.text, "programme": places.name,
          "link": link.written(visit.house.settings),
        ]])
    visit.house.outbox.send(message) { [log = visit.house.log] error in
      if error != nil { log("a letter with a first link did not leave") }
    }
  }

  private func page(
    _ status: Status, typed: Fields, _ mistakes: FormMistakes = FormMistakes()
  ) -> Response {
    .page(
      status,
      InvitePage(
        shell: visit.shell, carrying: visit.carrying, places: places, givable: standing.givable,
        typed: typed, mistakes: mistakes))
  }
}
