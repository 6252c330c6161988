internal import Storage
internal import Time
internal import Web
internal import Wording

extension IdentityRoom {
  func choosePasswordPage(_ visit: Visit) throws -> Answer {
    let former = try former(visit)
    return .now(.page(.ok, page(visit, former)))
  }

  /// Sets a password, after checking the one until now if there is one.
  ///
  /// Whoever has just come by a letter may have forgotten it, so they are not asked.
  func choosePassword(_ visit: Visit) throws -> Answer {
    let account = try holder(of: visit)
    let former = try former(visit)
    let new: NewPassword
    do { new = try NewPassword(visit.request.form["new-password"] ?? "") } catch {
      return refused(visit, former, .one("new-password", error.sentence(visit.words)))
    }
    let attempt = former.asked == nil ? nil : visit.attempt(on: former.mark)
    if let wait = attempt?.begin() {
      return refused(visit, former, .one("password", wait.sentence)).map(wait.slow)
    }
    let typed = visit.request.form["password"] ?? ""
    let cost = visit.house.hashing
    return visit.slowly(
      { () -> SlowHash? in
        if let hash = former.asked, !hash.matches(typed) { return nil }
        return try new.hash(cost: cost)
      }, refused: { attempt?.cancel() }
    ) { hash in
      guard let hash else {
        return refused(visit, former, .one("password", visit.words[.oldPasswordWrong]))
      }
      attempt?.succeed()
      return visit.commit(visit.stores.identity) { connection in
        try visit.house.accounts.setPassword(hash, of: account, in: connection)
        return try visit.begin(
          .account(account), in: connection, .seeOther(IdentityRoute.you.address))
      }
    }
  }

  private func page(
    _ visit: Visit, _ former: FormerPassword, _ errors: FieldErrors = .none
  ) -> ChoosePasswordPage {
    ChoosePasswordPage(
      visit: visit, hasPassword: former.hash != nil, asksForIt: former.asked != nil,
      errors: errors)
  }

  private func refused(
    _ visit: Visit, _ former: FormerPassword, _ errors: FieldErrors
  ) -> Answer {
    .now(.page(.unprocessable, page(visit, former, errors)))
  }

  private func former(_ visit: Visit) throws -> FormerPassword {
    let account = try holder(of: visit)
    let accounts = visit.house.accounts
    let isFresh =
      visit.session.map {
        $0.cameByLetter && visit.now - $0.started < FormerPassword.letterLasts
      } ?? false
    return try visit.stores.identity.read { connection in
      guard let profile = try accounts.profile(of: account, in: connection),
        let email = EmailAddress(profile.email)
      else { throw DoorError.absent }
      let hash = try accounts.credentials(of: email, in: connection)?.password
      return FormerPassword(
        hash: hash, asked: isFresh ? nil : hash, mark: visit.house.vault.mark(of: email))
    }
  }
}

/// The password until now.
private struct FormerPassword: Sendable {
  /// How long after coming by a letter it is not asked for, in seconds.
  static let letterLasts = 15 * 60

  /// Its hash, if there is one.
  let hash: SlowHash?
  /// The hash that has to be matched before a new one is chosen, if one has.
  let asked: SlowHash?
  /// The mark that tries at it are counted under.
  let mark: String
}
