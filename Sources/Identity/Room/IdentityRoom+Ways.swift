internal import Storage
internal import Web
internal import Wording

extension IdentityRoom {
  func ways(_ visit: Visit) throws -> Answer {
    let participant = try owner(of: visit)
    let participants = visit.house.participants
    let model = try visit.stores.identity.read { connection -> WaysModel? in
      guard let id = try participants.personalID(of: participant, in: connection) else {
        return nil
      }
      return WaysModel(
        id: id, link: try participants.link(of: participant, in: connection),
        hasPIN: try participants.hasPIN(participant, in: connection),
        saved: visit.request.query["saved"])
    }
    guard let model else { throw DoorError.absent }
    return .now(.page(.ok, WaysPage(visit: visit, model: model)))
  }

  func newLink(_ visit: Visit) throws -> Answer {
    let participant = try owner(of: visit)
    return visit.commit(visit.stores.identity) { connection in
      _ = try visit.house.participants.newLink(for: participant, in: connection)
      try visit.house.sessions.endOthers(
        of: participant, keeping: visit.secret.text, in: connection)
      return .seeOther(Address(path: IdentityRoute.ways.path, query: ["saved": "link"]))
    }
  }

  func choosePINPage(_ visit: Visit) throws -> Answer {
    .now(.page(.ok, ChoosePINPage(visit: visit, hasPIN: try hasPIN(visit))))
  }

  /// Sets a PIN, or takes it away.
  func choosePIN(_ visit: Visit) throws -> Answer {
    let participant = try owner(of: visit)
    let form = visit.request.form
    if form["remove"] != nil { return save(nil, of: participant, visit) }
    let pin: PIN
    do { pin = try PIN.choose(form["new-pin"] ?? "") } catch {
      let errors = FieldErrors.one("new-pin", error.sentence(visit.words))
      return .now(
        .page(
          .unprocessable,
          ChoosePINPage(visit: visit, hasPIN: try hasPIN(visit), errors: errors)))
    }
    let house = visit.house
    return visit.slowly {
      try house.participants.hash(pin, for: participant, cost: house.hashing)
    } then: { hash in
      save(hash, of: participant, visit)
    }
  }

  private func save(_ hash: PINHash?, of participant: ParticipantKey, _ visit: Visit) -> Answer {
    visit.commit(visit.stores.identity) { connection in
      try visit.house.participants.setPIN(hash, of: participant, in: connection)
      try visit.house.sessions.endOthers(
        of: participant, keeping: visit.secret.text, in: connection)
      return .seeOther(Address(path: IdentityRoute.ways.path, query: ["saved": "pin"]))
    }
  }

  private func hasPIN(_ visit: Visit) throws -> Bool {
    let participant = try owner(of: visit)
    return try visit.stores.identity.read {
      try visit.house.participants.hasPIN(participant, in: $0)
    }
  }

  /// Whose record the visit is about; the front door lets nobody else come this far.
  private func owner(of visit: Visit) throws -> ParticipantKey {
    guard let participant = visit.participant, visit.reach == .own else {
      throw DoorError.forbidden
    }
    return participant
  }
}
