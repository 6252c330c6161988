internal import Identity
internal import Storage
internal import Web
internal import Wording

extension SetupDesk {
  /// Creates the account and the programme, and signs the person in.
  ///
  /// The account comes first: if the machine stops in between, there is an account without a
  /// programme, and sending the page again makes the programme. The other way round there would be a
  /// programme that nobody can enter.
  func account(_ draft: SetupDraft) -> Answer {
    switch SetupAccount.read(visit.request.form, visit.words) {
    case .failure(let mistakes):
      return .now(
        page(.unprocessable, .account, draft, typed: visit.request.form, mistakes))
    case .success(let account):
      let house = visit.house
      return visit.slowly {
        try account.password.hash(cost: house.hashing)
      } then: { hash in
        visit.commit(house.stores.identity) { connection in
          try open(account, hash, leading: draft.programme, connection)
        } then: { key in
          visit.commit(house.stores.kith) { connection in
            try SetupStore.create(
              draft, online: visit.words[.onlineCommunity], randomness: house.randomness,
              on: connection)
          } then: {
            visit.commit(house.stores.identity) { connection in
              try visit.begin(
                .account(key), in: connection, .seeOther(ProgrammeRoute.begun.address))
            }
          }
        }
      }
    }
  }

  /// Opens the account and makes it the only one that leads the programme.
  ///
  /// If the address has an account already, an earlier try was cut short, or the same page came
  /// twice; the account gets the password just typed.
  private func open(
    _ account: SetupAccount, _ hash: SlowHash, leading programme: PlaceKey,
    _ connection: any Connection
  ) throws -> AccountKey {
    let accounts = visit.house.accounts
    let former = try accounts.find(account.email, in: connection)
    let key = former ?? .random(visit.house.randomness)
    if former == nil {
      try accounts.create(
        key, email: account.email, name: account.name.text, password: hash, at: visit.now,
        in: connection)
    } else {
      try accounts.setPassword(hash, of: key, in: connection)
    }
    for other in try Grants.people(in: programme, connection) where other.account != key {
      try Grants.take(Grant(other.role, in: programme), from: other.account, in: connection)
    }
    try Grants.give(
      Grant(.programmeLead, in: programme), to: key, at: visit.now, in: connection)
    return key
  }
}
