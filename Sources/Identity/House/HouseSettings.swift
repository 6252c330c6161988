/// What the people who run a Kith choose when they start it.
public struct HouseSettings: Sendable {
  /// Whether this is the demonstration, full of invented people.
  public var isDemonstration: Bool
  /// Where people reach this Kith, such as `https://kith.example`, without a slash at the end.
  ///
  /// Links in letters begin with it; cookies are sent over TLS only if it does.
  public var baseAddress: String
  /// How long people stay signed in.
  public var sessions: SessionLimits
  /// Whom to turn to when somebody is in danger or despair.
  public var crisis: CrisisContacts

  /// The settings given; a machine of one's own without demonstration unless said.
  public init(
    isDemonstration: Bool = false, baseAddress: String = "http://localhost:8080",
    sessions: SessionLimits = SessionLimits(), crisis: CrisisContacts = CrisisContacts()
  ) {
    self.isDemonstration = isDemonstration
    self.baseAddress = baseAddress
    self.sessions = sessions
    self.crisis = crisis
  }

  /// Whether people come over TLS.
  public var isSecure: Bool { baseAddress.hasPrefix("https://") }
}
