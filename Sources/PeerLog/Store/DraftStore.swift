public import Identity
public import Storage
internal import Time

/// Logs that have been begun.
public enum DraftStore {
  /// The draft with a key.
  public static func draft(_ key: LogKey, on connection: any Connection) throws -> LogDraft? {
    try connection.first(
      "SELECT participant, questionnaire, day, typed, started FROM draft WHERE key = $1",
      [.text(key.rawValue)]
    ) { row in
      LogDraft(
        key: key,
        participant: ParticipantKey(rawValue: row.text(0)),
        questionnaire: row.text(1),
        day: Day(iso: row.text(2)) ?? Day(number: 0),
        typed: row.text(3),
        started: Instant(seconds: row.integer(4)))
    }
  }

  /// The keys of a participant's drafts, the newest first.
  public static func open(
    of participant: ParticipantKey, on connection: any Connection
  ) throws -> [LogDraft] {
    try connection.all(
      """
      SELECT key, questionnaire, day, typed, started FROM draft
      WHERE participant = $1 ORDER BY started DESC
      """, [.text(participant.rawValue)]
    ) { row in
      LogDraft(
        key: LogKey(rawValue: row.text(0)),
        participant: participant,
        questionnaire: row.text(1),
        day: Day(iso: row.text(2)) ?? Day(number: 0),
        typed: row.text(3),
        started: Instant(seconds: row.integer(4)))
    }
  }

  /// Keeps a new draft; one with the same key stays as it is.
  public static func begin(_ draft: LogDraft, on connection: any Connection) throws {
    try connection.run(
      """
      INSERT INTO draft (key, participant, questionnaire, day, typed, started)
      VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (key) DO NOTHING
      """,
      [
        .text(draft.key.rawValue), .text(draft.participant.rawValue), .text(draft.questionnaire),
        .text(draft.day.iso), .text(draft.typed), .integer(Int64(draft.started.seconds)),
      ])
  }

  /// Keeps the typed of a draft.
  public static func save(
    _ typed: String, in key: LogKey, on connection: any Connection
  ) throws {
    try connection.run(
      "UPDATE draft SET typed = $1 WHERE key = $2", [.text(typed), .text(key.rawValue)])
  }

  /// Forgets a draft, after it became a log or because the person says so.
  public static func remove(_ key: LogKey, on connection: any Connection) throws {
    try connection.run("DELETE FROM draft WHERE key = $1", [.text(key.rawValue)])
  }
}
