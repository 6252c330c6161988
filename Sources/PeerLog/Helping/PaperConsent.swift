public import Identity
public import Storage
public import Time

/// That somebody agreed on paper, and who put that in.
public struct PaperConsent: Sendable, Equatable {
  /// Who agreed.
  public let participant: ParticipantKey
  /// The day beside their signature.
  public let day: Day
  /// Whose account put it in.
  public let account: AccountKey
  /// When it was put in.
  public let recorded: Instant

  /// A consent on paper from its parts.
  public init(
    participant: ParticipantKey, day: Day, account: AccountKey, recorded: Instant
  ) {
    self.participant = participant
    self.day = day
    self.account = account
    self.recorded = recorded
  }
}
