public import Identity
public import Storage
public import Time

/// Who was last reminded when; nothing of what was written, and no address.
public enum ReminderStore {
  /// Some people who have joined, as the decision looks at them, in the order of their keys.
  ///
  /// - Parameters:
  ///   - key: Whom to go on after; empty for the first.
  ///   - limit: How many at most.
  ///   - connection: A connection to the `kith` store.
  /// - Returns: the people; none when nobody is left.
  /// - Throws: what the store throws.
  public static func people(
    after key: ParticipantKey, limit: Int, on connection: any Connection
  ) throws -> [Reminder] {
    try connection.all(
      "SELECT \(columns) WHERE participant.key > $1 ORDER BY participant.key LIMIT $2",
      [.text(key.rawValue), .integer(Int64(limit))], reminder)
  }

  /// One person; `nil` if they have not joined, or have taken everything out.
  public static func person(_ key: ParticipantKey, on connection: any Connection) throws
    -> Reminder?
  {
    try connection.first(
      "SELECT \(columns) WHERE participant.key = $1", [.text(key.rawValue)], reminder)
  }

  /// When somebody was last reminded.
  public static func reminded(_ key: ParticipantKey, on connection: any Connection) throws
    -> Instant?
  {
    try connection.first(
      "SELECT moment FROM reminder WHERE participant = $1", [.text(key.rawValue)]
    ) { Instant(seconds: $0.integer(0)) }
  }

  /// Notes that somebody was reminded; `nil` takes the note back.
  public static func keep(
    _ moment: Instant?, of key: ParticipantKey, on connection: any Connection
  ) throws {
    guard let moment else {
      try connection.run("DELETE FROM reminder WHERE participant = $1", [.text(key.rawValue)])
      return
    }
    try connection.run(
      """
      INSERT INTO reminder (participant, moment) VALUES ($1, $2)
      ON CONFLICT (participant) DO UPDATE SET moment = excluded.moment
      """, [.text(key.rawValue), .integer(Int64(moment.seconds))])
  }

  private static let columns = """
    participant.key, participant.joined, rest.since, rest.until,
      (SELECT MAX(log.day) FROM log WHERE log.participant = participant.key),
      (SELECT MAX(log.sent) FROM log WHERE log.participant = participant.key), reminder.moment
    FROM participant LEFT JOIN rest ON rest.participant = participant.key
    LEFT JOIN reminder ON reminder.participant = participant.key
    """

  private static func reminder(_ row: any Row) -> Reminder {
    Reminder(
      participant: ParticipantKey(rawValue: row.text(0)),
      due: LogDue(
        joined: Day(iso: row.text(1)), lastLog: row.optionalText(4).flatMap { Day(iso: $0) },
        rest: row.optionalText(2).flatMap { Day(iso: $0) }.map {
          Rest(since: $0, until: row.optionalText(3).flatMap { Day(iso: $0) })
        }),
      lastSent: row.optionalInteger(5).map { Instant(seconds: $0) },
      reminded: row.optionalInteger(6).map { Instant(seconds: $0) })
  }
}
