internal import Storage
internal import Web
internal import Wording

extension IdentityRoom {
  func signInPage(_ visit: Visit) -> Response {
    .page(.ok, SignInPage(visit: visit, model: SignInModel(onward: Onward(visit.request.query))))
  }

  /// Signs in with an email address and a password.
  ///
  /// Whatever is wrong, the answer is the same and takes as long: for an address that nobody has, a
  /// hash that nothing matches is tried.
  func signIn(_ visit: Visit) throws -> Answer {
    let form = visit.request.form
    var model = SignInModel(email: form["email"] ?? "", onward: Onward(form))
    let password = form["password"] ?? ""
    let email = EmailAddress(model.email)
    if email == nil { model.errors["email"] = visit.words[.emailWrong] }
    if password.isEmpty { model.errors["password"] = visit.words[.passwordMissing] }
    guard let email, model.errors.isEmpty else { return .now(page(visit, model)) }

    let attempt = visit.attempt(on: visit.house.vault.mark(of: email))
    if let wait = attempt.begin() {
      model.errors["password"] = wait.sentence
      return .now(wait.slow(page(visit, model)))
    }
    let house = visit.house
    let found = try attempt.cancelling {
      try house.stores.identity.read { try house.accounts.credentials(of: email, in: $0) }
    }
    let checked = model
    let hash = found?.password ?? SlowHash.decoy(house.hashing)
    return visit.slowly({ hash.matches(password) }, refused: attempt.cancel) { isRight in
      guard isRight, let account = found?.account else {
        var model = checked
        model.errors["password"] = visit.words[.signInWrong]
        return .now(page(visit, model))
      }
      attempt.succeed()
      return visit.commit(house.stores.identity) { connection in
        try visit.arrive(
          as: .account(account), checked.onward, home: IdentityRoute.you.address, in: connection)
      }
    }
  }

  private func page(_ visit: Visit, _ model: SignInModel) -> Response {
    .page(.unprocessable, SignInPage(visit: visit, model: model))
  }
}
