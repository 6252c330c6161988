internal import Storage
internal import Web
internal import Wording

extension IdentityRoom {
  func you(_ visit: Visit) throws -> Answer {
    let account = try holder(of: visit)
    let profile = try visit.stores.identity.read {
      try visit.house.accounts.profile(of: account, in: $0)
    }
    guard let profile else { throw DoorError.absent }
    let posts = try visit.grants.compactMap { grant in
      try visit.house.places.entry(grant).map { YouModel.Post(place: $0, role: grant.role.phrase) }
    }
    let model = YouModel(
      name: profile.name, email: profile.email, hasPassword: profile.hasPassword,
      posts: posts.sorted { ($0.place.name, $0.role.key) < ($1.place.name, $1.role.key) },
      isParticipant: profile.participant != nil)
    return .now(.page(.ok, YouPage(visit: visit, model: model)))
  }

  /// Links an account to the participant whose ID and PIN the person knows.
  func joinUp(_ visit: Visit) throws -> Answer {
    let account = try holder(of: visit)
    let form = visit.request.form
    let id = form["id"] ?? ""
    return try IDCheck(visit: visit).checkPIN(id, form["pin"] ?? "") { outcome in
      switch outcome {
      case .wrong(let errors, let change):
        return .now(
          change(.page(.unprocessable, JoinUpPage(visit: visit, id: id, errors: errors))))
      case .known(let participant):
        return visit.commit(visit.stores.identity) { connection in
          try visit.house.accounts.link(account, to: participant, in: connection)
          return .seeOther(IdentityRoute.you.address)
        }
      }
    }
  }

  /// Who is signed in; the front door lets nobody else come this far.
  func holder(of visit: Visit) throws -> AccountKey {
    guard let account = visit.account else { throw DoorError.forbidden }
    return account
  }
}
