internal import Storage
internal import Web
internal import Wording

extension IdentityRoom {
  /// The page that asks for an ID.
  ///
  /// Somebody who came with the ID alone finds it written there already and needs only the PIN.
  func enterIDPage(_ visit: Visit) throws -> Answer {
    var model = EnterIDModel(onward: Onward(visit.request.query))
    if visit.reach == .add, let participant = visit.participant {
      model.needsPIN = true
      let id = try visit.stores.identity.read {
        try visit.house.participants.personalID(of: participant, in: $0)
      }
      model.id = id?.written ?? ""
    }
    return .now(.page(.ok, EnterIDPage(visit: visit, model: model)))
  }

  /// Comes back with an ID: alone to add to the record, with the PIN to see it.
  func enterID(_ visit: Visit) throws -> Answer {
    let form = visit.request.form
    let (id, pin) = (form["id"] ?? "", form["pin"] ?? "")
    let model = EnterIDModel(id: id, onward: Onward(form), needsPIN: visit.reach == .add)
    if PIN.isEmpty(pin) {
      return try enter(IDCheck(visit: visit).checkID(id), .add, model, visit)
    }
    return try IDCheck(visit: visit).checkPIN(id, pin) { outcome in
      try enter(outcome, .own, model, visit)
    }
  }

  private func enter(
    _ outcome: IDCheck.Outcome, _ reach: Reach, _ model: EnterIDModel, _ visit: Visit
  ) throws -> Answer {
    switch outcome {
    case .wrong(let errors, let change):
      var model = model
      model.errors = errors
      return .now(change(.page(.unprocessable, EnterIDPage(visit: visit, model: model))))
    case .known(let participant):
      let isOwn = visit.participant == participant && visit.reach == .own
      // Somebody who can see the record already does not lose that by giving the ID again.
      guard !(isOwn && reach == .add && model.onward.carried == nil) else {
        return .now(
          .seeOther(
            model.onward.next?.address ?? visit.house.settings.participantHome))
      }
      return visit.commit(visit.stores.identity) { connection in
        try visit.arrive(
          as: .participant(participant, isOwn ? .own : reach), model.onward,
          home: visit.house.settings.participantHome, in: connection)
      }
    }
  }

  func ownLinkPage(_ token: String, _ visit: Visit) -> Response {
    .page(
      .ok,
      ConfirmPage(
        visit: visit, title: visit.words[.ownLinkPageTitle],
        text: visit.words[.ownLinkPageText], button: visit.words[.goOn],
        action: IdentityRoute.ownLink(token).address, onward: Onward(visit.request.query)))
  }

  /// Comes back by one's own link.
  func ownLink(_ token: String, _ visit: Visit) -> Answer {
    let onward = Onward(visit.request.form)
    return visit.commit(visit.stores.identity) { connection in
      let found = try visit.house.participants.participant(withLink: token, in: connection)
      guard let participant = found else { throw LinkError.ownLinkUnknown }
      return try visit.arrive(
        as: .participant(participant, .own), onward,
        home: visit.house.settings.participantHome, in: connection)
    }
  }
}
