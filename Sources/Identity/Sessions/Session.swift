public import Time

/// One visit of one person on one device, from signing in to signing out.
///
/// A session belongs to one person: an account, a participant, or both when they are linked.
public struct Session: Sendable, Hashable {
  /// Who signed in, if somebody did.
  public let account: AccountKey?
  /// Whose record this is, if it is a participant's.
  public let participant: ParticipantKey?
  /// How far into that record the visit reaches.
  public let reach: Reach?
  /// Whether the person came by a letter to the account's address.
  public let cameByLetter: Bool
  /// When the person came.
  public let started: Instant
  /// When the person last asked for a page, to within a minute.
  public let seen: Instant

  /// A session from its parts; without a participant there is no reach.
  public init(
    account: AccountKey?, participant: ParticipantKey?, reach: Reach?, cameByLetter: Bool = false,
    started: Instant, seen: Instant
  ) {
    self.account = account
    self.participant = participant
    self.reach = participant == nil ? nil : reach
    self.cameByLetter = cameByLetter
    self.started = started
    self.seen = seen
  }
}
