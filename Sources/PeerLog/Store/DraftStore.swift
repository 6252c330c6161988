public import Identity
public import Storage
internal import Time

/// Logs that have been begun.
public enum DraftStore {
  /// The draft with a key.
  public static func draft(_ key: LogKey, on connection: any Connection) throws -> LogDraft? {
    try connection.first("SELECT \(columns) FROM draft WHERE key = $1", [.text(key.rawValue)]) {
      draft($0)
    }
  }

  /// A participant's drafts, the newest first.
  public static func open(
    of participant: ParticipantKey, on connection: any Connection
  ) throws -> [LogDraft] {
    try connection.all(
      "SELECT \(columns) FROM draft WHERE participant = $1 ORDER BY started DESC, key",
      [.text(participant.rawValue)]
    ) { draft($0) }
  }

  private static let columns = "key, participant, questionnaire, day, typed, reach, started, mode"

  private static func draft(_ row: any Row) -> LogDraft {
    LogDraft(
      key: LogKey(rawValue: row.text(0)),
      participant: ParticipantKey(rawValue: row.text(1)),
      questionnaire: row.text(2),
      day: Day(iso: row.text(3)) ?? Day(number: 0),
      typed: row.text(4),
      reach: Reach(rawValue: row.text(5)) ?? .own,
      mode: Log.Mode(rawValue: row.text(7)) ?? .online,
      started: Instant(seconds: row.integer(6)))
  }

  /// Keeps a new draft; one with the same key stays as it is.
  public static func begin(_ draft: LogDraft, on connection: any Connection) throws {
    try connection.run(
      """
      INSERT INTO draft (key, participant, questionnaire, day, typed, reach, started, mode)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (key) DO NOTHING
      """,
      [
        .text(draft.key.rawValue), .text(draft.participant.rawValue), .text(draft.questionnaire),
        .text(draft.day.iso), .text(draft.typed), .text(draft.reach.rawValue),
        .integer(Int64(draft.started.seconds)), .text(draft.mode.rawValue),
      ])
  }

  /// Keeps what was typed into a draft.
  public static func save(
    _ typed: String, in key: LogKey, on connection: any Connection
  ) throws {
    try connection.run(
      "UPDATE draft SET typed = $1 WHERE key = $2", [.text(typed), .text(key.rawValue)])
  }

  /// Goes on with a draft in another version; what was typed stays.
  public static func ask(
    _ questionnaire: String, in key: LogKey, on connection: any Connection
  ) throws {
    try connection.run(
      "UPDATE draft SET questionnaire = $1 WHERE key = $2",
      [.text(questionnaire), .text(key.rawValue)])
  }

  /// Forgets a draft, after it became a log or because the person says so.
  public static func remove(_ key: LogKey, on connection: any Connection) throws {
    try connection.run("DELETE FROM draft WHERE key = $1", [.text(key.rawValue)])
  }
}
