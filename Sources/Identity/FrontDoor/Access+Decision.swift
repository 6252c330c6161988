/// What the front door does with a visitor.
public enum AccessDecision: Sendable, Hashable {
  /// Lets them in.
  case allowed
  /// Asks them to sign in with an account.
  case signIn
  /// Asks for a personal ID or link.
  case enterID
  /// Asks somebody who came with the ID alone to show that the record is theirs.
  case showItIsYours
  /// Says that the page is for others.
  case forbidden
  /// Says that there is no such page.
  case absent
}

/// What the front door knows of a visitor.
struct Visitor: Sendable, Hashable {
  var hasAccount = false
  var reach: Reach?
  var roles: Set<Role> = []
  var isDemonstration = false
}

extension Access {
  /// Decides whether a visitor may call the address.
  ///
  /// A role counts only with an account; a participant's record only by that participant's own
  /// session, whatever roles the visitor has.
  func decision(for visitor: Visitor) -> AccessDecision {
    switch self {
    case .anyone: .allowed
    case .participant: visitor.reach == nil ? .enterID : .allowed
    case .ownRecord:
      switch visitor.reach {
      case .own: .allowed
      case .add: .showItIsYours
      case nil: .enterID
      }
    case .inside:
      if visitor.reach != nil || (visitor.hasAccount && !visitor.roles.isEmpty) {
        .allowed
      } else {
        visitor.hasAccount ? .forbidden : .enterID
      }
    case .account: visitor.hasAccount ? .allowed : .signIn
    case .role(let wanted):
      if !visitor.hasAccount {
        .signIn
      } else {
        visitor.roles.isDisjoint(with: wanted) ? .forbidden : .allowed
      }
    case .demonstration: visitor.isDemonstration ? .allowed : .absent
    // No browser comes in where programs do, whoever is signed in.
    case .token, .ownLink: .absent
    }
  }

  /// Decides whether a visit may call the address.
  public func decision(for visit: Visit) -> AccessDecision {
    decision(
      for: Visitor(
        hasAccount: visit.account != nil,
        reach: visit.reach,
        roles: Set(visit.grants.map(\.role)),
        isDemonstration: visit.house.settings.isDemonstration))
  }
}
