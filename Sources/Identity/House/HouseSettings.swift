public import Web

/// What the people who run a Kith choose when they start it.
public struct HouseSettings: Sendable {
  /// Whether this is the demonstration, full of invented people.
  public var isDemonstration: Bool
  /// Where people reach this Kith, such as `https://kith.example`, without a slash at the end.
  ///
  /// Links in letters and on paper begin with it.
  public var baseAddress: String
  /// How long people stay signed in.
  public var sessions: SessionLimits
  /// Where a participant comes after giving an ID or opening a personal link.
  public var participantHome: Address

  /// The settings given; a machine of one's own without demonstration unless said.
  public init(
    isDemonstration: Bool = false, baseAddress: String = "http://localhost:8080",
    sessions: SessionLimits = SessionLimits(), participantHome: Address = "/"
  ) {
    self.isDemonstration = isDemonstration
    self.baseAddress = baseAddress
    self.sessions = sessions
    self.participantHome = participantHome
  }
}
