internal import Identity
internal import Storage

/// Somebody with a role in a place, as people who look after the place see them.
struct RoleHolder: Equatable, Sendable {
  let account: AccountKey
  let name: String
  let grant: Grant
  /// What the place is called.
  let place: String
  /// Whether whoever reads may end the role.
  let mayEnd: Bool
}

extension RoleHolder {
  /// Everybody with a role in a place that the reader looks after, from the programme down to the
  /// projects.
  static func all(
    _ places: Places, _ standing: Standing, _ accounts: Accounts, _ identity: any Connection
  ) throws -> [RoleHolder] {
    try standing.lookedAfter.flatMap { place in
      try Grants.people(in: place, identity).compactMap { account, role in
        try holder(of: Grant(role, in: place), account, places, standing, accounts, identity)
      }
    }
  }

  /// Somebody with a role; `nil` if the account, the role or the place is gone.
  static func holder(
    of grant: Grant, _ account: AccountKey, _ places: Places, _ standing: Standing,
    _ accounts: Accounts, _ identity: any Connection
  ) throws -> RoleHolder? {
    guard let place = places.name(of: grant.place),
      try Grants.held(by: account, in: identity).contains(grant),
      let profile = try accounts.profile(of: account, in: identity)
    else { return nil }
    return RoleHolder(
      account: account, name: profile.name, grant: grant, place: place,
      mayEnd: standing.mayGive(grant))
  }
}
