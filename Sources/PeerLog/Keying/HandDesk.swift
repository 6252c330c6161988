internal import Design
internal import Identity
internal import Instruments
internal import Programme
internal import Storage
internal import Time
internal import Web
internal import Wording

/// Answers the page on which one hand types a sheet in.
struct HandDesk: Sendable {
  let visit: Visit
  let helped: HelpedProject
  let forms: PeerLogForms
  let keying: Keying
  let account: AccountKey

  /// The words of the sheet's own language, in which its questions stand.
  var words: Words { visit.house.catalogue.words(in: keying.language) }

  var version: Questionnaire { forms.version(keying.questionnaire) }

  func answer(_ page: Keying.Page) throws -> Answer {
    visit.request.method == .post ? keep(page) : show(page)
  }

  /// Shows the page; that something typed is read is noted before it is shown.
  private func show(_ page: Keying.Page) -> Answer {
    let typed = keying.typed(on: page)
    let response = handPage(.ok, page, typed, version.check(typed, mode: .paper))
    guard !typed.isEmpty else { return .now(response) }
    return visit.commit(visit.stores.kith) { [self] connection in
      try KeyingStore.note(page, of: keying, by: account, at: visit.now, on: connection)
      return response
    }
  }

  /// Keeps what was typed and, if this hand is done, goes on.
  private func keep(_ page: Keying.Page) -> Answer {
    visit.commit(visit.stores.kith) { [self] connection in
      // Read again inside the change: another hand may have come first.
      guard let now = try KeyingStore.keying(keying.key, on: connection),
        now.opens(page, for: account)
      else { throw KeyingError.closed }
      var typed = now.typed(on: page)
      typed.take(AnswerEncoding.pairs(visit.request.form), for: version.items)
      let kept = now.typing(typed, on: page, by: account)
      let checked = version.check(typed, mode: .paper)
      guard visit.request.form[HandPage.goField] == HandPage.done else {
        try KeyingStore.keep(kept, on: connection)
        return leave(to: .sheets(keying.project))
      }
      guard checked.problems.isEmpty else {
        try KeyingStore.keep(kept, on: connection)
        return handPage(.unprocessable, page, typed, checked)
      }
      return try settle(kept.done(page, version), on: connection)
    }
  }

  /// Keeps a sheet that goes on, or makes the log of one that is settled.
  func settle(_ outcome: KeyingOutcome, on connection: any Connection) throws -> Response {
    switch outcome {
    case .goesOn(let keying): try KeyingStore.keep(keying, on: connection)
    case .settled(let draft):
      try send(draft, on: connection)
      try KeyingStore.keep(keying.kept(at: visit.now), on: connection)
    }
    return leave(to: .done(keying.key))
  }

  /// Goes on from a page with answers, to which the back button leads no more.
  private func leave(to route: KeyingRoute) -> Response {
    .seeOther(route.address).forgettingPages(
      mark: String(visit.now.seconds), secure: visit.request.isSecure)
  }

  /// Makes a sheet a log, by the same way as one that was sent online.
  ///
  /// Its key is drawn anew, so that nobody who typed it in knows it.
  private func send(_ typed: Draft, on connection: any Connection) throws {
    let draft = LogDraft(
      key: .random(visit.house.randomness), participant: keying.participant,
      questionnaire: version.id, day: keying.day, reach: .add, mode: keying.mode,
      started: keying.started)
    try SentLogs.send(
      draft, version, typed, version.check(typed, mode: .paper).answers, in: keying.language,
      at: visit.now, on: connection)
  }

  private func handPage(
    _ status: Status, _ page: Keying.Page, _ typed: Draft, _ checked: Checked
  ) -> Response {
    .page(
      status,
      HandPage(
        shell: visit.formShell, carrying: visit.carrying, keying: keying, page: page,
        version: version,
        state: QuestionState(
          words: words, typed: typed,
          errors: checked.sentences(for: version.items, typed, words),
          conditions: version.conditions(words))))
  }

  /// Leads to the page that is open to this person now, or to the word that a hand is done.
  func elsewhere() throws -> Answer {
    if let page = keying.next(for: account) {
      return .now(.seeOther(KeyingRoute.page(keying.key, page).address))
    }
    guard keying.firstBy == account || keying.secondBy == account else { throw KeyingError.closed }
    return .now(.seeOther(KeyingRoute.done(keying.key).address))
  }

  func donePage() throws -> Response {
    .page(DonePage(shell: visit.shell, keying: keying, next: keying.next(for: account)))
  }

  /// Throws the sheet away, if it is not a log yet; whoever helps the project's people may, so that none is
  /// stuck when somebody leaves.
  func discard() throws -> Answer {
    let sheets = leave(to: .sheets(keying.project))
    return visit.commit(visit.stores.kith) { [keying] connection in
      guard let now = try KeyingStore.keying(keying.key, on: connection), now.stage != .kept else {
        return sheets
      }
      try KeyingStore.discard(keying.key, on: connection)
      return sheets
    }
  }
}
