internal import Identity
internal import Storage
internal import Web

/// Answers the page on which a role ends.
struct EndRoleDesk: Sendable {
  let visit: Visit
  let account: AccountKey
  let grant: Grant
  let places: Places
  let standing: Standing

  func answer() throws -> Answer {
    guard standing.mayGive(grant) else { throw ProgrammeError.elsewhere }
    let people = Response.seeOther(ProgrammeRoute.people.address)
    guard visit.request.method == .post else {
      let holder = try visit.stores.identity.read {
        try RoleHolder.holder(of: grant, account, places, standing, visit.house.accounts, $0)
      }
      // It ended in the meantime: what the person wants is so already.
      guard let holder else { return .now(people) }
      return .now(
        .page(EndRolePage(shell: visit.shell, carrying: visit.carrying, holder: holder)))
    }
    return visit.commit(visit.stores.identity) { connection in
      if grant.role == .programmeLead { try keepOneLead(connection) }
      try Grants.take(grant, from: account, in: connection)
      return people
    }
  }

  /// Makes sure that somebody else looks after the programme.
  ///
  /// Inside the change, so that two leads who end each other's role at one moment cannot both
  /// succeed.
  private func keepOneLead(_ connection: any Connection) throws {
    let others = try Grants.people(in: places.programme, connection).contains {
      $0.role == .programmeLead && $0.account != account
    }
    guard others else { throw ProgrammeError.lastLead }
  }
}
