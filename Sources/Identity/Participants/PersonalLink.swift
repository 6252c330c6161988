public import Web

/// The secret of a participant's own link: whoever opens it sees the record.
///
/// 128 bits that nobody can foretell without the vault's key; the store keeps only a mark of it.
public struct PersonalLink: Hashable, Sendable {
  let token: String

  /// What a program shows as a bearer's token to read the record.
  public var secret: String { token }
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
