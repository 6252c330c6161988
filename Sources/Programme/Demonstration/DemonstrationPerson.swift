public import Identity
public import Storage
public import Time
public import Wording

/// Somebody invented: who they are, what they agreed to and what their months were like.
public struct DemonstrationPerson: Equatable, Sendable {
  /// Their key in both stores.
  public let key: ParticipantKey
  /// What they call themselves.
  public let name: String
  /// The language they read in.
  public let language: Language
  /// Their personal ID.
  public let personalID: PersonalID
  /// Their PIN, if they chose one.
  public let pin: String?
  /// The address for reminders, or of their account; always at `example.org`.
  public let email: String?
  /// Whether there is an account with that address.
  public let hasAccount: Bool
  /// The area they take part in, if they said.
  public let area: PlaceKey?
  /// The project they take part in, if they said.
  public let project: PlaceKey?
  /// Whether they agreed to be reminded.
  ///
  /// Everyone here has read the information and agreed to the use of their answers; reminders are a
  /// choice of their own.
  public let agreedToReminders: Bool
  /// What they said about themselves, by question; what they skipped is absent.
  public let background: [String: String]
  /// The day they joined.
  public let joined: Day
  /// Their logs, the oldest first.
  public let months: [DemonstrationMonth]
}
