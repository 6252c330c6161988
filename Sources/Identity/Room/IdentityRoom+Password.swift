internal import Storage
internal import Web
internal import Wording

extension IdentityRoom {
  func choosePasswordPage(_ visit: Visit) throws -> Answer {
    let hasPassword = try former(visit).hash != nil
    return .now(.page(.ok, ChoosePasswordPage(visit: visit, hasPassword: hasPassword)))
  }

  /// Sets a password, after checking the one until now if there is one.
  func choosePassword(_ visit: Visit) throws -> Answer {
    let account = try holder(of: visit)
    let former = try former(visit)
    let new: NewPassword
    do { new = try NewPassword(visit.request.form["new-password"] ?? "") } catch {
      return .now(
        refused(visit, former.hash, .one("new-password", error.sentence(visit.words))))
    }
    let attempt = visit.attempt(on: former.mark)
    if former.hash != nil, let wait = attempt.begin() {
      return .now(wait.slow(refused(visit, former.hash, .one("password", wait.sentence))))
    }
    let typed = visit.request.form["password"] ?? ""
    let cost = visit.house.hashing
    return visit.slowly(
      { () -> SlowHash? in
        if let hash = former.hash, !hash.matches(typed) { return nil }
        return try new.hash(cost: cost)
      }, refused: attempt.cancel
    ) { hash in
      guard let hash else {
        return .now(
          refused(visit, former.hash, .one("password", visit.words[.oldPasswordWrong])))
      }
      if former.hash != nil { attempt.succeed() }
      return visit.commit(visit.stores.identity) { connection in
        try visit.house.accounts.setPassword(hash, of: account, in: connection)
        return try visit.begin(
          .account(account), in: connection, .seeOther(IdentityRoute.you.address))
      }
    }
  }

  private func refused(_ visit: Visit, _ former: SlowHash?, _ errors: FieldErrors) -> Response {
    .page(
      .unprocessable,
      ChoosePasswordPage(visit: visit, hasPassword: former != nil, errors: errors))
  }

  /// The hash of the password until now, and the mark that tries at it are counted under.
  private func former(_ visit: Visit) throws -> (hash: SlowHash?, mark: String) {
    let account = try holder(of: visit)
    let accounts = visit.house.accounts
    return try visit.stores.identity.read { connection in
      guard let profile = try accounts.profile(of: account, in: connection),
        let email = EmailAddress(profile.email)
      else { throw DoorError.absent }
      let known = try accounts.credentials(of: email, in: connection)
      return (known?.password, visit.house.vault.mark(of: email))
    }
  }
}
