internal import Wording

/// What an organisation does in one area, beside running projects.
///
/// In the programme that Kith was made after, one organisation was often several of these in one area,
/// and the same organisation one thing here and another there. Source: digest of the programme, table
/// 1.1 and requirement 1.
public enum OrganisationPart: String, Sendable, Codable, CaseIterable {
  /// Brings together the groups and projects of the area, and lends them its hands and rooms.
  case hub
  /// Starts new peer support of its own kind in several areas.
  case partner
  /// Has a grant for what its people do.
  case grant

  /// Whether an area has it once at most.
  public var isOnce: Bool { self != .grant }

  /// What it is called.
  var phrase: Phrase {
    switch self {
    case .hub: .partHub
    case .partner: .partPartner
    case .grant: .partGrant
    }
  }

  /// What that is, in a few words.
  var about: Phrase {
    switch self {
    case .hub: .partHubAbout
    case .partner: .partPartnerAbout
    case .grant: .partGrantAbout
    }
  }
}
