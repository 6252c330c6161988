public import Web

/// The secret of a participant's own link: whoever opens it sees the record.
///
/// 128 random bits; the store keeps only a mark of it, so a lost link is not found again but
/// replaced.
public struct PersonalLink: Hashable, Sendable {
  let token: String

  /// A new link.
  static func random(_ randomness: Randomness) -> PersonalLink {
    PersonalLink(token: Sessions.newSecret(randomness))
  }

  /// The page behind the link.
  public var address: Address { IdentityRoute.ownLink(token).address }

  /// The whole link, for a letter or for paper.
  public func written(_ settings: HouseSettings) -> String {
    settings.baseAddress + address.text
  }
}

extension PersonalLink: CustomStringConvertible {
  /// Never the token itself, so that it cannot slip into a log.
  public var description: String { "a personal link" }
}
