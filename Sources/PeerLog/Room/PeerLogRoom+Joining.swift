internal import Design
internal import Identity
internal import Instruments
internal import Programme
internal import Storage
internal import Web
internal import Wording

// Joining: the statements and the ID to write down. Nothing is kept before the
// person has agreed; after that every page is kept as it is sent.
extension PeerLogRoom {
  func consent(_ visit: Visit) -> Answer {
    .now(.page(consentPage(visit, typed: Draft(), errors: [:])))
  }

  /// Takes somebody in: first the ID in the identity store, then the participant and what they
  /// agreed to.
  ///
  /// A crash between the two leaves an ID that has not joined, which is a normal state.
  func agree(_ visit: Visit) throws -> Answer {
    let typed = Draft(AnswerEncoding.pairs(visit.request.form))
    if let visit = visit.inAnotherLanguage {
      return visit.shown(consentPage(visit, typed: typed, errors: [:]))
    }
    let checked = forms.consent.check(typed)
    let unmet = forms.consent.instruments.flatMap { $0.unmetNeeds(checked.answers) }
    guard unmet.isEmpty else {
      // A no is an answer, not a mistake: it is met with a calm word and no error.
      var errors: [String: String] = [:]
      let refused = unmet.filter { checked.answers[$0.item] != nil }
      for need in unmet where checked.answers[need.item] == nil {
        errors[need.item] = visit.words[.consentUnanswered]
      }
      let page = consentPage(
        visit, typed: typed, errors: errors, replies: refused.map { $0.otherwise[visit.language] })
      return .now(.page(.unprocessable, page))
    }
    // Somebody who presses twice, or goes back and agrees again, is the same participant.
    let key = visit.participant ?? visit.onceKey()
    let isNew = visit.participant == nil
    // With the ID alone somebody can join who got it on paper, but not change what was agreed before.
    if visit.reach == .add, try hasJoined(visit) { return .now(visit.ask(.showItIsYours)) }
    // Whoever joins first with an ID that nobody has used holds the record from then on: there is nothing
    // in it yet that they should not see.
    let isFirst =
      try visit.reach == .add
      && house.stores.kith.read { try Joining.isUnused(key, on: $0) }
    let next = Response.seeOther(
      (visit.reach == .add && !isFirst ? PeerLogRoute.log : .joining(.id)).address)
    let records = ConsentStore.records(of: checked.answers, to: forms.consent)
    return visit.commit(house.stores.identity) { connection in
      if isFirst { return try visit.begin(.participant(key, .own), in: connection, next) }
      guard isNew else { return next }
      _ = try house.participants.enrol(key, at: visit.now, in: connection)
      return try visit.begin(joining: key, in: connection, next)
    } then: { response in
      visit.commit(house.stores.kith) { connection in
        try Joining.join(key, in: visit.language, records, at: visit.now, on: connection)
        return response
      }
    }
  }

  /// Whether nothing was ever given with somebody's ID.
  private func consentPage(
    _ visit: Visit, typed: Draft, errors: [String: String], replies: [String] = []
  ) -> ConsentPage {
    ConsentPage(
      shell: visit.formShell, carrying: visit.carryingOnce, form: forms.consent,
      languages: visit.otherLanguages,
      state: QuestionState(words: visit.words, typed: typed, errors: errors),
      replies: replies)
  }

  func showID(_ visit: Visit) throws -> Answer {
    .now(.page(try idPage(visit, errors: [:])))
  }

  /// Keeps the name, and the PIN if one was typed.
  func keepID(_ visit: Visit) throws -> Answer {
    guard let key = visit.participant else { throw PeerLogError.nobody }
    if let visit = visit.inAnotherLanguage { return visit.shown(try idPage(visit, errors: [:])) }
    var form = FormReader(visit.request.form)
    let name = form.text(IDPage.nameField, atMost: IDPage.longestName)
    var errors = form.problems.mapValues { $0.sentence(in: visit.words) }
    let typed = visit.request.form[IDPage.pinField] ?? ""
    var pin: PIN?
    if !PIN.isEmpty(typed) {
      do {
        pin = try PIN.choose(typed)
        // What was typed as a PIN never stands on a page.
        if !errors.isEmpty { errors[IDPage.pinField] = visit.words[.idPinAgain] }
      } catch {
        errors[IDPage.pinField] = visit.words[error == .tooEasy ? .idPinEasy : .idPinProblem]
      }
    }
    guard errors.isEmpty else {
      return .now(.page(.unprocessable, try idPage(visit, errors: errors)))
    }
    let next = Response.seeOther(try onward(.joining(.reminders), key))
    guard let pin else {
      return visit.commit(house.stores.identity) { connection in
        try house.participants.setName(name, of: key, in: connection)
        return next
      }
    }
    return visit.slowly {
      try house.participants.hash(pin, for: key, cost: house.hashing)
    } then: { hash in
      visit.commit(house.stores.identity) { connection in
        try house.participants.setName(name, of: key, in: connection)
        try house.participants.setPIN(hash, of: key, in: connection)
        return next
      }
    }
  }

  private func idPage(_ visit: Visit, errors: [String: String]) throws -> IDPage {
    guard let key = visit.participant else { throw PeerLogError.nobody }
    let people = house.participants
    let model = try house.stores.identity.read { connection in
      IDPage.Model(
        id: try people.personalID(of: key, in: connection)?.written ?? "",
        link: try people.link(of: key, in: connection)?.written(house.settings) ?? "",
        hasPIN: try people.hasPIN(key, in: connection),
        name: try visit.request.form[IDPage.nameField] ?? people.name(of: key, in: connection)
          ?? "",
        errors: errors)
    }
    return IDPage(
      shell: visit.formShell, carrying: visit.carrying, languages: visit.otherLanguages,
      model: model)
  }
}
