public import Storage

extension Participants {
  /// The participant who has an ID, for whoever has no vault at hand.
  public static func holder(
    of id: PersonalID, in connection: any Connection
  ) throws -> ParticipantKey? {
    try connection.first(
      "SELECT key FROM participant WHERE personal_id = $1", [.text(id.characters)]
    ) { ParticipantKey(rawValue: $0.text(0)) }
  }
}
