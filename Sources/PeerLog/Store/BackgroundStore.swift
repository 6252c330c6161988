public import Identity
public import Storage
public import Time

/// What participants said about themselves, as they typed it.
public enum BackgroundStore {
  /// What a participant typed so far, in the encoding of forms; empty if nothing.
  public static func typed(
    by participant: ParticipantKey, on connection: any Connection
  ) throws -> String {
    try connection.first(
      "SELECT answers FROM background WHERE participant = $1", [.text(participant.rawValue)]
    ) { $0.text(0) } ?? ""
  }

  /// Keeps what a participant typed, in place of what was kept before.
  public static func keep(
    _ typed: String, of participant: ParticipantKey, at moment: Instant,
    on connection: any Connection
  ) throws {
    try ToldStore.keep(participant, on: connection)
    try insert(typed, of: participant, at: moment, on: connection)
    try EvidenceNotes.changed(participant, on: connection)
  }

  /// Keeps it without noting it.
  static func insert(
    _ typed: String, of participant: ParticipantKey, at moment: Instant,
    on connection: any Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO background (participant, answers, updated) VALUES ($1, $2, $3)
      ON CONFLICT (participant) DO UPDATE SET answers = excluded.answers, updated = excluded.updated
      """,
      [.text(participant.rawValue), .text(typed), .integer(Int64(moment.seconds))])
  }
}
