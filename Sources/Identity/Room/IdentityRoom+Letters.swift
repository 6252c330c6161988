internal import Messaging
internal import Storage
internal import Web
internal import Wording

extension IdentityRoom {
  func askForLinkPage(_ visit: Visit) -> Response {
    .page(.ok, AskForLinkPage(visit: visit, onward: Onward(visit.request.query)))
  }

  /// Sends a letter with a link to sign in, if the address has an account.
  ///
  /// The page says the same either way, and says it before the letter leaves.
  func askForLink(_ visit: Visit) throws -> Answer {
    let form = visit.request.form
    var page = AskForLinkPage(visit: visit, email: form["email"] ?? "", onward: Onward(form))
    guard let email = EmailAddress(page.email) else {
      page.errors["email"] = visit.words[.emailWrong]
      return .now(.page(.unprocessable, page))
    }
    let house = visit.house
    guard house.outbox.way != .none else { return .now(.page(.ok, page)) }
    let subject = house.vault.mark(of: house.vault.mark(of: email), kind: "letter")
    if let wait = visit.attempt(on: subject).begin() {
      page.errors["email"] = wait.sentence
      return .now(wait.slow(.page(.unprocessable, page)))
    }
    let typed = page.email
    return visit.commit(house.stores.identity) { connection -> String? in
      guard let account = try house.accounts.find(email, in: connection) else { return nil }
      return try house.signInLinks.make(for: account, at: visit.now, in: connection)
    } then: { token in
      if let token { send(token, to: email, visit) }
      return .now(.page(.ok, LinkSentPage(visit: visit, email: typed)))
    }
  }

  private func send(_ token: String, to email: EmailAddress, _ visit: Visit) {
    let link = visit.house.settings.baseAddress + IdentityRoute.useLink(token).address.text
    let message = Message(
      to: email.text, subject: visit.words[.letterSubject],
      text: visit.words[.letterText, ["link": link]])
    visit.house.outbox.send(message) { [log = visit.house.log] error in
      if error != nil { log("a letter with a sign-in link did not leave") }
    }
  }

  func useLinkPage(_ token: String, _ visit: Visit) -> Response {
    .page(
      .ok,
      ConfirmPage(
        visit: visit, title: visit.words[.useLinkTitle], text: visit.words[.useLinkText],
        button: visit.words[.signInButton], action: IdentityRoute.useLink(token).address))
  }

  /// Signs in by a link from a letter, which is then used up.
  func useLink(_ token: String, _ visit: Visit) -> Answer {
    visit.commit(visit.stores.identity) { connection in
      guard
        let account = try visit.house.signInLinks.use(token, at: visit.now, in: connection)
      else { throw LinkError.signInLinkOver }
      // Somebody who comes for the first time has no password yet, and would not get in again.
      let hasPassword =
        try visit.house.accounts.profile(of: account, in: connection)?.hasPassword ?? false
      let home: IdentityRoute = hasPassword ? .you : .choosePassword
      return try visit.arrive(as: .letter(account), .nothing, home: home.address, in: connection)
    }
  }
}

/// Why a link did not work.
enum LinkError: PersonalError, Hashable {
  /// A link from a letter was used before, or is over.
  case signInLinkOver
  /// A participant's own link is not whole, or was replaced by a newer one.
  case ownLinkUnknown

  var status: Status { .notFound }

  var title: Phrase {
    switch self {
    case .signInLinkOver: .linkOverTitle
    case .ownLinkUnknown: .ownLinkUnknownTitle
    }
  }

  var advice: Phrase {
    switch self {
    case .signInLinkOver: .linkOverAdvice
    case .ownLinkUnknown: .ownLinkUnknownAdvice
    }
  }
}
